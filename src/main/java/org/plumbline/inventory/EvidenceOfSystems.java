package org.plumbline.inventory;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.plumbline.evidence.EvidenceHolder;
import org.plumbline.evidence.EvidenceOwner;
import org.plumbline.shared.Subject;
import org.springframework.stereotype.Component;

/** AI systems have evidence. */
@Component
class EvidenceOfSystems implements EvidenceHolder {

    private final SystemAccess access;
    private final AiSystems systems;

    EvidenceOfSystems(SystemAccess access, AiSystems systems) {
        this.access = access;
        this.systems = systems;
    }

    @Override
    public String type() {
        return SystemRef.SUBJECT;
    }

    @Override
    public Map<EvidenceOwner, Subject> seen(Collection<EvidenceOwner> owners) {
        var visible = access.visibleAmong(owners.stream().map(EvidenceOwner::id).collect(Collectors.toSet()));
        var named = visible.isEmpty()
                ? Map.<java.util.UUID, SystemRef>of()
                : systems.named(visible).stream().collect(Collectors.toMap(SystemRef::id, system -> system));
        var seen = new HashMap<EvidenceOwner, Subject>();
        for (var owner : owners) {
            var system = named.get(owner.id());
            if (system != null) {
                seen.put(owner, system.subject());
            }
        }
        return seen;
    }

    @Override
    public boolean mayChange(EvidenceOwner owner) {
        return access.mayChange(owner.id());
    }
}
