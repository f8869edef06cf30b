package org.plumbline.inventory;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.plumbline.security.CurrentPerson;
import org.plumbline.security.Permission;
import org.plumbline.security.Reach;
import org.plumbline.shared.NotFound;
import org.springframework.stereotype.Component;

/**
 * Which systems the current person meets. Any other answers like one that does not exist, so nothing can be probed. A
 * system is at the facilities where it is or was deployed.
 */
@Component
class SystemAccess {

    private static final String WHAT = "AI system";

    private final AiSystems systems;
    private final SystemList list;
    private final CurrentPerson me;

    SystemAccess(AiSystems systems, SystemList list, CurrentPerson me) {
        this.systems = systems;
        this.list = list;
        this.me = me;
    }

    /** The systems that this person sees. */
    Reach seen() {
        return me.reach(Permission.READ);
    }

    /** Whether this person decides over systems, and does not only own some. */
    boolean manages() {
        return me.may(Permission.MANAGE);
    }

    /** Whether this person may change a system with these owners before it is deployed anywhere. */
    boolean mayChangeOwnedBy(Set<UUID> owners) {
        return me.reach(Permission.CONTRIBUTE).isEverything() || owners.contains(me.id());
    }

    AiSystem visible(UUID id) {
        requireVisible(id);
        return systems.findById(id).orElseThrow(() -> new NotFound(WHAT, id));
    }

    AiSystem changeable(UUID id) {
        if (!mayChange(id)) {
            throw new NotFound(WHAT, id);
        }
        return systems.findById(id).orElseThrow(() -> new NotFound(WHAT, id));
    }

    /** All of these, or none where one may not be changed. */
    List<AiSystem> changeable(Collection<UUID> ids) {
        var asked = Set.copyOf(ids);
        if (list.reached(asked, me.reach(Permission.CONTRIBUTE)).size() != asked.size()) {
            throw new NotFound(WHAT, ids);
        }
        return systems.findAllByIdInOrderBySortNameAscIdAsc(asked);
    }

    /** Those of the systems that this person sees. */
    Set<UUID> visibleAmong(Collection<UUID> ids) {
        return list.reached(ids, seen());
    }

    void requireVisible(UUID id) {
        if (visibleAmong(Set.of(id)).isEmpty()) {
            throw new NotFound(WHAT, id);
        }
    }

    boolean mayChange(UUID id) {
        return !list.reached(Set.of(id), me.reach(Permission.CONTRIBUTE)).isEmpty();
    }
}
