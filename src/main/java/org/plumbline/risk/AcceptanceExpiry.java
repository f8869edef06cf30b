package org.plumbline.risk;

import java.time.Clock;
import java.util.List;
import org.plumbline.audit.EventKind;
import org.plumbline.audit.Recorded;
import org.plumbline.security.OurOrganisation;
import org.plumbline.shared.Change;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.annotation.Transactional;

/**
 * Opens risks again whose acceptance has run out: at start and every hour, since only the organisation knows when its
 * midnight is. Lists and pages show them as open from the first minute of the day after; this makes it a fact with a
 * line in the trail.
 */
@Configuration
@EnableScheduling
class AcceptanceExpiry {

    private final Risks risks;
    private final OurOrganisation organisation;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AcceptanceExpiry(Risks risks, OurOrganisation organisation, ApplicationEventPublisher events, Clock clock) {
        this.risks = risks;
        this.organisation = organisation;
        this.events = events;
        this.clock = clock;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Scheduled(cron = "0 5 * * * *")
    @Transactional
    public List<String> expireDue() {
        return risks.findAllWithLapsedAcceptance(organisation.today()).stream()
                .filter(this::expire)
                .map(Risk::code)
                .toList();
    }

    private boolean expire(Risk risk) {
        var before = risk.status();
        var expired = risk.expire(organisation.today(), clock.instant());
        expired.ifPresent(_ -> {
            risks.saveAndFlush(risk);
            events.publishEvent(Recorded.of(
                    EventKind.RISK_ACCEPTANCE_EXPIRED,
                    risk.subject(),
                    Change.of("risk.status", Words.of(before), Words.of(risk.status()))));
        });
        return expired.isPresent();
    }
}
