package org.plumbline.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.plumbline.shared.Actor;
import org.plumbline.shared.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Where people are signed in, kept in the database, so that a session can be ended from anywhere. What every request
 * asks is read anew after two seconds at most; sooner than that, no change bites on another node.
 */
@Component
class Sessions {

    /** Idle sessions end (HIPAA automatic logoff, 45 CFR 164.312(a)(2)(iii)). */
    static final Duration IDLE = Duration.ofMinutes(15);

    static final Duration LONGEST = Duration.ofHours(12);
    static final int MOST_OF_A_PERSON = 3;

    private static final Duration READ_ANEW_AFTER = Duration.ofSeconds(2);
    private static final Duration NOTED_AFTER = Duration.ofMinutes(1);
    private static final Duration KEPT = Duration.ofDays(30);
    private static final int LONGEST_BROWSER = 300;
    private static final int LONGEST_ADDRESS = 60;
    private static final int LONGEST_ISSUER_SESSION = 255;

    private final JdbcClient jdbc;
    private final Holders holders;
    private final Authenticators authenticators;
    private final SignInThrottle throttle;
    private final Clock clock;
    private final Map<UUID, Look> looks = new ConcurrentHashMap<>();

    Sessions(JdbcClient jdbc, Holders holders, Authenticators authenticators, SignInThrottle throttle, Clock clock) {
        this.jdbc = jdbc;
        this.holders = holders;
        this.authenticators = authenticators;
        this.throttle = throttle;
        this.clock = clock;
    }

    /** Whose session it is, as they are now. */
    record Standing(Holder holder, boolean hasAuthenticator) {

        boolean isOf(Actor actor) {
            return holder.person().id().equals(actor.id());
        }
    }

    private record Look(Instant at, Optional<Standing> standing) {}

    /** Begins a session; the oldest of the same person end, where there are too many. */
    UUID begin(UUID person, @Nullable String address, @Nullable String browser) {
        var id = Ids.next();
        var now = utc(clock.instant());
        jdbc.sql("insert into person_session (id, person_id, begun_at, seen_at, address, browser)"
                        + " values (?, ?, ?, ?, ?, ?)")
                .param(id)
                .param(person)
                .param(now)
                .param(now)
                .param(cut(address, LONGEST_ADDRESS))
                .param(cut(browser, LONGEST_BROWSER))
                .update();
        live(person).stream().skip(MOST_OF_A_PERSON).forEach(old -> end(old.id()));
        return id;
    }

    /** Whether the session may go on, and as who; empty where it has ended or its person may no longer come in. */
    Optional<Standing> standing(UUID session) {
        var now = clock.instant();
        var known = looks.get(session);
        if (known == null || now.isAfter(known.at().plus(READ_ANEW_AFTER))) {
            known = new Look(now, read(session, now));
            looks.put(session, known);
        }
        return known.standing();
    }

    private Optional<Standing> read(UUID session, Instant now) {
        return jdbc.sql("select person_id from person_session where id = ? and ended_at is null and begun_at > ?")
                .params(session, utc(now.minus(LONGEST)))
                .query(UUID.class)
                .optional()
                .flatMap(holders::byId)
                .filter(Holder::active)
                .map(holder ->
                        new Standing(holder, authenticators.has(holder.person().id())));
    }

    /** Notes that somebody was there. */
    void seen(UUID session) {
        var now = clock.instant();
        jdbc.sql("update person_session set seen_at = ? where id = ? and seen_at < ?")
                .params(utc(now), session, utc(now.minus(NOTED_AFTER)))
                .update();
    }

    void end(UUID session) {
        jdbc.sql("update person_session set ended_at = ? where id = ? and ended_at is null")
                .params(utc(clock.instant()), session)
                .update();
        looks.remove(session);
    }

    /** Notes what the issuer of single sign-on calls it, where it says so. */
    void belongsTo(UUID session, @Nullable String issuerSession) {
        jdbc.sql("update person_session set issuer_session = ? where id = ?")
                .param(cut(issuerSession, LONGEST_ISSUER_SESSION))
                .param(session)
                .update();
    }

    /** Ends what began with this session at the issuer. */
    void endOfIssuer(String issuerSession) {
        jdbc.sql("select id from person_session where issuer_session = ? and ended_at is null")
                .param(cut(issuerSession, LONGEST_ISSUER_SESSION))
                .query(UUID.class)
                .list()
                .forEach(this::end);
    }

    void endAllOf(UUID person, @Nullable UUID except) {
        live(person).stream()
                .map(OpenSession::id)
                .filter(id -> !id.equals(except))
                .forEach(this::end);
    }

    /** The sessions that a person has open, the newest first. */
    List<OpenSession> live(UUID person) {
        var now = clock.instant();
        return jdbc.sql("select id, begun_at, seen_at, address, browser from person_session where person_id = ?"
                        + " and ended_at is null and begun_at > ? and seen_at > ? order by begun_at desc, id desc")
                .params(person, utc(now.minus(LONGEST)), utc(now.minus(IDLE).minus(NOTED_AFTER)))
                .query((row, _) -> new OpenSession(
                        row.getObject(1, UUID.class),
                        row.getObject(2, OffsetDateTime.class).toInstant(),
                        row.getObject(3, OffsetDateTime.class).toInstant(),
                        row.getString(4),
                        row.getString(5)))
                .list();
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT10M")
    void forget() {
        var now = clock.instant();
        looks.values().removeIf(look -> now.isAfter(look.at().plus(READ_ANEW_AFTER)));
        jdbc.sql("delete from person_session where begun_at < ?")
                .param(utc(now.minus(KEPT)))
                .update();
        throttle.forget();
    }

    private static @Nullable String cut(@Nullable String text, int length) {
        return text == null || text.length() <= length ? text : text.substring(0, length);
    }

    private static OffsetDateTime utc(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
