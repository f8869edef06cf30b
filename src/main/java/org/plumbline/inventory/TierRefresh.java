package org.plumbline.inventory;

import org.plumbline.audit.EventKind;
import org.plumbline.audit.Recorded;
import org.plumbline.shared.Change;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Works tiers out anew after the tier rules changed. The catalogue changes only between two starts, so one look at
 * start is enough; each system whose tier is another now gets a line in the trail.
 */
@Component
class TierRefresh {

    private static final Logger LOG = LoggerFactory.getLogger(TierRefresh.class);

    private final AiSystems systems;
    private final Tiering tiering;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    TierRefresh(AiSystems systems, Tiering tiering, ApplicationEventPublisher events, TransactionTemplate transaction) {
        this.systems = systems;
        this.tiering = tiering;
        this.events = events;
        this.transaction = transaction;
    }

    @EventListener(ApplicationReadyEvent.class)
    void refreshAll() {
        int all = 0;
        int step;
        do {
            step = transaction.execute(_ -> refreshSome());
            all += step;
        } while (step > 0);
        if (all > 0) {
            LOG.info("The tier rules changed: the tiers of {} AI systems were worked out anew.", all);
        }
    }

    private int refreshSome() {
        var stale = systems.findFirst200ByTierRulesNot(tiering.edition());
        for (var system : stale) {
            var before = system.tier();
            system.assess(tiering);
            if (before != system.tier()) {
                events.publishEvent(Recorded.of(
                        EventKind.SYSTEM_TIER_RECOMPUTED,
                        system.subject(),
                        Change.of("inventory.tier", before, system.tier())));
            }
        }
        systems.flush();
        return stale.size();
    }
}
