package org.plumbline.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.plumbline.evidence.SampleFiles;
import org.plumbline.security.Role;

/** Evidence comes in by dragging, and goes out as it was. */
@DemoJourney
class EvidenceIT extends AmongDemoPeople {

    private static final String DROP = """
            (upload, files) => {
              const transfer = new DataTransfer();
              files.forEach(file => transfer.items.add(new File(
                  [Uint8Array.from(atob(file.content), sign => sign.charCodeAt(0))], file.name)));
              upload.dispatchEvent(new DragEvent('drop', {dataTransfer: transfer, bubbles: true, cancelable: true}));
            }""";

    @Test
    void severalFilesAreDroppedAndOneIsDownloadedAgain() throws IOException {
        var lead = visitors.with(Role.GOVERNANCE_LEAD);
        openEvidence(lead);

        lead.page()
                .locator("vaadin-upload")
                .evaluate(DROP, List.of(file("soc2.pdf", SampleFiles.pdf()), file("figure.png", SampleFiles.png())));

        assertThat(link(lead, "soc2.pdf")).isVisible();
        assertThat(link(lead, "figure.png")).isVisible();
        var download = lead.page().waitForDownload(() -> link(lead, "soc2.pdf").click());
        assertThat(download.suggestedFilename()).isEqualTo("soc2.pdf");
        assertThat(Files.readAllBytes(download.path())).isEqualTo(SampleFiles.pdf());
        assertThat(lead.complaints()).isEmpty();
        var address = link(lead, "soc2.pdf").getAttribute("href");
        var answer = lead.page().request().get(lead.page().url().replaceFirst("/vendors.*", "/" + address));
        assertThat(answer.headers())
                .containsEntry("x-content-type-options", "nosniff")
                .hasEntrySatisfying(
                        "content-security-policy", policy -> assertThat(policy).contains("sandbox"))
                .hasEntrySatisfying(
                        "content-disposition", how -> assertThat(how).startsWith("attachment"));
    }

    /** F08. */
    @Test
    void aDrawingUnderAnotherNameIsRefusedInASentence() {
        var lead = visitors.with(Role.GOVERNANCE_LEAD);
        openEvidence(lead);

        lead.page()
                .locator("vaadin-upload input[type=file]")
                .setInputFiles(new FilePayload(
                        "logo.png",
                        "image/png",
                        "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>"
                                .getBytes(StandardCharsets.UTF_8)));

        assertThat(lead.text("What is in logo.png is not what its name says")).isVisible();
        assertThat(link(lead, "logo.png")).hasCount(0);
    }

    private void openEvidence(Visitor lead) {
        lead.open(records.address("vendors/{vendor}") + "?tab=evidence");
    }

    private static Locator link(Visitor lead, String name) {
        return lead.page().locator("a.evidence-title", new Page.LocatorOptions().setHasText(name));
    }

    private static Map<String, String> file(String name, byte[] content) {
        return Map.of("name", name, "content", Base64.getEncoder().encodeToString(content));
    }
}
