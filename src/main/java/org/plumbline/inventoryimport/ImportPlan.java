package org.plumbline.inventoryimport;

import java.util.List;

/**
 * What an import would do, row by row, before it is done.
 *
 * @param newVendors vendors that would be put on the register
 * @param sharedIds ids that rows of different systems carry, about which the mapping decides
 * @param fingerprint changes when the file, the mapping or the inventory give another plan
 */
public record ImportPlan(
        ImportCounts counts,
        List<PlannedRow> rows,
        List<String> newVendors,
        List<String> sharedIds,
        String fingerprint) {

    public ImportPlan {
        rows = List.copyOf(rows);
        newVendors = List.copyOf(newVendors);
        sharedIds = List.copyOf(sharedIds);
    }
}
