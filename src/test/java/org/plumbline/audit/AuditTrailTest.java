package org.plumbline.audit;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.plumbline.PlumblineTest;
import org.plumbline.TestDatabase;
import org.plumbline.TestPeople;
import org.plumbline.WithPerson;
import org.plumbline.audit.ChainStore.Head;
import org.plumbline.audit.Verdict.Break;
import org.plumbline.audit.Verdict.Broken;
import org.plumbline.audit.Verdict.Unknown;
import org.plumbline.audit.Verdict.Whole;
import org.plumbline.cli.PlumblineCommand;
import org.plumbline.security.Role;
import org.plumbline.shared.Change;
import org.plumbline.shared.Subject;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.event.AuthenticationFailureBadCredentialsEvent;
import org.springframework.security.authentication.event.InteractiveAuthenticationSuccessEvent;
import org.springframework.security.authentication.event.LogoutSuccessEvent;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** The trail, committed; what it leaves behind is taken away after each test, so that the others find none of it. */
@PlumblineTest
@WithPerson(Role.AUDITOR)
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class AuditTrailTest {

    private static final UUID RECORD = new UUID(3, 3);

    @TempDir
    Path folder;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    ActivityLog activity;

    @Autowired
    Downloads downloads;

    @Autowired
    AuditExport export;

    @Autowired
    DataSource database;

    @Autowired
    JdbcTemplate tables;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    java.time.Clock clock;

    private final Map<Chain, Head> before = new EnumMap<>(Chain.class);

    private JdbcTemplate forger;

    @BeforeEach
    void remember() {
        forger = TestDatabase.unhindered(database);
        for (var chain : Chain.values()) {
            before.put(chain, head(chain));
        }
    }

    @AfterEach
    void restore() {
        forger.update("delete from audit_checkpoint");
        before.forEach((chain, head) -> {
            forger.update("delete from audit_words where chain = ? and seq > ?", chain.id(), head.size());
            forger.update("delete from audit_event where chain = ? and seq > ?", chain.id(), head.size());
            forger.update(
                    "update audit_head set size = ?, hash = ? where chain = ?", head.size(), head.hash(), chain.id());
        });
        forger.update("delete from person where id = ?", TestPeople.idOf("Robin Test"));
    }

    @Test
    void aFactIsChainedWithItsTransaction() {
        var before = size();

        inTransaction(() -> publish(EventKind.RISK_CHANGED));

        assertThat(size()).isEqualTo(before + 1);
        var entry = activity.of("risk", RECORD, 1).getFirst();
        assertThat(entry.person()).isEqualTo("Robin Test");
        assertThat(entry.changes()).containsExactly(new Change("risk.title", "Drift", "Drift of the model"));
        assertThat(jdbc.sql("select person_id from audit_event where chain = 'changes' and seq = :seq")
                        .param("seq", size())
                        .query(UUID.class)
                        .single())
                .isEqualTo(TestPeople.idOf("Robin Test"));
    }

    @Test
    void noChangeNoFactAndNoFactWithoutATransaction() {
        var before = size();

        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            publish(EventKind.RISK_CHANGED);
            status.setRollbackOnly();
        });
        assertThatExceptionOfType(IllegalTransactionStateException.class)
                .isThrownBy(() -> publish(EventKind.RISK_CHANGED));

        assertThat(size()).isEqualTo(before);
    }

    @Test
    void whereTheTrailCannotBeWrittenNothingIs() {
        inTransaction(() -> publish(EventKind.RISK_CHANGED));
        var before = size();
        forger.update("update audit_head set hash = ? where chain = 'changes'", "f".repeat(64));
        forger.update("insert into audit_event select chain, 999999, at, person_id, method, session, kind, outcome,"
                + " subject_type, subject_id, words_digest, '" + "f".repeat(64) + "', hash from audit_event"
                + " where chain = 'changes' and seq = " + before);
        var hash = jdbc.sql("select hash from audit_event where chain = 'changes' and seq = :seq")
                .param("seq", before)
                .query(String.class)
                .single();
        try {
            assertThatExceptionOfType(DuplicateKeyException.class) // a fork
                    .isThrownBy(() -> inTransaction(() -> {
                        tables.update("insert into code_counter (prefix, last_number) values ('NEVER', 1)");
                        publish(EventKind.RISK_CHANGED);
                    }));
            assertThat(jdbc.sql("select count(*) from code_counter where prefix = 'NEVER'")
                            .query(Long.class)
                            .single())
                    .isZero();
        } finally {
            forger.update("delete from audit_event where seq = 999999");
            forger.update("update audit_head set hash = ? where chain = 'changes'", hash);
        }
        assertThat(size()).isEqualTo(before);
    }

    @Test
    void manyWhoWriteAtOnceMakeOneChain() throws Exception {
        var before = size();
        int writers = 8;
        int each = 10;
        try (var threads = Executors.newFixedThreadPool(writers)) {
            var work = IntStream.range(0, writers)
                    .mapToObj(_ -> (Callable<Void>) () -> {
                        for (int i = 0; i < each; i++) {
                            inTransaction(() -> publish(EventKind.RISK_CHANGED));
                        }
                        return null;
                    })
                    .toList();
            for (var result : threads.invokeAll(work, 60, TimeUnit.SECONDS)) {
                result.get();
            }
        }

        assertThat(size()).isEqualTo(before + writers * each);
        assertThat(verification(signed()).of(database)).isEqualTo(everything());
    }

    @Test
    void theDatabaseAndItsExportAreVerified() throws IOException {
        inTransaction(() -> {
            publish(EventKind.RISK_CHANGED);
            publish(EventKind.RISK_RATED);
        });
        var exported = exported();
        var key = signed();

        assertThat(verification(key).of(database)).isEqualTo(everything());
        assertThat(verification(key).of(exported)).isEqualTo(everything());
        assertThat(new AuditVerification(key, folder.resolve("none.jsonl")).of(database))
                .isInstanceOf(Unknown.class);
        assertThat(new AuditVerification(folder.resolve("none.pem"), folder.resolve("checkpoints.jsonl")).of(database))
                .isInstanceOf(Unknown.class);
    }

    @Test
    void whatIsChangedInTheDatabaseOrTheExportIsFound() throws IOException {
        inTransaction(() -> publish(EventKind.RISK_CHANGED));
        var exported = exported();
        var key = signed();
        long last = size();

        var lines = new ArrayList<>(Files.readAllLines(exported));
        int place = IntStream.range(0, lines.size())
                .filter(line -> lines.get(line).contains("\"seq\":" + last + ","))
                .findFirst()
                .orElseThrow();
        lines.set(place, lines.get(place).replace("risk.changed", "risk.closed"));
        assertThat(verification(key).of(Files.write(folder.resolve("edited.jsonl"), lines)))
                .isEqualTo(new Broken(Chain.CHANGES, last, Break.CONTENT));

        forger.update(
                "update audit_words set words = replace(words, 'Drift', 'Draft') where chain = 'changes' and seq = ?",
                last);
        assertThat(verification(key).of(database)).isEqualTo(new Broken(Chain.CHANGES, last, Break.WORDS));
        forger.update(
                "update audit_words set words = replace(words, 'Draft', 'Drift') where chain = 'changes' and seq = ?",
                last);
        assertThat(verification(key).of(database)).isInstanceOf(Whole.class);
    }

    @Test
    @EnabledIf("org.plumbline.TestDatabase#isPostgres")
    void onPostgresTheApplicationAddsAndReadsAndNothingElse() {
        inTransaction(() -> publish(EventKind.RISK_CHANGED));

        for (var table : List.of("audit_event", "audit_words", "audit_checkpoint")) {
            refusedTo(tables, "update " + table + " set chain = 'changes'");
            refusedTo(tables, "delete from " + table);
            refusedTo(tables, "truncate " + table + " cascade");
        }
        refusedTo(tables, "delete from audit_head");
        refusedTo(tables, "truncate audit_head");
        refusedTo(tables, "alter table audit_event disable trigger all");
        refusedTo(tables, "drop table audit_event");
        refusedTo(tables, "delete from flyway_schema_history");
        refusedTo(tables, "create table mine (id integer)");
    }

    @Test
    @EnabledIf("org.plumbline.TestDatabase#isPostgres")
    void onPostgresTheOwnerErasesWordsAndIsOtherwiseHindered() {
        inTransaction(() -> publish(EventKind.RISK_CHANGED));
        var key = signed();
        var owner = TestDatabase.owner(database);

        refusedTo(owner, "update audit_event set kind = 'risk.closed'");
        refusedTo(owner, "delete from audit_event");
        refusedTo(owner, "truncate audit_event cascade");
        refusedTo(owner, "update audit_words set words = ''");
        refusedTo(owner, "delete from audit_checkpoint");
        owner.update("delete from audit_words where chain = 'changes' and seq = ?", size());

        assertThat(verification(key).of(database)).isEqualTo(everything());
        assertThat(activity.of("risk", RECORD, 1).getFirst().person()).isEmpty();
    }

    private static void refusedTo(JdbcTemplate role, String sql) {
        assertThatExceptionOfType(DataAccessException.class)
                .as(sql)
                .isThrownBy(() -> role.execute(sql))
                .havingRootCause()
                .isInstanceOfSatisfying(
                        SQLException.class,
                        refusal -> assertThat(refusal.getSQLState()).isEqualTo("42501"));
    }

    @Test
    void anExportIsVerifiedAtOnceWithThePublicKeyAlone() throws IOException {
        inTransaction(() -> publish(EventKind.RISK_CHANGED));
        var exported = exported();
        var verification = new AuditVerification(folder.resolve("key.pem"), folder.resolve("none.jsonl"));
        var lines = Files.readAllLines(exported);
        var unsigned = lines.stream()
                .filter(line -> !line.startsWith("{\"checkpoint\""))
                .toList();

        assertThat(verification.of(exported)).isEqualTo(everything());
        assertThat(verification.of(Files.write(folder.resolve("unsigned.jsonl"), unsigned)))
                .isInstanceOf(Unknown.class);
    }

    @Test
    void theKeyIsChangedAndWhoHoldsTheFirstOneCanFollow() throws Exception {
        inTransaction(() -> publish(EventKind.RISK_CHANGED));
        var key = signed();
        var first = Files.copy(SigningKey.beside(key), folder.resolve("first.pem"));
        var rotation = new KeyRotation(key, folder.resolve("checkpoints.jsonl"), clock);

        for (int change = 0; change < 2; change++) {
            List<String> ids;
            try (var connection = database.getConnection()) {
                ids = rotation.change(connection);
            }
            inTransaction(() -> publish(EventKind.RISK_CHANGED));
            signed();

            assertThat(SigningKey.at(key).id()).isEqualTo(ids.getLast()).isNotEqualTo(ids.getFirst());
            assertThat(verification(key).of(database)).isEqualTo(everything());
            assertThat(verification(first).of(database)).isEqualTo(everything());
            assertThat(verification(first).of(exported())).isEqualTo(everything());
        }
        assertThat(SigningKey.publicKeys(SigningKey.beside(key))).hasSize(3);
        assertThat(jdbc.sql("select count(*) from audit_event where chain = 'access' and kind = 'audit.key-changed'")
                        .query(Long.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void theKeyOfABrokenTrailStays() throws Exception {
        inTransaction(() -> publish(EventKind.RISK_CHANGED));
        var key = signed();
        var before = Files.readString(key);
        forger.update("update audit_event set kind = 'risk.closed' where chain = 'changes' and seq = ?", size());

        try (var connection = database.getConnection()) {
            assertThatExceptionOfType(KeyRotation.Refused.class)
                    .isThrownBy(
                            () -> new KeyRotation(key, folder.resolve("checkpoints.jsonl"), clock).change(connection))
                    .withMessageContaining("is broken");
        }
        assertThat(Files.readString(key)).isEqualTo(before);
    }

    @Test
    void aPlaceThatFailsHoldsNobodyUpAndGetsItLater() {
        var taken = new ArrayList<Checkpoint>();
        var isDown = new AtomicBoolean(true);
        var place = new CheckpointPlace() {
            @Override
            public String name() {
                return "somewhere";
            }

            @Override
            public void keep(Checkpoint checkpoint) throws IOException {
                if (isDown.get()) {
                    throw new IOException("it is down");
                }
                taken.add(checkpoint);
            }
        };
        inTransaction(() -> publish(EventKind.RISK_CHANGED));
        var checkpoints = checkpoints(List.of(place));

        checkpoints.run();

        assertThat(checkpoints.places()).extracting(TrailState.Place::failure).containsExactly(null, "it is down");
        assertThat(verification(folder.resolve("key.pem")).of(database)).isEqualTo(everything());

        isDown.set(false);
        checkpoints.run();
        checkpoints.run();

        assertThat(taken).extracting(Checkpoint::size).contains(size()).doesNotHaveDuplicates();
        assertThat(checkpoints.places()).extracting(TrailState.Place::failure).containsOnlyNulls();
    }

    @Test
    void aThousandEventsAreSignedBeforeTheHourIsOver() {
        inTransaction(() -> publish(EventKind.RISK_CHANGED));
        var checkpoints = checkpoints(List.of());
        checkpoints.run();
        long signed = size();

        inTransaction(() -> IntStream.range(0, 999).forEach(_ -> publish(EventKind.RISK_CHANGED)));
        checkpoints.run();
        assertThat(lastSigned()).isEqualTo(signed);

        inTransaction(() -> publish(EventKind.RISK_CHANGED));
        checkpoints.run();
        assertThat(lastSigned()).isEqualTo(signed + 1_000);
    }

    private long lastSigned() {
        return jdbc.sql("select max(size) from audit_checkpoint where chain = 'changes'")
                .query(Long.class)
                .single();
    }

    @Test
    void aFileThatIsNoExportCannotBeToldFromOne() throws IOException {
        var key = signed();

        var verdict = verification(key).of(Files.writeString(folder.resolve("wrong.jsonl"), "{\"seq\": 1\n"));

        assertThat(verdict).isInstanceOf(Unknown.class);
        assertThat(AuditVerification.sentence(verdict)).contains("line 1 of", "wrong.jsonl");
    }

    @Test
    void theCommandTellsByItsExitCode() throws IOException {
        inTransaction(() -> publish(EventKind.RISK_CHANGED));
        var exported = exported();
        var key = signed();
        var edited = Files.writeString(
                folder.resolve("edited.jsonl"), Files.readString(exported).replace("risk.changed", "risk.closed"));

        assertThat(verify(exported, key)).isZero();
        assertThat(verify(edited, key)).isEqualTo(1);
        assertThat(verify(exported, folder.resolve("none.pem"))).isEqualTo(2);
        assertThat(verify(folder.resolve("none.jsonl"), key)).isEqualTo(2);
        assertThat(PlumblineCommand.run(_ -> {}, "verify", "audit", "--data", folder.toString()))
                .isEqualTo(2);
    }

    private int verify(Path exported, Path key) {
        return PlumblineCommand.run(
                _ -> {},
                "verify",
                "audit",
                "--export",
                exported.toString(),
                "--key",
                key.toString(),
                "--checkpoints",
                folder.resolve("checkpoints.jsonl").toString());
    }

    @Test
    void whoComesInIsTurnedAwayOrTakesTheTrailIsWrittenAtOnce() throws IOException {
        var who = requireNonNull(SecurityContextHolder.getContext().getAuthentication());
        var stranger = UsernamePasswordAuthenticationToken.unauthenticated("mallory@example.org", "guess");
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            events.publishEvent(new InteractiveAuthenticationSuccessEvent(who, AuditTrailTest.class));
            events.publishEvent(
                    new AuthenticationFailureBadCredentialsEvent(stranger, new BadCredentialsException("wrong")));
            events.publishEvent(new LogoutSuccessEvent(who));
            status.setRollbackOnly();
        });
        downloads.handOver(EventKind.AUDIT_EXPORTED, "trail.jsonl", "Audit trail", List.of());
        var exported = Files.readString(exported());

        assertThat(jdbc.sql("select kind || ' ' || outcome from audit_event where chain = 'access' and seq > :before"
                                + " order by seq")
                        .param(
                                "before",
                                requireNonNull(before.get(Chain.ACCESS)).size())
                        .query(String.class)
                        .list())
                .containsExactly(
                        "person.signed-in done",
                        "person.turned-away refused",
                        "person.signed-out done",
                        "audit.exported done");
        assertThat(exported).contains("mallory@example.org", "audit.exported").doesNotContain("guess");
    }

    @Test
    @WithPerson(Role.SYSTEM_OWNER)
    void whatIsRefusedIsWrittenButCannotFillTheTrail() {
        for (int attempt = 0; attempt < 25; attempt++) {
            assertThatExceptionOfType(AccessDeniedException.class)
                    .isThrownBy(() -> export.write(java.io.OutputStream.nullOutputStream()));
            events.publishEvent(new RecordNotShown("risk", "RSK-" + attempt));
        }

        assertThat(jdbc.sql("select kind || ' ' || outcome from audit_event where chain = 'access' and seq > :before"
                                + " order by seq")
                        .param(
                                "before",
                                requireNonNull(before.get(Chain.ACCESS)).size())
                        .query(String.class)
                        .list())
                .as("of each, the first and the tenth")
                .containsExactly(
                        "access.refused refused",
                        "access.record-not-shown refused",
                        "access.refused refused",
                        "access.record-not-shown refused");
        assertThat(jdbc.sql("select words from audit_words where chain = 'access' and seq > :before order by seq")
                        .param(
                                "before",
                                requireNonNull(before.get(Chain.ACCESS)).size())
                        .query(String.class)
                        .list())
                .element(2, as(STRING))
                .contains("Robin Test", "AuditExport.write", "10");
    }

    @Test
    @WithPerson({Role.ADMINISTRATOR, Role.GOVERNANCE_LEAD, Role.RISK_MANAGER, Role.SYSTEM_OWNER})
    void onlyAnAuditorExportsTheTrail() {
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> export.write(java.io.OutputStream.nullOutputStream()));
    }

    /** Keeps a checkpoint of the chain as it is, outside the database. */
    private Path signed() {
        var key = folder.resolve("key.pem");
        var checkpoints = checkpoints(List.of());
        for (var chain : Chain.values()) {
            checkpoints.sign(chain);
        }
        return key;
    }

    private Checkpoints checkpoints(List<CheckpointPlace> others) {
        var settings = new AuditSettings(
                folder.resolve("key.pem"), folder.resolve("checkpoints.jsonl"), null, List.of(), "plumbline@localhost");
        return new Checkpoints(database, tables, settings, others, JsonMapper.shared(), clock);
    }

    private AuditVerification verification(Path key) {
        return new AuditVerification(key, folder.resolve("checkpoints.jsonl"));
    }

    private Path exported() throws IOException {
        var file = folder.resolve("trail.jsonl");
        try (var out = Files.newOutputStream(file)) {
            new AuditExport(database, checkpoints(List.of()), JsonMapper.shared(), clock).write(out);
        }
        return file;
    }

    private long size() {
        return head(Chain.CHANGES).size();
    }

    private Whole everything() {
        return new Whole(size() + head(Chain.ACCESS).size());
    }

    private Head head(Chain chain) {
        return jdbc.sql("select * from audit_head where chain = :chain")
                .param("chain", chain.id())
                .query((row, _) -> ChainStore.head(row))
                .single();
    }

    private void inTransaction(Runnable work) {
        new TransactionTemplate(transactions).executeWithoutResult(_ -> work.run());
    }

    private void publish(EventKind kind) {
        events.publishEvent(Recorded.of(
                kind,
                new Subject("risk", RECORD, "RSK-0001", "Drift"),
                Change.of("risk.title", "Drift", "Drift of the model")));
    }
}
