package org.plumbline.backup;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Objects;
import java.util.Optional;
import org.plumbline.shared.Job;
import org.plumbline.shared.Json;
import org.springframework.util.FileSystemUtils;
import tools.jackson.core.JacksonException;

/**
 * An upgrade of an H2 database that was begun and not finished: it failed, or the process died. H2 cannot take back
 * changes of tables, so the database may be half of each. A note in the data folder says from which backup it comes
 * back; it is written before the first change and removed after the last.
 */
public final class UnfinishedUpgrade {

    private static final String NOTE = "upgrade-under-way.json";

    private final Path folder;
    private final Note note;

    /** @param archive the backup that was made before */
    record Note(String archive, String from, String to) {}

    private UnfinishedUpgrade(Path folder, Note note) {
        this.folder = folder;
        this.note = note;
    }

    static void begin(Path folder, Path archive, String from, String to) throws IOException {
        var text = Json.builder()
                .build()
                .writeValueAsString(new Note(archive.toAbsolutePath().toString(), from, to));
        Files.writeString(
                folder.resolve(NOTE),
                text,
                StandardCharsets.UTF_8,
                StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.WRITE,
                StandardOpenOption.SYNC);
    }

    static void end(Path folder) throws IOException {
        Files.deleteIfExists(folder.resolve(NOTE));
    }

    /**
     * The unfinished upgrade of a data folder, if there is one.
     *
     * @throws BackupRefused if there is a note that cannot be read
     */
    public static Optional<UnfinishedUpgrade> in(Path folder) {
        try {
            var text = Files.readString(folder.resolve(NOTE));
            return Optional.of(new UnfinishedUpgrade(
                    folder, Objects.requireNonNull(Json.builder().build().readValue(text, Note.class))));
        } catch (NoSuchFileException _) {
            return Optional.empty();
        } catch (IOException | JacksonException unreadable) {
            throw new BackupRefused(
                    "An upgrade was begun and not finished, and " + folder.resolve(NOTE) + " cannot be read.",
                    unreadable);
        }
    }

    /**
     * Brings the database back to how it was before. Nobody may have it open.
     *
     * @return what was done, as a sentence
     * @throws BackupRefused if the backup cannot be restored; the database then stays as it is
     */
    public String undo() {
        var database = folder.resolve(Database.FILE);
        var work = folder.resolve(".restoring-upgrade");
        try {
            FileSystemUtils.deleteRecursively(work);
            Restoration.intoFolder(Path.of(note.archive()), work, Job.UNWATCHED);
            var aside = folder.resolve("plumbline-upgrade-" + note.to() + "-unfinished.mv.db");
            if (Files.exists(database)) {
                Files.move(database, aside, StandardCopyOption.REPLACE_EXISTING);
            }
            Files.move(work.resolve(Database.FILE), database);
            end(folder);
            return "The database is as it was before the upgrade from schema " + note.from() + " to " + note.to()
                    + ": it was restored from " + note.archive() + "; the unfinished one is " + aside + ".";
        } catch (BackupRefused | IOException failure) {
            throw new BackupRefused(
                    "An upgrade was begun and not finished, and the backup from before it cannot be restored: "
                            + Backup.reason(failure) + ". The database " + database
                            + " may be half upgraded; restore another backup into an empty folder.",
                    failure);
        } finally {
            try {
                FileSystemUtils.deleteRecursively(work);
            } catch (IOException _) {
                // swept at the next start
            }
        }
    }
}
