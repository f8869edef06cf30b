package org.plumbline.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.plumbline.security.Role;
import org.slf4j.LoggerFactory;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What people send, by whatever way, is not in the log, and cannot forge an entry of it. */
@DemoJourney
@ExtendWith(OutputCaptureExtension.class)
class LogIT extends AmongDemoPeople {

    private static final String MARK = "canary";

    /** The signs by which a log is made to show what did not happen. */
    private static final String FORGERY = "\r\n2026-01-01 00:00:00Z INFO  forged\u2028forged\u001b[31mforged";

    @LocalServerPort
    int port;

    @Test
    void nothingThatPeopleSendIsInTheLog(CapturedOutput log) {
        var secrets = IntStream.range(0, 50)
                .mapToObj(number -> MARK + "-%02d-MRN-%07d".formatted(number, 31 * number + 4_000_000))
                .toList();
        secrets.forEach(this::sendByEveryHeader);
        typeIntoFields(secrets.getFirst());
        dropFiles(secrets.getLast());

        LoggerFactory.getLogger("org.plumbline.journeys").warn("Listening{}", FORGERY.replace("forged", "told"));

        assertThat(log.getAll().split("[\\r\\n\\x85\u2028\u2029]+"))
                .filteredOn(line -> line.contains("told"))
                .singleElement(InstanceOfAssertFactories.STRING)
                .contains("WARN  Listening??2026-01-01 00:00:00Z INFO  told?told?[31mtold");
        assertThat(log.getAll()).doesNotContainIgnoringCase(MARK).doesNotContain("forged", "\u001b");
    }

    private void sendByEveryHeader(String secret) {
        var encoded = URLEncoder.encode(secret + FORGERY, StandardCharsets.UTF_8);
        for (String line : List.of(
                "GET /" + encoded + " HTTP/1.1",
                "GET /systems/" + secret + "?q=" + encoded + " HTTP/1.1",
                "GET /%2e%2e/" + secret + " HTTP/1.1",
                "GET /VAADIN/dynamic/resource/0/" + secret + "/x HTTP/1.1",
                "POST /?v-r=uidl&v-uiId=" + encoded + " HTTP/1.1",
                "POST /sign-in HTTP/1.1",
                secret + " / HTTP/1.1")) {
            RawAnswer.to(
                    port,
                    line,
                    "Host: localhost",
                    "User-Agent: " + secret,
                    "Referer: http://localhost/" + secret,
                    "Cookie: plumbline=" + secret,
                    "Authorization: Bearer " + secret,
                    "X-Forwarded-For: " + secret,
                    "X-Filename: " + encoded,
                    "Content-Type: application/x-www-form-urlencoded",
                    "Content-Length: " + ("username=&password=".length() + 2 * encoded.length()),
                    "Connection: close",
                    "",
                    "username=" + encoded + "&password=" + encoded);
        }
        RawAnswer.to(port, "GET / HTTP/1.1", "Host: " + secret + ".example", "Connection: close");
    }

    private void typeIntoFields(String secret) {
        try (var stranger = visitors.stranger()) {
            stranger.open("sign-in");
            stranger.field("E-mail address").fill(secret + "@lakeside.example");
            stranger.field("Password").fill(secret);
            stranger.button("Sign in").click();
            stranger.page().waitForURL("**/sign-in?error");
        }
        var lead = visitors.with(Role.GOVERNANCE_LEAD);
        lead.open("systems/" + secret);
        lead.open("systems?q=" + secret);
        lead.open("no/such/" + secret);
        lead.open("vendors");
        lead.button("Add vendor").click();
        lead.field("Name").fill(secret + "\u2028" + "x".repeat(150));
        lead.button("Save").click();
        lead.settle();
    }

    private void dropFiles(String secret) {
        var lead = visitors.with(Role.GOVERNANCE_LEAD);
        for (String content : List.of(
                "Name,Owner\n" + secret + "," + secret,
                "\"" + secret,
                "PK\u0003\u0004" + secret,
                "<html>" + secret,
                secret + "\u0000\u0001" + secret)) {
            lead.open("systems/import");
            lead.page()
                    .locator("vaadin-upload input[type=file]")
                    .setInputFiles(
                            new FilePayload(secret + ".csv", "text/csv", content.getBytes(StandardCharsets.UTF_8)));
            assertThat(lead.text(secret + ".csv")).isVisible();
        }
    }
}
