package org.plumbline.api;

import static org.plumbline.security.Permission.ADMINISTER;
import static org.plumbline.security.Permission.TAKE_PART;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.account.FreshProof;
import org.plumbline.audit.EventKind;
import org.plumbline.audit.Recorded;
import org.plumbline.security.CurrentPerson;
import org.plumbline.security.May;
import org.plumbline.security.OurOrganisation;
import org.plumbline.security.PersonRef;
import org.plumbline.shared.Change;
import org.plumbline.shared.Digests;
import org.plumbline.shared.Ids;
import org.plumbline.shared.NotFound;
import org.plumbline.shared.Subject;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps the tokens with which scripts ask in the name of a person. Everybody keeps their own; administrators see and
 * revoke those of all. A token is shown when it is made and never again.
 */
@Service
@May(TAKE_PART)
public class ApiTokens {

    /** Tells what it is wherever one lies about, for people and for scanners of secrets. */
    static final String PREFIX = "plumbline_";

    /** How long a token works at most. */
    public static final Period LONGEST = Period.ofYears(1);

    static final int MOST_OF_A_PERSON = 20;

    private static final int TOKEN_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private static final String ROWS = """
            select t.id, t.name, t.person_id, p.name as person_name, t.scopes, t.created_at, t.expires_at,
                t.last_used_at, t.last_address
            from api_token t join person p on p.id = t.person_id
            """;

    private final JdbcClient jdbc;
    private final CurrentPerson me;
    private final OurOrganisation organisation;
    private final FreshProof proof;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ApiTokens(
            JdbcClient jdbc,
            CurrentPerson me,
            OurOrganisation organisation,
            FreshProof proof,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = jdbc;
        this.me = me;
        this.organisation = organisation;
        this.proof = proof;
        this.events = events;
        this.clock = clock;
    }

    /** The scopes that are of use to this person. */
    public List<ApiScope> offered() {
        return Arrays.stream(ApiScope.values())
                .filter(scope -> me.may(scope.permission()))
                .toList();
    }

    /** The last day on which a token that is made today may work. */
    @Transactional(readOnly = true)
    public LocalDate latestExpiry() {
        return organisation.today().plus(LONGEST);
    }

    /**
     * Makes a token for this person.
     *
     * @return the token, in the clear only here
     * @throws ApiTokenRefusal if it would work too long or is one too many, or its scopes are not theirs
     * @throws org.plumbline.account.ProofTooOld if the last proof is too long ago
     */
    @Transactional
    public String create(ApiTokenDraft draft) {
        proof.require();
        requireAllowed(draft);
        var bytes = new byte[TOKEN_BYTES];
        RANDOM.nextBytes(bytes);
        var token = PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        var id = Ids.next();
        var now = utc(clock.instant());
        jdbc.sql("insert into api_token (id, person_id, name, token_hash, scopes, created_at, expires_at, calls,"
                        + " calls_since) values (?, ?, ?, ?, ?, ?, ?, 0, ?)")
                .params(
                        id,
                        me.id(),
                        draft.name(),
                        Digests.sha256(token),
                        ApiScope.spell(draft.scopes()),
                        now,
                        utc(endOf(draft.expiresOn())),
                        now)
                .update();
        events.publishEvent(Recorded.of(
                EventKind.API_TOKEN_CREATED,
                subject(id, draft.name(), me.name()),
                Change.of("api-token.scopes", null, ApiScope.spell(draft.scopes())),
                Change.of("api-token.expires", null, draft.expiresOn())));
        return token;
    }

    /** The tokens of this person, the newest first. */
    @Transactional(readOnly = true)
    public List<ApiToken> own() {
        return jdbc.sql(ROWS + "where t.person_id = ? order by t.created_at desc, t.id desc")
                .param(me.id())
                .query((row, _) -> token(row))
                .list();
    }

    /** Ends a token of this person; of others there is none. */
    @Transactional
    public void revoke(UUID id) {
        own().stream().filter(token -> token.id().equals(id)).findFirst().ifPresentOrElse(this::end, () -> {
            throw new NotFound("API token", id);
        });
    }

    /** Everybody's tokens, by person. */
    @May(ADMINISTER)
    @Transactional(readOnly = true)
    public List<ApiToken> all() {
        return jdbc.sql(ROWS + "order by p.name, p.id, t.created_at desc, t.id desc")
                .query((row, _) -> token(row))
                .list();
    }

    /** Ends a token of anybody. */
    @May(ADMINISTER)
    @Transactional
    public void revokeOfAnybody(UUID id) {
        end(jdbc.sql(ROWS + "where t.id = ?")
                .param(id)
                .query((row, _) -> token(row))
                .optional()
                .orElseThrow(() -> new NotFound("API token", id)));
    }

    /** Whoever is deactivated and comes back later makes new ones. */
    @EventListener
    @PreAuthorize("permitAll()") // it hears of all that happens, also where nobody is signed in
    @Transactional(propagation = Propagation.MANDATORY)
    void endWithAccount(Recorded recorded) {
        if (recorded.kind() == EventKind.PERSON_DEACTIVATED) {
            jdbc.sql(ROWS + "where t.person_id = ?")
                    .param(recorded.subject().id())
                    .query((row, _) -> token(row))
                    .list()
                    .forEach(this::end);
        }
    }

    private void end(ApiToken token) {
        jdbc.sql("delete from api_token where id = ?").param(token.id()).update();
        events.publishEvent(Recorded.of(
                EventKind.API_TOKEN_REVOKED,
                subject(token.id(), token.name(), token.person().name())));
    }

    private void requireAllowed(ApiTokenDraft draft) {
        var latest = latestExpiry();
        if (draft.expiresOn().isBefore(organisation.today())
                || draft.expiresOn().isAfter(latest)) {
            throw ApiTokenRefusal.expiry(latest);
        }
        if (!offered().containsAll(draft.scopes())) {
            throw ApiTokenRefusal.scope();
        }
        if (own().size() >= MOST_OF_A_PERSON) {
            throw ApiTokenRefusal.tooMany(MOST_OF_A_PERSON);
        }
    }

    private Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(organisation.profile().zone()).toInstant();
    }

    private ApiToken token(java.sql.ResultSet row) throws java.sql.SQLException {
        var expiresAt = row.getObject("expires_at", OffsetDateTime.class).toInstant();
        return new ApiToken(
                row.getObject("id", UUID.class),
                row.getString("name"),
                new PersonRef(row.getObject("person_id", UUID.class), row.getString("person_name")),
                ApiScope.read(row.getString("scopes")),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                expiresAt,
                instant(row.getObject("last_used_at", OffsetDateTime.class)),
                row.getString("last_address"),
                !expiresAt.isAfter(clock.instant()));
    }

    static Subject subject(UUID id, String name, String person) {
        return new Subject("api-token", id, name, person);
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }

    private static OffsetDateTime utc(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
