package org.plumbline.inventory;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.security.CurrentPerson;
import org.plumbline.security.Role;
import org.plumbline.shared.NotFound;
import org.springframework.stereotype.Component;

/**
 * Which systems the current person meets. A system owner meets only those of which they are clinical, technical or
 * compliance owner; any other answers like one that does not exist, so nothing can be probed.
 */
@Component
class SystemAccess {

    private static final String WHAT = "AI system";

    private final AiSystems systems;
    private final CurrentPerson me;

    SystemAccess(AiSystems systems, CurrentPerson me) {
        this.systems = systems;
        this.me = me;
    }

    /** Whose systems alone this person sees; null for people who read everything. */
    @Nullable
    UUID ownerOnly() {
        return me.readsEverything() ? null : me.id();
    }

    boolean manages() {
        return me.hasAny(Role.GOVERNANCE_LEAD, Role.RISK_MANAGER);
    }

    AiSystem visible(UUID id) {
        return systems.findById(id)
                .filter(system -> me.readsEverything() || system.isOwnedBy(me.id()))
                .orElseThrow(() -> new NotFound(WHAT, id));
    }

    AiSystem changeable(UUID id) {
        return systems.findById(id).filter(this::mayChange).orElseThrow(() -> new NotFound(WHAT, id));
    }

    /** All of these, or none where one may not be changed. */
    List<AiSystem> changeable(Collection<UUID> ids) {
        var found = systems.findAllByIdInOrderBySortNameAscIdAsc(ids);
        if (found.size() != ids.stream().distinct().count() || !found.stream().allMatch(this::mayChange)) {
            throw new NotFound(WHAT, ids);
        }
        return found;
    }

    void requireVisible(UUID id) {
        boolean visible = me.readsEverything() ? systems.existsById(id) : systems.isOwnedBy(id, me.id());
        if (!visible) {
            throw new NotFound(WHAT, id);
        }
    }

    boolean mayChange(UUID id) {
        return manages() ? systems.existsById(id) : me.has(Role.SYSTEM_OWNER) && systems.isOwnedBy(id, me.id());
    }

    private boolean mayChange(AiSystem system) {
        return manages() || (me.has(Role.SYSTEM_OWNER) && system.isOwnedBy(me.id()));
    }
}
