package org.plumbline.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plumbline.backup.Database;
import picocli.CommandLine.Option;

/** Which data a command is about: a data folder, with its H2 database unless one on PostgreSQL is named. */
final class DatabaseOptions {

    @Option(names = "--data", paramLabel = "DIR", description = "Data folder (default: data/plumbline).")
    private @Nullable Path data;

    @Option(
            names = "--database",
            paramLabel = "URL",
            description = "JDBC URL of a PostgreSQL database instead of the H2 database of the data folder; user and "
                    + "password are taken from SPRING_DATASOURCE_USERNAME and SPRING_DATASOURCE_PASSWORD.")
    private @Nullable String database;

    /** The data folder, whether it is there or not. */
    Path folder() {
        return DataFolder.of(data, false);
    }

    /** Whether somebody said which folder. */
    boolean isFolderGiven() {
        return data != null;
    }

    /** The database that is named; none where it is that of the folder. */
    Optional<Database> postgres() {
        return Optional.ofNullable(database).map(DataFolder::postgres);
    }
}
