package org.plumbline.report;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.plumbline.inventory.AiInventory;
import org.plumbline.inventory.SystemFilter;
import org.plumbline.inventory.SystemRow;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Sort;

/** The AI systems that a report covers, by code. */
final class SystemsInScope {

    private static final int PAGE = 500;
    private static final Sort BY_CODE = Sort.by("code");

    private final AiInventory inventory;
    private final AuditSubject subject;
    private @Nullable Set<UUID> covered;

    SystemsInScope(AiInventory inventory, AuditSubject subject) {
        this.inventory = inventory;
        this.subject = subject;
    }

    /** Hands over all systems, a page at a time. */
    void forEachPage(Consumer<List<SystemRow>> pages) {
        int number = 0;
        List<SystemRow> page;
        do {
            page = inventory.search(filter(), PageRequest.of(number++, PAGE, BY_CODE));
            var systems = page.stream().filter(this::belongs).toList();
            if (!systems.isEmpty()) {
                pages.accept(systems);
            }
        } while (page.size() == PAGE);
    }

    long count() {
        return subject.isOfOneSystem() ? 1 : inventory.count(filter());
    }

    /** The ids of the systems, where not all of them are covered. */
    Optional<Set<UUID>> covered() {
        if (!(subject.scope() instanceof ReportScope.Organisation) && covered == null) {
            var ids = new HashSet<UUID>();
            forEachPage(rows -> rows.forEach(row -> ids.add(row.id())));
            covered = ids;
        }
        return Optional.ofNullable(covered);
    }

    boolean covers(UUID system) {
        return covered().map(ids -> ids.contains(system)).orElse(true);
    }

    private SystemFilter filter() {
        return switch (subject.scope()) {
            case ReportScope.Organisation() -> SystemFilter.ALL;
            case ReportScope.Facility(UUID id) -> SystemFilter.ALL.withFacility(id);
            case ReportScope.System(UUID _) -> SystemFilter.ALL.withTerm(String.valueOf(subject.code()));
        };
    }

    /** Other systems may name the code of the one that is meant. */
    private boolean belongs(SystemRow row) {
        return !(subject.scope() instanceof ReportScope.System(UUID id))
                || row.id().equals(id);
    }
}
