package org.plumbline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What is built holds no secret: keys are made at the first start, passwords come from the environment. */
class BuiltSecretsTest {

    private static final Path BUILT = Path.of("target/classes");
    private static final Pattern SECRET = Pattern.compile(
            "-----BEGIN [A-Z ]*PRIVATE KEY|AKIA[0-9A-Z]{16}|gh[pousr]_[A-Za-z0-9]{36}|xox[abp]-[0-9A-Za-z-]{10}");

    @Test
    void noFileHoldsAKey() throws IOException {
        try (var files = Files.walk(BUILT)) {
            assertThat(files.filter(Files::isRegularFile).filter(BuiltSecretsTest::holdsASecret))
                    .isEmpty();
        }
        assertThat(SECRET.matcher("-----BEGIN EC PRIVATE KEY-----").find()).isTrue();
    }

    @Test
    void noSettingHoldsAPassword() throws IOException {
        var settings = new Properties();
        try (var file = Files.newInputStream(BUILT.resolve("application.properties"))) {
            settings.load(file);
        }
        assertThat(settings.stringPropertyNames())
                .filteredOn(name -> name.matches("(?i).*(password|secret|token|credential).*"))
                .allSatisfy(
                        name -> assertThat(settings.getProperty(name)).as(name).isEmpty());
    }

    private static boolean holdsASecret(Path file) {
        try {
            return SECRET.matcher(Files.readString(file, StandardCharsets.ISO_8859_1))
                    .find();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
