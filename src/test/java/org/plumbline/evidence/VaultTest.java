package org.plumbline.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.PlumblineTest;
import org.plumbline.shared.Ids;
import org.plumbline.shared.StartRefused;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.unit.DataSize;

/** What is put away comes back as it was, or not at all. */
@PlumblineTest
@Transactional(propagation = Propagation.NOT_SUPPORTED) // keys are changed by another connection
class VaultTest {

    private static final int MIB = 1 << 20;

    @TempDir
    Path folder;

    @Autowired
    Vault vault;

    @Autowired
    EvidenceSettings settings;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    DataSource database;

    @AfterEach
    void forget() {
        jdbc.sql("delete from evidence where subject_type = 'vault-test'").update();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, FileKey.PIECE - 1, FileKey.PIECE, FileKey.PIECE + 1, MIB - 1, MIB, MIB + 1, 5 * MIB})
    void comesBackAtAnySize(int size) throws IOException {
        var content = random(size);

        assertThat(read(put(content))).isEqualTo(content);
    }

    @Test
    void isNotThereForWhoeverReadsTheDatabase() throws IOException {
        var words = "Nothing of this is to be read in the database";
        var file = put(words.getBytes(java.nio.charset.StandardCharsets.UTF_8));

        var stored = jdbc.sql("select content from evidence_piece where evidence_id = ?")
                .params(file)
                .query((row, _) -> new String(row.getBytes(1), java.nio.charset.StandardCharsets.ISO_8859_1))
                .single();

        assertThat(stored).doesNotContain("database").hasSize(words.length() + 16);
    }

    @Test
    void twoPiecesThatChangePlacesAreFound() throws IOException {
        var file = put(random(3 * FileKey.PIECE));
        swap(file, 0, file, 1);

        damaged(file);
    }

    @Test
    void aPieceOfAnotherFileIsFound() throws IOException {
        var content = random(2 * FileKey.PIECE);
        var file = put(content);
        var other = put(content);
        swap(file, 0, other, 0);

        damaged(file);
        damaged(other);
    }

    @Test
    void aFileThatIsCutOffBetweenPiecesIsFound() throws IOException {
        var file = put(random(3 * FileKey.PIECE));
        jdbc.sql("delete from evidence_piece where evidence_id = ? and place = 2")
                .params(file)
                .update();
        damaged(file);

        jdbc.sql("update evidence_content set pieces = 2 where evidence_id = ?")
                .params(file)
                .update();
        damaged(file);
    }

    @Test
    void theKeyOfAnotherFileOpensNothing() throws IOException {
        var file = put(random(10));
        var other = put(random(10));
        jdbc.sql(
                        "update evidence_content set wrapped_key ="
                                + " (select c.wrapped_key from evidence_content c where c.evidence_id = ?) where evidence_id = ?")
                .params(other, file)
                .update();

        damaged(file);
    }

    @Test
    void whatIsErasedIsGoneWithItsKey() throws IOException {
        var file = put(random(10));

        vault.erase(file);

        damaged(file);
        assertThat(rows("evidence_content", file)).isZero();
        assertThat(rows("evidence_piece", file)).isZero();
    }

    @Test
    void aNewKeyOpensOldFilesWithoutWritingThemAnew() throws Exception {
        var content = random(FileKey.PIECE + 1);
        var file = put(content);
        var before = WrappingKeys.in(settings.key());
        var piece = piece(file, 0);

        var changed = rotate();

        var now = WrappingKeys.in(settings.key());
        assertThat(now.keys()).hasSize(1).doesNotContainAnyElementsOf(before.keys());
        assertThat(changed.key()).isEqualTo(now.first().id());
        assertThat(changed.files()).isEqualTo(1);
        assertThat(read(file)).isEqualTo(content); // by the server, which went on running
        assertThat(piece(file, 0)).isEqualTo(piece);
        assertThat(lastKind()).isEqualTo("evidence.key-changed");
    }

    @Test
    void anInterruptedChangeOfTheKeyGoesOnWithTheSameKey() throws Exception {
        var early = put(random(10));
        var begun = WrappingKeys.in(settings.key()).after(WrappingKeys.Key.made());
        begun.writeTo(settings.key());
        var late = put(random(10)); // under the new one already

        var changed = rotate();

        assertThat(changed)
                .isEqualTo(new EvidenceKeyRotation.Changed(begun.first().id(), 1));
        assertThat(WrappingKeys.in(settings.key()).keys()).containsExactly(begun.first());
        assertThat(read(early)).hasSize(10);
        assertThat(read(late)).hasSize(10);
    }

    @Test
    void aKeyThatIsMissingStopsTheChangeAndDestroysNone() throws Exception {
        put(random(10));
        var right = WrappingKeys.in(settings.key());
        var wrong = folder.resolve("wrong-key");
        new WrappingKeys(List.of(WrappingKeys.Key.made())).writeTo(wrong);

        assertThatExceptionOfType(EvidenceKeyRotation.Refused.class)
                .isThrownBy(() -> rotate(wrong, null))
                .withMessageContaining(right.first().id());

        assertThat(WrappingKeys.in(wrong).keys()).hasSize(2);
    }

    @Test
    void keysOfTheEnvironmentAreChangedByTheirOrder() throws Exception {
        var file = put(random(10));
        var old = WrappingKeys.in(settings.key());
        var secret = WrappingKeys.Key.made();
        var both = java.util.Base64.getEncoder().encodeToString(secret.secret().getEncoded()) + ","
                + Files.readString(settings.key()).strip();

        assertThat(rotate(null, both).key()).isEqualTo(secret.id());

        old.after(secret).firstAlone().writeTo(settings.key()); // for the tests that follow
        assertThat(read(file)).hasSize(10);
    }

    @Test
    void aServerWithoutTheKeyDoesNotStart() throws IOException {
        put(random(10));
        var missing = folder.resolve("evidence-key");

        assertThatExceptionOfType(StartRefused.class)
                .isThrownBy(() -> keys(missing, null))
                .satisfies(refusal -> assertThat(refusal.sentence()).contains("there is no " + missing));
        assertThat(missing).doesNotExist();
    }

    @Test
    void aServerWithAnotherKeyDoesNotStart() throws IOException {
        put(random(10));
        var other = folder.resolve("evidence-key");
        new WrappingKeys(List.of(WrappingKeys.Key.made())).writeTo(other);

        assertThatExceptionOfType(StartRefused.class)
                .isThrownBy(() -> keys(other, null))
                .satisfies(refusal -> assertThat(refusal.sentence())
                        .contains(WrappingKeys.in(settings.key()).first().id(), "restore that key"));
        assertThatExceptionOfType(StartRefused.class).isThrownBy(() -> keys(other, "no key"));
    }

    @Test
    void aServerThatHoldsNothingYetMakesItsKey() throws IOException {
        var fresh = folder.resolve("evidence-key");

        assertThat(keys(fresh, null).now()).isEqualTo(WrappingKeys.in(fresh));
    }

    private EvidenceKeys keys(Path key, @org.jspecify.annotations.Nullable String secret) {
        return new EvidenceKeys(
                new EvidenceSettings(key, secret, DataSize.ofGigabytes(1), DataSize.ofGigabytes(1), null), jdbc);
    }

    private EvidenceKeyRotation.Changed rotate() throws Exception {
        return rotate(settings.key(), null);
    }

    private EvidenceKeyRotation.Changed rotate(
            @org.jspecify.annotations.Nullable Path key, @org.jspecify.annotations.Nullable String secret)
            throws SQLException, IOException, EvidenceKeyRotation.Refused {
        try (var connection = database.getConnection()) {
            try {
                return new EvidenceKeyRotation(key, secret, Clock.systemUTC()).change(connection);
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
    }

    private UUID put(byte[] content) throws IOException {
        var id = Ids.next();
        jdbc.sql("""
                insert into evidence (id, version, code, subject_type, subject_id, subject_code, title, file_name,
                    file_type, size_bytes, sha256, scan, added_by_name, added_at, state)
                values (?, 0, ?, 'vault-test', ?, 'X', 'Title', 'a.txt', 'TEXT', ?, 'x', 'NOT_ASKED', 'Ada',
                    current_timestamp, 'CURRENT')
                """)
                .params(id, id.toString().substring(16), id, content.length)
                .update();
        vault.put(id, new ByteArrayInputStream(content), _ -> {});
        return id;
    }

    private byte[] read(UUID file) throws IOException {
        var out = new ByteArrayOutputStream();
        vault.writeTo(file, out);
        return out.toByteArray();
    }

    private void damaged(UUID file) {
        assertThatExceptionOfType(ContentDamaged.class).isThrownBy(() -> read(file));
    }

    private void swap(UUID file, int place, UUID other, int otherPlace) {
        var mine = piece(file, place);
        var theirs = piece(other, otherPlace);
        replace(file, place, theirs);
        replace(other, otherPlace, mine);
    }

    private void replace(UUID file, int place, byte[] content) {
        jdbc.sql("update evidence_piece set content = ? where evidence_id = ? and place = ?")
                .params(content, file, place)
                .update();
    }

    private byte[] piece(UUID file, int place) {
        return jdbc.sql("select content from evidence_piece where evidence_id = ? and place = ?")
                .params(file, place)
                .query((row, _) -> row.getBytes(1))
                .single();
    }

    private long rows(String table, UUID file) {
        return jdbc.sql("select count(*) from " + table + " where evidence_id = ?")
                .params(file)
                .query(Long.class)
                .single();
    }

    private String lastKind() {
        return jdbc.sql("select kind from audit_event where chain = 'access' order by seq desc limit 1")
                .query(String.class)
                .single();
    }

    private static byte[] random(int size) {
        var bytes = new byte[size];
        new Random(size).nextBytes(bytes);
        return bytes;
    }
}
