package org.plumbline.backup;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.plumbline.shared.Ids;
import org.plumbline.shared.Job;
import org.plumbline.shared.Json;
import org.plumbline.shared.PrivateFile;
import tools.jackson.core.JacksonException;

/**
 * Asks the server that has the H2 database of a data folder open for a backup. Request and answer are files in a folder
 * that only the server's user may enter, so whoever may ask could read the database anyway, and no port is open. The
 * server writes nowhere but there; whoever asked takes the archive from there.
 */
public final class BackupRequest {

    static final String FOLDER = "backup-requests";
    static final String ENDING = ".request";
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final long PAUSE_MS = 200;

    private final Path folder;
    private final String name;

    private BackupRequest(Path folder, String name) {
        this.folder = folder;
        this.name = name;
    }

    /** The request that a file of the folder is. */
    static BackupRequest at(Path folder, Path request) {
        return new BackupRequest(folder, request.getFileName().toString().replace(ENDING, ""));
    }

    /**
     * What the server says.
     *
     * @param refusal why there will be no archive; null while it works, and when it is done
     */
    record Answer(
            boolean made, long done, long total, @Nullable String refusal) {}

    /**
     * Asks for a backup and waits for it.
     *
     * @param data the data folder of the server
     * @param target must not exist yet; it appears once it is whole
     * @param isServing whether the server still has the database open
     * @throws BackupRefused if the server refuses, does not answer, or stops
     */
    public static Backup.Made make(Path data, Path target, BooleanSupplier isServing, Job.Steps steps) {
        if (Files.exists(target)) {
            throw new BackupRefused("There is a file " + target + " already; it was left as it is.");
        }
        var folder = data.resolve(FOLDER);
        var request = new BackupRequest(folder, Ids.next().toString());
        if (!Files.isDirectory(folder)) {
            throw new BackupRefused(
                    "The database in " + data + " is in use by something that makes no backups; stop it first.");
        }
        var withdrawal = new Thread(request::withdraw); // for Ctrl-C: the server then stops too
        try {
            PrivateFile.create(request.file(ENDING));
            Runtime.getRuntime().addShutdownHook(withdrawal);
            request.await(data, isServing, steps);
            return request.take(target);
        } catch (IOException failure) {
            throw new BackupRefused(
                    "The backup " + target + " cannot be written: " + Backup.reason(failure)
                            + ". Run the command as the user that the server runs as.",
                    failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new BackupRefused("The backup was stopped.", stopped);
        } finally {
            request.withdraw();
            try {
                Runtime.getRuntime().removeShutdownHook(withdrawal);
            } catch (IllegalStateException _) {
                // it runs just now
            }
        }
    }

    private void await(Path data, BooleanSupplier isServing, Job.Steps steps) throws IOException, InterruptedException {
        long patience = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            var answer = answer();
            if (answer.isPresent()) {
                patience = Long.MAX_VALUE;
                if (answer.get().refusal() != null) {
                    throw new BackupRefused(answer.get().refusal());
                }
                if (answer.get().made()) {
                    return;
                }
                steps.report(
                        "backup.step.rows", answer.get().done(), answer.get().total());
            }
            if (!isServing.getAsBoolean()) {
                throw new BackupRefused("The server in " + data + " stopped before the backup was made.");
            }
            if (System.nanoTime() > patience) {
                throw new BackupRefused("Whoever has the database in " + data
                        + " open does not answer; stop it first, or try again when it has started.");
            }
            Thread.sleep(PAUSE_MS);
        }
    }

    /** Brings the archive to where it was asked for, and makes sure that it is what the server wrote. */
    private Backup.Made take(Path target) throws IOException {
        var part = target.resolveSibling(target.getFileName() + ".part");
        Files.createDirectories(part.toAbsolutePath().getParent());
        Files.deleteIfExists(part);
        try {
            PrivateFile.create(part);
            try (var out = Files.newOutputStream(part)) {
                Files.copy(archive(), out);
            }
            Backup.Made made;
            try (var archive = Archive.open(part)) {
                made = Backup.Made.of(part, archive.manifest());
            }
            if (Files.exists(target)) {
                throw new FileAlreadyExistsException(target.toString());
            }
            Backup.move(part, target);
            return made.at(target);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private Optional<Answer> answer() throws IOException {
        try {
            return Optional.of(Objects.requireNonNull(
                    Json.builder().build().readValue(Files.readString(file(".answer")), Answer.class)));
        } catch (NoSuchFileException _) {
            return Optional.empty();
        } catch (JacksonException unreadable) {
            throw new IOException("the server's answer cannot be read", unreadable);
        }
    }

    /** Where the server writes the archive. */
    Path archive() {
        return file(".zip");
    }

    /** Whether whoever asked still waits. */
    boolean isAwaited() {
        return Files.exists(file(ENDING));
    }

    void answer(Answer answer) throws IOException {
        var part = file(".answer.part");
        Files.writeString(part, Json.builder().build().writeValueAsString(answer));
        Files.move(part, file(".answer"), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Removes all that belongs to it. */
    void withdraw() {
        try {
            Files.deleteIfExists(file(ENDING)); // first: it tells the server to stop
            Files.deleteIfExists(file(".answer"));
            Files.deleteIfExists(archive());
        } catch (IOException _) {
            // the server removes it when it starts the next time
        }
    }

    private Path file(String ending) {
        return folder.resolve(name + ending);
    }
}
