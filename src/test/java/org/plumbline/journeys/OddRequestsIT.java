package org.plumbline.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.security.Role;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Requests that somebody makes who looks for a way around, and what the browser keeps afterwards. */
@DemoJourney
class OddRequestsIT extends AmongDemoPeople {

    private static final String PAGE = "<!doctype html>";

    @LocalServerPort
    int port;

    @ParameterizedTest
    @ValueSource(strings = {"TRACE", "TRACK", "DEBUG"})
    void nothingIsEchoed(String method) {
        var answer = RawAnswer.to(
                port, method + " /sign-in HTTP/1.1", "Host: localhost", "X-Canary: canary", "Connection: close");
        assertThat(answer.status()).isIn(400, 403, 405, 501);
        assertThat(answer.body()).doesNotContainIgnoringCase("canary");
    }

    @Test
    void noAnswerOpensItselfToAnotherOrigin() {
        for (String line : List.of("OPTIONS /systems HTTP/1.1", "GET /sign-in HTTP/1.1", "GET /VAADIN/x.js HTTP/1.1")) {
            var answer = RawAnswer.to(
                    port,
                    line,
                    "Host: localhost",
                    "Origin: https://evil.example",
                    "Access-Control-Request-Method: POST",
                    "Connection: close");
            assertThat(answer.headers().keySet()).as(line).noneMatch(name -> name.startsWith("access-control"));
        }
    }

    /** A proxy and the server must not disagree where one request ends: what follows would be somebody else's. */
    @Test
    void aRequestHasOneLength() {
        var two = RawAnswer.to(
                port,
                "POST /sign-in HTTP/1.1",
                "Host: localhost",
                "Content-Length: 4",
                "Content-Length: 40",
                "Connection: close",
                "",
                "aaaa");
        assertThat(two.status()).isEqualTo(400);

        var hidden = "GET /icons/mark.svg HTTP/1.1\r\nHost: localhost\r\n\r\n";
        var both = RawAnswer.to(
                port,
                "POST /sign-in HTTP/1.1",
                "Host: localhost",
                "Content-Type: application/x-www-form-urlencoded",
                "Content-Length: " + (hidden.length() + 5),
                "Transfer-Encoding: chunked",
                "",
                "0",
                "",
                hidden);
        assertThat(both.headers()).containsEntry("connection", "close");
        assertThat(both.body()).doesNotContain("HTTP/1.1", "<svg");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ".git/HEAD",
                ".git/config",
                ".env",
                "META-INF/MANIFEST.MF",
                "WEB-INF/web.xml",
                "application.properties",
                "rmf-controls/",
                "icons/",
                "VAADIN/",
                "actuator",
                "h2-console"
            })
    void whatIsNoPageIsNotServed(String path) {
        var lead = visitors.with(Role.GOVERNANCE_LEAD);
        var answer = RawAnswer.to(
                port, "GET /" + path + " HTTP/1.1", "Host: localhost", "Cookie: " + cookies(lead), "Connection: close");
        // what no view has is answered by the page that says so
        assertThat(answer.status() == 200 ? answer.body() : PAGE).startsWith(PAGE);
    }

    @Test
    void nothingForDevelopersIsServed() {
        var lead = visitors.with(Role.GOVERNANCE_LEAD);
        lead.open("systems");
        assertThat(lead.page().evaluate("() => window.Vaadin.developmentMode === true"))
                .isEqualTo(false);
        assertThat(lead.page().locator("vaadin-dev-tools, copilot-main")).hasCount(0);
    }

    @Test
    void aParameterGivenTwiceDoesNoHarm() {
        var lead = visitors.with(Role.GOVERNANCE_LEAD);
        lead.open("systems?q=sepsis&q=zzz&stage=PRODUCTION&stage=nonsense&sort=name&sort=-name&q=");
        assertThat(lead.heading("AI systems")).isVisible();
        assertThat(lead.complaints()).isEmpty();
    }

    /** A link or an image on another site can make the browser GET, and must do nothing by it. */
    @Test
    void askingForAPageChangesNothing() {
        var lead = visitors.with(Role.GOVERNANCE_LEAD);
        var before = records.changes();
        for (String path : List.of(
                "/logout",
                "/sign-out",
                "/login?logout",
                "/systems/new?name=x",
                "/?v-r=uidl&v-uiId=0",
                "/?v-r=heartbeat",
                "/administration?tab=demo&remove=true")) {
            RawAnswer.to(
                    port,
                    "GET " + path + " HTTP/1.1",
                    "Host: localhost",
                    "Cookie: " + cookies(lead),
                    "Connection: close");
        }
        assertThat(records.changes()).isEqualTo(before);
        lead.open("systems");
        assertThat(lead.heading("AI systems")).isVisible();
    }

    @Test
    void textSaysHowItIsEncoded() {
        var lead = visitors.with(Role.GOVERNANCE_LEAD);
        var without = new TreeSet<String>();
        lead.page().onResponse(answer -> {
            var type = answer.headers().getOrDefault("content-type", "");
            boolean text = type.startsWith("text/") || type.contains("javascript");
            boolean hasBody =
                    answer.status() == 200 && !"0".equals(answer.headers().get("content-length"));
            if (hasBody
                    && (type.isEmpty()
                            || text && !type.toLowerCase(java.util.Locale.ROOT).contains("charset="))) {
                without.add(answer.url() + " " + type);
            }
        });
        lead.open("");
        lead.open("systems");
        lead.follow("risks");
        assertThat(without).isEmpty();
    }

    /** All that is asked for comes from here, and what is typed and read is not left in the browser. */
    @Test
    void theBrowserAsksNobodyElseAndKeepsNothing() {
        var asked = new TreeSet<String>();
        try (var lead = visitors.stranger()) {
            lead.page().onRequest(request -> asked.add(request.url().replaceFirst("(?<=[^/:])/.*", "")));
            visitors.signIn(lead, Role.GOVERNANCE_LEAD);
            lead.open(records.address("systems/{system}"));
            lead.open(records.address("risks/{risk}"));
            lead.open("vendors");
            assertThat(kept(lead)).allSatisfy(entry -> assertThat(entry).startsWith("plumbline.active,"));
            lead.signOut();
            assertThat(lead.button("Sign in")).isVisible();
            assertThat(String.join(" ", kept(lead))).doesNotContainIgnoringCase("sepsis", "achterberg", "brackenfield");
        }
        assertThat(asked).allMatch(origin -> origin.equals("http://localhost:" + port) || origin.startsWith("data:"));
    }

    @SuppressWarnings("unchecked")
    private static List<String> kept(Visitor visitor) {
        return (List<String>) visitor.page().evaluate("""
                async () => [...Object.entries(localStorage), ...Object.entries(sessionStorage)].map(String)
                    .concat((await indexedDB.databases()).map(database => database.name))
                    .concat(await caches.keys())""");
    }

    private static String cookies(Visitor visitor) {
        return visitor.page().context().cookies().stream()
                .map(cookie -> cookie.name + "=" + cookie.value)
                .collect(Collectors.joining("; "));
    }
}
