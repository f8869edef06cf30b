package org.plumbline.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plumbline.PlumblineTest;
import org.plumbline.TestPeople;
import org.plumbline.account.AccountLinks.Purpose;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;

@PlumblineTest
class AccountLinksTest {

    private static final String PASSWORD = "otter velvet canyon ninth";

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Passwords passwords;

    @Autowired
    Authenticators authenticators;

    @Autowired
    ApplicationEventPublisher events;

    private final Accounts people = new Accounts();
    private final String here = "192.0.2.77 " + UUID.randomUUID();
    private UUID ivo = TestPeople.idOf("Ivo");
    private Sessions sessions;
    private AccountLinks links;

    @BeforeEach
    void somebodyIsInvited() {
        ivo = TestPeople.person(jdbc, "Ivo " + UUID.randomUUID(), java.util.Set.of())
                .id();
        people.put(ivo, "Ivo Invited", true, "MAY_READ", false);
        var throttle = new SignInThrottle(jdbc, people.clock());
        sessions = new Sessions(jdbc, people, authenticators, throttle, people.clock());
        links = new AccountLinks(jdbc, people, passwords, authenticators, sessions, throttle, events, people.clock());
    }

    @Test
    void openingALinkDoesNotUseItUp() {
        var token = links.issue(ivo, Purpose.INVITE);

        assertThat(links.find(token, here)).isEqualTo(links.find(token, here)).isPresent();
    }

    @Test
    void theLinkSetsThePasswordOnce() {
        var token = links.issue(ivo, Purpose.INVITE);
        links.accept(token, PASSWORD);

        assertThat(passwords.matches(Optional.of(ivo), PASSWORD)).isTrue();
        assertThat(links.find(token, here)).isEmpty();
        assertThatExceptionOfType(LinkSpent.class).isThrownBy(() -> links.accept(token, "another four words here"));
    }

    @Test
    void aPasswordThatIsRefusedLeavesTheLinkAsItIs() {
        var token = links.issue(ivo, Purpose.INVITE);

        assertThatExceptionOfType(UnfitPassphrase.class).isThrownBy(() -> links.accept(token, "Ivo Invited 2026"));
        assertThat(links.find(token, here)).isPresent();
    }

    @Test
    void aLinkRunsOutAfterAWeek() {
        var token = links.issue(ivo, Purpose.INVITE);
        people.pass(AccountLinks.VALID.minus(Duration.ofMinutes(1)));
        assertThat(links.find(token, here)).isPresent();
        people.pass(Duration.ofMinutes(2));

        assertThat(links.find(token, here)).isEmpty();
        assertThatExceptionOfType(LinkSpent.class).isThrownBy(() -> links.accept(token, PASSWORD));
    }

    @Test
    void onlyTheNewestLinkWorks() {
        var first = links.issue(ivo, Purpose.INVITE);
        var second = links.issue(ivo, Purpose.RESET);

        assertThat(links.find(first, here)).isEmpty();
        assertThat(links.find(second, here)).isPresent();
    }

    @Test
    void aDeactivatedPersonsLinkDoesNotWork() {
        var token = links.issue(ivo, Purpose.INVITE);
        people.put(ivo, "Ivo Invited", false, "MAY_READ", false);

        assertThat(links.find(token, here)).isEmpty();
        assertThatExceptionOfType(LinkSpent.class).isThrownBy(() -> links.accept(token, PASSWORD));
    }

    @Test
    void aNewPasswordEndsWhatWasOpen() {
        var session = sessions.begin(ivo, here.substring(0, 10), "Firefox");
        links.accept(links.issue(ivo, Purpose.RESET), PASSWORD);

        assertThat(sessions.standing(session)).isEmpty();
    }

    @Test
    void aNewPasswordLeavesTheSecondStepAsItIs() {
        authenticators.add(ivo, Authenticators.newSecret(), 0);
        links.accept(links.issue(ivo, Purpose.RESET), PASSWORD);

        assertThat(authenticators.has(ivo)).isTrue();
        var throttle = new SignInThrottle(jdbc, people.clock());
        var anybody = new BreakGlass(TestSingleSignOn.OFF, events);
        var signIn = new PasswordSignIn(people, passwords, authenticators, throttle, anybody, people.clock());
        var half = signIn.authenticate(
                org.springframework.security.authentication.UsernamePasswordAuthenticationToken.unauthenticated(
                        ivo + "@example.org", PASSWORD));
        assertThat(Proof.step(half)).hasValue(SignInStep.SHOW_AUTHENTICATOR);
    }

    @Test
    void aResetOfTheSecondStepEndsWhatWasOpen() {
        var session = sessions.begin(ivo, here.substring(0, 10), "Firefox");
        links.removeAuthenticator(ivo);

        assertThat(sessions.standing(session)).isEmpty();
    }

    @Test
    void theDatabaseDoesNotHoldTheToken() {
        var token = links.issue(ivo, Purpose.INVITE);

        assertThat(jdbc.sql("select token_hash from account_link where person_id = ?")
                        .param(ivo)
                        .query(String.class)
                        .single())
                .doesNotContain(token)
                .hasSize(64);
        assertThat(token).hasSize(43);
    }

    @Test
    void guessingFromOneAddressIsSlowedDown() {
        for (int i = 0; i < SignInThrottle.FREE_TRIES; i++) {
            assertThat(links.find("guess" + i, here)).isEmpty();
        }
        var token = links.issue(ivo, Purpose.INVITE);

        assertThat(links.find(token, here)).isEmpty();
        people.pass(Duration.ofSeconds(2));
        assertThat(links.find(token, here)).isPresent();
    }
}
