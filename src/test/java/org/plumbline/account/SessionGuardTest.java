package org.plumbline.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plumbline.PlumblineTest;
import org.plumbline.TestPeople;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;

@PlumblineTest
class SessionGuardTest {

    private static final UUID ANA = TestPeople.idOf("Ana Accounts");

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Authenticators authenticators;

    @Autowired
    SignInThrottle throttle;

    private final Accounts people = new Accounts();
    private final MockHttpSession session = new MockHttpSession();
    private Sessions sessions;
    private SessionGuard guard;

    @BeforeEach
    void somebodyComesIn() {
        TestPeople.person(jdbc, "Ana Accounts", java.util.Set.of());
        people.put(ANA, "Ana Accounts", true, "MAY_READ", false);
        sessions = new Sessions(jdbc, people, authenticators, throttle, people.clock());
        guard = new SessionGuard(sessions, people.clock());
        SecurityContextHolder.setContext(new SecurityContextImpl(Proof.of(
                people.byId(ANA).orElseThrow(), List.of(Proof.factor(Proof.PASSWORD, people.now())), false, null)));
    }

    @AfterEach
    void leave() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void aSessionGoesOnWhileSomebodyIsThere() throws Exception {
        for (int minute = 0; minute < 60; minute += 10) {
            assertThat(comesThrough("uidl")).isTrue();
            people.pass(Duration.ofMinutes(10));
        }
    }

    @Test
    void aTabThatOnlyBeatsItsHeartIsSignedOut() throws Exception {
        comesThrough(null);
        for (int minute = 5; minute <= 15; minute += 5) {
            people.pass(Duration.ofMinutes(5));
            assertThat(comesThrough("heartbeat")).isTrue();
        }
        people.pass(Duration.ofMinutes(1));

        assertThat(comesThrough("heartbeat")).isFalse();
        assertThat(session.isInvalid()).isTrue();
    }

    @Test
    void aSessionEndsAfterTwelveHours() throws Exception {
        for (int minute = 0; minute < 12 * 60; minute += 10) {
            assertThat(comesThrough("uidl")).isTrue();
            people.pass(Duration.ofMinutes(10));
        }
        assertThat(comesThrough("uidl")).isFalse();
    }

    @Test
    void aRoleThatChangedBitesWithinFiveSeconds() throws Exception {
        comesThrough("uidl");
        people.put(ANA, "Ana Accounts", true, "MAY_CONTRIBUTE", false);
        people.pass(Duration.ofSeconds(5));

        assertThat(comesThrough("uidl")).isTrue();
        assertThat(now().getAuthorities())
                .extracting("authority")
                .contains("MAY_CONTRIBUTE")
                .doesNotContain("MAY_READ");
        assertThat(session.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY))
                .as("kept for the next request")
                .isEqualTo(new SecurityContextImpl(now()));
    }

    @Test
    void whoIsDeactivatedIsOutWithinFiveSeconds() throws Exception {
        comesThrough("uidl");
        people.put(ANA, "Ana Accounts", false, "MAY_READ", false);
        people.pass(Duration.ofSeconds(5));

        assertThat(comesThrough("uidl")).isFalse();
    }

    @Test
    void whoNowNeedsASecondStepMayDoNothingBeforeIt() throws Exception {
        comesThrough("uidl");
        people.put(ANA, "Ana Accounts", true, "MAY_READ", true);
        people.pass(Duration.ofSeconds(5));
        comesThrough("uidl");

        assertThat(Proof.step(now())).hasValue(SignInStep.ADD_AUTHENTICATOR);
        assertThat(now().getAuthorities()).extracting("authority").doesNotContain("MAY_READ");
    }

    @Test
    void aCodeThatWasJustShownCountsBeforeTheAppIsReadAnew() throws Exception {
        people.put(ANA, "Ana Accounts", true, "MAY_READ", true);
        comesThrough("uidl");
        var proved = Proof.of(
                people.byId(ANA).orElseThrow(),
                List.of(Proof.factor(Proof.PASSWORD, people.now()), Proof.factor(Proof.CODE, people.now())),
                true,
                null);
        SecurityContextHolder.setContext(new SecurityContextImpl(proved));
        comesThrough("uidl");

        assertThat(now().getAuthorities()).extracting("authority").contains("MAY_READ");
    }

    @Test
    void aSessionCanBeEndedFromElsewhere() throws Exception {
        comesThrough("uidl");
        var elsewhere = new Sessions(jdbc, people, authenticators, throttle, people.clock());
        elsewhere.end(java.util.Objects.requireNonNull((UUID) session.getAttribute(SessionGuard.SESSION)));
        people.pass(Duration.ofSeconds(5));

        assertThat(comesThrough("uidl")).isFalse();
    }

    @Test
    void whatSomebodyElseShowedOpensNothingOfWhoWasHereBefore() throws Exception {
        comesThrough("uidl");
        var before = session.getAttribute(SessionGuard.SESSION);
        var bo = TestPeople.person(jdbc, "Bo Bystander", java.util.Set.of()).id();
        people.put(bo, "Bo Bystander", true, "MAY_ASK", true);
        SecurityContextHolder.setContext(new SecurityContextImpl(Proof.of(
                people.byId(bo).orElseThrow(), List.of(Proof.factor(Proof.ISSUER, people.now())), false, null)));

        assertThat(comesThrough("uidl")).isTrue();
        assertThat(now().getAuthorities())
                .extracting("authority")
                .contains("MAY_ASK")
                .doesNotContain("MAY_READ");
        assertThat(session.getAttribute(SessionGuard.SESSION)).isNotEqualTo(before);
        assertThat(sessions.live(ANA)).isEmpty();
    }

    @Test
    void theIssuerEndsWhatBeganWithItsSession() {
        var there = sessions.begin(ANA, "192.0.2.1", "Firefox");
        var elsewhere = sessions.begin(ANA, "192.0.2.2", "Firefox");
        sessions.belongsTo(there, "session-of-the-issuer");

        sessions.endOfIssuer("session-of-the-issuer");

        assertThat(sessions.standing(there)).isEmpty();
        assertThat(sessions.standing(elsewhere)).isPresent();
    }

    @Test
    void theOldestSessionEndsWhenThereAreTooMany() {
        var ids = java.util.stream.IntStream.range(0, Sessions.MOST_OF_A_PERSON + 1)
                .mapToObj(_ -> {
                    people.pass(Duration.ofSeconds(10));
                    return sessions.begin(ANA, "192.0.2.1", "Firefox");
                })
                .toList();

        assertThat(sessions.live(ANA)).extracting(OpenSession::id).containsExactly(ids.get(3), ids.get(2), ids.get(1));
        assertThat(sessions.standing(ids.getFirst())).isEmpty();
    }

    /** Whether somebody is still signed in behind the guard. */
    private boolean comesThrough(@Nullable String what) throws Exception {
        var request = new MockHttpServletRequest("POST", "/");
        request.setSession(session);
        if (what != null) {
            request.setParameter("v-r", what);
        }
        guard.doFilter(request, new MockHttpServletResponse(), new MockFilterChain());
        return SecurityContextHolder.getContext().getAuthentication() != null;
    }

    private static Authentication now() {
        return java.util.Objects.requireNonNull(
                SecurityContextHolder.getContext().getAuthentication());
    }
}
