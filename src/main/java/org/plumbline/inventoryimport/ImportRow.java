package org.plumbline.inventoryimport;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.inventory.SystemRef;

/** What became of a row. */
public record ImportRow(
        long number,
        RowOutcome outcome,
        @Nullable UUID systemId,
        @Nullable String systemCode,
        @Nullable String name,
        @Nullable String organisation,
        @Nullable String unit,
        @Nullable String externalId,
        List<RowProblem> problems) {

    public ImportRow {
        problems = List.copyOf(problems);
    }

    /** A row of a preview, with the system that it would update. */
    public static ImportRow planned(PlannedRow row) {
        return of(row, row.system());
    }

    static ImportRow of(PlannedRow planned, @Nullable SystemRef system) {
        return new ImportRow(
                planned.number(),
                planned.outcome(),
                system == null ? null : system.id(),
                system == null ? null : system.code(),
                planned.name(),
                planned.organisation(),
                planned.unit(),
                planned.externalId(),
                planned.problems());
    }
}
