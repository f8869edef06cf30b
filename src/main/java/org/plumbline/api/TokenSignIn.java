package org.plumbline.api;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plumbline.account.Holder;
import org.plumbline.account.KeyHolders;
import org.plumbline.audit.KeyUsed;
import org.plumbline.security.OurOrganisation;
import org.plumbline.security.Permission;
import org.plumbline.shared.Digests;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/**
 * Lets a request in by its token. Nothing is remembered from one request to the next: whoever was deactivated, lost a
 * role or revoked the token is met as they are now. Counts are in the database, so they hold on every node.
 */
@Component
class TokenSignIn {

    private static final Pattern TOKEN = Pattern.compile(ApiTokens.PREFIX + "[A-Za-z0-9_-]{43}");
    private static final Duration WINDOW = Duration.ofMinutes(1);
    private static final int LONGEST_ADDRESS = 60;

    /** How the trail calls what somebody came in with. */
    private static final GrantedAuthority FACTOR = new SimpleGrantedAuthority("FACTOR_TOKEN");

    private final JdbcClient jdbc;
    private final KeyHolders holders;
    private final OurOrganisation organisation;
    private final ApplicationEventPublisher events;
    private final ApiSettings settings;
    private final Clock clock;

    TokenSignIn(
            JdbcClient jdbc,
            KeyHolders holders,
            OurOrganisation organisation,
            ApplicationEventPublisher events,
            ApiSettings settings,
            Clock clock) {
        this.jdbc = jdbc;
        this.holders = holders;
        this.organisation = organisation;
        this.events = events;
        this.settings = settings;
        this.clock = clock;
    }

    /** What becomes of a request. */
    sealed interface Answer {

        record Admitted(Authentication who) implements Answer {}

        /** The token is none, no longer works, or its person may no longer come in: nobody learns which. */
        record Unknown() implements Answer {}

        record TooMany(Duration pause) implements Answer {}
    }

    private record Stored(UUID id, UUID person, String name, Set<ApiScope> scopes) {}

    Answer admit(String token, String address) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS); // as exact as the database
        var stored = stored(token, now);
        var holder = stored.flatMap(known -> holders.standing(known.person()));
        if (stored.isEmpty() || holder.isEmpty()) {
            return holders.admitsAnotherFrom(address) ? new Answer.Unknown() : new Answer.TooMany(WINDOW);
        }
        var known = stored.get();
        if (!counts(known.id(), now, address)) {
            return new Answer.TooMany(waitFor(known.id(), now));
        }
        var who = authentication(holder.get(), known.scopes(), address);
        if (isFirstUseOn(organisation.today(), known.id())) {
            events.publishEvent(new KeyUsed(
                    who,
                    ApiTokens.subject(
                            known.id(), known.name(), holder.get().person().name())));
        }
        return new Answer.Admitted(who);
    }

    private Optional<Stored> stored(String token, Instant now) {
        return !TOKEN.matcher(token).matches()
                ? Optional.empty()
                : jdbc.sql("select id, person_id, name, scopes from api_token where token_hash = ? and expires_at > ?")
                        .params(Digests.sha256(token), utc(now))
                        .query((row, _) -> new Stored(
                                row.getObject(1, UUID.class),
                                row.getObject(2, UUID.class),
                                row.getString(3),
                                ApiScope.read(row.getString(4))))
                        .optional();
    }

    /** Counts the request in its minute and notes the use; false where the minute is full, or the token just ended. */
    private boolean counts(UUID token, Instant now, String address) {
        return jdbc.sql("""
                        update api_token set
                            calls = case when calls_since <= :before then 1 else calls + 1 end,
                            calls_since = case when calls_since <= :before then :now else calls_since end,
                            last_used_at = :minute,
                            last_address = :address
                        where id = :id and (calls_since <= :before or calls < :most)
                        """)
                        .param("before", utc(now.minus(WINDOW)))
                        .param("now", utc(now))
                        .param("minute", utc(now.truncatedTo(ChronoUnit.MINUTES)))
                        .param("address", address.substring(0, Math.min(address.length(), LONGEST_ADDRESS)))
                        .param("id", token)
                        .param("most", settings.requestsAMinute())
                        .update()
                > 0;
    }

    private Duration waitFor(UUID token, Instant now) {
        return jdbc.sql("select calls_since from api_token where id = ?")
                .param(token)
                .query(OffsetDateTime.class)
                .optional()
                .map(since -> Duration.between(now, since.toInstant().plus(WINDOW)))
                .orElse(WINDOW);
    }

    private boolean isFirstUseOn(LocalDate today, UUID token) {
        return jdbc.sql("update api_token set used_on = ? where id = ? and (used_on is null or used_on < ?)")
                        .params(today, token, today)
                        .update()
                > 0;
    }

    /** What the person may and the token is for; and taking part, without which services do not even tell names. */
    private static Authentication authentication(Holder holder, Set<ApiScope> scopes, String address) {
        var wanted = Stream.concat(scopes.stream().map(ApiScope::permission), Stream.of(Permission.TAKE_PART))
                .map(Permission::authority)
                .collect(Collectors.toSet());
        var authorities = new ArrayList<GrantedAuthority>();
        holder.permissions().stream()
                .filter(held -> wanted.contains(held.getAuthority()))
                .forEach(authorities::add);
        scopes.stream().map(ApiScope::authority).forEach(authorities::add);
        authorities.add(FACTOR);
        var who = UsernamePasswordAuthenticationToken.authenticated(holder.person(), null, authorities);
        who.setDetails(new WebAuthenticationDetails(address, null));
        return who;
    }

    private static OffsetDateTime utc(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
