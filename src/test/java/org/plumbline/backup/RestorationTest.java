package org.plumbline.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plumbline.shared.Job;

class RestorationTest {

    @TempDir
    static Path shared;

    static Path archive;

    @TempDir
    Path folder;

    @BeforeAll
    static void aBackup() throws IOException, SQLException {
        archive = Hospital.archive(Hospital.in(shared.resolve("hospital")), shared.resolve("backup.zip"));
    }

    @Test
    void everythingComesBackButThePrivateKeys() throws SQLException, IOException {
        var restored = Restoration.intoFolder(archive, folder.resolve("data"), Job.UNWATCHED);

        assertThat(restored.at()).isEqualTo(Hospital.NOON);
        assertThat(folder.resolve("data/rmf-controls/risk-library/ours.yaml")).hasContent("id: ours\n");
        assertThat(folder.resolve("data/audit-key.public.pem")).hasContent("the public key");
        assertThat(folder.resolve("data/audit-checkpoints.jsonl")).exists();
        assertThat(names(folder.resolve("data")))
                .containsExactly("audit-checkpoints.jsonl", "audit-key.public.pem", "plumbline.mv.db", "rmf-controls");
        try (var connection = Database.in(folder.resolve("data")).connect();
                var statement = connection.createStatement()) {
            var person = statement.executeQuery("select name, created_at from person");
            assertThat(person.next()).isTrue();
            assertThat(person.getString(1)).isEqualTo("Ada Läke \"the first\"");
            assertThat(person.getObject(2, java.time.OffsetDateTime.class).toInstant())
                    .isEqualTo("2027-03-12T12:00:00.123456Z");
            statement.execute("insert into demo_event (at, kind, subject_type, subject_id, words) values ("
                    + "timestamp with time zone '2027-03-12 12:00:00+00', 'risk.raised', 'risk', '" + Hospital.ADA
                    + "', '{}')"); // the counter goes on after what is there
        }
    }

    @Test
    void theArchiveHoldsNoSecret() throws IOException {
        try (var zip = new ZipFile(archive.toFile())) {
            for (var entry : zip.stream().toList()) {
                assertThat(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8))
                        .doesNotContain("private key", "hunter2");
            }
            assertThat(zip.getInputStream(zip.getEntry("configuration.properties")))
                    .hasContent("""
                            # The settings that the server was given. Secrets are not in a backup.
                            PLUMBLINE_BACKUP_KEEP=3
                            # SPRING_DATASOURCE_PASSWORD=(not kept)
                            """);
        }
    }

    @Test
    void onlyItsOwnerMayReadTheArchive() throws IOException {
        assertThat(Files.getPosixFilePermissions(archive))
                .containsExactlyInAnyOrder(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
    }

    @Test
    void anyByteThatWasFlippedIsFound() throws IOException {
        var bytes = Files.readAllBytes(archive);
        var positions = new TreeSet<Integer>();
        for (int i = 0; i < bytes.length; i += 211) {
            positions.add(i);
        }
        for (int i = Math.max(0, bytes.length - 120); i < bytes.length; i++) { // the end of the list, and the seal
            positions.add(i);
        }
        var flipped = folder.resolve("flipped.zip");
        for (int position : positions) {
            bytes[position] ^= 1;
            Files.write(flipped, bytes);
            bytes[position] ^= 1;
            assertThatExceptionOfType(ArchiveUnsound.class)
                    .as("byte %d", position)
                    .isThrownBy(() -> Archive.open(flipped));
        }
        assertRefused(Files.write(flipped, flip(bytes, bytes.length / 2)), ArchiveUnsound.class, "not as it was made");
    }

    @Test
    void anArchiveThatWasCutIsRefused() throws IOException {
        var bytes = Files.readAllBytes(archive);
        for (int length : List.of(0, 10, 64, bytes.length / 2, bytes.length - 1)) {
            assertRefused(
                    Files.write(folder.resolve("cut.zip"), java.util.Arrays.copyOf(bytes, length)),
                    ArchiveUnsound.class,
                    "not as it was made");
        }
    }

    @Test
    void anEntryOfAnyKindThatWasChangedIsRefusedThoughTheArchiveWasSealedAgain() throws IOException {
        for (var name : List.of(
                "database/person.jsonl",
                Backup.CATALOGUE + "risk-library/ours.yaml",
                Backup.PUBLIC_KEY,
                "configuration.properties")) {
            assertRefused(
                    forged(entries -> entries.computeIfPresent(name, (_, bytes) -> flip(bytes, bytes.length / 2))),
                    ArchiveUnsound.class,
                    "holds another " + name);
        }
        assertRefused(
                forged(entries -> entries.put(Manifest.NAME, new byte[] {'{'})), ArchiveUnsound.class, "manifest");
    }

    @Test
    void anEntryTooManyOrTooFewIsRefused() throws IOException {
        assertRefused(
                forged(entries -> entries.put("database/extra.jsonl", new byte[] {'1'})),
                ArchiveUnsound.class,
                "holds database/extra.jsonl, which does not belong to it");
        for (var name : List.of("database/person.jsonl", Backup.CHECKPOINTS, Manifest.NAME)) {
            assertRefused(forged(entries -> entries.remove(name)), ArchiveUnsound.class, "lacks " + name);
        }
    }

    @Test
    void aFileOutsideTheFolderIsRefused() throws IOException {
        assertRefused(
                forged(Forgery.replaced(Manifest.NAME, "catalogue/risk-library/ours.yaml", "catalogue/../../x")
                        .andThen(entries -> entries.put(
                                "catalogue/../../x",
                                java.util.Objects.requireNonNull(entries.remove("catalogue/risk-library/ours.yaml"))))),
                ArchiveUnsound.class,
                "outside its folder");
    }

    @Test
    void rowsThatDoNotAddUpAreTakenBack() throws IOException {
        String digest;
        try (var opened = Archive.open(archive)) {
            digest = opened.manifest().tables().stream()
                    .filter(content -> content.table().name().equals("person"))
                    .findFirst()
                    .orElseThrow()
                    .digest();
        }
        assertRefused(
                forged(Forgery.replaced(Manifest.NAME, digest, "0".repeat(64))),
                ArchiveUnsound.class,
                "person is not the same");
    }

    @Test
    void whatALaterPlumblineMadeIsRefused() throws IOException {
        assertRefused(
                forged(Forgery.replaced(Manifest.NAME, "\"format\" : 1", "\"format\" : 2")),
                BackupRefused.class,
                "later Plumbline");
        assertRefused(
                forged(entries -> {
                    var manifest = new String(
                            java.util.Objects.requireNonNull(entries.get(Manifest.NAME)), StandardCharsets.UTF_8);
                    entries.put(
                            Manifest.NAME,
                            manifest.replaceFirst("\"schema\" : \"\\d+\"", "\"schema\" : \"9999\"")
                                    .getBytes(StandardCharsets.UTF_8));
                }),
                BackupRefused.class,
                "later Plumbline");
    }

    @Test
    void aFolderThatIsInUseStaysAsItIs() throws IOException {
        var database = Files.writeString(folder.resolve(Database.FILE), "something else");

        assertThatExceptionOfType(BackupRefused.class)
                .isThrownBy(() -> Restoration.intoFolder(archive, folder, Job.UNWATCHED))
                .withMessageContaining("There is a database in");
        assertThat(database).hasContent("something else");
        assertThat(names(folder)).containsExactly("plumbline.mv.db");
    }

    @Test
    void catalogueFilesThatAreThereStayAsTheyAre() throws IOException {
        Files.createDirectories(folder.resolve("rmf-controls"));
        Files.writeString(folder.resolve("rmf-controls/mine.yaml"), "id: mine\n");

        assertThatExceptionOfType(BackupRefused.class)
                .isThrownBy(() -> Restoration.intoFolder(archive, folder, Job.UNWATCHED))
                .withMessageContaining("There are catalogue files in");
        assertThat(names(folder)).containsExactly("rmf-controls");
    }

    @Test
    void aDatabaseThatIsNotEmptyStaysAsItIs() throws SQLException, IOException {
        var other = Database.in(folder);
        try (var connection = other.connect();
                var statement = connection.createStatement()) {
            statement.execute("create table somebody_elses (id integer)");

            assertThatExceptionOfType(BackupRefused.class)
                    .isThrownBy(() -> Restoration.intoDatabase(archive, other, null, Job.UNWATCHED))
                    .withMessageContaining("is not empty");
            assertThat(Table.names(connection)).containsExactly("somebody_elses");
        }
    }

    @Test
    void aBackupNeverReplacesAFile() throws IOException {
        var mine = Files.writeString(folder.resolve("mine.zip"), "mine");

        assertThatExceptionOfType(BackupRefused.class)
                .isThrownBy(() -> Hospital.archive(shared.resolve("hospital"), mine))
                .withMessageContaining("already");
        assertThat(mine).hasContent("mine");
    }

    @Test
    void aDatabaseOfSomethingElseIsNotBackedUp() throws SQLException {
        try (var connection = Database.in(folder).connect()) {
            assertThatExceptionOfType(BackupRefused.class)
                    .isThrownBy(() -> Backup.make(
                            folder.resolve("backup.zip"),
                            connection,
                            Surroundings.of(folder, Map.of()),
                            Hospital.NOON,
                            Job.UNWATCHED))
                    .withMessageContaining("no database of Plumbline");
        }
        assertThat(folder.resolve("backup.zip")).doesNotExist();
        assertThat(folder.resolve("backup.zip.part")).doesNotExist();
    }

    private Path forged(Consumer<Map<String, byte[]>> change) throws IOException {
        return Forgery.of(archive, folder.resolve("forged.zip"), change);
    }

    private void assertRefused(Path file, Class<? extends BackupRefused> type, String why) throws IOException {
        var target = folder.resolve("target");
        assertThatExceptionOfType(type)
                .isThrownBy(() -> Restoration.intoFolder(file, target, Job.UNWATCHED))
                .withMessageContaining(why);
        assertThat(Files.exists(target) ? names(target) : List.of()).isEmpty();
    }

    private static byte[] flip(byte[] bytes, int position) {
        var flipped = bytes.clone();
        flipped[position] ^= 1;
        return flipped;
    }

    private static List<String> names(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
