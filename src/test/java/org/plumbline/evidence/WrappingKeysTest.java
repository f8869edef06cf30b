package org.plumbline.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WrappingKeysTest {

    @TempDir
    Path folder;

    @Test
    void areWrittenForTheirOwnerAloneAndReadAgain() throws IOException {
        var file = folder.resolve("deep/evidence-key");
        var keys = new WrappingKeys(List.of(WrappingKeys.Key.made(), WrappingKeys.Key.made()));

        keys.writeTo(file);

        assertThat(WrappingKeys.in(file)).isEqualTo(keys);
        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
        keys.firstAlone().writeTo(file);
        assertThat(WrappingKeys.in(file).keys()).containsExactly(keys.first());
    }

    @Test
    void areReadFromOneLineToo() {
        var a = "A".repeat(43) + "=";
        var b = "B".repeat(42) + "A=";

        assertThat(WrappingKeys.read(a + ", " + b).keys()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \n", "c2hvcnQ=", "no base64!"})
    void whatIsNoKeyIsRefused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> WrappingKeys.read(text));
    }

    @Test
    void aKeyDoesNotTellItselfToALog() {
        assertThat(WrappingKeys.Key.made().toString()).matches("key [0-9a-f]{16}");
    }
}
