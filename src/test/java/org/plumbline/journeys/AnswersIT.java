package org.plumbline.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.security.Role;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What every answer of the server carries, whatever was asked, and what it never tells. */
@DemoJourney
class AnswersIT extends AmongDemoPeople {

    private static final String AGENT = "User-Agent: journey";

    @LocalServerPort
    int port;

    private final List<String> faults = new ArrayList<>();

    @AfterEach
    void nothingWasLeftOut() {
        var found = List.copyOf(faults);
        faults.clear();
        assertThat(found).isEmpty();
    }

    @Test
    void aWalkThroughThePagesFindsTheHeadersOnEveryAnswer() {
        var kinds = new ArrayList<String>();
        try (var lead = visitors.stranger()) {
            lead.page().onResponse(answer -> {
                kinds.add(kind(answer));
                check(answer.url(), answer.headers());
            });
            lead.open("");
            visitors.signIn(lead, Role.GOVERNANCE_LEAD);
            lead.open(records.address("systems/{system}"));
            lead.open("no/such/page");
            lead.page().evaluate("() => fetch('VAADIN/build/none.js')");
            lead.open("systems/import");
            lead.page()
                    .locator("vaadin-upload input[type=file]")
                    .setInputFiles(new FilePayload(
                            "small.csv", "text/csv", "Name,Owner\nA,B\n".getBytes(StandardCharsets.UTF_8)));
            assertThat(lead.button("Preview")).isVisible();
        }
        assertThat(kinds).contains("200 page", "404 file", "200 init", "200 uidl", "200 upload", "200 file");
    }

    @Test
    void aDownloadIsAnAttachmentThatNothingRuns() {
        var lead = visitors.with(Role.GOVERNANCE_LEAD);
        lead.open("systems");
        lead.button("Export").click();
        var address = (String) lead.page()
                .locator("a[href*='VAADIN/dynamic/resource']")
                .first()
                .evaluate("link => link.pathname");
        var answer = RawAnswer.to(
                port,
                "GET " + address + " HTTP/1.1",
                "Host: localhost",
                AGENT,
                "Cookie: " + cookies(lead),
                "Connection: close");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.headers().get("content-disposition")).startsWith("attachment");
        assertThat(answer.headers().get("content-security-policy")).contains("default-src 'none'", "sandbox");
        check("download", answer.headers());
    }

    @Test
    void theSocketForPushIsOpenedToOwnPagesAlone() {
        var lead = visitors.with(Role.GOVERNANCE_LEAD);
        lead.open("");
        var own = handshake(lead, "Origin: http://localhost:" + port);
        assertThat(own.status()).isEqualTo(101);
        check("handshake", own.headers());
        for (String origin : List.of("Origin: https://evil.example", "Sec-Fetch-Site: cross-site")) {
            assertThat(handshake(lead, origin).status()).isEqualTo(403);
        }
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            400 | GET /%2e%2e/etc/passwd HTTP/1.1
            400 | GET /a%00b HTTP/1.1
            505 | GET / HTTP/9.7
            """)
    void aRequestThatMakesNoSenseIsOneSentence(int status, String line) {
        var answer = RawAnswer.to(port, line, "Host: localhost", AGENT, "Connection: close");
        assertThat(answer.status()).isEqualTo(status);
        check(line, answer.headers());
        assertTellsNothing(answer);
    }

    /** No browser sends such, and what cannot be read is for nobody: there is nothing to show. */
    @ParameterizedTest
    @ValueSource(strings = {"GET /[]{} HTTP/1.1", "GET /\u0001 HTTP/1.1", "NONSENSE"})
    void bytesThatAreNoRequestAreAnsweredByAStatusAlone(String line) {
        var answer = RawAnswer.to(port, line, "Host: localhost", "Connection: close");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).isEmpty();
        assertThat(answer.headers()).containsOnlyKeys("content-length", "date", "connection");
    }

    @Test
    void headersThatAreTooLargeAreOneSentence() {
        var answer = RawAnswer.to(
                port, "GET / HTTP/1.1", "Host: localhost", "X-Long: " + "a".repeat(20_000), "Connection: close");
        assertThat(answer.status()).isEqualTo(400);
        check("large headers", answer.headers());
        assertTellsNothing(answer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"evil.example", "localhost.evil.example", "evil.example:8080", "localhost@evil.example"})
    void anotherNameThanOursIsTurnedAway(String host) {
        var answer = RawAnswer.to(port, "GET /sign-in HTTP/1.1", "Host: " + host, AGENT, "Connection: close");
        assertThat(answer.status()).isIn(400, 421);
        assertThat(answer.headers()).doesNotContainKey("set-cookie");
        check(host, answer.headers());
        assertTellsNothing(answer);
    }

    @Test
    void anAddressWithAnotherNameInItsRequestLineIsTurnedAway() {
        var answer = RawAnswer.to(
                port, "GET http://evil.example/sign-in HTTP/1.1", "Host: localhost", AGENT, "Connection: close");
        assertThat(answer.status()).isIn(400, 421);
    }

    @Test
    void noRequestChoosesWhereARedirectLeads() {
        var answer = RawAnswer.to(
                port,
                "GET /risks HTTP/1.1",
                "Host: localhost",
                "X-Forwarded-Host: evil.example",
                "X-Forwarded-Proto: https",
                "X-Forwarded-Port: 666",
                "Forwarded: host=evil.example;proto=https",
                "Connection: close");
        assertThat(answer.status()).isEqualTo(302);
        assertThat(answer.headers().get("location")).isEqualTo("/sign-in");
        assertThat(answer.headers()).doesNotContainKey("strict-transport-security");
        check("redirect", answer.headers());
    }

    @Test
    void anotherSiteCannotSignAnybodyIn() {
        var answer = RawAnswer.to(
                port,
                "POST /sign-in HTTP/1.1",
                "Host: localhost",
                "Origin: https://evil.example",
                "Content-Type: application/x-www-form-urlencoded",
                "Content-Length: 0",
                "Connection: close");
        assertThat(answer.status()).isEqualTo(403);
        check("sign-in", answer.headers());
        assertTellsNothing(answer);
    }

    /** Each way in which somebody's browser could be made to act without its own token (CSRF). */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "POST /sign-in HTTP/1.1",
                "POST /logout HTTP/1.1",
                "POST /?v-r=uidl&v-uiId=0 HTTP/1.1",
                "POST /VAADIN/dynamic/resource/0/00000000-0000-0000-0000-000000000000/upload HTTP/1.1"
            })
    void withoutThePagesOwnTokenNothingIsDone(String line) {
        var lead = visitors.with(Role.GOVERNANCE_LEAD);
        lead.open("");
        var body = "username=a&password=b&csrfToken=wrong";
        var answer = RawAnswer.to(
                port,
                line,
                "Host: localhost",
                "Cookie: " + cookies(lead),
                "Content-Type: application/x-www-form-urlencoded",
                "Content-Length: " + body.length(),
                "Connection: close",
                "",
                body);
        if (line.startsWith("POST /sign-in")) {
            assertThat(answer.headers().get("location")).isEqualTo("/sign-in?stale");
        } else {
            assertThat(answer.status()).isIn(200, 403, 404);
        }
        assertThat(answer.body()).doesNotContain("changes");
        lead.open("account");
        assertThat(lead.heading("Your account")).isVisible();
    }

    /** Nor does an address that somebody made up (open redirect). */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example",
                "//evil.example",
                "/%5Cevil.example",
                "%2f%2fevil.example",
                "javascript:x"
            })
    void signingInLeadsToOurOwnPages(String there) {
        try (var lead = visitors.stranger()) {
            lead.open("sign-in?continue=" + there + "&redirect=" + there);
            var before = sessionOf(lead);
            visitors.signIn(lead, Role.GOVERNANCE_LEAD);
            assertThat(lead.page().url()).startsWith("http://localhost:" + port + "/");
            assertThat(sessionOf(lead))
                    .as("another id than before")
                    .isNotBlank()
                    .isNotEqualTo(before);
        }
    }

    private static String sessionOf(Visitor visitor) {
        return visitor.page().context().cookies().stream()
                .filter(cookie -> cookie.name.equals("plumbline"))
                .peek(cookie -> {
                    assertThat(cookie.httpOnly).isTrue();
                    assertThat(String.valueOf(cookie.sameSite)).isEqualTo("LAX");
                })
                .map(cookie -> cookie.value)
                .findFirst()
                .orElse("");
    }

    private RawAnswer handshake(Visitor visitor, String origin) {
        return RawAnswer.to(
                port,
                "GET /VAADIN/push?v-r=push&v-uiId=0&X-Atmosphere-Transport=websocket HTTP/1.1",
                "Host: localhost:" + port,
                "Cookie: " + cookies(visitor),
                origin,
                "Upgrade: websocket",
                "Connection: Upgrade",
                "Sec-WebSocket-Version: 13",
                "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==");
    }

    private static String cookies(Visitor visitor) {
        return visitor.page().context().cookies().stream()
                .map(cookie -> cookie.name + "=" + cookie.value)
                .collect(Collectors.joining("; "));
    }

    private static String kind(Response answer) {
        var url = answer.url();
        var kind = url.contains("v-r=init")
                ? "init"
                : url.contains("v-r=uidl")
                        ? "uidl"
                        : url.contains("/VAADIN/dynamic/")
                                ? "upload"
                                : answer.request().isNavigationRequest() ? "page" : "file";
        return answer.status() + " " + kind;
    }

    private void check(String what, Map<String, String> headers) {
        expect(what, headers, "x-content-type-options", "nosniff");
        expect(what, headers, "referrer-policy", "no-referrer");
        expect(what, headers, "cross-origin-opener-policy", "same-origin");
        expect(what, headers, "cross-origin-resource-policy", "same-origin");
        expect(what, headers, "permissions-policy", "camera=()");
        expect(what, headers, "content-security-policy", "frame-ancestors 'none'");
        expect(what, headers, "content-security-policy", "base-uri");
        boolean file = what.contains("/VAADIN/build/") || what.matches(".*\\.(css|svg|png|woff2|js)(\\?.*)?");
        expect(what, headers, "cache-control", file ? "" : "no-store");
        for (String telling : List.of("server", "x-powered-by")) {
            if (headers.containsKey(telling)) {
                faults.add(what + " has " + telling);
            }
        }
    }

    private void expect(String what, Map<String, String> headers, String name, String part) {
        if (!headers.getOrDefault(name, "").contains(part)) {
            faults.add("%s: %s is %s".formatted(what, name, headers.get(name)));
        }
    }

    private static void assertTellsNothing(RawAnswer answer) {
        assertThat(answer.body())
                .isNotBlank()
                .doesNotContainIgnoringCase("tomcat", "exception", "org.", "java", "vaadin", "select ", "/etc", "evil");
    }
}
