package org.plumbline.inventoryimport;

/**
 * How many rows went which way.
 *
 * @param withWarnings rows that arrive without something that could not be understood
 */
public record ImportCounts(int created, int updated, int unchanged, int refused, int withWarnings) {

    static ImportCounts of(Iterable<PlannedRow> rows) {
        var counts = new int[RowOutcome.values().length];
        int warnings = 0;
        for (PlannedRow row : rows) {
            counts[row.outcome().ordinal()]++;
            boolean arrives = row.outcome() != RowOutcome.REFUSED;
            warnings += arrives && row.has(RowProblem.Severity.WARNING) ? 1 : 0;
        }
        return new ImportCounts(
                counts[RowOutcome.CREATED.ordinal()],
                counts[RowOutcome.UPDATED.ordinal()],
                counts[RowOutcome.UNCHANGED.ordinal()],
                counts[RowOutcome.REFUSED.ordinal()],
                warnings);
    }

    public int rows() {
        return created + updated + unchanged + refused;
    }
}
