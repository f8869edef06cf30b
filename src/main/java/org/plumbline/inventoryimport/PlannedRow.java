package org.plumbline.inventoryimport;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plumbline.inventory.SystemRef;
import org.plumbline.shared.Change;

/**
 * What an import would do with a row.
 *
 * @param number the row in the file, as a spreadsheet program counts
 * @param line where it begins in a text file
 * @param system the system it updates or repeats; null for a new one and for refused rows
 * @param changes field by field, for a system that is in the inventory already
 */
public record PlannedRow(
        long number,
        long line,
        @Nullable String name,
        @Nullable String organisation,
        @Nullable String unit,
        @Nullable String externalId,
        RowOutcome outcome,
        @Nullable SystemRef system,
        List<Change> changes,
        List<RowProblem> problems) {

    public PlannedRow {
        changes = List.copyOf(changes);
        problems = List.copyOf(problems);
    }

    public boolean has(RowProblem.Severity severity) {
        return problems.stream().anyMatch(problem -> problem.severity() == severity);
    }
}
