package org.plumbline.cli;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plumbline.backup.Database;

/** Where the data are that a command is about. */
final class DataFolder {

    private DataFolder() {}

    /** The folder that was given; else {@code data/plumbline}, or {@code data/demo}, beside {@code bin}. */
    static Path of(@Nullable Path given, boolean demo) {
        if (given != null) {
            return given.toAbsolutePath().normalize();
        }
        var home = Path.of(Optional.ofNullable(System.getenv("PLUMBLINE_HOME")).orElse("."));
        return home.resolve("data")
                .resolve(demo ? "demo" : "plumbline")
                .toAbsolutePath()
                .normalize();
    }

    /** The H2 database in a folder. */
    static Path database(Path folder) {
        var file = folder.resolve(Database.FILE);
        if (!Files.exists(file)) {
            throw new CommandRefused("There is no database in " + folder + "; say where it is with --data.");
        }
        return file;
    }

    /** The H2 database of a server that is stopped: a running one would go on writing into it. */
    static Database stopped(Path folder) {
        if (isInUse(database(folder))) {
            throw new CommandRefused("The database in " + folder + " is in use by a running server; stop it first.");
        }
        return Database.in(folder);
    }

    /** Whether a server has the H2 database open: it locks the file for as long. */
    static boolean isInUse(Path database) {
        try (var channel = FileChannel.open(database, StandardOpenOption.WRITE);
                var lock = channel.tryLock()) {
            return lock == null;
        } catch (OverlappingFileLockException _) {
            return true;
        } catch (IOException _) {
            throw new CommandRefused(
                    "The database " + database + " cannot be opened; check who may read and write it.");
        }
    }

    /** A PostgreSQL database, with user and password from where the server takes them. */
    static Database postgres(String url) {
        if (!url.startsWith("jdbc:postgresql:")) {
            throw new CommandRefused("The address of a database begins with jdbc:postgresql: and not with "
                    + url.replaceFirst("[?;].*", "") + ".");
        }
        return new Database(
                url, System.getenv("SPRING_DATASOURCE_USERNAME"), System.getenv("SPRING_DATASOURCE_PASSWORD"));
    }
}
