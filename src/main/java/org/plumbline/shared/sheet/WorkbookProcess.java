package org.plumbline.shared.sheet;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.plumbline.shared.AtOnce;
import org.plumbline.shared.Job;
import org.plumbline.shared.TemporaryFiles;
import org.plumbline.shared.sheet.UnreadableSheet.Damaged;
import org.plumbline.shared.sheet.UnreadableSheet.ForbiddenXml;
import org.plumbline.shared.sheet.UnreadableSheet.Lookalike;
import org.plumbline.shared.sheet.UnreadableSheet.NotASheet;
import org.plumbline.shared.sheet.UnreadableSheet.TooDemanding;
import org.plumbline.shared.sheet.UnreadableSheet.TooManyColumns;
import org.plumbline.shared.sheet.UnreadableSheet.TooManyParts;
import org.plumbline.shared.sheet.UnreadableSheet.Unavailable;
import org.plumbline.shared.sheet.UnreadableSheet.UnpacksTooLarge;
import org.plumbline.shared.sheet.UnreadableSheet.ZipBomb;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * Reads workbooks in processes of their own, with little memory and little time: POI advises against files of
 * strangers, and what one of them does to its reader must not be felt by anybody else. What comes back is a
 * {@link RowCopy}, made once however often the file is read.
 */
final class WorkbookProcess {

    /** What people wait at most; a workbook of the largest size that is taken needs a fifth of it. */
    private static final Duration DEADLINE = Duration.ofSeconds(60);

    private static final Duration PULSE = Duration.ofMillis(50);
    private static final int REFUSED = 2;

    /** Together they may have as much memory as the server itself. */
    private static final Semaphore TURNS = new Semaphore(2, true);

    /** One at a time of each person, so that nobody takes both turns. */
    private static final AtOnce OF_A_PERSON = new AtOnce(1);

    private WorkbookProcess() {}

    /** Where the copy of a workbook lies. */
    static Path copyOf(Path file) {
        var path = file.toAbsolutePath().normalize().toString();
        return Copies.FOLDER.resolve(UUID.nameUUIDFromBytes(path.getBytes(StandardCharsets.UTF_8)) + ".rows");
    }

    /**
     * Copies the rows of a workbook, unless that is done already.
     *
     * @throws UnreadableSheet with the reason
     * @throws Job.JobCancelled if the person asked to stop
     */
    static Path copy(Path file, String name, SheetLimits limits, Job.Steps steps) throws IOException {
        return copy(file, name, limits, DEADLINE, steps);
    }

    static Path copy(Path file, String name, SheetLimits limits, Duration deadline, Job.Steps steps)
            throws IOException {
        var copy = copyOf(file);
        long head = head(file, limits);
        if (RowCopy.hasHead(copy, head)) {
            return copy;
        }
        var made = Files.createTempFile(Copies.FOLDER, "new-", ".rows");
        try {
            inTurn(() -> run(file, name, limits, deadline, head, made, steps), steps);
            Files.move(made, copy, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            if (!Files.exists(file)) {
                Files.deleteIfExists(copy); // whoever sent it has left meanwhile
            }
            return copy;
        } finally {
            Files.deleteIfExists(made);
        }
    }

    private static void inTurn(Work work, Job.Steps steps) throws IOException {
        var who = SecurityContextHolder.getContext().getAuthentication();
        var person = who == null ? "" : who.getName();
        await(() -> OF_A_PERSON.begin(person) || isLater(), steps);
        try {
            await(() -> TURNS.tryAcquire(PULSE.toMillis(), TimeUnit.MILLISECONDS), steps);
            try {
                work.run();
            } finally {
                TURNS.release();
            }
        } finally {
            OF_A_PERSON.end(person);
        }
    }

    /** Waits a moment, after which nothing is met yet. */
    private static boolean isLater() throws InterruptedException {
        Thread.sleep(PULSE);
        return false;
    }

    private static void run(
            Path file, String name, SheetLimits limits, Duration deadline, long head, Path made, Job.Steps steps)
            throws IOException {
        var builder = new ProcessBuilder(command(file, limits, head)).redirectOutput(made.toFile());
        builder.environment().clear();
        var process = builder.start();
        try {
            process.getOutputStream().close();
            long end = System.nanoTime() + deadline.toNanos();
            await(
                    () -> process.waitFor(PULSE.toMillis(), TimeUnit.MILLISECONDS)
                            || System.nanoTime() > end
                            || Files.size(made) > 2 * limits.unpackedBytes(),
                    steps);
            if (process.isAlive()) {
                throw new TooDemanding(name);
            }
            if (process.exitValue() == REFUSED) {
                throw refusal(process.errorReader(StandardCharsets.UTF_8).readLine(), name, limits);
            }
            if (process.exitValue() != 0) {
                throw new TooDemanding(name);
            }
        } finally {
            process.destroyForcibly();
        }
    }

    private static List<String> command(Path file, SheetLimits limits, long head) {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:MaxMetaspaceSize=96m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:-UsePerfData",
                "-Djava.awt.headless=true",
                "-Dfile.encoding=UTF-8",
                "-cp",
                System.getProperty("java.class.path"),
                WorkbookProcess.class.getName(),
                file.toAbsolutePath().toString(),
                String.valueOf(head)));
        limits.numbers().forEach(number -> command.add(String.valueOf(number)));
        return command;
    }

    /** Tells a copy that is older than the file, or that was made within other limits. */
    private static long head(Path file, SheetLimits limits) throws IOException {
        return Objects.hash(
                                Files.getLastModifiedTime(file).toMillis(),
                                limits.fileBytes(),
                                limits.unpackedBytes(),
                                limits.packRatio(),
                                limits.parts(),
                                limits.columns(),
                                limits.cellLength())
                        * 31L
                + Files.size(file);
    }

    private interface Work {
        void run() throws IOException;
    }

    private interface Condition {
        boolean isMet() throws InterruptedException, IOException;
    }

    private static void await(Condition condition, Job.Steps steps) throws IOException {
        try {
            while (!condition.isMet()) {
                steps.report("sheet.opening", 0, 0);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new Job.JobCancelled();
        }
    }

    private static UnreadableSheet refusal(
            @org.jspecify.annotations.Nullable String said, String name, SheetLimits limits) {
        var words = said == null ? new String[] {""} : said.split(" ");
        return switch (words[0]) {
            case "sheet.damaged" -> new Damaged(name);
            case "sheet.forbidden-xml" -> new ForbiddenXml(name);
            case "sheet.too-many-columns" ->
                new TooManyColumns(name, words.length > 1 ? Long.parseLong(words[1]) : 1, limits.columns());
            case "sheet.too-many-parts" -> new TooManyParts(name, limits.parts());
            case "sheet.unpacks-too-large" -> new UnpacksTooLarge(name, limits.unpackedBytes());
            case "sheet.zip-bomb" -> new ZipBomb(name, limits.packRatio());
            case "sheet.unavailable" -> new Unavailable(name);
            default ->
                Stream.of(Lookalike.values())
                        .filter(kind -> words[0].equals("sheet.is-" + word(kind)))
                        .findFirst()
                        .<UnreadableSheet>map(kind -> new NotASheet(name, kind))
                        .orElseGet(() -> new Damaged(name));
        };
    }

    private static String word(Lookalike kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The other process. It says why it refuses, or nothing. */
    static void main(String[] arguments) {
        var refusals = System.err;
        var silence = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        System.setOut(silence); // libraries that log would spoil the copy
        System.setErr(silence);
        var limits =
                SheetLimits.of(Stream.of(arguments).skip(2).map(Long::valueOf).toList());
        try (var out = new FileOutputStream(FileDescriptor.out)) {
            var file = Path.of(arguments[0]);
            PackageCheck.check(file, "", limits);
            var copy = new RowCopy(out, Long.parseLong(arguments[1]), limits.unpackedBytes());
            WorkbookRows.copy(file, limits, copy);
            copy.end();
        } catch (IOException _) {
            refuse(refusals, new Unavailable(""));
        } catch (UnreadableSheet refusal) {
            refuse(refusals, refusal);
        }
    }

    private static void refuse(PrintStream refusals, UnreadableSheet refusal) {
        var number = refusal instanceof TooManyColumns ? " " + refusal.arguments()[1] : "";
        refusals.println(refusal.key() + number);
        System.exit(REFUSED);
    }

    /** Apart, so that the other process makes none. */
    private static final class Copies {

        /** Nobody else on this machine can put anything into it. */
        static final Path FOLDER = folder();

        private static Path folder() {
            try {
                return TemporaryFiles.folder("rows-").path();
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }
}
