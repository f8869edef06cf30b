package org.plumbline.account;

import org.plumbline.audit.EventKind;
import org.plumbline.audit.Recorded;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who may still sign in with a password where people sign in elsewhere: one account, for the day on which the issuer
 * cannot be reached. Its use is an alarm.
 */
@Component
class BreakGlass {

    private static final Logger LOG = LoggerFactory.getLogger(BreakGlass.class);

    private final SingleSignOnSettings settings;
    private final ApplicationEventPublisher events;

    BreakGlass(SingleSignOnSettings settings, ApplicationEventPublisher events) {
        this.settings = settings;
        this.events = events;
    }

    /** Whether this account may come in with a password. */
    boolean admits(Holder holder) {
        return !isSet() || holder.email().equalsIgnoreCase(wanted());
    }

    /** Raises the alarm: the password of the account was right. */
    @Transactional
    void used(Holder holder) {
        if (isSet()) {
            LOG.warn("The account for emergencies was used. If nobody of you did, somebody else has its password.");
            events.publishEvent(Recorded.of(EventKind.PERSON_BREAK_GLASS_USED, holder.subject()));
        }
    }

    private boolean isSet() {
        return settings.isOn() && !wanted().isEmpty();
    }

    private String wanted() {
        return settings.breakGlass() == null ? "" : settings.breakGlass().strip();
    }
}
