package org.plumbline.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.plumbline.SharedData;
import org.plumbline.SqlStatements;
import org.plumbline.TestOrganisation;
import org.plumbline.TestPeople;
import org.plumbline.account.Passwords;
import org.plumbline.catalogue.Catalogue;
import org.plumbline.inventory.AiInventory;
import org.plumbline.inventory.ImportedSystem;
import org.plumbline.inventory.Lifecycle;
import org.plumbline.inventory.PhiUse;
import org.plumbline.inventory.SystemDraft;
import org.plumbline.inventory.SystemFilter;
import org.plumbline.inventory.SystemImports;
import org.plumbline.inventory.SystemKind;
import org.plumbline.inventoryimport.ImportMappings;
import org.plumbline.inventoryimport.ImportRequest;
import org.plumbline.inventoryimport.InventoryImport;
import org.plumbline.report.AuditWorkbooks;
import org.plumbline.report.ReportScope;
import org.plumbline.risk.RiskDraft;
import org.plumbline.risk.RiskFilter;
import org.plumbline.risk.RiskRegister;
import org.plumbline.security.Role;
import org.plumbline.shared.Job;
import org.plumbline.shared.sheet.SheetOptions;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Sort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;

/**
 * Measures the services at the size of a large health system and prints the figures; it asserts nothing. Run it with
 * {@code bin/bench}.
 */
@SpringBootTest(
        properties = {
            "spring.datasource.url=jdbc:h2:file:./target/bench/plumbline;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;"
                    + "DEFAULT_NULL_ORDERING=HIGH;WRITE_DELAY=0;"
                    + "OPTIMIZE_REUSE_RESULTS=FALSE", // a repeated query is measured, not remembered
            "spring.datasource.username=plumbline",
            "spring.datasource.password="
        })
@ActiveProfiles("test")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ServiceBench {

    static final String EMAIL = "robin@bench.example";
    static final String PASSWORD = "measured at size";

    private static final int SYSTEMS = 20_000;
    private static final int SYSTEMS_IN_WORKBOOK = 4_000;
    private static final int RISKS = 10_000;
    private static final int REPETITIONS = 200;
    private static final Sort BY_NAME = Sort.by("name");

    private final InventoryImport imports;
    private final ImportMappings mappings;
    private final AiInventory inventory;
    private final SystemImports systemImports;
    private final RiskRegister register;
    private final AuditWorkbooks workbooks;
    private final Catalogue catalogue;
    private final Passwords passwords;
    private final JdbcClient jdbc;

    @Autowired
    ServiceBench(
            InventoryImport imports,
            ImportMappings mappings,
            AiInventory inventory,
            SystemImports systemImports,
            RiskRegister register,
            AuditWorkbooks workbooks,
            Catalogue catalogue,
            Passwords passwords,
            JdbcClient jdbc) {
        this.imports = imports;
        this.mappings = mappings;
        this.inventory = inventory;
        this.systemImports = systemImports;
        this.register = register;
        this.workbooks = workbooks;
        this.catalogue = catalogue;
        this.passwords = passwords;
        this.jdbc = jdbc;
    }

    @BeforeEach
    void signIn() {
        TestOrganisation.create(jdbc);
        TestPeople.continueAs(jdbc, "Robin Bench", Role.GOVERNANCE_LEAD, Role.RISK_MANAGER, Role.AUDITOR);
    }

    @Test
    @Order(1)
    void importOfTheFederalInventory() {
        var file = SharedData.file("federal-ai-inventory/2025_individually_reported_AI_use_cases.csv");
        long started = System.nanoTime();
        var options = SheetOptions.DETECT;
        var source = imports.inspect(file, "federal.csv", options, Job.UNWATCHED);
        var mapping = mappings.proposals(source).getFirst().mapping();
        var request = new ImportRequest(file, "federal.csv", options, mapping, null);
        var plan = imports.preview(request, Job.UNWATCHED);
        long previewed = System.nanoTime();
        var result = imports.run(request, plan, Job.UNWATCHED);
        print("import of 3,611 rows: read, matched and previewed", seconds(previewed - started));
        print("import of 3,611 rows: from file to committed", seconds(System.nanoTime() - started));
        print("  outcome", result.counts());
    }

    @Test
    @Order(2)
    void workbook() throws IOException {
        fillSystems(SYSTEMS_IN_WORKBOOK);
        fillRisks();
        var file = Path.of("target/bench/workbook.xlsx");
        Files.createDirectories(file.getParent());
        System.gc();
        long started = System.nanoTime();
        try (OutputStream out = Files.newOutputStream(file)) {
            workbooks.write(new ReportScope.Organisation(), out, Job.UNWATCHED);
        }
        print(
                "workbook with %,d risks and %,d systems".formatted(RISKS, inventory.count(SystemFilter.ALL)),
                seconds(System.nanoTime() - started));
        print(
                "  size",
                Files.size(file) / 1024 + " kB, with -Xmx"
                        + Runtime.getRuntime().maxMemory() / (1024 * 1024) + "m");
    }

    @Test
    @Order(3)
    void lists() {
        fillSystems(SYSTEMS);
        measure("AI systems, first page of " + inventory.count(SystemFilter.ALL), () -> {
            var rows = inventory.search(SystemFilter.ALL, PageRequest.of(0, 50, BY_NAME));
            inventory.count(SystemFilter.ALL);
            return rows.size();
        });
        measure("AI systems, page at row 15,000", () -> {
            var rows = inventory.search(SystemFilter.ALL, PageRequest.of(300, 50, BY_NAME));
            inventory.count(SystemFilter.ALL);
            return rows.size();
        });
        measure("risks, first page of 10,000", () -> {
            var rows = register.search(RiskFilter.EVERYTHING, PageRequest.of(0, 50));
            register.count(RiskFilter.EVERYTHING);
            return rows.size();
        });
        measure("risks, page at row 9,000", () -> {
            var rows = register.search(RiskFilter.EVERYTHING, PageRequest.of(180, 50));
            register.count(RiskFilter.EVERYTHING);
            return rows.size();
        });
    }

    /** Leaves an account with which {@link BrowserBench} signs in. */
    @Test
    @Order(4)
    void account() {
        var id = TestPeople.idOf("Robin Bench");
        // fictional people need no second step
        jdbc.sql("update person set email = :email, demo = true where id = :id")
                .param("email", EMAIL)
                .param("id", id)
                .update();
        passwords.assign(id, PASSWORD);
        for (Role role : List.of(Role.GOVERNANCE_LEAD, Role.RISK_MANAGER, Role.AUDITOR)) {
            jdbc.sql("insert into person_role (person_id, role) values (:id, :role)")
                    .param("id", id)
                    .param("role", role.name())
                    .update();
        }
    }

    private void fillSystems(int upTo) {
        int there = (int) inventory.count(SystemFilter.ALL);
        var kinds = SystemKind.values();
        List<ImportedSystem> systems = IntStream.range(there, upTo)
                .mapToObj(number -> new ImportedSystem(
                        null,
                        SystemDraft.builder("Bench system %05d".formatted(number))
                                .kind(kinds[number % kinds.length])
                                .phi(PhiUse.YES)
                                .purpose("Measured at size, number " + number)
                                .build(),
                        Lifecycle.PRODUCTION))
                .toList();
        if (!systems.isEmpty()) {
            systemImports.takeIn("bench", systems, Job.UNWATCHED);
        }
    }

    private void fillRisks() {
        var systems = inventory.directory("Bench system", 200);
        var scenarios = catalogue.scenarios();
        for (int number = 0; number < RISKS; number++) {
            var scenario = scenarios.get(number % scenarios.size());
            register.raise(new RiskDraft(
                    scenario.title() + " " + number,
                    scenario.cause(),
                    scenario.event(),
                    scenario.consequence(),
                    scenario.category(),
                    null,
                    systems.isEmpty()
                            ? Set.of()
                            : Set.of(systems.get(number % systems.size()).id()),
                    Set.<UUID>of(),
                    new HashSet<>(scenario.subcategories()),
                    null,
                    scenario.id()));
        }
    }

    private static void measure(String what, IntSupplier page) {
        var rows = new AtomicInteger();
        int statements = SqlStatements.during(() -> rows.set(page.getAsInt())).size();
        for (int i = 0; i < REPETITIONS; i++) {
            rows.set(page.getAsInt()); // the JIT and the caches of a server that has run for a while
        }
        long[] times = new long[REPETITIONS];
        for (int i = 0; i < REPETITIONS; i++) {
            long started = System.nanoTime();
            rows.set(page.getAsInt());
            times[i] = System.nanoTime() - started;
        }
        Arrays.sort(times);
        double p95 = times[(int) (REPETITIONS * 0.95)] / 1e6;
        print(what, "%d rows, p95 %.1f ms, %d statements".formatted(rows.get(), p95, statements));
    }

    private static String seconds(long nanos) {
        return "%.1f s".formatted(nanos / 1e9);
    }

    private static void print(String what, Object figure) {
        System.out.printf("BENCH | %s | %s%n", what, figure);
    }
}
