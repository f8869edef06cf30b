package org.plumbline.backup;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.backup.BackupRun.Cause;
import org.plumbline.shared.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of what became of backups. */
@Component
class BackupRuns {

    private static final int LONGEST_FAILURE = 500;

    private final JdbcClient jdbc;

    BackupRuns(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All of them, the newest first. */
    List<BackupRun> all() {
        return jdbc.sql("select * from backup_run order by begun_at desc, id desc")
                .query((row, _) -> run(row))
                .list();
    }

    Optional<BackupRun> byId(UUID id) {
        return jdbc.sql("select * from backup_run where id = ?")
                .param(id)
                .query((row, _) -> run(row))
                .optional();
    }

    /** @param file the name under which the folder keeps it; null where it is kept elsewhere */
    BackupRun made(Instant begunAt, Cause cause, @Nullable String file, Backup.Made made) {
        return insert(new BackupRun(
                Ids.next(),
                begunAt,
                cause,
                file,
                made.bytes(),
                made.rows(),
                made.events(),
                made.head(),
                null,
                null,
                null));
    }

    BackupRun failed(Instant begunAt, Cause cause, String why) {
        return insert(new BackupRun(Ids.next(), begunAt, cause, null, 0, 0, 0, "", cut(why), null, null));
    }

    private BackupRun insert(BackupRun run) {
        jdbc.sql("insert into backup_run (id, begun_at, cause, file, bytes, table_rows, events, head, failure)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .param(run.id())
                .param(utc(run.begunAt()))
                .param(run.cause().name())
                .param(run.file())
                .param(run.bytes())
                .param(run.rows())
                .param(run.events())
                .param(run.head())
                .param(run.failure())
                .update();
        return run;
    }

    /** @param failure why it could not be restored; null where it could */
    void tested(UUID id, Instant at, @Nullable String failure) {
        jdbc.sql("update backup_run set tested_at = ?, test_failure = ? where id = ?")
                .param(utc(at))
                .param(cut(failure))
                .param(id)
                .update();
    }

    void remove(UUID id) {
        jdbc.sql("delete from backup_run where id = ?").param(id).update();
    }

    private static BackupRun run(ResultSet row) throws SQLException {
        var tested = row.getObject("tested_at", OffsetDateTime.class);
        return new BackupRun(
                row.getObject("id", UUID.class),
                row.getObject("begun_at", OffsetDateTime.class).toInstant(),
                Cause.valueOf(row.getString("cause")),
                row.getString("file"),
                row.getLong("bytes"),
                row.getLong("table_rows"),
                row.getLong("events"),
                row.getString("head"),
                row.getString("failure"),
                tested == null ? null : tested.toInstant(),
                row.getString("test_failure"));
    }

    private static @Nullable String cut(@Nullable String text) {
        return text == null || text.length() <= LONGEST_FAILURE ? text : text.substring(0, LONGEST_FAILURE);
    }

    private static OffsetDateTime utc(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
