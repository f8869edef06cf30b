package org.plumbline.backup;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Where a database is: in a data folder (H2), or at an address (PostgreSQL). */
public record Database(
        String url, @Nullable String user, @Nullable String password) {

    /** How the file of a data folder is called. */
    public static final String FILE = "plumbline.mv.db";

    /** The database in a data folder; it is made where there is none. */
    public static Database in(Path folder) {
        return new Database(
                "jdbc:h2:file:" + folder.toAbsolutePath().resolve("plumbline")
                        + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH",
                "plumbline",
                "");
    }

    /** The same with further settings of H2, each after a semicolon. */
    public Database with(String settings) {
        return new Database(url + settings, user, password);
    }

    boolean isPostgres() {
        return url.startsWith("jdbc:postgresql:");
    }

    /** Opens it. */
    public Connection connect() throws SQLException {
        return DriverManager.getConnection(url, user, password);
    }

    @Override
    public String toString() {
        return url.replaceFirst("[;?].*", "");
    }
}
