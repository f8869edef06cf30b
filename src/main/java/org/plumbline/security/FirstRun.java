package org.plumbline.security;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.plumbline.account.Passwords;
import org.plumbline.account.UnfitPassphrase;
import org.plumbline.audit.EventKind;
import org.plumbline.audit.Recorded;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sets up an empty installation. There is no default password: whoever reads the server's log finds a one-time code
 * there, and with it creates the organisation and its first administrator. After that the way is closed.
 */
@Service
@PreAuthorize("permitAll()")
public class FirstRun {

    private static final Logger LOG = LoggerFactory.getLogger(FirstRun.class);

    /** Letters and digits that cannot be taken for one another. */
    private static final String ALPHABET = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    private static final int WRONG_CODES_BEFORE_A_NEW_ONE = 10;

    private final Persons persons;
    private final Organisations organisations;
    private final Passwords passwords;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final AtomicInteger wrongCodes = new AtomicInteger();
    private volatile String code = newCode();
    private volatile boolean over;

    FirstRun(
            Persons persons,
            Organisations organisations,
            Passwords passwords,
            ApplicationEventPublisher events,
            Clock clock) {
        this.persons = persons;
        this.organisations = organisations;
        this.passwords = passwords;
        this.events = events;
        this.clock = clock;
    }

    /** Whether nobody has an account yet. */
    @Transactional(readOnly = true)
    public boolean isDue() {
        if (!over) {
            over = persons.count() > 0;
        }
        return !over;
    }

    @EventListener
    void printCode(ApplicationReadyEvent ready) {
        if (isDue()) {
            LOG.info("First run. Open the setup page and enter this one-time code: {}", code);
        }
    }

    /**
     * Creates the organisation and its administrator.
     *
     * @throws WrongSetupCode if the code is not the one in the log; after ten wrong ones a new code is printed
     * @throws SetupClosed if somebody has set up this installation already
     * @throws UnfitPassphrase if the password does not keep others out
     */
    @Transactional
    public void complete(SetupDraft draft) {
        if (!isDue()) {
            throw new SetupClosed();
        }
        requireCode(draft.code());
        var administrator = new PersonDraft(draft.name(), draft.email(), draft.roles());
        var profile = new OrganisationProfile(draft.organisation(), draft.zone(), false);
        var organisation =
                organisations.save(new Organisation(profile.name(), profile.zone(), profile.demo(), clock.instant()));
        var person = persons.saveAndFlush(new Person(administrator, false, clock.instant()));
        passwords.choose(
                person.id(),
                draft.password(),
                List.of(administrator.email(), administrator.name(), draft.organisation()));
        events.publishEvent(Recorded.of(EventKind.ORGANISATION_SET_UP, organisation.subject()));
    }

    private void requireCode(String entered) {
        byte[] given = entered.strip().toUpperCase(java.util.Locale.ROOT).getBytes(StandardCharsets.UTF_8);
        if (!MessageDigest.isEqual(given, code.getBytes(StandardCharsets.UTF_8))) {
            if (wrongCodes.incrementAndGet() >= WRONG_CODES_BEFORE_A_NEW_ONE) {
                wrongCodes.set(0);
                code = newCode();
                LOG.warn("Too many wrong setup codes. The new one-time code is: {}", code);
            }
            throw new WrongSetupCode();
        }
    }

    private static String newCode() {
        return new SecureRandom()
                .ints(12, 0, ALPHABET.length())
                .mapToObj(ALPHABET::charAt)
                .collect(StringBuilder::new, StringBuilder::append, StringBuilder::append)
                .insert(8, '-')
                .insert(4, '-')
                .toString();
    }
}
