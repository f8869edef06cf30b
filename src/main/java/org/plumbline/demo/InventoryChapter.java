package org.plumbline.demo;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.inventory.AiInventory;
import org.plumbline.inventory.ComponentDraft;
import org.plumbline.inventory.DeploymentDraft;
import org.plumbline.inventory.DeploymentStatus;
import org.plumbline.inventory.Lifecycle;
import org.plumbline.inventory.PhiUse;
import org.plumbline.inventory.SystemDeployments;
import org.plumbline.inventory.SystemDraft;
import org.plumbline.inventory.TechnicalShape;
import org.plumbline.vendor.VendorDraft;
import org.plumbline.vendor.VendorRef;
import org.plumbline.vendor.VendorRegister;
import org.springframework.stereotype.Component;

/** Vendors and AI systems: how they came onto the register and what became of them. */
@Component
class InventoryChapter {

    private final VendorRegister vendors;
    private final AiInventory inventory;
    private final SystemDeployments deployments;
    private final TechnicalShape shape;

    InventoryChapter(
            VendorRegister vendors, AiInventory inventory, SystemDeployments deployments, TechnicalShape shape) {
        this.vendors = vendors;
        this.inventory = inventory;
        this.deployments = deployments;
        this.shape = shape;
    }

    void addVendors(DemoContent content, Cast cast, Plot plot) {
        for (var vendor : content.vendors()) {
            var draft = new VendorDraft(vendor.name(), vendor.website(), vendor.contact(), vendor.notes());
            plot.enter(
                    vendor.registered().on(),
                    vendor.registered().by(),
                    () -> cast.enter(vendor.key(), registered(draft)));
        }
    }

    /** A vendor of this name may be here already, kept when demo data were removed before. */
    private UUID registered(VendorDraft draft) {
        return vendors.directory(draft.name(), 1).stream()
                .map(VendorRef::id)
                .findFirst()
                .orElseGet(() -> vendors.registerDemo(draft).value());
    }

    void addSystems(DemoContent content, Cast cast, Plot plot) {
        for (var system : content.systems()) {
            var entry = system.registered();
            var stage = entry.stage() == null ? Lifecycle.PROPOSED : entry.stage();
            plot.enter(
                    entry.on(),
                    entry.by(),
                    () -> cast.enter(system.key(), inventory.registerDemo(draft(system, cast), stage)));
            system.components()
                    .forEach(component -> plot.then(
                            entry.on(),
                            entry.by(),
                            () -> shape.add(
                                    cast.system(system.key()),
                                    new ComponentDraft(
                                            component.kind(),
                                            component.name(),
                                            component.description(),
                                            component.exposure(),
                                            component.note()))));
            system.deployments().forEach(deployment -> addDeployment(system, deployment, cast, plot));
            for (var move : system.moves()) {
                plot.then(
                        move.on(),
                        move.by(),
                        () -> inventory.moveTo(cast.system(system.key()), null, move.to(), move.because()));
            }
            var tier = system.tier();
            if (tier != null) {
                plot.then(
                        tier.on(),
                        tier.by(),
                        () -> inventory.overrideTier(cast.system(system.key()), null, tier.tier(), tier.because()));
            }
        }
    }

    /**
     * A deployment is entered when it went live, or with the system if that was before. A validation that came later,
     * and a pause, are entered when they happened.
     */
    private void addDeployment(DemoContent.AiSystem system, DemoContent.Deployment deployment, Cast cast, Plot plot) {
        var by = system.registered().by();
        var entered = cast.day(system.registered().on());
        var goLive = cast.dayOrNull(deployment.goLive());
        if (goLive != null && cast.isPast(deployment.goLive()) && goLive.isAfter(entered)) {
            entered = goLive;
        }
        boolean paused = deployment.status() == DeploymentStatus.PAUSED;
        var later = deployment.checked() == null ? suspended(system, cast) : cast.day(deployment.checked());
        var ids = new UUID[1];
        if (later == null || (!paused && deployment.checked() == null)) {
            plot.then(
                    entered, by, () -> ids[0] = add(system, draft(deployment, deployment.status(), true, cast), cast));
        } else {
            var status = paused ? DeploymentStatus.LIVE : deployment.status();
            plot.then(entered, by, () -> ids[0] = add(system, draft(deployment, status, false, cast), cast));
            plot.then(
                    later,
                    by,
                    () -> deployments.change(ids[0], null, draft(deployment, deployment.status(), true, cast)));
        }
    }

    private UUID add(DemoContent.AiSystem system, DeploymentDraft draft, Cast cast) {
        return deployments.add(cast.system(system.key()), draft);
    }

    private static @Nullable LocalDate suspended(DemoContent.AiSystem system, Cast cast) {
        return system.moves().stream()
                .filter(move -> move.to() == Lifecycle.SUSPENDED)
                .map(move -> cast.day(move.on()))
                .findFirst()
                .orElse(null);
    }

    private static DeploymentDraft draft(
            DemoContent.Deployment deployment, DeploymentStatus status, boolean validated, Cast cast) {
        return new DeploymentDraft(
                cast.facility(deployment.at()),
                deployment.unit(),
                deployment.release(),
                status,
                cast.dayOrNull(deployment.goLive()),
                null,
                cast.personIdOrNull(deployment.owner()),
                validated ? deployment.validation() : null);
    }

    private static SystemDraft draft(DemoContent.AiSystem system, Cast cast) {
        var phi = system.phi();
        return SystemDraft.builder(system.name())
                .purpose(system.purpose())
                .intendedUse(system.intendedUse())
                .outOfScopeUse(system.outOfScopeUse())
                .kind(system.kind())
                .use(system.use())
                .autonomy(system.autonomy())
                .patientCareDecisionSupport(system.decisionSupport())
                .protectedInputs(system.protectedInputs() == null ? Set.of() : system.protectedInputs())
                .phi(phi == null ? null : phi.isEmpty() ? PhiUse.NO : PhiUse.YES)
                .phiClasses(phi == null ? Set.of() : phi)
                .highImpact(system.highImpact())
                .fdaStatus(system.fda())
                .fdaIdentifier(system.fdaIdentifier())
                .sourcing(system.sourcing())
                .vendorId(cast.vendorOrNull(system.vendor()))
                .productName(system.product())
                .clinicalOwner(cast.personIdOrNull(system.owners().clinical()))
                .technicalOwner(cast.personIdOrNull(system.owners().technical()))
                .complianceOwner(cast.personIdOrNull(system.owners().compliance()))
                .contact(system.contact())
                .unit(system.unit())
                .inUseSince(cast.dayOrNull(system.inUseSince()))
                .outputs(system.outputs())
                .dataDescription(system.data())
                .tags(system.tags())
                .notes(system.notes())
                .build();
    }
}
