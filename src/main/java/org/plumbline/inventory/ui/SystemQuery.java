package org.plumbline.inventory.ui;

import java.util.Set;
import org.plumbline.components.ListQuery;
import org.plumbline.inventory.Lifecycle;
import org.plumbline.inventory.PhiUse;
import org.plumbline.inventory.RiskTier;
import org.plumbline.inventory.Sourcing;
import org.plumbline.inventory.SystemFilter;
import org.plumbline.inventory.SystemKind;
import org.plumbline.inventory.SystemRoutes;
import org.plumbline.inventory.SystemUse;

/** What the URL of the list asks for, as the inventory's filter. Words that mean nothing here are left out. */
final class SystemQuery {

    static final String LIFECYCLE = "lifecycle";
    static final String KIND = "kind";
    static final String TIER = "tier";
    static final String USE = "use";
    static final String PHI = "phi";
    static final String SOURCING = "sourcing";
    static final String VENDOR = "vendor";
    static final String FACILITY = "facility";
    static final String OWNER = "owner";
    static final String TAG = "tag";

    private SystemQuery() {}

    static SystemFilter filter(ListQuery query) {
        return SystemFilter.ALL
                .withTerm(query.term())
                .withLifecycles(Set.copyOf(query.values(LIFECYCLE, Lifecycle.class)))
                .withKinds(Set.copyOf(query.values(KIND, SystemKind.class)))
                .withTiers(Set.copyOf(query.values(TIER, RiskTier.class)))
                .withNotAssessed(query.values(TIER).contains(SystemRoutes.NOT_ASSESSED))
                .withUses(Set.copyOf(query.values(USE, SystemUse.class)))
                .withPhi(Set.copyOf(query.values(PHI, PhiUse.class)))
                .withSourcing(Set.copyOf(query.values(SOURCING, Sourcing.class)))
                .withVendors(query.ids(VENDOR))
                .withFacilities(query.ids(FACILITY))
                .withOwners(query.ids(OWNER))
                .withWithoutOwner(query.values(OWNER).contains(SystemRoutes.NO_OWNER))
                .withTags(Set.copyOf(query.values(TAG)));
    }
}
