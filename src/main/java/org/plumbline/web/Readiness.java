package org.plumbline.web;

import java.io.File;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Whether people can be served: the database answers and holds the trail, and the disk takes what they do. */
@Component
class Readiness {

    private static final long LEAST_FREE_BYTES = 64L << 20;
    private static final int PATIENCE_S = 3;

    private final DataSource database;
    private final File data;

    Readiness(DataSource database, @Value("${plumbline.data}") File data) {
        this.database = database;
        this.data = data;
    }

    boolean isReady() {
        return hasRoom(data) && hasRoom(new File(System.getProperty("java.io.tmpdir"))) && databaseAnswers();
    }

    private static boolean hasRoom(File folder) {
        return folder.canWrite() && folder.getUsableSpace() >= LEAST_FREE_BYTES;
    }

    /** Without the head of the trail no change can be written. */
    private boolean databaseAnswers() {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.setQueryTimeout(PATIENCE_S);
            try (var heads = statement.executeQuery("select count(*) from audit_head")) {
                return heads.next() && heads.getInt(1) > 0;
            }
        } catch (SQLException _) {
            return false;
        }
    }
}
