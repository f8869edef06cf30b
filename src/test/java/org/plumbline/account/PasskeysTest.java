package org.plumbline.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.PlumblineTest;
import org.plumbline.TestPeople;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;

@PlumblineTest
class PasskeysTest {

    private static final String PASSWORD = "otter velvet canyon ninth";

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Passwords passwords;

    @Autowired
    Secrets secrets;

    @Autowired
    Identities identities;

    @Autowired
    ApplicationEventPublisher events;

    private final Accounts people = new Accounts();
    private UUID lea = TestPeople.idOf("Lea");
    private UUID max = TestPeople.idOf("Max");
    private Authenticators authenticators;
    private Passkeys passkeys;
    private PasswordSignIn signIn;
    private SecondStep step;
    private OwnAccount account;
    private FreshProof fresh;

    @BeforeEach
    void twoPeopleWhoNeedASecondStep() {
        lea = somebody("Lea Lead");
        max = somebody("Max Manager");
        var throttle = new SignInThrottle(jdbc, people.clock());
        authenticators = new Authenticators(jdbc, secrets, people.clock());
        passkeys = new Passkeys(jdbc, people.clock());
        var relyingParty = new RelyingParty(passkeys, new PasskeyOwners(people), "", 8080, people.clock());
        var anybody = new BreakGlass(TestSingleSignOn.OFF, events);
        fresh = new FreshProof(people.clock());
        signIn = new PasswordSignIn(people, passwords, authenticators, throttle, anybody, people.clock());
        step = new SecondStep(
                people, passwords, authenticators, passkeys, relyingParty, throttle, events, people.clock());
        var sessions = new Sessions(jdbc, people, authenticators, throttle, people.clock());
        account = new OwnAccount(
                people, passwords, authenticators, passkeys, identities, sessions, throttle, fresh, events);
    }

    @AfterEach
    void leave() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void addingOneOpensTheApplicationAndTheNextTimeItIsAskedFor() {
        enter(lea);
        assertThat(step.left()).hasValue(SignInStep.ADD_AUTHENTICATOR);
        var key = new SecurityKey();
        assertThat(add(key)).hasSize(10).doesNotHaveDuplicates();
        assertThat(authorities()).contains("MAY_DECIDE");

        enter(lea);
        assertThat(step.left()).hasValue(SignInStep.SHOW_AUTHENTICATOR);
        assertThat(authorities()).doesNotContain("MAY_DECIDE");
        people.pass(Duration.ofMinutes(1));
        show(key);

        assertThat(authorities()).contains("MAY_DECIDE", "FACTOR_WEBAUTHN", "FACTOR_PASSWORD");
        assertThat(passkeys.of(lea)).singleElement().satisfies(kept -> {
            assertThat(kept.label()).isEqualTo("Blue key");
            assertThat(kept.addedAt()).isEqualTo(Accounts.NINE);
            assertThat(kept.usedAt()).isEqualTo(people.now());
        });
    }

    @Test
    void thePasskeyOfSomebodyElseIsRefused() {
        enter(max);
        var hisKey = new SecurityKey();
        add(hisKey);
        enter(lea);
        add(new SecurityKey());

        enter(lea);
        var question = step.askForPasskey();
        assertThatExceptionOfType(PasskeyRefused.class)
                .isThrownBy(() -> step.showPasskey(question, hisKey.show(question.json())));
        assertThat(step.left()).hasValue(SignInStep.SHOW_AUTHENTICATOR);
        assertThat(passkeys.of(max)).singleElement().extracting(Passkey::usedAt).isNull();
    }

    @Test
    void aQuestionToSomebodyElseIsNotAnswered() {
        enter(lea);
        var key = new SecurityKey();
        add(key);
        var toLea = step.askForPasskey();
        enter(max);
        var toMax = new SecurityKey();
        add(toMax);

        assertThatExceptionOfType(PasskeyRefused.class)
                .isThrownBy(() -> step.showPasskey(toLea, key.show(toLea.json())));
    }

    @Test
    void aQuestionTakesOneAnswer() {
        enter(lea);
        var key = new SecurityKey();
        add(key);
        var question = step.askForPasskey();
        step.showPasskey(question, key.show(question.json()));

        assertThatExceptionOfType(PasskeyRefused.class)
                .isThrownBy(() -> step.showPasskey(question, key.show(question.json())));
    }

    @Test
    void aQuestionIsForgottenAfterFiveMinutes() {
        enter(lea);
        var key = new SecurityKey();
        add(key);
        var question = step.askForPasskey();
        people.pass(RelyingParty.ANSWERED_WITHIN);

        assertThatExceptionOfType(PasskeyRefused.class)
                .isThrownBy(() -> step.showPasskey(question, key.show(question.json())));
    }

    @Test
    void theAnswerToOneQuestionIsNoneToAnother() {
        enter(lea);
        var key = new SecurityKey();
        add(key);
        var answer = key.show(step.askForPasskey().json());
        var question = step.askForPasskey();

        assertThatExceptionOfType(PasskeyRefused.class).isThrownBy(() -> step.showPasskey(question, answer));
    }

    @Test
    void anAuthenticatorThatDoesNotAskItsOwnerIsRefused() {
        enter(lea);
        var key = new SecurityKey();
        assertThatExceptionOfType(PasskeyRefused.class).isThrownBy(() -> add(new SecurityKey().forAnybody()));
        add(key);

        assertThatExceptionOfType(PasskeyRefused.class).isThrownBy(() -> show(key.forAnybody()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://localhost:8081", "https://localhost:8080", "https://evil.example"})
    void aPageElsewhereGetsNothing(String origin) {
        enter(lea);
        assertThatExceptionOfType(PasskeyRefused.class).isThrownBy(() -> add(new SecurityKey().at(origin)));
        var key = new SecurityKey();
        add(key);

        assertThatExceptionOfType(PasskeyRefused.class).isThrownBy(() -> show(key.at(origin)));
    }

    @Test
    void aCopyIsToldByItsCount() {
        enter(lea);
        var key = new SecurityKey().counting(7);
        add(key);
        show(key.counting(12));

        for (int count : new int[] {8, 12}) {
            assertThatExceptionOfType(PasskeyRefused.class)
                    .as("count %d after 12", count)
                    .isThrownBy(() -> show(key.counting(count)));
        }
        assertThatCode(() -> show(key.counting(13))).doesNotThrowAnyException();
    }

    @Test
    void whoNeverCountsIsTaken() {
        enter(lea);
        var key = new SecurityKey();
        add(key);
        show(key.counting(0));

        assertThatCode(() -> show(key.counting(0))).doesNotThrowAnyException();
    }

    @Test
    void whomOthersLockOutByGuessingStillComesOn() {
        enter(lea);
        var key = new SecurityKey();
        add(key);
        enter(lea);
        for (int i = 0; i <= SignInThrottle.FREE_TRIES; i++) {
            assertThatExceptionOfType(WrongCode.class).isThrownBy(() -> step.enterCode("000000"));
        }
        show(key);

        assertThat(step.left()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "{}", "[]", "{\"id\": 1}", "\"x\"", "{\"response\": {\"signature\": \"%\"}}"})
    void whatIsNoAnswerIsRefused(String answer) {
        enter(lea);
        add(new SecurityKey());
        var question = step.askForPasskey();

        assertThatExceptionOfType(PasskeyRefused.class).isThrownBy(() -> step.showPasskey(question, answer));
        var making = step.newPasskey();
        assertThatExceptionOfType(PasskeyRefused.class).isThrownBy(() -> step.addPasskey(making, answer, "Blue key"));
    }

    @Test
    void confirmsWhatAsksForAFreshProof() {
        enter(lea);
        var key = new SecurityKey();
        add(key);
        people.pass(Duration.ofMinutes(16));
        assertThatExceptionOfType(ProofTooOld.class).isThrownBy(fresh::require);
        show(key);

        assertThatCode(fresh::require).doesNotThrowAnyException();
    }

    @Test
    void anotherOneNeedsAFreshProof() {
        enter(lea);
        var key = new SecurityKey();
        add(key);
        var question = step.newPasskey();
        people.pass(Duration.ofMinutes(16));
        show(key);
        assertThatCode(step::newPasskey).doesNotThrowAnyException();
        people.pass(Duration.ofMinutes(16));

        assertThatExceptionOfType(ProofTooOld.class).isThrownBy(step::newPasskey);
        assertThatExceptionOfType(ProofTooOld.class).isThrownBy(step::newAuthenticator);
        assertThatExceptionOfType(ProofTooOld.class)
                .isThrownBy(() -> step.addPasskey(question, new SecurityKey().make(question.json()), "Red key"));
    }

    @Test
    void aPasswordAloneAddsNothingBesideWhatIsThere() {
        enter(lea);
        add(new SecurityKey());
        var app = step.newAuthenticator();
        var code = new PhoneApp(app.typed()).codeAt(people.now());
        enter(lea);

        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(step::newPasskey);
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> step.addAuthenticator(app, code));
    }

    @Test
    void nobodyHasTheSameTwiceOrMoreThanTen() {
        enter(lea);
        var first = new SecurityKey();
        add(first);
        assertThatExceptionOfType(PasskeyRefused.class).isThrownBy(() -> add(first));
        for (int more = 1; more < SecondStep.MOST_PASSKEYS; more++) {
            assertThat(add(new SecurityKey())).as("recovery codes").isEmpty();
        }

        assertThatExceptionOfType(TooManyPasskeys.class).isThrownBy(step::newPasskey);
    }

    @Test
    void recoveryCodesStandInForIt() {
        enter(lea);
        var codes = add(new SecurityKey());
        enter(lea);
        step.enterCode(codes.getFirst());

        assertThat(step.left()).isEmpty();
    }

    @Test
    void theLastOneStaysWhereTheRoleAsksForIt() {
        enter(lea);
        add(new SecurityKey());
        var first = passkeys.of(lea).getFirst().id();
        assertThatExceptionOfType(AuthenticatorNeeded.class).isThrownBy(() -> account.removePasskey(first));

        var app = step.newAuthenticator();
        step.addAuthenticator(app, new PhoneApp(app.typed()).codeAt(people.now()));
        account.removePasskey(first);
        assertThatExceptionOfType(AuthenticatorNeeded.class).isThrownBy(account::removeAuthenticator);
        assertThat(account.authenticators().recoveryCodesLeft()).isEqualTo(10);
    }

    @Test
    void withTheLastOneGoTheRecoveryCodes() {
        people.put(lea, "Lea Lead", true, "MAY_DECIDE", false);
        enter(lea);
        add(new SecurityKey());
        account.removePasskey(passkeys.of(lea).getFirst().id());

        assertThat(account.authenticators()).isEqualTo(new OwnAccount.OwnAuthenticators(false, List.of(), false, 0));
        enter(lea);
        assertThat(step.left()).isEmpty();
    }

    @Test
    void nobodyRemovesThoseOfOthers() {
        enter(max);
        add(new SecurityKey());
        var his = passkeys.of(max).getFirst().id();
        enter(lea);
        add(new SecurityKey());
        account.removePasskey(his);

        assertThat(passkeys.of(max)).hasSize(1);
    }

    @Test
    void aResetTakesThemAllAway() {
        enter(lea);
        var key = new SecurityKey();
        add(key);
        authenticators.remove(lea);

        enter(lea);
        assertThat(step.left()).hasValue(SignInStep.ADD_AUTHENTICATOR);
        assertThatExceptionOfType(PasskeyRefused.class).isThrownBy(() -> show(key));
    }

    @ParameterizedTest
    @CsvSource({
        "https://plumbline.example.org, https://plumbline.example.org, true",
        "HTTPS://Plumbline.Example.org:443/, https://plumbline.example.org, true",
        "https://plumbline.example.org:8443/, https://plumbline.example.org:8443, true",
        "http://localhost:8110, http://localhost:8110, true",
        "http://plumbline.example.org, http://plumbline.example.org, false",
        "https://192.0.2.7, https://192.0.2.7, false",
        "'', http://localhost:8080, true"
    })
    void theAddressIsTheOneThatIsConfigured(String baseUrl, String origin, boolean reachable) {
        var relyingParty = new RelyingParty(passkeys, new PasskeyOwners(people), baseUrl, 8080, people.clock());

        assertThat(relyingParty.origin()).isEqualTo(origin);
        assertThat(relyingParty.isReachable()).isEqualTo(reachable);
    }

    private UUID somebody(String name) {
        var id = TestPeople.person(jdbc, name + " " + UUID.randomUUID(), Set.of())
                .id();
        people.put(id, name, true, "MAY_DECIDE", true);
        passwords.assign(id, PASSWORD);
        return id;
    }

    private void enter(UUID person) {
        SecurityContextHolder.setContext(new SecurityContextImpl(signIn.authenticate(
                UsernamePasswordAuthenticationToken.unauthenticated(person + "@example.org", PASSWORD))));
    }

    private List<String> add(SecurityKey key) {
        var question = step.newPasskey();
        return step.addPasskey(question, key.make(question.json()), " Blue key ");
    }

    private void show(SecurityKey key) {
        var question = step.askForPasskey();
        step.showPasskey(question, key.show(question.json()));
    }

    private static List<String> authorities() {
        return Objects.requireNonNull(SecurityContextHolder.getContext().getAuthentication()).getAuthorities().stream()
                .map(authority -> String.valueOf(authority.getAuthority()))
                .toList();
    }
}
