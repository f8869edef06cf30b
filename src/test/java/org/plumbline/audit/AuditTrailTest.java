package org.plumbline.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plumbline.PlumblineTest;
import org.plumbline.TestPeople;
import org.plumbline.WithPerson;
import org.plumbline.audit.Verdict.Break;
import org.plumbline.audit.Verdict.Broken;
import org.plumbline.audit.Verdict.Unknown;
import org.plumbline.audit.Verdict.Whole;
import org.plumbline.security.Role;
import org.plumbline.shared.Change;
import org.plumbline.shared.Recorded;
import org.plumbline.shared.Subject;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
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

    private long sizeBefore;
    private String hashBefore = "";

    @BeforeEach
    void remember() {
        sizeBefore = size();
        hashBefore = jdbc.sql("select hash from audit_head where chain = 'changes'")
                .query(String.class)
                .single();
    }

    @AfterEach
    void restore() {
        tables.update("delete from audit_checkpoint");
        tables.update("delete from audit_words where chain = 'changes' and seq > ?", sizeBefore);
        tables.update("delete from audit_event where chain = 'changes' and seq > ?", sizeBefore);
        tables.update("update audit_head set size = ?, hash = ? where chain = 'changes'", sizeBefore, hashBefore);
        tables.update("delete from person where id = ?", TestPeople.idOf("Robin Test"));
    }

    @Test
    void aFactIsChainedWithItsTransaction() {
        var before = size();

        inTransaction(() -> publish("risk.changed"));

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
            publish("risk.changed");
            status.setRollbackOnly();
        });
        assertThatExceptionOfType(IllegalTransactionStateException.class).isThrownBy(() -> publish("risk.changed"));

        assertThat(size()).isEqualTo(before);
    }

    @Test
    void whereTheTrailCannotBeWrittenNothingIs() {
        inTransaction(() -> publish("risk.changed"));
        var before = size();
        tables.update("update audit_head set hash = ? where chain = 'changes'", "f".repeat(64));
        tables.update("insert into audit_event select chain, 999999, at, person_id, method, session, kind, outcome,"
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
                        publish("risk.changed");
                    }));
            assertThat(jdbc.sql("select count(*) from code_counter where prefix = 'NEVER'")
                            .query(Long.class)
                            .single())
                    .isZero();
        } finally {
            tables.update("delete from audit_event where seq = 999999");
            tables.update("update audit_head set hash = ? where chain = 'changes'", hash);
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
                            inTransaction(() -> publish("risk.changed"));
                        }
                        return null;
                    })
                    .toList();
            for (var result : threads.invokeAll(work, 60, TimeUnit.SECONDS)) {
                result.get();
            }
        }

        assertThat(size()).isEqualTo(before + writers * each);
        assertThat(verification(signed()).of(database)).isEqualTo(new Whole(size()));
    }

    @Test
    void theDatabaseAndItsExportAreVerified() throws IOException {
        inTransaction(() -> {
            publish("risk.changed");
            publish("risk.rated");
        });
        var key = signed();
        var exported = exported();

        assertThat(verification(key).of(database)).isEqualTo(new Whole(size()));
        assertThat(verification(key).of(exported)).isEqualTo(new Whole(size()));
        assertThat(new AuditVerification(key, folder.resolve("none.jsonl")).of(database))
                .isInstanceOf(Unknown.class);
        assertThat(new AuditVerification(folder.resolve("none.pem"), folder.resolve("checkpoints.jsonl")).of(database))
                .isInstanceOf(Unknown.class);
    }

    @Test
    void whatIsChangedInTheDatabaseOrTheExportIsFound() throws IOException {
        inTransaction(() -> publish("risk.changed"));
        var key = signed();
        long last = size();

        var lines = new ArrayList<>(Files.readAllLines(exported()));
        int place = IntStream.range(0, lines.size())
                .filter(line -> lines.get(line).contains("\"seq\":" + last + ","))
                .findFirst()
                .orElseThrow();
        lines.set(place, lines.get(place).replace("risk.changed", "risk.closed"));
        assertThat(verification(key).of(Files.write(folder.resolve("edited.jsonl"), lines)))
                .isEqualTo(new Broken(Chain.CHANGES, last, Break.CONTENT));

        tables.update("update audit_words set words = replace(words, 'Drift', 'Draft') where seq = ?", last);
        assertThat(verification(key).of(database)).isEqualTo(new Broken(Chain.CHANGES, last, Break.WORDS));
        tables.update("update audit_words set words = replace(words, 'Draft', 'Drift') where seq = ?", last);
        assertThat(verification(key).of(database)).isInstanceOf(Whole.class);
    }

    @Test
    void aFileThatIsNoExportCannotBeToldFromOne() throws IOException {
        var key = signed();

        var verdict = verification(key).of(Files.writeString(folder.resolve("wrong.jsonl"), "{\"seq\": 1\n"));

        assertThat(verdict).isInstanceOf(Unknown.class);
        assertThat(AuditVerification.sentence(verdict)).contains("line 1 of", "wrong.jsonl");
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
        new Checkpoints(
                        database,
                        tables,
                        new AuditSettings(key, folder.resolve("checkpoints.jsonl")),
                        JsonMapper.shared(),
                        clock)
                .sign();
        return key;
    }

    private AuditVerification verification(Path key) {
        return new AuditVerification(key, folder.resolve("checkpoints.jsonl"));
    }

    private Path exported() throws IOException {
        var file = folder.resolve("trail.jsonl");
        try (var out = Files.newOutputStream(file)) {
            export.write(out);
        }
        return file;
    }

    private long size() {
        return jdbc.sql("select size from audit_head where chain = 'changes'")
                .query(Long.class)
                .single();
    }

    private void inTransaction(Runnable work) {
        new TransactionTemplate(transactions).executeWithoutResult(_ -> work.run());
    }

    private void publish(String kind) {
        events.publishEvent(Recorded.of(
                kind,
                new Subject("risk", RECORD, "RSK-0001", "Drift"),
                Change.of("risk.title", "Drift", "Drift of the model")));
    }
}
