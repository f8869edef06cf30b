package org.plumbline.shared;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/**
 * Files that are needed for a while. Each process keeps its own in a folder that nobody else may enter, and holds a
 * lock on it for as long as it lives: what a process leaves behind that was killed is found by that and removed by the
 * next one.
 */
public final class TemporaryFiles {

    private static final Logger LOG = LoggerFactory.getLogger(TemporaryFiles.class);
    private static final String PREFIX = "plumbline-";
    private static final String LOCK = "lock";

    /** The folders of this process. Were one of their locks opened again, closing it would let go of both. */
    private static final Map<Path, FileChannel> HELD = new ConcurrentHashMap<>();

    private TemporaryFiles() {}

    /** A folder that goes, with all that is in it, when it is closed. */
    public record Folder(Path path) implements AutoCloseable {
        @Override
        public void close() throws IOException {
            FileSystemUtils.deleteRecursively(path);
        }
    }

    /** Makes an empty file that only this process's user may read; whoever asked for it deletes it. */
    public static Path file(String prefix, String suffix) throws IOException {
        return Files.createTempFile(Own.FOLDER, prefix, suffix);
    }

    /** Makes an empty folder that only this process's user may enter. */
    public static Folder folder(String prefix) throws IOException {
        return new Folder(Files.createTempDirectory(Own.FOLDER, prefix));
    }

    /**
     * Removes what processes left that are no more.
     *
     * @return how many of them had left something
     */
    public static int sweep() {
        return sweep(Path.of(System.getProperty("java.io.tmpdir")));
    }

    static int sweep(Path place) {
        int swept = 0;
        try (var folders = Files.newDirectoryStream(place, PREFIX + "*")) {
            for (var folder : folders) {
                if (isLeftBehind(folder)) {
                    FileSystemUtils.deleteRecursively(folder);
                    swept++;
                }
            }
        } catch (IOException failure) {
            LOG.warn("Old temporary files in {} cannot be removed: {}", place, failure.getMessage());
        }
        return swept;
    }

    private static boolean isLeftBehind(Path folder) throws IOException {
        var file = folder.resolve(LOCK);
        if (HELD.containsKey(folder) || !Files.isRegularFile(file) || !Files.isWritable(file)) {
            return false; // in use, none of ours, or of another user
        }
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE);
                var lock = channel.tryLock()) {
            return lock != null;
        }
    }

    /** Apart, so that a process that needs no file makes no folder. */
    private static final class Own {

        static final Path FOLDER = folder();

        private static Path folder() {
            try {
                var folder = Files.createTempDirectory(PREFIX);
                lock(folder);
                Runtime.getRuntime().addShutdownHook(new Thread(() -> remove(folder)));
                return folder;
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }

        private static void remove(Path folder) {
            try {
                FileSystemUtils.deleteRecursively(folder);
            } catch (IOException _) {
                // the next process tries again
            }
        }
    }

    /** Holds a folder for as long as this process lives. */
    static void lock(Path folder) throws IOException {
        var channel = FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        channel.lock();
        HELD.put(folder, channel);
    }
}
