package org.plumbline.inventoryimport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plumbline.PlumblineTest;
import org.plumbline.TestPeople;
import org.plumbline.WithPerson;
import org.plumbline.inventory.AiInventory;
import org.plumbline.inventory.AiSystemId;
import org.plumbline.inventory.Lifecycle;
import org.plumbline.inventory.SystemDraft;
import org.plumbline.inventory.SystemImports;
import org.plumbline.security.Role;
import org.plumbline.shared.AnotherImportRuns;
import org.plumbline.shared.Change;
import org.plumbline.shared.Job;
import org.plumbline.shared.sheet.SheetFiles;
import org.plumbline.shared.sheet.SheetOptions;
import org.plumbline.shared.sheet.UnreadableSheet;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

@PlumblineTest
@WithPerson(Role.RISK_MANAGER)
class InventoryImportTest {

    private static final String FILE = """
            ID,Name,Organisation,Unit,Stage,Vendor,Contact
            1,Sepsis Alert,Mercy,ICU,Live,"Acme, Inc.",Ann
            2,Chest X-ray,Mercy,Radiology,Pilot,ACME Inc,
            3,,Mercy,ICU,Live,,
            4,Falls,Mercy,Ward,Limbo,N/A,
            """;

    @TempDir
    Path folder;

    private final InventoryImport imports;
    private final ImportHistory history;
    private final AiInventory inventory;
    private final SystemImports systemImports;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    @Autowired
    InventoryImportTest(
            InventoryImport imports,
            ImportHistory history,
            AiInventory inventory,
            SystemImports systemImports,
            JdbcClient jdbc,
            PlatformTransactionManager transactions) {
        this.imports = imports;
        this.history = history;
        this.inventory = inventory;
        this.systemImports = systemImports;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Test
    void saysWhatAFileLooksLike() {
        var source = imports.inspect(SheetFiles.text(folder, FILE), "list.csv", SheetOptions.DETECT, Job.UNWATCHED);

        assertThat(source.header()).isEqualTo(Inventories.HEADER);
        assertThat(source.columns().get(2).examples()).containsExactly("Mercy");
        assertThat(source.headerRow()).isEqualTo(1);
    }

    @Test
    void takesInWhatThePreviewShows() {
        var request = request(FILE);
        var plan = imports.preview(request, Job.UNWATCHED);
        assertThat(plan.counts()).isEqualTo(new ImportCounts(3, 0, 0, 1, 1));
        assertThat(plan.newVendors()).containsExactly("Acme, Inc.");
        assertThat(systems()).isZero();

        var result = imports.run(request, plan, Job.UNWATCHED);

        assertThat(result.counts()).isEqualTo(plan.counts());
        assertThat(systems()).isEqualTo(3);
        assertThat(count("vendor")).isEqualTo(1);
        var sepsis = system("1");
        assertThat(sepsis.draft().name()).isEqualTo("Sepsis Alert");
        assertThat(sepsis.draft().contact()).isEqualTo("Ann");
        assertThat(sepsis.lifecycle()).isEqualTo(Lifecycle.PRODUCTION);
        assertThat(system("2").draft().vendorId()).isEqualTo(sepsis.draft().vendorId());
        assertThat(system("4").lifecycle()).isEqualTo(Lifecycle.PROPOSED);
    }

    @Test
    void remembersWhatBecameOfEveryRow() {
        var result = imported(FILE);

        var rows = new ArrayList<ImportRow>();
        history.forEachRow(result.runId(), rows::add);

        assertThat(rows).extracting(ImportRow::number).containsExactly(2L, 3L, 4L, 5L);
        assertThat(rows)
                .extracting(ImportRow::outcome)
                .containsExactly(RowOutcome.CREATED, RowOutcome.CREATED, RowOutcome.REFUSED, RowOutcome.CREATED);
        assertThat(rows.getFirst().systemCode()).startsWith("AIS-");
        assertThat(rows.get(2).problems()).containsExactly(RowProblem.refusal("no-name"));
        assertThat(rows.get(3).problems()).containsExactly(RowProblem.warning("unknown-word", "Stage", "Limbo"));
        var run = history.find(result.runId());
        assertThat(run.fileName()).isEqualTo("list.csv");
        assertThat(run.person()).isEqualTo("Robin Test");
        assertThat(run.counts()).isEqualTo(result.counts());
        assertThat(history.recent(1)).containsExactly(run);
    }

    @Test
    void changesNothingOnTheSecondTime() {
        imported(FILE);

        var plan = imports.preview(request(FILE), Job.UNWATCHED);

        assertThat(plan.counts()).isEqualTo(new ImportCounts(0, 0, 3, 1, 1));
        assertThat(systems()).isEqualTo(3);
    }

    @Test
    void theSameFileIsImportedOnceHoweverOftenItIsTried() {
        var first = imported(FILE);
        long told = told();
        var sepsis = system("1");
        inventory.change(
                new AiSystemId(sepsis.id()),
                sepsis.version(),
                sepsis.draft().but().contact("Ours").build());

        var again = request(FILE); // another path, the same bytes
        var second = imports.run(again, imports.preview(again, Job.UNWATCHED), Job.UNWATCHED);

        assertThat(second).isEqualTo(new ImportResult(first.runId(), first.counts(), true));
        assertThat(imports.earlier(again)).map(ImportRun::id).contains(first.runId());
        assertThat(system("1").draft().contact()).isEqualTo("Ours");
        assertThat(told()).isEqualTo(told);
        assertThat(count("import_run_row")).isEqualTo(4);
    }

    @Test
    void anotherMappingOrOneMoreByteIsAnotherImport() {
        imported(FILE);

        assertThat(imports.earlier(request(FILE + "\n"))).isEmpty();
        assertThat(imports.earlier(
                        request(FILE).with(Inventories.mapping().withSharedIds(ColumnMapping.SharedIds.REFUSE))))
                .isEmpty();
        assertThat(imports.earlier(request(FILE))).isPresent();
    }

    private long told() {
        return jdbc.sql("select count(*) from audit_event where kind = 'system.imported'")
                .query(Long.class)
                .single();
    }

    @Test
    void showsEachFieldThatAFileWouldChange() {
        imported(FILE);
        var sepsis = system("1");
        inventory.change(
                new AiSystemId(sepsis.id()),
                sepsis.version(),
                sepsis.draft().but().notes("ours").build());

        var request = request("""
                ID,Name,Organisation,Unit,Stage,Vendor,Contact
                1,Sepsis Alert 2,mercy,ICU,Retired,Sentinel,
                """);
        var plan = imports.preview(request, Job.UNWATCHED);

        assertThat(plan.rows().getFirst().outcome()).isEqualTo(RowOutcome.UPDATED);
        assertThat(plan.rows().getFirst().changes())
                .containsExactly(
                        new Change("inventory.name", "Sepsis Alert", "Sepsis Alert 2"),
                        new Change("inventory.organisation", "Mercy", "mercy"),
                        new Change("inventory.lifecycle", "PRODUCTION", "RETIRED"),
                        new Change("inventory.vendor", "Acme, Inc.", "Sentinel"));

        imports.run(request, plan, Job.UNWATCHED);

        var after = system("1");
        assertThat(after.draft().name()).isEqualTo("Sepsis Alert 2");
        assertThat(after.draft().notes()).isEqualTo("ours");
        assertThat(after.draft().contact()).isEqualTo("Ann");
        assertThat(after.lifecycle()).isEqualTo(Lifecycle.RETIRED);
        assertThat(systems()).isEqualTo(3);
    }

    @Test
    void takesAccountsAsOwners() {
        TestPeople.person(jdbc, "Ada King", EnumSet.of(Role.SYSTEM_OWNER));
        var address = TestPeople.idOf("Ada King") + "@example.org";
        var mapping = Inventories.mapping(
                Inventories.field(ImportField.NAME, "Name"), Inventories.field(ImportField.CLINICAL_OWNER, "Owner"));
        var request = request("Name,Owner\nSepsis Alert," + address.toUpperCase(java.util.Locale.ROOT) + "\n")
                .with(mapping);

        imports.run(request, imports.preview(request, Job.UNWATCHED), Job.UNWATCHED);

        var id = systemImports.identities().getFirst().id();
        assertThat(inventory.find(new AiSystemId(id)).draft().clinicalOwner()).isEqualTo(TestPeople.idOf("Ada King"));
    }

    @Test
    void aWorkbookOfTheSameDataGivesTheSameSystems() {
        imported(FILE);
        var workbook = SheetFiles.workbook(
                folder,
                SheetFiles.row(1, "AI inventory")
                        + SheetFiles.row(3, "ID", "Name", "Organisation", "Unit", "Stage", "Vendor", "Contact")
                        + SheetFiles.row(4, "1", "Sepsis Alert", "Mercy", "ICU", "Live", "Acme, Inc.", "Ann")
                        + SheetFiles.row(5, "2", "Chest X-ray", "Mercy", "Radiology", "Pilot", "ACME Inc"));
        var request =
                new ImportRequest(workbook, "list.xlsx", SheetOptions.DETECT, Inventories.mapping(), "Mercy's list");

        assertThat(imports.preview(request, Job.UNWATCHED).counts()).isEqualTo(new ImportCounts(0, 0, 2, 0, 0));
    }

    @Test
    void refusesToDoSomethingElseThanThePreviewShowed() {
        var request = request(FILE);
        var plan = imports.preview(request, Job.UNWATCHED);
        inventory.register(
                SystemDraft.builder("Falls").organisation("Mercy").unit("Ward").build());

        assertThatExceptionOfType(ImportRefusal.PreviewOutdated.class)
                .isThrownBy(() -> imports.run(request, plan, Job.UNWATCHED));
    }

    @Test
    void refusesAFileOfWhichNothingArrives() {
        var request = request("ID,Name,Unit\n7,,ICU\n");
        var plan = imports.preview(request, Job.UNWATCHED);

        assertThatExceptionOfType(ImportRefusal.NothingToImport.class)
                .isThrownBy(() -> imports.run(request, plan, Job.UNWATCHED));
    }

    @Test
    void refusesAFileOfMoreRowsThanAnInventoryHas() {
        var file = new StringBuilder("ID,Name\n");
        for (int i = 0; i <= InventoryImport.MOST_ROWS; i++) {
            file.append(i).append(",a\n");
        }

        assertThatExceptionOfType(UnreadableSheet.TooManyRows.class)
                .isThrownBy(() -> imports.preview(request(file.toString()), Job.UNWATCHED));
    }

    @Test
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    void keepsNothingWhenThePersonCancels() {
        int before = systems();
        int vendorsBefore = count("vendor");
        var request = request(FILE);
        var plan = imports.preview(request, Job.UNWATCHED);

        assertThatExceptionOfType(Job.JobCancelled.class)
                .isThrownBy(() -> imports.run(request, plan, (step, _, _) -> {
                    if (step.equals("import.step.recording")) {
                        throw new Job.JobCancelled();
                    }
                }));

        assertThat(systems()).isEqualTo(before);
        assertThat(count("vendor")).isEqualTo(vendorsBefore);
    }

    @Test
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    void letsOneImportRunAtATime() throws Exception {
        var request = request(FILE);
        var plan = imports.preview(request, Job.UNWATCHED);

        transaction.executeWithoutResult(_ -> {
            jdbc.sql("select id from import_turn where id = 1 for update")
                    .query(Integer.class)
                    .single();
            var refusal = new ArrayList<Throwable>();
            var context = org.springframework.security.core.context.SecurityContextHolder.getContext();
            var other = Thread.ofPlatform().start(() -> {
                org.springframework.security.core.context.SecurityContextHolder.setContext(context);
                try {
                    imports.run(request, plan, Job.UNWATCHED);
                } catch (RuntimeException failure) {
                    refusal.add(failure);
                }
            });
            try {
                other.join();
            } catch (InterruptedException failure) {
                throw new IllegalStateException(failure);
            }
            assertThat(refusal).singleElement().isInstanceOf(AnotherImportRuns.class);
        });
    }

    @Test
    void isForThoseWhoKeepTheInventory() {
        var request = request(FILE);
        var plan = imports.preview(request, Job.UNWATCHED);
        for (Role role : List.of(Role.SYSTEM_OWNER, Role.AUDITOR, Role.ADMINISTRATOR)) {
            TestPeople.continueAs(jdbc, "Somebody " + role, role);

            assertThatExceptionOfType(AccessDeniedException.class)
                    .isThrownBy(() -> imports.inspect(request.file(), "list.csv", SheetOptions.DETECT, Job.UNWATCHED));
            assertThatExceptionOfType(AccessDeniedException.class)
                    .isThrownBy(() -> imports.preview(request, Job.UNWATCHED));
            assertThatExceptionOfType(AccessDeniedException.class)
                    .isThrownBy(() -> imports.run(request, plan, Job.UNWATCHED));
        }
    }

    @Test
    void aSystemOwnerDoesNotReadWhatOthersImported() {
        var result = imported(FILE);
        TestPeople.continueAs(jdbc, "Olga Owner", Role.SYSTEM_OWNER);

        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> history.find(result.runId()));
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> history.forEachRow(result.runId(), _ -> {}));
    }

    @Test
    void showsTheWordsOfAColumnAndWhatTheyMean() {
        var words = imports.words(request(FILE), ImportField.LIFECYCLE);

        assertThat(words.words())
                .containsExactly(
                        new ColumnWords.Word("Live", 2, "PRODUCTION"),
                        new ColumnWords.Word("Limbo", 1, null),
                        new ColumnWords.Word("Pilot", 1, "PILOT"));
    }

    private ImportRequest request(String csv) {
        return new ImportRequest(
                SheetFiles.text(folder, csv), "list.csv", SheetOptions.DETECT, Inventories.mapping(), null);
    }

    private ImportResult imported(String csv) {
        var request = request(csv);
        return imports.run(request, imports.preview(request, Job.UNWATCHED), Job.UNWATCHED);
    }

    private org.plumbline.inventory.SystemDetails system(String externalId) {
        var id = systemImports.identities().stream()
                .filter(system -> externalId.equals(system.externalId()))
                .map(org.plumbline.inventory.SystemIdentity::id)
                .findFirst()
                .orElseThrow();
        return inventory.find(new AiSystemId(id));
    }

    private int systems() {
        return count("ai_system");
    }

    private int count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Integer.class).single();
    }
}
