package org.plumbline.risk;

import java.time.Clock;
import java.util.Collections;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.audit.EventKind;
import org.plumbline.audit.Recorded;
import org.plumbline.inventory.AiInventory;
import org.plumbline.security.CurrentPerson;
import org.plumbline.security.OurOrganisation;
import org.plumbline.security.Permission;
import org.plumbline.security.Reach;
import org.plumbline.shared.NotFound;
import org.plumbline.shared.StaleVersion;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Which risks the signed-in person sees and may change. Anything else answers like a risk that does not exist. */
@Component
class RiskAccess {

    private final Risks risks;
    private final AiInventory inventory;
    private final CurrentPerson me;
    private final OurOrganisation organisation;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RiskAccess(
            Risks risks,
            AiInventory inventory,
            CurrentPerson me,
            OurOrganisation organisation,
            ApplicationEventPublisher events,
            Clock clock) {
        this.risks = risks;
        this.inventory = inventory;
        this.me = me;
        this.organisation = organisation;
        this.events = events;
        this.clock = clock;
    }

    RiskScope scope() {
        return me.reach(Permission.READ).isEverything()
                ? new RiskScope.All()
                : new RiskScope.Own(me.id(), inventory.visibleSystems().orElse(Set.of()));
    }

    Risk visible(RiskId id) {
        return risks.findById(id.value()).filter(this::isVisible).orElseThrow(() -> new NotFound("risk", id.value()));
    }

    boolean isVisible(Risk risk) {
        return isWithin(risk, scope());
    }

    /**
     * A risk that the person may change, as it stands today: an acceptance that has run out is ended first.
     *
     * @param version the version that the person read, null where the change cannot overwrite anything
     */
    Risk changeable(RiskId id, @Nullable Long version) {
        var risk = visible(id);
        if (!mayChange(risk)) {
            throw new NotFound("risk", id.value());
        }
        StaleVersion.check(risk.code(), version, risk.version());
        expire(risk);
        return risk;
    }

    boolean mayChange(Risk risk) {
        return switch (me.reach(Permission.CONTRIBUTE)) {
            case Reach.Everything _ -> true;
            case Reach.Facilities _, Reach.Own _ ->
                me.id().equals(risk.ownerId()) || risk.systems().stream().anyMatch(inventory::mayChange);
            case Reach.Nothing _ -> false;
        };
    }

    /** Whether the person keeps the whole register, and not only what belongs to some systems. */
    boolean managesAll() {
        return me.reach(Permission.MANAGE).isEverything();
    }

    private void expire(Risk risk) {
        risk.expire(organisation.today(), clock.instant())
                .ifPresent(_ -> events.publishEvent(Recorded.of(EventKind.RISK_ACCEPTANCE_EXPIRED, risk.subject())));
    }

    private static boolean isWithin(Risk risk, RiskScope scope) {
        return switch (scope) {
            case RiskScope.All() -> true;
            case RiskScope.Own(UUID person, Set<UUID> systems) ->
                person.equals(risk.ownerId()) || !Collections.disjoint(systems, risk.systems());
        };
    }
}
