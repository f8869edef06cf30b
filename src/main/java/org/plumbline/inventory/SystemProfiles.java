package org.plumbline.inventory;

import static org.plumbline.security.Permission.READ;

import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.plumbline.security.May;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads many systems in full, for reports: a few statements for each hundred, and nothing stays in memory. */
@Service
@May(READ)
public class SystemProfiles {

    private final AiSystems systems;
    private final Tiering tiering;
    private final EntityManager entities;
    private final SystemAccess access;

    SystemProfiles(AiSystems systems, Tiering tiering, EntityManager entities, SystemAccess access) {
        this.systems = systems;
        this.tiering = tiering;
        this.entities = entities;
        this.access = access;
    }

    /** The profiles of those systems that the person may see. */
    @Transactional(readOnly = true)
    public Map<UUID, SystemProfile> of(Collection<UUID> ids) {
        var profiles = new HashMap<UUID, SystemProfile>();
        for (var system : systems.findAllByIdInOrderBySortNameAscIdAsc(access.visibleAmong(ids))) {
            profiles.put(system.id(), new SystemProfile(system.draft(), system.assessment(tiering)));
            entities.detach(system);
        }
        return profiles;
    }
}
