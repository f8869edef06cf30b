package org.plumbline.shared.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.plumbline.SharedData;

/**
 * The federal inventory of 2025 as CSV and XLSX. The publisher sorted the two differently and shortened the answers of
 * multiple-choice columns in the CSV, so these columns differ in the files themselves; the rest must read the same.
 */
class FederalInventorySheetTest {

    private static final String FOLDER = "federal-ai-inventory/2025_individually_reported_AI_use_cases";

    /** Columns whose values the publisher rewrote for the CSV. */
    private static final Set<String> RECODED = Set.of(
            "is_withheld",
            "development_stage",
            "is_high_impact",
            "topic_area",
            "classification",
            "contracting_usage",
            "demographic_features",
            "hi_testing_conducted",
            "hi_assessment_completed",
            "hi_independent_review",
            "hi_ongoing_monitoring",
            "hi_training_established",
            "hi_failsafe_presence",
            "hi_appeal_process",
            "hi_public_consultation");

    /** Columns in which the publisher blanked these words for the CSV. */
    private static final Set<String> BLANKED = Set.of("N/A", "None", "#NAME?");

    @Test
    void csvAndXlsxReadTheSameCellByCell() {
        var csv = Sheet.open(SharedData.file(FOLDER + ".csv"), "federal.csv");
        var xlsx = Sheet.open(SharedData.file(FOLDER + ".xlsx"), "federal.xlsx");
        assertThat(csv.header()).hasSize(36);
        assertThat(xlsx.header()).hasSize(36);
        assertThat(csv.headerRow()).isEqualTo(1);
        assertThat(xlsx.headerRow()).isEqualTo(2);

        var columns = csv.header();
        var left = normalised(csv, columns);
        var right = normalised(xlsx, columns);

        assertThat(left.values().stream().mapToInt(List::size).sum()).isEqualTo(3611);
        assertThat(right.values().stream().mapToInt(List::size).sum()).isEqualTo(3611);
        var differing = left.keySet().stream()
                .filter(key -> !java.util.Objects.equals(left.get(key), right.get(key)))
                .map(key -> left.get(key) + "\n" + right.get(key))
                .toList();
        assertThat(differing).isEmpty();
        assertThat(right).hasSameSizeAs(left);
    }

    @Test
    void typedDateCellsAreDates() {
        var xlsx = Sheet.open(SharedData.file(FOLDER + ".xlsx"), "federal.xlsx");
        var dates = new ArrayList<String>();

        xlsx.forEach(row -> {
            if (row.text(15).matches("\\d{4}-\\d{2}-\\d{2}")) {
                dates.add(row.text(15));
            }
        });

        assertThat(dates).hasSize(374).contains("2024-10-01");
    }

    /** The rows by agency, name, bureau and id, in no order, without what is known to differ. */
    private static Map<String, List<List<String>>> normalised(Sheet sheet, List<String> columns) {
        Map<String, List<List<String>>> rows = new TreeMap<>();
        sheet.forEach(row -> {
            var cells = new ArrayList<String>();
            for (int i = 0; i < columns.size(); i++) {
                cells.add(RECODED.contains(columns.get(i)) ? "" : comparable(row.text(i)));
            }
            rows.computeIfAbsent(
                            String.join("|", row.text(0), row.text(2), row.text(3), row.text(4)),
                            _ -> new ArrayList<>())
                    .add(cells);
        });
        var sorted = new HashMap<String, List<List<String>>>();
        rows.forEach((key, list) -> sorted.put(
                key,
                list.stream()
                        .sorted((a, b) -> a.toString().compareTo(b.toString()))
                        .toList()));
        return sorted;
    }

    /** The CSV writes midnight after the days of typed date cells. */
    private static String comparable(String text) {
        return BLANKED.contains(text) ? "" : text.replaceFirst("^(\\d{4}-\\d{2}-\\d{2}) 00:00:00$", "$1");
    }
}
