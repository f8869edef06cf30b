package org.plumbline.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.microsoft.playwright.CDPSession;
import java.io.IOException;
import java.net.ServerSocket;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.plumbline.security.DemoAccounts;
import org.plumbline.security.Role;
import org.plumbline.shared.Story;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Passkeys with Chromium's own authenticator: added, asked for at the sign-in and before what harms most, removed. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.DEFINED_PORT,
        properties = {
            "plumbline.demo=true",
            "spring.datasource.url=jdbc:h2:mem:passkeys;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH"
        })
@ActiveProfiles("test")
@DirtiesContext
@ExtendWith(SharedBrowser.class)
@WithMockUser(authorities = {"MAY_ADMINISTER", "MAY_KEEP_DEMO"})
class PasskeyIT {

    /** A page that asks for any passkey, whatever it was told to ask for. */
    private static final String ASK_FOR_ANY = """
            const get = navigator.credentials.get.bind(navigator.credentials);
            navigator.credentials.get = asked => get({publicKey: {...asked.publicKey, allowCredentials: []}});""";

    private static final AtomicReference<Duration> AHEAD = new AtomicReference<>(Duration.ZERO);
    private static final int PORT = aPort();

    @Autowired
    DemoAccounts accounts;

    /** A clock that the test moves, since nobody waits a quarter of an hour for it. */
    @TestConfiguration
    static class Time {

        @Bean
        @Primary
        Clock movableClock() {
            InstantSource moved = () -> Instant.now().plus(AHEAD.get());
            return Story.clock(moved.withZone(ZoneOffset.UTC));
        }
    }

    @DynamicPropertySource
    static void ourAddress(DynamicPropertyRegistry properties) {
        properties.add("server.port", () -> PORT);
        properties.add("plumbline.base-url", () -> "http://localhost:" + PORT);
    }

    @Test
    void isAddedAskedForAndRemoved(Browser browser) {
        try (var person = new Visitor(browser.window(Look.LIGHT), PORT)) {
            authenticator(person);
            var password = passwordOf(Role.GOVERNANCE_LEAD);
            person.signIn(DemoRecords.account(Role.GOVERNANCE_LEAD), password);
            add(person, "Work laptop");
            assertThat(person.text("You have 10 recovery codes left.")).isVisible();
            assertThat(person.text("not used yet")).isVisible();
            assertThat(Browser.graveBarriers(person.page())).isEmpty();
            leave(person);

            person.signIn(DemoRecords.account(Role.GOVERNANCE_LEAD), password);
            assertThat(person.page())
                    .hasURL(Pattern.compile("http://localhost:" + PORT + "/sign-in/step(\\?continue)?"));
            assertThat(Browser.graveBarriers(person.page())).isEmpty();
            var before = sessionOf(person);
            person.button("Use a passkey").click();
            assertThat(person.text("Good day, ")).isVisible();
            assertThat(sessionOf(person)).isNotEqualTo(before);

            person.open("account");
            pass(Duration.ofMinutes(8));
            person.open("account");
            pass(Duration.ofMinutes(8));
            person.button("New recovery codes").click();
            assertThat(person.text("This needs a fresh sign-in.")).isVisible();
            assertThat(Browser.graveBarriers(person.page())).isEmpty();
            person.button("Use a passkey").click();
            assertThat(person.text("Thank you. Now do it once more.")).isVisible();
            person.button("New recovery codes").click();
            person.button("I kept them").click();

            person.button("Remove the passkey Work laptop").click();
            person.button("Remove").click();
            assertThat(person.text("a stolen password alone lets nobody in")).isVisible();
            assertThat(person.complaints()).isEmpty();
            leave(person);
            person.signIn(DemoRecords.account(Role.GOVERNANCE_LEAD), password);
            assertThat(person.text("Good day, ")).isVisible();
        }
    }

    @Test
    void thatOfSomebodyElseIsRefused(Browser browser) {
        JsonObject stolen;
        try (var other = new Visitor(browser.window(Look.LIGHT), PORT)) {
            var key = authenticator(other);
            other.signIn(DemoRecords.account(Role.RISK_MANAGER), passwordOf(Role.RISK_MANAGER));
            add(other, "Not yours");
            stolen = key.passkeys().get(0).getAsJsonObject();
        }
        try (var person = new Visitor(browser.window(Look.TELEPHONE), PORT)) {
            var key = authenticator(person);
            var password = passwordOf(Role.AUDITOR);
            person.signIn(DemoRecords.account(Role.AUDITOR), password);
            add(person, "Mine");
            leave(person);
            key.becomes(stolen);
            person.page().addInitScript(ASK_FOR_ANY);
            person.signIn(DemoRecords.account(Role.AUDITOR), password);
            person.button("Use a passkey").click();
            assertThat(person.text("This passkey was not taken.")).isVisible();
            assertThat(Browser.graveBarriers(person.page())).isEmpty();
            person.open("account");
            assertThat(person.page())
                    .hasURL(Pattern.compile("http://localhost:" + PORT + "/sign-in/step(\\?continue)?"));
        }
    }

    private static void add(Visitor person, String name) {
        person.open("account");
        person.button("Add a passkey").click();
        person.field("Name").fill(name);
        assertThat(Browser.graveBarriers(person.page())).isEmpty();
        person.button("Make the passkey").click();
        person.button("I kept them").click();
        assertThat(person.text(name)).isVisible();
    }

    /** Waits until the session is gone, since who opens a page sooner is still led through it. */
    private static void leave(Visitor person) {
        person.signOut();
        assertThat(person.field("E-mail address")).isVisible();
    }

    private String passwordOf(Role role) {
        var email = DemoRecords.account(role);
        return Objects.requireNonNull(accounts.newPasswords(List.of(email)).get(email));
    }

    private static String sessionOf(Visitor person) {
        return person.page().context().cookies().stream()
                .filter(cookie -> cookie.name.equals("plumbline"))
                .map(cookie -> cookie.value)
                .findFirst()
                .orElseThrow();
    }

    private static void pass(Duration time) {
        AHEAD.updateAndGet(ahead -> ahead.plus(time));
    }

    private static Key authenticator(Visitor person) {
        var browser = person.page().context().newCDPSession(person.page());
        browser.send("WebAuthn.enable");
        var made = browser.send(
                "WebAuthn.addVirtualAuthenticator", JsonParser.parseString("""
                        {"options": {"protocol": "ctap2", "transport": "internal", "hasResidentKey": true,
                         "hasUserVerification": true, "isUserVerified": true, "automaticPresenceSimulation": true}}""").getAsJsonObject());
        return new Key(browser, made);
    }

    /** Chromium's authenticator, which says yes to everything. */
    private record Key(CDPSession browser, JsonObject id) {

        JsonArray passkeys() {
            return browser.send("WebAuthn.getCredentials", id.deepCopy()).getAsJsonArray("credentials");
        }

        void becomes(JsonObject passkey) {
            browser.send("WebAuthn.clearCredentials", id.deepCopy());
            var added = id.deepCopy();
            added.add("credential", passkey);
            browser.send("WebAuthn.addCredential", added);
        }
    }

    private static int aPort() {
        try (var free = new ServerSocket(0)) {
            return free.getLocalPort();
        } catch (IOException none) {
            throw new IllegalStateException(none);
        }
    }
}
