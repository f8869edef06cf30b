package org.plumbline.audit;

import java.sql.Connection;
import java.sql.SQLException;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Waits until the disk has what was committed. PostgreSQL does so at each commit; H2 hands each commit to the operating
 * system, which a power cut can take the last moments from.
 */
@Component
class DiskBarrier {

    private final JdbcTemplate jdbc;

    DiskBarrier(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Returns once nothing that was committed before can be lost.
     *
     * @throws org.springframework.dao.DataAccessException if the disk did not take it
     */
    void pass() {
        if (Boolean.TRUE.equals(jdbc.execute((ConnectionCallback<Boolean>) DiskBarrier::isH2))) {
            jdbc.execute("checkpoint sync");
        }
    }

    private static boolean isH2(Connection connection) throws SQLException {
        return "H2".equals(connection.getMetaData().getDatabaseProductName());
    }
}
