package org.plumbline;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The organisation that views name in their frame. */
public final class TestOrganisation {

    private TestOrganisation() {}

    /** Creates it within the test's transaction, unless there is one. */
    public static void create(JdbcClient jdbc) {
        boolean there =
                jdbc.sql("select count(*) from organisation").query(Long.class).single() > 0;
        if (!there) {
            jdbc.sql("""
                    insert into organisation (id, version, name, zone, demo, created_at)
                    values (:id, 0, 'Lakeside Health', 'America/Chicago', false, current_timestamp)
                    """).param("id", UUID.randomUUID()).update();
        }
    }
}
