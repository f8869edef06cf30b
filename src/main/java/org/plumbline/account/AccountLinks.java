package org.plumbline.account;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.plumbline.audit.EventKind;
import org.plumbline.audit.Recorded;
import org.plumbline.shared.Digests;
import org.plumbline.shared.Ids;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Links with which people set their password: the first one, or a new one. A link works once and for a week, and only
 * the newest of a person does. The database holds a digest of its token; opening it changes nothing, so that a mail
 * scanner cannot use it up.
 */
@Service
@PreAuthorize("permitAll()")
public class AccountLinks {

    public static final Duration VALID = Duration.ofDays(7);

    private static final int TOKEN_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient jdbc;
    private final Holders holders;
    private final Passwords passwords;
    private final Authenticators authenticators;
    private final Sessions sessions;
    private final SignInThrottle throttle;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AccountLinks(
            JdbcClient jdbc,
            Holders holders,
            Passwords passwords,
            Authenticators authenticators,
            Sessions sessions,
            SignInThrottle throttle,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = jdbc;
        this.holders = holders;
        this.passwords = passwords;
        this.authenticators = authenticators;
        this.sessions = sessions;
        this.throttle = throttle;
        this.events = events;
        this.clock = clock;
    }

    /** What a link is for. */
    public enum Purpose {
        INVITE,
        RESET
    }

    /** Whom a link is for. */
    public record Invited(String name, String email, Purpose purpose) {}

    private record Stored(UUID person, Purpose purpose) {}

    /**
     * Makes a link; those from before no longer work.
     *
     * @return its token, in the clear only here
     */
    @PreAuthorize("hasAuthority('MAY_ADMINISTER')")
    @Transactional
    public String issue(UUID person, Purpose purpose) {
        var bytes = new byte[TOKEN_BYTES];
        RANDOM.nextBytes(bytes);
        var token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        var now = clock.instant();
        jdbc.sql("delete from account_link where person_id = ?").param(person).update();
        jdbc.sql("insert into account_link (id, person_id, purpose, token_hash, issued_at, expires_at)"
                        + " values (?, ?, ?, ?, ?, ?)")
                .params(
                        Ids.next(),
                        person,
                        purpose.name(),
                        Digests.sha256(token),
                        OffsetDateTime.ofInstant(now, ZoneOffset.UTC),
                        OffsetDateTime.ofInstant(now.plus(VALID), ZoneOffset.UTC))
                .update();
        return token;
    }

    /**
     * Whom the link is for; empty where it was used, ran out, or never was, and for an address that has tried too
     * often.
     *
     * @param address from where it was opened
     */
    public Optional<Invited> find(String token, String address) {
        var guesser = "link " + address;
        if (!throttle.admits(guesser, address)) {
            return Optional.empty();
        }
        var found = stored(token)
                .flatMap(stored -> holders.byId(stored.person())
                        .filter(Holder::active)
                        .map(holder -> new Invited(holder.person().name(), holder.email(), stored.purpose())));
        if (found.isPresent()) {
            throttle.right(guesser);
        }
        return found;
    }

    /**
     * Sets the password that the person chose, and uses the link up. Whoever is signed in as this person is signed out.
     *
     * @throws LinkSpent if the link no longer works
     * @throws UnfitPassphrase if the password does not keep others out
     */
    @Transactional
    public void accept(String token, String password) {
        var stored = stored(token).orElseThrow(LinkSpent::new);
        var holder = holders.byId(stored.person()).filter(Holder::active).orElseThrow(LinkSpent::new);
        passwords.choose(
                stored.person(),
                password,
                List.of(holder.email(), holder.person().name()));
        int spent = jdbc.sql("delete from account_link where token_hash = ?")
                .param(Digests.sha256(token))
                .update();
        if (spent == 0) {
            throw new LinkSpent(); // by somebody else, in the same moment
        }
        sessions.endAllOf(stored.person(), null);
        throttle.right(holder.email());
        events.publishEvent(Recorded.of(EventKind.PERSON_PASSWORD_CHOSEN, holder.subject()));
    }

    /** Takes away app and passkeys of a person who lost them, and signs them out everywhere. */
    @PreAuthorize("hasAuthority('MAY_ADMINISTER')")
    @Transactional
    public void removeAuthenticator(UUID person) {
        authenticators.remove(person);
        sessions.endAllOf(person, null);
    }

    private Optional<Stored> stored(String token) {
        return jdbc.sql("select person_id, purpose from account_link where token_hash = ? and expires_at > ?")
                .params(Digests.sha256(token), OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .query((row, _) -> new Stored(row.getObject(1, UUID.class), Purpose.valueOf(row.getString(2))))
                .optional();
    }
}
