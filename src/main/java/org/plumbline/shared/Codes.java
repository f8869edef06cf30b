package org.plumbline.shared;

import java.util.List;
import java.util.stream.LongStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Hands out the codes that people read and say: {@code AIS-0007}, {@code RSK-0142}. A code is never given twice, also
 * not after its record was deleted; a rolled-back transaction gives its codes back.
 */
@Component
public class Codes {

    private final JdbcClient jdbc;

    Codes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The next code of a kind, within the caller's transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public String next(String prefix) {
        return take(prefix, 1).getFirst();
    }

    /** The next {@code count} codes of a kind in one step, for imports. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<String> take(String prefix, int count) {
        int changed = jdbc.sql("update code_counter set last_number = last_number + :count where prefix = :prefix")
                .param("count", count)
                .param("prefix", prefix)
                .update();
        if (changed == 0) {
            throw new IllegalArgumentException("no code counter for prefix " + prefix);
        }
        long last = jdbc.sql("select last_number from code_counter where prefix = :prefix")
                .param("prefix", prefix)
                .query(Long.class)
                .single();
        return LongStream.rangeClosed(last - count + 1, last)
                .mapToObj(number -> "%s-%04d".formatted(prefix, number))
                .toList();
    }
}
