package org.plumbline.web;

import java.io.File;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Whether people can be served: the database answers and holds the trail, and the disk takes what they do. */
@Component
class Readiness {

    private static final long LEAST_FREE_BYTES = 64L << 20;
    private static final int PATIENCE_S = 3;

    private final DataSource database;
    private final File data;
    private final long leastFreeBytes;

    @Autowired
    Readiness(DataSource database, @Value("${plumbline.data}") File data) {
        this(database, data, LEAST_FREE_BYTES);
    }

    Readiness(DataSource database, File data, long leastFreeBytes) {
        this.database = database;
        this.data = data;
        this.leastFreeBytes = leastFreeBytes;
    }

    boolean isReady() {
        return hasRoom(data) && hasRoom(new File(System.getProperty("java.io.tmpdir"))) && databaseAnswersSoon();
    }

    private boolean hasRoom(File folder) {
        return folder.canWrite() && folder.getUsableSpace() >= leastFreeBytes;
    }

    /** A database that is away is waited for by the pool much longer than by whoever asks for readiness. */
    private boolean databaseAnswersSoon() {
        var answer = new CompletableFuture<Boolean>();
        Thread.ofVirtual().start(() -> answer.complete(databaseAnswers()));
        return answer.completeOnTimeout(false, PATIENCE_S, TimeUnit.SECONDS).join();
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
