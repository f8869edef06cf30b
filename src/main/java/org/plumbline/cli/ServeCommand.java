package org.plumbline.cli;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plumbline.shared.StartRefused;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code plumbline serve}: serves the web application until it is stopped. */
@Command(
        name = "serve",
        description = "Serves the web application until it is stopped with Ctrl-C.",
        mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {

    private static final int SMALLEST_PORT = 1;
    private static final int LARGEST_PORT = 65_535;

    /** SQL states of H2: I/O error, file damaged, file of another version. */
    private static final Set<String> H2_FILE = Set.of("90028", "90030", "90031", "90048");

    private static final Pattern LAST_CODE = Pattern.compile("(?<![.\\s])\\.?\\s*\\[[\\d-]+]$");

    private final Consumer<String[]> server;

    ServeCommand(Consumer<String[]> server) {
        this.server = server;
    }

    @Option(names = "--demo", description = "Serve a fictional health system to look around in.")
    private boolean demo;

    @Option(names = "--port", paramLabel = "PORT", description = "Port to listen on (default: ${DEFAULT-VALUE}).")
    private int port = 8080;

    @Option(
            names = "--address",
            paramLabel = "ADDRESS",
            description = "Address to listen on; 0.0.0.0 for all of this machine's (default: ${DEFAULT-VALUE}).")
    private String address = "localhost";

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Folder that holds everything (default: data/plumbline, with --demo data/demo).")
    private @Nullable Path data;

    @Option(
            names = "--log",
            paramLabel = "FORMAT",
            description = "How the log is written: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private LogFormat log = LogFormat.TEXT;

    /** {@code json} follows the Elastic Common Schema, which collectors of logs read. */
    enum LogFormat {
        TEXT,
        JSON;

        /** As people type them. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Override
    public Integer call() {
        var folder = DataFolder.of(data, demo);
        requireUsablePort();
        requireWritable(folder);
        requireUnlocked(folder.resolve("plumbline.mv.db"));
        try {
            server.accept(settings(folder));
        } catch (RuntimeException failure) {
            throw refusal(failure).<RuntimeException>map(CommandRefused::new).orElse(failure);
        }
        return PlumblineCommand.SERVING;
    }

    private String[] settings(Path folder) {
        var settings = new ArrayList<>(List.of(
                "--plumbline.data=" + folder,
                "--plumbline.demo=" + demo,
                "--server.port=" + port,
                "--server.address=" + address));
        if (log == LogFormat.JSON) {
            settings.add("--logging.structured.format.console=ecs");
        }
        return settings.toArray(String[]::new);
    }

    /** The sentence that says why the server did not start, where it is not a defect of Plumbline. */
    static Optional<String> refusal(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .flatMap(cause -> switch (cause) {
                    case StartRefused refused -> Stream.of(refused.sentence());
                    case SQLException problem
                    when isAboutOpening(problem) ->
                        Stream.of("The database cannot be opened: "
                                + LAST_CODE
                                        .matcher(String.valueOf(problem.getMessage()))
                                        .replaceFirst("")
                                + ". It was left as it is; restore a backup, or choose another folder with --data.");
                    default -> Stream.<String>empty();
                })
                .findFirst();
    }

    /** Not found, not reachable, not let in; or for the embedded H2 a file that is damaged or of another version. */
    private static boolean isAboutOpening(SQLException problem) {
        var state = Objects.requireNonNullElse(problem.getSQLState(), "");
        return state.startsWith("08") || state.startsWith("28") || state.startsWith("3D") || H2_FILE.contains(state);
    }

    private void requireUsablePort() {
        if (port < SMALLEST_PORT || port > LARGEST_PORT) {
            throw new CommandRefused("Port " + port + " does not exist; choose one from 1 to 65535 with --port.");
        }
        try (var socket = new ServerSocket(port, 1, InetAddress.getByName(address))) {
            socket.setReuseAddress(true);
        } catch (IOException _) {
            throw new CommandRefused("Port " + port + " on " + address
                    + " is in use or not allowed; stop what listens there, or choose another with --port.");
        }
    }

    private static void requireWritable(Path folder) {
        try {
            Files.createDirectories(folder);
            Files.delete(Files.createTempFile(folder, "plumbline", ".probe"));
        } catch (IOException _) {
            throw new CommandRefused("The data folder " + folder
                    + " cannot be written; give it to this user, or choose another with --data.");
        }
    }

    /**
     * H2 locks its file for as long as a process has it open; asking first gives a sentence instead of a stack trace.
     */
    private static void requireUnlocked(Path database) {
        if (!Files.exists(database)) {
            return;
        }
        try (var channel = FileChannel.open(database, StandardOpenOption.WRITE);
                var lock = channel.tryLock()) {
            if (lock == null) {
                throw new CommandRefused("The database " + database
                        + " is in use by another process; stop that one, or choose another folder with --data.");
            }
        } catch (OverlappingFileLockException | IOException _) {
            throw new CommandRefused(
                    "The database " + database + " cannot be opened; check who may read and write it.");
        }
    }
}
