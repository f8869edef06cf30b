package org.plumbline.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.PlumblineTest;
import org.plumbline.TestPeople;
import org.plumbline.WithPerson;
import org.plumbline.audit.ActivityEntry;
import org.plumbline.audit.ActivityLog;
import org.plumbline.inventory.AiInventory;
import org.plumbline.inventory.SystemDraft;
import org.plumbline.inventory.SystemRef;
import org.plumbline.security.CurrentPerson;
import org.plumbline.security.Role;
import org.plumbline.shared.Change;
import org.plumbline.shared.Codes;
import org.plumbline.shared.Digests;
import org.plumbline.shared.Job;
import org.plumbline.shared.NotFound;
import org.plumbline.shared.StaleVersion;
import org.plumbline.vendor.VendorDraft;
import org.plumbline.vendor.VendorRegister;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.util.unit.DataSize;

@PlumblineTest
@WithPerson(Role.RISK_MANAGER)
class EvidenceRegisterTest {

    private static final LocalDate MARCH = LocalDate.of(2026, 3, 1);
    private static final EvidenceDraft VALIDATION =
            new EvidenceDraft("Local validation", "Sensitivity by group", MARCH, MARCH.plusYears(1));

    @TempDir
    Path folder;

    @Autowired
    EvidenceRegister register;

    @Autowired
    AiInventory inventory;

    @Autowired
    VendorRegister vendors;

    @Autowired
    ActivityLog activity;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Pieces pieces;

    @Autowired
    Records records;

    @Autowired
    Vault vault;

    @Autowired
    Codes codes;

    @Autowired
    EvidenceTrail trail;

    @Autowired
    CurrentPerson me;

    @Autowired
    PlatformTransactionManager transactions;

    private EvidenceOwner system = new EvidenceOwner(SystemRef.SUBJECT, new UUID(0, 0), "", null);
    private EvidenceOwner other = system;

    @BeforeEach
    void twoSystems() {
        system = systemOf("Sepsis Alert");
        other = systemOf("Visit Scribe");
    }

    private EvidenceOwner systemOf(String name) {
        var id = inventory.register(SystemDraft.named(name));
        return EvidenceOwner.of(new SystemRef(id.value(), inventory.find(id).code(), name).subject());
    }

    @Test
    void aFileIsKeptWithWhatIsSaidOfIt() throws IOException {
        var id = add(system, "report.pdf", SampleFiles.pdf(), VALIDATION);

        var kept = register.of(system).getFirst();
        assertThat(kept.id()).isEqualTo(id);
        assertThat(kept.code()).matches("EVD-\\d{4}");
        assertThat(kept.draft()).isEqualTo(VALIDATION);
        assertThat(kept.addedBy()).isEqualTo("Robin Test");
        assertThat(kept.file())
                .isEqualTo(new Evidence.Document(
                        "report.pdf",
                        DocumentType.PDF,
                        SampleFiles.pdf().length,
                        Digests.sha256(SampleFiles.pdf()),
                        ScanState.NOT_ASKED,
                        false,
                        true));
        assertThat(content(id)).isEqualTo(SampleFiles.pdf());
        assertThat(register.count(system)).isEqualTo(1);
        assertThat(register.count(other)).isZero();
        assertThat(latest().changes())
                .contains(
                        Change.of("evidence.piece", null, kept.code() + " Local validation"),
                        Change.of("evidence.sha256", null, Digests.sha256(SampleFiles.pdf())));
    }

    @Test
    void aPointerIsEvidenceAsWell() {
        register.addReference(system, EvidenceDraft.titled("Minutes"), " Shelf 4 ");

        var piece = register.of(system).getFirst();
        assertThat(piece.reference()).isEqualTo("Shelf 4");
        assertThat(piece.file()).isNull();
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> register.content(piece.id()));
    }

    /** F10, U01. */
    @ParameterizedTest
    @CsvSource({
        "../../etc/passwd.pdf, passwd.pdf",
        "'C:\\secret\\report.pdf', report.pdf",
        "'a\u0000b.pdf', ab.pdf",
        "'report\u202Efdp.exe.pdf', reportfdp.exe.pdf",
        "'\u05D3\u05D5\u05D7.pdf', '\u05D3\u05D5\u05D7.pdf'"
    })
    void aNameMisleadsNobody(String sent, String shown) throws IOException {
        add(system, sent, SampleFiles.pdf(), EvidenceDraft.titled("Report"));

        assertThat(register.of(system)).extracting(piece -> file(piece).name()).containsExactly(shown);
    }

    @Test
    void theSameContentTwiceIsRecognised() throws IOException {
        var id = add(system, "report.pdf", SampleFiles.pdf(), VALIDATION);

        assertThatExceptionOfType(AlreadyAttached.class)
                .isThrownBy(() -> add(system, "renamed.pdf", SampleFiles.pdf(), VALIDATION));
        add(other, "report.pdf", SampleFiles.pdf(), VALIDATION);
        register.withdraw(id, "It was another version.");
        add(system, "report.pdf", SampleFiles.pdf(), VALIDATION);
    }

    @Test
    void whatIsNotTakenLeavesNothing() {
        var events = events();

        assertThatExceptionOfType(UnfitFile.class)
                .isThrownBy(() -> add(system, "a.png", "<svg/>".getBytes(StandardCharsets.UTF_8), VALIDATION));

        assertThat(register.of(system)).isEmpty();
        assertThat(events()).isEqualTo(events);
    }

    @Test
    void whoeverStopsItKeepsNothing() {
        assertThatExceptionOfType(Job.JobCancelled.class)
                .isThrownBy(() -> register.addFile(
                        system, file("report.pdf", SampleFiles.pdf()), VALIDATION, null, (step, _, _) -> {
                            if (step.equals("evidence.progress.checking")) {
                                throw new Job.JobCancelled();
                            }
                        }));

        assertThat(register.of(system)).isEmpty();
    }

    @Test
    void aNewerFileTakesThePlaceOfAnOlderOne() throws IOException {
        var old = register.addReference(system, VALIDATION, "Shelf 4");

        var id = register.addFile(
                system, file("report.pdf", SampleFiles.pdf()), VALIDATION.renewed(), old, Job.UNWATCHED);

        assertThat(register.of(system))
                .extracting(Evidence::id, Evidence::state)
                .containsExactlyInAnyOrder(tuple(old, EvidenceState.SUPERSEDED), tuple(id, EvidenceState.CURRENT));
        assertThat(register.find(old).end()).extracting(Evidence.End::successor).isEqualTo(id.value());
        assertThatExceptionOfType(NotCurrent.class).isThrownBy(() -> register.withdraw(old, "late"));
    }

    @Test
    void thePlaceOfEvidenceOfAnotherRecordIsNotTaken() {
        var theirs = register.addReference(other, VALIDATION, "Shelf 4");

        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> register.addFile(
                        system, file("report.pdf", SampleFiles.pdf()), VALIDATION, theirs, Job.UNWATCHED));
        assertThat(register.find(theirs).isCurrent()).isTrue();
    }

    @Test
    void whatIsWithdrawnStaysOnTheListAndReadable() throws IOException {
        var id = add(system, "report.pdf", SampleFiles.pdf(), VALIDATION);

        register.withdraw(id, " It was of another site. ");

        var piece = register.of(system).getFirst();
        assertThat(piece.state()).isEqualTo(EvidenceState.WITHDRAWN);
        assertThat(piece.end())
                .extracting(Evidence.End::by, Evidence.End::reason)
                .containsExactly("Robin Test", "It was of another site.");
        assertThat(content(id)).isEqualTo(SampleFiles.pdf());
        assertThat(register.count(system)).isZero();
        assertThat(latest())
                .extracting(ActivityEntry::kind, ActivityEntry::reason)
                .containsExactly("evidence.withdrawn", "It was of another site.");
    }

    @Test
    void contentIsErasedOnlyAfterItWasWithdrawn() throws IOException {
        var id = add(system, "report.pdf", SampleFiles.pdf(), VALIDATION);
        assertThatExceptionOfType(StillCurrent.class).isThrownBy(() -> register.erase(id, "PHI"));
        register.withdraw(id, "It names patients.");

        register.erase(id, "It names patients.");

        var piece = register.find(id);
        assertThat(file(piece).erased()).isTrue();
        assertThat(file(piece).sha256()).isEqualTo(Digests.sha256(SampleFiles.pdf()));
        assertThatExceptionOfType(FileShut.class).isThrownBy(() -> register.content(id));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> register.erase(id, "again"));
        assertThat(jdbc.sql("select count(*) from evidence_piece where evidence_id = ?")
                        .params(id.value())
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(latest().kind()).isEqualTo("evidence.erased");
    }

    @Test
    void whatIsSaidOfItChangesWithItsVersion() {
        var id = register.addReference(system, VALIDATION, "Shelf 4");

        register.describe(id, 0, EvidenceDraft.titled("Validation of 2026"));

        assertThat(register.find(id).draft().title()).isEqualTo("Validation of 2026");
        assertThat(latest().changes()).contains(Change.of("evidence.valid-until", "1 Mar 2027", null));
        assertThatExceptionOfType(StaleVersion.class)
                .isThrownBy(() -> register.describe(id, 0, EvidenceDraft.titled("Mine")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "a\u0000b"})
    void aTitleHasWords(String title) {
        org.assertj.core.api.Assertions.assertThatIllegalArgumentException()
                .isThrownBy(() -> EvidenceDraft.titled(title));
    }

    @Test
    void filesOfAPersonHaveAnEnd() throws IOException {
        var small = registerWith(settings(DataSize.ofMegabytes(100), DataSize.ofKilobytes(1)));
        small.addFile(system, file("a.txt", new byte[0]), VALIDATION, null, Job.UNWATCHED);
        small.addFile(system, file("b.txt", text(1_000)), VALIDATION, null, Job.UNWATCHED);

        assertThatExceptionOfType(QuotaReached.class)
                .isThrownBy(() -> small.addFile(system, file("c.txt", text(100)), VALIDATION, null, Job.UNWATCHED))
                .extracting(QuotaReached::key)
                .isEqualTo("evidence.quota.person");
        TestPeople.continueAs(jdbc, "Olu Other", Role.RISK_MANAGER);
        small.addFile(system, file("c.txt", text(100)), VALIDATION, null, Job.UNWATCHED);
    }

    @Test
    void allFilesTogetherHaveAnEnd() {
        var small = registerWith(settings(DataSize.ofBytes(50), DataSize.ofMegabytes(100)));

        assertThatExceptionOfType(QuotaReached.class)
                .isThrownBy(() -> small.addFile(system, file("c.txt", text(100)), VALIDATION, null, Job.UNWATCHED))
                .extracting(QuotaReached::key)
                .isEqualTo("evidence.quota.all");
    }

    /** F20. */
    @Test
    void malwareIsNotKeptAtAll() throws IOException {
        try (var clamd = new FakeClamd()) {
            var scanning = registerWith(ScannerTest.settings(clamd.address()));
            var id = scanning.addFile(system, file("a.txt", text(10)), VALIDATION, null, Job.UNWATCHED);

            assertThat(file(scanning.find(id)).scan()).isEqualTo(ScanState.CLEAN);
            assertThatExceptionOfType(UnfitFile.class)
                    .isThrownBy(() -> scanning.addFile(
                            system,
                            file("b.txt", FakeClamd.EICAR.getBytes(StandardCharsets.US_ASCII)),
                            VALIDATION,
                            null,
                            Job.UNWATCHED))
                    .extracting(UnfitFile::ground)
                    .isEqualTo(UnfitFile.Ground.INFECTED);
            assertThat(register.of(system)).hasSize(1);
        }
    }

    /** F20: a scanner that is down makes nothing clean. */
    @Test
    void whatWasNotScannedStaysShutUntilItIs() throws IOException {
        var scanning = registerWith(ScannerTest.settings(FakeClamd.nobody()));
        var clean = scanning.addFile(system, file("a.txt", text(10)), VALIDATION, null, Job.UNWATCHED);
        var eicar = scanning.addFile(
                system,
                file("b.txt", FakeClamd.EICAR.getBytes(StandardCharsets.US_ASCII)),
                VALIDATION,
                null,
                Job.UNWATCHED);
        assertThatExceptionOfType(FileShut.class).isThrownBy(() -> scanning.content(clean));

        try (var clamd = new FakeClamd()) {
            var settings = ScannerTest.settings(clamd.address());
            new WaitingFiles(pieces, vault, new Scanner(settings), trail, transactions).scan();
        }

        assertThat(scanning.content(clean).evidence().file()).isNotNull();
        assertThatExceptionOfType(FileShut.class)
                .isThrownBy(() -> scanning.content(eicar))
                .extracting(FileShut::key)
                .isEqualTo("evidence.shut.infected");
        assertThatExceptionOfType(FileShut.class).isThrownBy(() -> register.content(eicar)); // without a scanner too
        assertThat(latest().kind()).isEqualTo("evidence.scanned");
    }

    @Test
    void aVendorHasEvidenceThatAnOwnerReadsAndDoesNotChange() {
        var vendor = vendors.register(VendorDraft.named("Acme Health AI"));
        var owner = new EvidenceOwner("vendor", vendor.value(), "VEN-1", null);
        var id = register.addReference(owner, EvidenceDraft.titled("SOC 2 report"), "Shelf 4");

        TestPeople.continueAs(jdbc, "Olu Owner", Role.SYSTEM_OWNER);

        assertThat(register.of(owner)).hasSize(1);
        assertThat(register.mayChange(owner)).isFalse();
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> register.withdraw(id, "tried"));
    }

    @Test
    void aRecordThatIsNotThereHasNone() {
        var nowhere = new EvidenceOwner(SystemRef.SUBJECT, UUID.randomUUID(), "AIS-9999", null);
        var nothing = new EvidenceOwner("no-such-thing", system.id(), "X", null);

        for (var owner : List.of(nowhere, nothing)) {
            assertThatExceptionOfType(NotFound.class).isThrownBy(() -> register.of(owner));
            assertThatExceptionOfType(NotFound.class)
                    .isThrownBy(() -> register.addReference(owner, VALIDATION, "Shelf 4"));
        }
    }

    @Test
    void theIndexNamesTheRecord() {
        register.addReference(system, VALIDATION, "Shelf 4");

        var lines = new ArrayList<EvidenceLine>();
        register.walk(lines::add);

        assertThat(lines)
                .filteredOn(line -> line.evidence().owner().equals(system))
                .extracting(line -> line.record().title())
                .containsExactly("Sepsis Alert");
    }

    private EvidenceRegister registerWith(EvidenceSettings settings) {
        var scanner = new Scanner(settings);
        return new EvidenceRegister(
                pieces,
                records,
                new Examination(scanner),
                scanner,
                vault,
                codes,
                trail,
                settings,
                me,
                java.time.Clock.systemUTC(),
                transactions);
    }

    private static EvidenceSettings settings(DataSize all, DataSize ofPerson) {
        return new EvidenceSettings(Path.of("unused"), null, all, ofPerson, null);
    }

    private EvidenceId add(EvidenceOwner owner, String name, byte[] content, EvidenceDraft draft) throws IOException {
        return register.addFile(owner, file(name, content), draft, null, Job.UNWATCHED);
    }

    private IncomingFile file(String name, byte[] content) {
        try {
            return new IncomingFile(name, Files.write(folder.resolve("sent"), content));
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }

    private static byte[] text(int length) {
        return ("x".repeat(length - 1) + "\n").getBytes(StandardCharsets.US_ASCII);
    }

    private static Evidence.Document file(Evidence piece) {
        return java.util.Objects.requireNonNull(piece.file());
    }

    private byte[] content(EvidenceId id) throws IOException {
        var out = new ByteArrayOutputStream();
        register.content(id).writer().writeTo(out);
        return out.toByteArray();
    }

    private ActivityEntry latest() {
        return activity.of(SystemRef.SUBJECT, system.id(), 1).getFirst();
    }

    private int events() {
        return activity.of(SystemRef.SUBJECT, system.id(), 100).size();
    }
}
