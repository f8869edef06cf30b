package org.plumbline.rmf;

import java.util.List;
import org.plumbline.security.CurrentPerson;
import org.plumbline.security.Permission;
import org.plumbline.shared.AttentionSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Work on the AI RMF whose date has passed. */
@Component
class RmfAttention implements AttentionSource {

    private final RmfGaps gaps;
    private final CurrentPerson me;

    RmfAttention(RmfGaps gaps, CurrentPerson me) {
        this.gaps = gaps;
        this.me = me;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Need> needs() {
        if (!me.may(Permission.CONTRIBUTE)) {
            return List.of();
        }
        long late = gaps.overdueOfMine();
        return late == 0
                ? List.of()
                : List.of(Need.of(Urgency.OVERDUE, "rmf.need.overdue", RmfRoutes.overdueOf(me.id()), late));
    }
}
