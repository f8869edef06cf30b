package org.plumbline.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plumbline.PlumblineTest;
import org.plumbline.TestPeople;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;

@PlumblineTest
class SecondStepTest {

    private static final String PASSWORD = "otter velvet canyon ninth";

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Passwords passwords;

    @Autowired
    Secrets secrets;

    @Autowired
    ApplicationEventPublisher events;

    private final Accounts people = new Accounts();
    private UUID lea = TestPeople.idOf("Lea");
    private String email = "";
    private PasswordSignIn signIn;
    private SecondStep step;
    private FreshProof fresh;

    @BeforeEach
    void somebodyWhoNeedsASecondStep() {
        var name = "Lea " + UUID.randomUUID(); // whose tries nobody else has counted
        lea = TestPeople.person(jdbc, name, java.util.Set.of()).id();
        email = lea + "@example.org";
        people.put(lea, "Lea Lead", true, "MAY_DECIDE", true);
        passwords.assign(lea, PASSWORD);
        var throttle = new SignInThrottle(jdbc, people.clock());
        var authenticators = new Authenticators(jdbc, secrets, people.clock());
        var anybody = new BreakGlass(TestSingleSignOn.OFF, events);
        signIn = new PasswordSignIn(people, passwords, authenticators, throttle, anybody, people.clock());
        var passkeys = new Passkeys(jdbc, people.clock());
        var relyingParty = new RelyingParty(passkeys, new PasskeyOwners(people), "", 8080, people.clock());
        step = new SecondStep(
                people, passwords, authenticators, passkeys, relyingParty, throttle, events, people.clock());
        fresh = new FreshProof(people.clock());
    }

    @AfterEach
    void leave() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void aPasswordAloneOpensNothingForWhoNeedsMore() {
        enter(PASSWORD);

        assertThat(step.left()).hasValue(SignInStep.ADD_AUTHENTICATOR);
        assertThat(authorities()).doesNotContain("MAY_DECIDE");
    }

    @Test
    void addingAnAppOpensTheApplicationAndTheNextTimeTheCodeIsAsked() {
        enter(PASSWORD);
        var app = add();
        assertThat(step.left()).isEmpty();
        assertThat(authorities()).contains("MAY_DECIDE");

        people.pass(Duration.ofMinutes(1));
        enter(PASSWORD);
        assertThat(step.left()).hasValue(SignInStep.SHOW_AUTHENTICATOR);
        assertThat(authorities()).doesNotContain("MAY_DECIDE");

        step.enterCode(app.codeAt(people.now()));
        assertThat(authorities()).contains("MAY_DECIDE", "FACTOR_CODE", "FACTOR_PASSWORD");
    }

    @Test
    void aCodeWorksOnce() {
        enter(PASSWORD);
        var app = add();
        people.pass(Duration.ofMinutes(1));
        enter(PASSWORD);
        var code = app.codeAt(people.now());
        step.enterCode(code);

        enter(PASSWORD);
        assertThatExceptionOfType(WrongCode.class).isThrownBy(() -> step.enterCode(code));
        assertThat(step.left()).hasValue(SignInStep.SHOW_AUTHENTICATOR);
    }

    @Test
    void afterFiveWrongCodesEvenTheRightOneHasToWait() {
        enter(PASSWORD);
        var app = add();
        people.pass(Duration.ofMinutes(1));
        enter(PASSWORD);
        for (int i = 0; i < SignInThrottle.FREE_TRIES; i++) {
            assertThatExceptionOfType(WrongCode.class).isThrownBy(() -> step.enterCode("000000"));
        }
        assertThatExceptionOfType(WrongCode.class).isThrownBy(() -> step.enterCode(app.codeAt(people.now())));

        people.pass(Duration.ofMinutes(1));
        assertThatCode(() -> step.enterCode(app.codeAt(people.now()))).doesNotThrowAnyException();
    }

    @Test
    void aRecoveryCodeStandsInForThePhoneOnce() {
        enter(PASSWORD);
        var added = step.newAuthenticator();
        var codes = step.addAuthenticator(added, new PhoneApp(added.typed()).codeAt(people.now()));
        assertThat(codes)
                .hasSize(10)
                .doesNotHaveDuplicates()
                .allMatch(kept -> kept.matches("([a-z2-9]{4}-){5}[a-z2-9]{4}"));

        enter(PASSWORD);
        step.enterCode(codes.getFirst().toUpperCase(java.util.Locale.ROOT).replace("-", " "));
        assertThat(authorities()).contains("MAY_DECIDE");

        enter(PASSWORD);
        assertThatExceptionOfType(WrongCode.class).isThrownBy(() -> step.enterCode(codes.getFirst()));
    }

    @Test
    void aShortRecoveryCodeFromBeforeStillWorksOnce() {
        enter(PASSWORD);
        add();
        jdbc.sql("insert into recovery_code (person_id, code_hash) values (?, ?)")
                .params(lea, org.plumbline.shared.Digests.sha256("abcdefghjkmn"))
                .update();
        enter(PASSWORD);
        step.enterCode("abcd-efgh-jkmn");
        assertThat(step.left()).isEmpty();

        enter(PASSWORD);
        assertThatExceptionOfType(WrongCode.class).isThrownBy(() -> step.enterCode("abcd-efgh-jkmn"));
    }

    @Test
    void neitherSecretNorRecoveryCodeIsInTheDatabase() {
        enter(PASSWORD);
        var added = step.newAuthenticator();
        var codes = step.addAuthenticator(added, new PhoneApp(added.typed()).codeAt(people.now()));

        var kept = jdbc.sql("select secret from authenticator where person_id = ?")
                .param(lea)
                .query(String.class)
                .single();
        assertThat(kept).doesNotContain(added.typed().replace(" ", ""));
        assertThat(secrets.decrypt(kept)).isEqualTo(added.secret());
        assertThat(jdbc.sql("select code_hash from recovery_code where person_id = ?")
                        .param(lea)
                        .query(String.class)
                        .list())
                .hasSize(10)
                .doesNotContainAnyElementsOf(codes);
    }

    @Test
    void whatHarmsMostAsksAgainAfterAQuarterOfAnHour() {
        people.put(lea, "Lea Lead", true, "MAY_DECIDE", false);
        enter(PASSWORD);
        fresh.require();
        people.pass(Duration.ofMinutes(16));
        assertThatExceptionOfType(ProofTooOld.class).isThrownBy(fresh::require);

        assertThatExceptionOfType(WrongPassword.class).isThrownBy(() -> step.confirm("not my password at all"));
        assertThatExceptionOfType(ProofTooOld.class).isThrownBy(fresh::require);

        step.confirm(PASSWORD);
        assertThatCode(fresh::require).doesNotThrowAnyException();
        assertThat(authorities()).contains("MAY_DECIDE");
    }

    @Test
    void unknownInactiveAndWrongAnswerAlike() {
        var unknown = refusal("nobody@example.org", PASSWORD);
        var wrong = refusal(email, "another four words here");
        people.put(lea, "Lea Lead", false, "MAY_DECIDE", true);
        var inactive = refusal(email, PASSWORD);

        assertThat(List.of(unknown, wrong, inactive)).containsOnly(unknown);
    }

    private String refusal(String name, String password) {
        try {
            signIn.authenticate(UsernamePasswordAuthenticationToken.unauthenticated(name, password));
            return "came in";
        } catch (BadCredentialsException refused) {
            return String.valueOf(refused.getMessage());
        }
    }

    private PhoneApp add() {
        var added = step.newAuthenticator();
        var app = new PhoneApp(added.typed());
        step.addAuthenticator(added, app.codeAt(people.now()));
        return app;
    }

    private void enter(String password) {
        SecurityContextHolder.setContext(new SecurityContextImpl(
                signIn.authenticate(UsernamePasswordAuthenticationToken.unauthenticated(email, password))));
    }

    private static List<String> authorities() {
        Authentication now =
                Objects.requireNonNull(SecurityContextHolder.getContext().getAuthentication());
        return now.getAuthorities().stream()
                .map(authority -> String.valueOf(authority.getAuthority()))
                .toList();
    }
}
