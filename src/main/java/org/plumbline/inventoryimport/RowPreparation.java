package org.plumbline.inventoryimport;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plumbline.inventory.ImportedSystem;
import org.plumbline.shared.Digests;

/**
 * The rows of a file, each with what becomes of it.
 *
 * @param sharedIds ids that rows of different systems carry
 * @param newVendors vendors that are not on the register yet
 */
record RowPreparation(List<Row> rows, List<String> sharedIds, List<String> newVendors) {

    /** @param after the system after the row; null where the row is refused */
    record Row(PlannedRow planned, @Nullable ImportedSystem after) {}

    ImportPlan plan() {
        var planned = rows.stream().map(Row::planned).toList();
        return new ImportPlan(ImportCounts.of(planned), planned, newVendors, sharedIds, fingerprint());
    }

    /** The systems that the file brings, in its order. */
    List<ImportedSystem> systems() {
        return rows.stream()
                .map(Row::after)
                .flatMap(after -> Optional.ofNullable(after).stream())
                .toList();
    }

    String fingerprint() {
        var digest = Digests.sha256();
        for (Row row : rows) {
            var planned = row.planned();
            // a vendor that is not registered yet has no settled spelling
            var changes = planned.changes().stream()
                    .filter(change -> !change.field().equals(ImportField.VENDOR.labelKey()))
                    .toList();
            var system = planned.system() == null ? "" : planned.system().code();
            digest.update("%d %s %s %s %s\n"
                    .formatted(planned.number(), planned.outcome(), system, changes, planned.problems())
                    .getBytes(StandardCharsets.UTF_8));
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
