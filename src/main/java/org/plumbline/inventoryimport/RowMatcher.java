package org.plumbline.inventoryimport;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plumbline.inventory.SystemIdentity;
import org.plumbline.inventoryimport.ColumnMapping.IdentityRule;
import org.plumbline.inventoryimport.ColumnMapping.SharedIds;

/**
 * Finds for each row of a file the system that it speaks of. A row is refused where that is not clear: two rows cannot
 * be told apart, or several systems fit.
 */
final class RowMatcher {

    private final ColumnMapping mapping;
    private final boolean organisationCounts;
    private final boolean unitCounts;
    private final Map<String, List<SystemIdentity>> byExternalId = new HashMap<>();
    private final Map<String, List<SystemIdentity>> byName = new HashMap<>();

    private final Map<ReadRow, SystemIdentity> matches = new HashMap<>();
    private final Map<UUID, ReadRow> claimed = new HashMap<>();
    private final Set<String> sharedIds = new LinkedHashSet<>();

    /**
     * Prepares to match.
     *
     * @param reader says which parts of an identity the file has; a part it lacks tells nothing apart
     */
    RowMatcher(ColumnMapping mapping, RowReader reader, List<SystemIdentity> inventory) {
        this.mapping = mapping;
        this.organisationCounts = reader.fills(ImportField.ORGANISATION);
        this.unitCounts = reader.fills(ImportField.UNIT);
        for (SystemIdentity system : inventory) {
            externalKey(system.organisation(), system.externalId())
                    .ifPresent(key -> byExternalId
                            .computeIfAbsent(key, _ -> new ArrayList<>())
                            .add(system));
            byName.computeIfAbsent(nameKey(system.name(), system.organisation(), system.unit()), _ -> new ArrayList<>())
                    .add(system);
        }
    }

    /** The systems of the rows that speak of one in the inventory; the other rows are new, or refused. */
    Map<ReadRow, SystemIdentity> match(List<ReadRow> rows) {
        var arriving = rows.stream().filter(row -> !row.isRefused()).toList();
        settleSharedIds(arriving);
        refuseRepeats(arriving);
        if (mapping.identity() == IdentityRule.EXTERNAL_ID) {
            arriving.forEach(this::matchById);
        }
        arriving.forEach(this::matchByName);
        return matches;
    }

    /** The ids that rows of different systems carry. */
    List<String> sharedIds() {
        return List.copyOf(sharedIds);
    }

    private void settleSharedIds(List<ReadRow> rows) {
        if (mapping.identity() != IdentityRule.EXTERNAL_ID) {
            return;
        }
        Map<String, List<ReadRow>> byId = new LinkedHashMap<>();
        for (ReadRow row : rows) {
            idKey(row)
                    .ifPresent(key ->
                            byId.computeIfAbsent(key, _ -> new ArrayList<>()).add(row));
        }
        byId.values().stream().filter(group -> group.size() > 1).forEach(this::settle);
    }

    private void settle(List<ReadRow> group) {
        Map<String, ReadRow> different = new LinkedHashMap<>();
        for (ReadRow row : group) {
            var first = different.putIfAbsent(nameKey(row), row);
            if (first != null) {
                refuseAsRepeat(row, first, "same-id");
            }
        }
        if (different.size() == 1) {
            return;
        }
        var rows = List.copyOf(different.values());
        var id = String.valueOf(rows.getFirst().text(ImportField.EXTERNAL_ID));
        sharedIds.add(id);
        if (mapping.sharedIds() == SharedIds.REFUSE) {
            rows.stream()
                    .skip(1)
                    .forEach(row -> row.report(
                            RowProblem.refusal("same-id", id, rows.getFirst().number())));
            return;
        }
        for (ReadRow row : rows) {
            var others = rows.stream()
                    .filter(other -> other != row)
                    .map(other -> String.valueOf(other.number()))
                    .collect(Collectors.joining(", "));
            row.withdraw(ImportField.EXTERNAL_ID);
            row.report(RowProblem.warning("shared-id", id, others));
        }
    }

    /** Refuses rows that neither an id nor name, organisation and unit tell apart. */
    private void refuseRepeats(List<ReadRow> rows) {
        Map<String, ReadRow> seen = new HashMap<>();
        for (ReadRow row : rows) {
            if (!row.isRefused() && idKey(row).isEmpty()) {
                var first = seen.putIfAbsent(nameKey(row), row);
                if (first != null) {
                    refuseAsRepeat(row, first, "same-name");
                }
            }
        }
    }

    private static void refuseAsRepeat(ReadRow row, ReadRow first, String reason) {
        if (row.saysTheSameAs(first)) {
            row.report(RowProblem.refusal("repeat", first.number()));
        } else if (reason.equals("same-id")) {
            row.report(RowProblem.refusal(reason, String.valueOf(row.text(ImportField.EXTERNAL_ID)), first.number()));
        } else {
            row.report(RowProblem.refusal(reason, first.number()));
        }
    }

    private void matchById(ReadRow row) {
        if (!row.isRefused()) {
            idKey(row).ifPresent(key -> take(row, byExternalId.getOrDefault(key, List.of())));
        }
    }

    /**
     * Finds the system of a row that no id led to. A row with an id can only be a system that has none yet: a system
     * with another id is another one, whatever its name.
     */
    private void matchByName(ReadRow row) {
        if (row.isRefused() || matches.containsKey(row)) {
            return;
        }
        var named = byName.getOrDefault(nameKey(row), List.of()).stream()
                .filter(system -> !claimed.containsKey(system.id()))
                .toList();
        var withoutId =
                named.stream().filter(system -> system.externalId() == null).toList();
        boolean byNameAlone = mapping.identity() == IdentityRule.NAME_AND_UNIT;
        if (byNameAlone || withoutId.isEmpty() && idKey(row).isEmpty()) {
            take(row, named);
        } else {
            take(row, withoutId);
        }
    }

    private void take(ReadRow row, List<SystemIdentity> candidates) {
        if (candidates.isEmpty()) {
            return;
        }
        if (candidates.size() > 1) {
            row.report(RowProblem.refusal(
                    "several-systems",
                    candidates.stream().map(SystemIdentity::code).collect(Collectors.joining(", "))));
            return;
        }
        var system = candidates.getFirst();
        var other = claimed.putIfAbsent(system.id(), row);
        if (other != null) {
            row.report(RowProblem.refusal("same-system", system.code(), other.number()));
        } else {
            matches.put(row, system);
        }
    }

    private Optional<String> idKey(ReadRow row) {
        return mapping.identity() == IdentityRule.EXTERNAL_ID
                ? externalKey(row.text(ImportField.ORGANISATION), row.text(ImportField.EXTERNAL_ID))
                : Optional.empty();
    }

    private String nameKey(ReadRow row) {
        return nameKey(
                String.valueOf(row.text(ImportField.NAME)),
                row.text(ImportField.ORGANISATION),
                row.text(ImportField.UNIT));
    }

    private Optional<String> externalKey(@Nullable String organisation, @Nullable String externalId) {
        return SystemIdentity.externalKey(organisationCounts ? organisation : null, externalId);
    }

    private String nameKey(String name, @Nullable String organisation, @Nullable String unit) {
        return SystemIdentity.nameKey(name, organisationCounts ? organisation : null, unitCounts ? unit : null);
    }
}
