package org.plumbline.inventoryimport;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.plumbline.PlumblineTest;
import org.plumbline.SharedData;
import org.plumbline.WithPerson;
import org.plumbline.audit.ActivityEntry;
import org.plumbline.audit.ActivityLog;
import org.plumbline.inventoryimport.RowProblem.Severity;
import org.plumbline.security.Role;
import org.plumbline.shared.Job;
import org.plumbline.shared.sheet.SheetOptions;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The 3,611 use cases of the US federal inventory of 2025, as CSV and as XLSX. The publisher sorted the two differently
 * and shortened column names and answers in the CSV.
 */
@PlumblineTest
@WithPerson(Role.RISK_MANAGER)
class FederalInventoryImportTest {

    private static final String FILE = "federal-ai-inventory/2025_individually_reported_AI_use_cases.";

    private final InventoryImport imports;
    private final ImportMappings mappings;
    private final ActivityLog activity;
    private final JdbcClient jdbc;

    @Autowired
    FederalInventoryImportTest(
            InventoryImport imports, ImportMappings mappings, ActivityLog activity, JdbcClient jdbc) {
        this.imports = imports;
        this.mappings = mappings;
        this.activity = activity;
        this.jdbc = jdbc;
    }

    @Test
    void everyRowOfTheCsvArrivesOrIsNamedWithItsReason() {
        var csv = request("csv");
        var plan = imports.preview(csv, Job.UNWATCHED);

        assertThat(plan.counts()).isEqualTo(new ImportCounts(3604, 0, 0, 7, 73));
        assertThat(refusals(plan))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        839L, "no-name",
                        1168L, "repeat", // DOJ-0357 stands there twice, word for word
                        1782L, "repeat", // so does a chatbot of HHS
                        1492L, "same-name", // four of ED differ from the row before in their benefits alone
                        1497L, "same-name",
                        1516L, "same-name",
                        1533L, "same-name"));
        assertThat(plan.sharedIds()).containsExactly("DOJ-0160");
        assertThat(warnings(plan))
                .containsExactlyInAnyOrderEntriesOf(Map.of("unknown-word", 66L, "shared-id", 2L, "no-vendor-name", 7L));

        var result = imports.run(csv, plan, Job.UNWATCHED);

        assertThat(result.counts()).isEqualTo(plan.counts());
        assertThat(count("ai_system")).isEqualTo(3604);
        assertThat(count("import_run_row")).isEqualTo(3611);
        assertThat(count("vendor")).isEqualTo(plan.newVendors().size()).isEqualTo(376);
        assertThat(jdbc.sql("select count(distinct match_name) from vendor")
                        .query(Integer.class)
                        .single())
                .isEqualTo(376);
        assertThat(by("lifecycle"))
                .containsEntry("PROPOSED", 1812)
                .containsEntry("PRODUCTION", 1039)
                .containsEntry("PILOT", 440)
                .containsEntry("RETIRED", 313);
        assertThat(activity.since(Instant.EPOCH, 1))
                .extracting(ActivityEntry::kind)
                .containsExactly("system.imported");
    }

    @Test
    void csvAndXlsxGiveTheSameSystems() {
        var xlsx = request("xlsx");
        var plan = imports.preview(xlsx, Job.UNWATCHED);
        // one cell of the workbook holds the error #NAME?, which the publisher left out of the CSV
        assertThat(plan.counts()).isEqualTo(new ImportCounts(3604, 0, 0, 7, 74));
        imports.run(xlsx, plan, Job.UNWATCHED);
        assertThat(count("vendor")).isEqualTo(376);

        var csv = imports.preview(request("csv"), Job.UNWATCHED);

        assertThat(csv.counts()).isEqualTo(new ImportCounts(0, 0, 3604, 7, 73));
        assertThat(csv.newVendors()).isEmpty();
    }

    private ImportRequest request(String ending) {
        Path file = SharedData.file(FILE + ending);
        var source = imports.inspect(file, "federal." + ending, SheetOptions.DETECT, Job.UNWATCHED);
        var proposal = mappings.proposals(source).getFirst();
        assertThat(proposal.origin()).isEqualTo(MappingProposal.Origin.LAYOUT);
        assertThat(proposal.found()).isEqualTo(proposal.fields());
        return new ImportRequest(file, "federal." + ending, SheetOptions.DETECT, proposal.mapping(), proposal.name());
    }

    private static Map<Long, String> refusals(ImportPlan plan) {
        return plan.rows().stream()
                .filter(row -> row.outcome() == RowOutcome.REFUSED)
                .collect(Collectors.toMap(
                        PlannedRow::number, row -> row.problems().getLast().key()));
    }

    private static Map<String, Long> warnings(ImportPlan plan) {
        return plan.rows().stream()
                .filter(row -> row.outcome() != RowOutcome.REFUSED)
                .flatMap(row -> row.problems().stream())
                .filter(problem -> problem.severity() == Severity.WARNING)
                .collect(Collectors.groupingBy(RowProblem::key, Collectors.counting()));
    }

    private Map<String, Integer> by(String column) {
        return jdbc
                .sql("select " + column + " as word, count(*) as times from ai_system group by " + column)
                .query((row, _) -> Map.entry(String.valueOf(row.getString("word")), row.getInt("times")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private int count(String from) {
        return jdbc.sql("select count(*) from " + from).query(Integer.class).single();
    }
}
