package org.plumbline.inventoryimport;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.plumbline.PlumblineTest;
import org.plumbline.SharedData;
import org.plumbline.WithPerson;
import org.plumbline.inventory.AiInventory;
import org.plumbline.security.Role;
import org.plumbline.shared.Job;
import org.plumbline.shared.sheet.SheetOptions;
import org.plumbline.vendor.VendorRegister;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The 3,611 use cases of the US federal inventory of 2025, as CSV and as XLSX. */
@PlumblineTest
@WithPerson(Role.RISK_MANAGER)
class FederalInventoryImportTest {

    private static final String FOLDER = "federal-ai-inventory/2025_individually_reported_AI_use_cases";

    private final InventoryImport imports;
    private final ImportMappings mappings;
    private final AiInventory inventory;
    private final VendorRegister vendors;
    private final JdbcClient jdbc;

    @Autowired
    FederalInventoryImportTest(
            InventoryImport imports,
            ImportMappings mappings,
            AiInventory inventory,
            VendorRegister vendors,
            JdbcClient jdbc) {
        this.imports = imports;
        this.mappings = mappings;
        this.inventory = inventory;
        this.vendors = vendors;
        this.jdbc = jdbc;
    }

    @Test
    void csvArrivesWhole() {
        var request = request(SharedData.file(FOLDER + ".csv"), "federal.csv");
        long t0 = System.nanoTime();
        var plan = imports.preview(request, Job.UNWATCHED);
        long t1 = System.nanoTime();
        var result = imports.run(request, plan, Job.UNWATCHED);
        long t2 = System.nanoTime();
        System.out.println("preview " + (t1 - t0) / 1_000_000 + " ms, run " + (t2 - t1) / 1_000_000 + " ms");
        System.out.println(result.counts() + " shared " + plan.sharedIds() + " new vendors "
                + plan.newVendors().size());
        var problems = new TreeMap<String, Integer>();
        plan.rows()
                .forEach(row -> row.problems()
                        .forEach(problem -> problems.merge(
                                problem.severity() + " " + problem.key() + " "
                                        + (problem.severity() == RowProblem.Severity.REFUSAL ? row.number() + ":" : "")
                                        + problem.arguments().stream().limit(2).toList(),
                                1,
                                Integer::sum)));
        problems.forEach((problem, times) -> System.out.println(times + " " + problem));
        var again = imports.preview(request, Job.UNWATCHED);
        System.out.println("again " + again.counts() + " "
                + again.rows().stream()
                        .filter(row -> !row.changes().isEmpty())
                        .limit(5)
                        .toList());
    }

    @Test
    void csvAndXlsxGiveTheSameSystems() {
        var request = request(SharedData.file(FOLDER + ".xlsx"), "federal.xlsx");
        long t0 = System.nanoTime();
        var plan = imports.preview(request, Job.UNWATCHED);
        long t1 = System.nanoTime();
        System.out.println("xlsx preview " + (t1 - t0) / 1_000_000 + " ms" + plan.counts());
        imports.run(request, plan, Job.UNWATCHED);
        var csv = imports.preview(request(SharedData.file(FOLDER + ".csv"), "federal.csv"), Job.UNWATCHED);
        System.out.println(csv.counts());
        csv.rows().stream()
                .filter(row -> row.outcome() == RowOutcome.UPDATED || row.outcome() == RowOutcome.CREATED)
                .limit(20)
                .forEach(row -> System.out.println(row.number() + " " + row.name() + row.changes()));
    }

    private ImportRequest request(Path file, String name) {
        var source = imports.inspect(file, name, SheetOptions.DETECT);
        var proposals = mappings.proposals(source);
        proposals.forEach(p -> System.out.println(p.origin() + " " + p.name() + " " + p.found() + "/" + p.fields()));
        var proposal = proposals.getFirst();
        assertThat(proposal.origin()).isEqualTo(MappingProposal.Origin.LAYOUT);
        return new ImportRequest(file, name, SheetOptions.DETECT, proposal.mapping(), proposal.name());
    }
}
