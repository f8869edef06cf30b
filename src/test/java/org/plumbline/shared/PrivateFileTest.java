package org.plumbline.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class PrivateFileTest {

    @TempDir
    Path folder;

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "rights of files are others there")
    void isItsOwnersAlone() throws IOException {
        var key = folder.resolve("key");

        PrivateFile.create(key);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key)))
                .isEqualTo("rw-------");
    }

    /** Somebody who could put a file there first would own what is written into it. */
    @Test
    void takesNoFileThatIsThere() throws IOException {
        var key = Files.createFile(folder.resolve("key"));

        assertThatExceptionOfType(FileAlreadyExistsException.class).isThrownBy(() -> PrivateFile.create(key));
    }
}
