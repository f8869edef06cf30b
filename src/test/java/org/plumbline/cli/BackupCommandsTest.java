package org.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.plumbline.TestDatabase;
import org.plumbline.backup.Database;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** What the commands that keep data say, with which exit code, and that a refusal changes nothing. */
@Tag("database")
@ExtendWith(OutputCaptureExtension.class)
class BackupCommandsTest {

    private static final Path RELEASED = Path.of("src/test/resources/schemas/090.zip");

    @TempDir
    Path folder;

    private Path data;

    @BeforeEach
    void aDataFolder() {
        data = folder.resolve("data");
        assertThat(run("restore", RELEASED.toString(), "--data", data.toString()))
                .isZero();
    }

    @Test
    void aBackupComesBackTheSame(CapturedOutput output) {
        var archive = folder.resolve("backup.zip");

        assertThat(run("backup", archive.toString(), "--data", data.toString())).isZero();
        assertThat(run(
                        "restore",
                        archive.toString(),
                        "--data",
                        folder.resolve("again").toString()))
                .isZero();

        assertThat(output.getOut())
                .contains(archive + " holds")
                .contains("The private keys are not in it")
                .contains("each table the same as on")
                .contains("The audit trail is whole: 42 events are as they were written.");
        assertThat(output.getErr()).isEmpty();
    }

    @Test
    void aBackupOfNothingOrOverSomethingIsRefused(CapturedOutput output) throws IOException {
        var mine = Files.writeString(folder.resolve("mine.zip"), "mine");

        assertRefused(output, "There is a file " + mine + " already", "backup", mine, "--data", data);
        assertRefused(
                output,
                "There is no database in " + folder.resolve("none"),
                "backup",
                folder.resolve("new.zip"),
                "--data",
                folder.resolve("none"));
        assertRefused(
                output,
                "begins with jdbc:postgresql:",
                "backup",
                folder.resolve("new.zip"),
                "--database",
                "jdbc:h2:mem:x;PASSWORD=secret");
        assertThat(mine).hasContent("mine");
        assertThat(folder.resolve("new.zip")).doesNotExist();
        assertThat(output.getErr()).doesNotContain("secret");
    }

    @Test
    void aPlaceThatIsNotEmptyIsLeftAsItIs(CapturedOutput output) throws IOException {
        var before = Files.readAllBytes(data.resolve(Database.FILE));

        assertRefused(output, "There is a database in " + data + " already", "restore", RELEASED, "--data", data);
        assertRefused(output, "Say where to restore to", "restore", RELEASED);
        assertRefused(output, "There is no file", "restore", folder.resolve("none.zip"), "--data", folder.resolve("x"));

        assertThat(data.resolve(Database.FILE)).hasBinaryContent(before);
        assertThat(folder.resolve("x")).doesNotExist();
    }

    @Test
    void whatIsNotAsItWasMadeIsANegativeVerdict(CapturedOutput output) throws IOException {
        var bytes = Files.readAllBytes(RELEASED);
        var cut = Files.write(folder.resolve("cut.zip"), Arrays.copyOf(bytes, bytes.length - 1));
        bytes[bytes.length / 3] ^= 1;
        var flipped = Files.write(folder.resolve("flipped.zip"), bytes);
        var target = folder.resolve("target");

        for (var archive : List.of(cut, flipped)) {
            assertThat(run("restore", archive.toString(), "--data", target.toString()))
                    .isEqualTo(1);
            assertThat(output.getErr())
                    .contains(archive + " is not as it was made")
                    .hasLineCount(lines(archive, cut));
        }
        assertThat(target).doesNotExist();
    }

    private static int lines(Path archive, Path first) {
        return archive.equals(first) ? 1 : 2;
    }

    @Test
    void aTrailThatWasBentIsANegativeVerdictAndTheWrongKeyToo(CapturedOutput output) throws Exception {
        assertThat(run("verify", "audit", "--data", data.toString())).isZero();
        assertThat(output.getOut()).contains("The audit trail is whole: 42 events");

        var anotherKey = folder.resolve("another.public.pem");
        Files.writeString(anotherKey, keyOfSomebodyElse());
        assertThat(run("verify", "audit", "--data", data.toString(), "--key", anotherKey.toString()))
                .isEqualTo(1);
        assertThat(output.getErr()).contains("was not signed with this key");

        assertThat(run(
                        "verify",
                        "audit",
                        "--data",
                        data.toString(),
                        "--key",
                        folder.resolve("no.pem").toString()))
                .isEqualTo(2);

        try (var connection = Database.in(data).connect();
                var statement = connection.createStatement()) {
            statement.execute("update audit_event set kind = 'risk.closed' where chain = 'changes' and seq = 7");
        }
        assertThat(run("verify", "audit", "--data", data.toString())).isEqualTo(1);
        assertThat(output.getErr()).contains("event 7 of the chain changes, says something else");

        var archive = folder.resolve("bent.zip");
        assertThat(run("backup", archive.toString(), "--data", data.toString())).isZero();
        assertThat(run(
                        "restore",
                        archive.toString(),
                        "--data",
                        folder.resolve("bent").toString()))
                .isEqualTo(1);
    }

    @Test
    void theKeyOfATrailIsChangedOnlyWhereThereIsOne(CapturedOutput output) throws IOException {
        assertRefused(output, "There is no key of the audit trail", "audit", "rotate-key", "--data", data);
        assertThat(data.resolve("audit-key.pem")).doesNotExist();
    }

    @Test
    void anEncryptedDatabaseOfSomebodyElseIsNotMigrated(CapturedOutput output) {
        assertRefused(
                output,
                "There is no database in",
                "migrate-database",
                "--data",
                folder.resolve("none"),
                "--to",
                "jdbc:postgresql://localhost:1/none");
        assertRefused(
                output, "begins with jdbc:postgresql:", "migrate-database", "--data", data, "--to", "jdbc:mysql://x");
        assertRefused(
                output,
                "cannot be restored to",
                "migrate-database",
                "--data",
                data,
                "--to",
                "jdbc:postgresql://localhost:1/none");
        assertThat(output.getErr()).doesNotContain("\tat ");
    }

    @Test
    void everythingMovesToPostgres(CapturedOutput output) throws SQLException {
        org.junit.jupiter.api.Assumptions.assumeTrue(TestDatabase.isPostgres());
        var postgres = TestDatabase.newPostgres() + "?user=postgres&password=postgres";

        assertThat(run("migrate-database", "--data", data.toString(), "--to", postgres))
                .isZero();
        assertThat(output.getOut()).contains("Copied to").contains("The audit trail is whole: 42 events");

        assertRefused(output, "is not empty", "migrate-database", "--data", data, "--to", postgres);
        assertThat(run(
                        "backup",
                        folder.resolve("pg.zip").toString(),
                        "--data",
                        data.toString(),
                        "--database",
                        postgres))
                .isZero();
        assertThat(run(
                        "restore",
                        folder.resolve("pg.zip").toString(),
                        "--data",
                        folder.resolve("h2").toString()))
                .isZero();
    }

    private static String keyOfSomebodyElse() throws Exception {
        var key = java.security.KeyPairGenerator.getInstance("Ed25519")
                .generateKeyPair()
                .getPublic();
        return "-----BEGIN PUBLIC KEY-----\n"
                + java.util.Base64.getEncoder().encodeToString(key.getEncoded())
                + "\n-----END PUBLIC KEY-----\n";
    }

    private void assertRefused(CapturedOutput output, String sentence, Object... arguments) {
        int before = output.getErr().length();
        assertThat(run(Arrays.stream(arguments).map(String::valueOf).toArray(String[]::new)))
                .isEqualTo(2);
        assertThat(output.getErr().substring(before)).contains(sentence).hasLineCount(1);
    }

    private static int run(String... arguments) {
        Consumer<String[]> noServer = _ -> {
            throw new AssertionError("no server is asked for");
        };
        return PlumblineCommand.run(noServer, arguments);
    }
}
