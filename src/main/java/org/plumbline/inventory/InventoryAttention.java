package org.plumbline.inventory;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.plumbline.security.CurrentPerson;
import org.plumbline.security.Permission;
import org.plumbline.security.Reach;
import org.plumbline.shared.AttentionSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Systems that wait for governance, and what owners have left open. */
@Component
class InventoryAttention implements AttentionSource {

    private static final String ALIVE =
            "&lifecycle=PROPOSED&lifecycle=IN_REVIEW&lifecycle=PILOT" + "&lifecycle=PRODUCTION&lifecycle=SUSPENDED";

    private final SystemList list;
    private final CurrentPerson me;

    InventoryAttention(SystemList list, CurrentPerson me) {
        this.list = list;
        this.me = me;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Need> needs() {
        var needs = new ArrayList<Need>();
        if (me.may(Permission.DECIDE)) {
            add(needs, Urgency.DECIDE, "inventory.need.in-review", Lifecycle.IN_REVIEW);
            add(needs, Urgency.SOON, "inventory.need.proposed", Lifecycle.PROPOSED);
            long ownerless = list.count(inLife().withWithoutOwner(true), me.reach(Permission.READ));
            if (ownerless > 0) {
                needs.add(Need.of(
                        Urgency.IMPROVE,
                        "inventory.need.without-owner",
                        SystemRoutes.LIST + "?owner=" + SystemRoutes.NO_OWNER + ALIVE,
                        ownerless));
            }
        }
        if (me.may(Permission.CONTRIBUTE)) {
            long open = list.count(inLife().withNotAssessed(true), new Reach.Own(me.id()));
            if (open > 0) {
                needs.add(Need.of(
                        Urgency.IMPROVE,
                        "inventory.need.not-assessed",
                        SystemRoutes.LIST + "?tier=" + SystemRoutes.NOT_ASSESSED + ALIVE + "&owner=" + me.id(),
                        open));
            }
        }
        return needs;
    }

    private static SystemFilter inLife() {
        return SystemFilter.ALL.withLifecycles(Set.of(
                Lifecycle.PROPOSED, Lifecycle.IN_REVIEW, Lifecycle.PILOT, Lifecycle.PRODUCTION, Lifecycle.SUSPENDED));
    }

    private void add(List<Need> needs, Urgency urgency, String sentence, Lifecycle stage) {
        long waiting = list.count(SystemFilter.ALL.withLifecycles(Set.of(stage)), me.reach(Permission.READ));
        if (waiting > 0) {
            needs.add(Need.of(urgency, sentence, SystemRoutes.LIST + "?lifecycle=" + stage, waiting));
        }
    }
}
