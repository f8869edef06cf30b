package org.plumbline.api;

import static org.plumbline.api.ApiScope.SYSTEMS_READ;

import jakarta.servlet.http.HttpServletRequest;
import org.plumbline.inventory.AiInventory;
import org.plumbline.inventory.AiSystemId;
import org.plumbline.inventory.Lifecycle;
import org.plumbline.inventory.PhiUse;
import org.plumbline.inventory.RiskTier;
import org.plumbline.inventory.Sourcing;
import org.plumbline.inventory.SystemFilter;
import org.plumbline.inventory.SystemKind;
import org.plumbline.inventory.SystemRoutes;
import org.plumbline.inventory.SystemRow;
import org.plumbline.inventory.SystemUse;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The inventory, with the filters of its list. */
@RestController
@RequestMapping(ApiSecurity.ROOT + "/v1/systems")
class SystemsApi {

    private static final String TITLE = "AI systems";

    private final AiInventory inventory;
    private final ListReads reads;

    SystemsApi(AiInventory inventory, ListReads reads) {
        this.inventory = inventory;
        this.reads = reads;
    }

    @Needs(SYSTEMS_READ)
    @GetMapping
    Part<SystemLine> list(HttpServletRequest request) {
        var query = ApiQuery.of(request);
        var filter = filter(query);
        int limit = query.limit();
        var after = query.cursor().map(AiSystemId::new).orElse(null);
        query.end();
        var found = inventory.walk(filter, after, limit + 1);
        return reads.handOver(request, TITLE, Part.of(found, limit, SystemRow::id, SystemLine::of));
    }

    @Needs(SYSTEMS_READ)
    @GetMapping("/{code}")
    SystemInFull one(HttpServletRequest request, @PathVariable String code) {
        ApiQuery.none(request);
        var id = inventory.idOf(code);
        return SystemInFull.of(inventory.row(id), inventory.find(id));
    }

    private static SystemFilter filter(ApiQuery query) {
        var tiers = query.values("tier");
        var owners = query.values("owner");
        return SystemFilter.ALL
                .withTerm(query.value("q").orElse(""))
                .withLifecycles(query.choices("lifecycle", Lifecycle.class))
                .withKinds(query.choices("kind", SystemKind.class))
                .withNotAssessed(tiers.remove(SystemRoutes.NOT_ASSESSED))
                .withTiers(query.choices("tier", tiers, RiskTier.class))
                .withUses(query.choices("use", SystemUse.class))
                .withPhi(query.choices("phi", PhiUse.class))
                .withSourcing(query.choices("sourcing", Sourcing.class))
                .withVendors(query.ids("vendor"))
                .withFacilities(query.ids("facility"))
                .withWithoutOwner(owners.remove(SystemRoutes.NO_OWNER))
                .withOwners(query.ids("owner", owners))
                .withTags(query.values("tag"));
    }
}
