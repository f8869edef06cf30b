package org.plumbline.rmf;

import static org.plumbline.security.Permission.READ;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.plumbline.inventory.AiInventory;
import org.plumbline.security.CurrentPerson;
import org.plumbline.security.May;
import org.plumbline.security.OurOrganisation;
import org.plumbline.security.Permission;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lists the outcomes that are in scope and not reached: first those somebody has begun or planned, then the untouched
 * ones, of the organisation and then system by system. What a system inherits is a gap of the organisation alone.
 */
@Service
@May(READ)
public class RmfGaps {

    private final StoredGaps stored;
    private final UntouchedGaps untouched;
    private final AiInventory inventory;
    private final OurOrganisation organisation;
    private final CurrentPerson me;

    RmfGaps(
            StoredGaps stored,
            UntouchedGaps untouched,
            AiInventory inventory,
            OurOrganisation organisation,
            CurrentPerson me) {
        this.stored = stored;
        this.untouched = untouched;
        this.inventory = inventory;
        this.organisation = organisation;
        this.me = me;
    }

    /**
     * A page of gaps. Sorts by {@code dueOn} or {@code owner}, by the due date unless asked otherwise; untouched
     * outcomes have neither and so come last.
     */
    @Transactional(readOnly = true)
    public List<GapRow> search(GapFilter filter, Pageable page) {
        var question = question(filter);
        long from = page.isPaged() ? page.getOffset() : 0;
        int limit = page.isPaged() ? page.getPageSize() : Integer.MAX_VALUE;
        long storedRows = from == 0 ? Long.MAX_VALUE : stored.count(question); // spares sorting them for a later page
        var rows = new ArrayList<GapRow>();
        if (from < storedRows) {
            rows.addAll(stored.page(question, page.getSort(), from, limit));
            storedRows = from + rows.size();
        }
        if (rows.size() < limit && filter.asksForUntouched()) {
            rows.addAll(untouched.page(question, Math.max(0, from - storedRows), limit - rows.size()));
        }
        return rows;
    }

    @Transactional(readOnly = true)
    public long count(GapFilter filter) {
        var question = question(filter);
        return stored.count(question) + (filter.asksForUntouched() ? untouched.count(question) : 0);
    }

    /** How much of the signed-in person's own work is late. */
    @Transactional(readOnly = true)
    public long overdueOfMine() {
        return stored.count(question(GapFilter.ALL.ownedBy(Set.of(me.id())).onlyOverdue(true)));
    }

    private Question question(GapFilter filter) {
        return new Question(
                filter,
                inventory.visibleSystems().orElse(null),
                me.may(Permission.READ_ORGANISATION),
                organisation.today());
    }

    /**
     * A filter with what the person may see.
     *
     * @param own the systems that the person sees; null for all
     * @param seesOrganisation whether the organisation's answers are theirs to see
     */
    record Question(
            GapFilter filter, @Nullable Set<java.util.UUID> own, boolean seesOrganisation, java.time.LocalDate today) {

        boolean asksOrganisation() {
            return seesOrganisation && filter.asksFor(org.plumbline.catalogue.Framework.Scope.ORGANISATION);
        }

        boolean asksSystems() {
            return filter.asksFor(org.plumbline.catalogue.Framework.Scope.SYSTEM) && (own == null || !own.isEmpty());
        }
    }
}
