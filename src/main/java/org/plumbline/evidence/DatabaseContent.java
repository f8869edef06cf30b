package org.plumbline.evidence;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps pieces as rows, so that they come and go with their file in one transaction, and are in every backup. */
@Component
class DatabaseContent implements ContentStore {

    private final JdbcClient jdbc;

    DatabaseContent(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void put(UUID file, int place, byte[] piece) {
        jdbc.sql("insert into evidence_piece (evidence_id, place, content) values (?, ?, ?)")
                .params(file, place, piece)
                .update();
    }

    @Override
    public byte @Nullable [] get(UUID file, int place) {
        return jdbc.sql("select content from evidence_piece where evidence_id = ? and place = ?")
                .params(file, place)
                .query((row, _) -> row.getBytes(1))
                .optional()
                .orElse(null);
    }

    @Override
    public void remove(UUID file) {
        jdbc.sql("delete from evidence_piece where evidence_id = ?")
                .params(file)
                .update();
    }
}
