package org.plumbline.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.plumbline.backup.Database;

/** H2 in the data folder: its file is all there is. */
final class EmbeddedH2 implements Engine {

    private static final String SETTINGS =
            ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;WRITE_DELAY=0";

    private final Path folder;

    EmbeddedH2(Path folder) {
        this.folder = folder;
    }

    @Override
    public String name() {
        return "H2";
    }

    @Override
    public List<String> settings() {
        return List.of(
                "spring.datasource.url=jdbc:h2:file:" + folder.resolve("plumbline") + SETTINGS,
                "spring.datasource.username=plumbline",
                "spring.datasource.password=");
    }

    /** Opens a copy, since opening mends the file. */
    @Override
    public Connection look() throws SQLException, IOException {
        var copy = Files.createDirectories(folder.resolve("copy"));
        Files.copy(folder.resolve(Database.FILE), copy.resolve(Database.FILE), StandardCopyOption.REPLACE_EXISTING);
        return Database.in(copy).connect();
    }

    @Override
    public boolean isServer() {
        return false;
    }

    @Override
    public void kill() {
        throw new UnsupportedOperationException("it dies with the application");
    }

    @Override
    public void start() {
        throw new UnsupportedOperationException("it starts with the application");
    }

    @Override
    public void close() {
        // nothing of it runs
    }
}
