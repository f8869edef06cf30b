package org.plumbline.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TemporaryFilesTest {

    @TempDir
    Path place;

    /** Keeps a temporary file until it is killed. */
    static final class Holder {

        static void main() throws Exception {
            System.out.println(TemporaryFiles.file("held-", ".upload"));
            Thread.sleep(60_000);
        }
    }

    @Test
    void whatAProcessLeavesThatWasKilledIsRemovedAndWhatALivingOneHasIsNot() throws Exception {
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Djava.io.tmpdir=" + place,
                        "-cp",
                        System.getProperty("java.class.path"),
                        Holder.class.getName())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            var held = Path.of(process.inputReader().readLine());
            assertThat(held).exists();

            assertThat(TemporaryFiles.sweep(place)).isZero();
            assertThat(held).exists();

            process.destroyForcibly().waitFor();
            assertThat(TemporaryFiles.sweep(place)).isOne();
            assertThat(held).doesNotExist();
            assertThat(place).isEmptyDirectory();
        } finally {
            process.destroyForcibly();
        }
    }

    @Test
    void whatIsNoneOfOursStays() throws IOException {
        Files.createDirectory(place.resolve("plumbline-notes"));
        Files.createFile(place.resolve("plumbline-report.xlsx"));

        assertThat(TemporaryFiles.sweep(place)).isZero();
        assertThat(place).isDirectoryContaining("glob:**/plumbline-notes");
        assertThat(place).isDirectoryContaining("glob:**/plumbline-report.xlsx");
    }

    @Test
    void nobodyElseMayEnter() throws IOException {
        var file = TemporaryFiles.file("test-", ".txt");
        try (var folder = TemporaryFiles.folder("test-")) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.path())))
                    .isEqualTo("rwx------");
            Files.createFile(folder.path().resolve("inside"));
            folder.close();
            assertThat(folder.path()).doesNotExist();
            TemporaryFiles.sweep();
            assertThat(file).exists();
        } finally {
            Files.delete(file);
        }
    }
}
