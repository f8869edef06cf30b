package org.plumbline.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.plumbline.TestOrganisation;
import org.plumbline.WithPerson;
import org.plumbline.security.People;
import org.plumbline.security.PersonDraft;
import org.plumbline.security.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;

/** What the product is for, from an inventory in a file to the workbook that an auditor gets. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties =
                "spring.datasource.url=jdbc:h2:mem:main-path;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH")
@ActiveProfiles("test")
@ExtendWith(SharedBrowser.class)
class MainPathIT {

    private static final String PASSWORD = "otter velvet canyon ninth";

    /** With what spreadsheets do to a file: a byte order mark, a line break in a cell, a missing id, a missing name. */
    private static final String INVENTORY = """
            \uFEFFID,Name,Department,What it is for,Type,Status
            S-1,Sepsis Alert,Emergency,"Warns of sepsis.
            Looks at every admission.",Predictive,Production
            ,Chest X-ray Triage,Radiology,Sorts images by urgency,Imaging,Pilot
            S-3,,Cardiology,Nobody wrote down what it is called,Predictive,Pilot
            """;

    private static final String SCENARIO = "Sepsis alert misses more true cases in some patient groups";

    @LocalServerPort
    int port;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    @Test
    @WithPerson(Role.ADMINISTRATOR)
    void aGovernanceLeadTakesAnInventoryFromAFileToTheAuditWorkbook(Browser browser) throws IOException {
        TestOrganisation.create(jdbc);
        var email = "gloria@lakeside.example";
        var token = people.invite(new PersonDraft("Gloria Lead", email, Set.of(Role.GOVERNANCE_LEAD)));
        try (var lead = new Visitor(browser.window(Look.LIGHT), port)) {
            choosesAPassword(lead, token);
            lead.signIn(email, PASSWORD);
            Phone.addApp(lead.page());
            assertThat(lead.text("Good day, Gloria Lead")).isVisible();
            importsTheInventory(lead);
            var outcome = ratesAnOutcome(lead);
            raisesAndAssessesARisk(lead);
            try (var workbook = downloadsTheWorkbook(lead)) {
                assertThat(row(workbook.getSheet("AI systems"), "Sepsis Alert")).contains("S-1", "In production");
                assertThat(row(workbook.getSheet("RMF coverage"), outcome)).contains("In place", "3 Practised");
                assertThat(row(workbook.getSheet("Risk register"), SCENARIO)).contains("Very High", "Gloria Lead");
            }
            assertThat(lead.complaints()).isEmpty();
        }
    }

    private static void choosesAPassword(Visitor lead, String token) {
        lead.open("welcome#" + token);
        lead.field("New password").fill(PASSWORD);
        lead.field("New password again").fill(PASSWORD);
        assertThat(Browser.graveBarriers(lead.page())).isEmpty();
        assertThat(lead.page().url()).as("the token is gone from the address").doesNotContain(token);
        lead.button("Set password").click();
        assertThat(lead.text("Your password is set.")).isVisible();
    }

    private static void importsTheInventory(Visitor lead) {
        lead.link("Import an inventory").click();
        lead.page()
                .locator("vaadin-upload input[type=file]")
                .setInputFiles(
                        new FilePayload("inventory.csv", "text/csv", INVENTORY.getBytes(StandardCharsets.UTF_8)));
        assertThat(lead.text("1 column is not imported: What it is for")).isVisible();
        lead.choose("Columns for Purpose", "What it is for");
        lead.field("Columns for Purpose").press("Tab");
        assertThat(lead.text("Every column is imported.")).isVisible();

        lead.button("Preview").click();
        assertThat(lead.heading("inventory.csv: 3 rows, nothing written yet")).isVisible();
        lead.tab("Refused 1").click();
        assertThat(lead.text("It has no name.")).isVisible();

        lead.button("Import 2 AI systems").click();
        assertThat(lead.text("3 rows: 2 new, 0 changed, 0 unchanged, 1 refused."))
                .isVisible();
        assertThat(lead.link("Chest X-ray Triage")).isVisible();
        lead.link("Sepsis Alert").click();
        assertThat(lead.heading("Sepsis Alert")).isVisible();
        assertThat(lead.text("Looks at every admission.")).isVisible();
    }

    /** Without touching the mouse once the page is there. */
    private static String ratesAnOutcome(Visitor lead) {
        lead.tab("RMF").click();
        lead.button("Rate one at a time").click();
        assertThat(lead.text("Outcome 1 of")).isVisible();
        lead.page().keyboard().press("j");
        assertThat(lead.text("Outcome 2 of")).isVisible();
        lead.page().keyboard().press("3");
        assertThat(lead.text("is Not started, maturity 3 Practised.")).isVisible();
        lead.page().keyboard().press("i");
        var saved = lead.text("is In place, maturity 3 Practised.");
        assertThat(saved).isVisible();
        return saved.textContent().replaceAll("Saved: | is In place.*", "");
    }

    private static void raisesAndAssessesARisk(Visitor lead) {
        lead.button("Show all answers").click();
        lead.tab("Risks").click();
        lead.link("Raise from the library").click();
        lead.link("Raise from this: " + SCENARIO).click();
        assertThat(lead.text("For the system Sepsis Alert.")).isVisible();
        lead.field("Owner").fill("Gloria");
        lead.page().getByRole(AriaRole.OPTION).filter(withText("Gloria Lead")).click();
        lead.button("Raise a risk").click();
        assertThat(lead.text("RSK-0001 is on the register.")).isVisible();

        lead.button("Rate: Current").click();
        lead.choose("Likelihood", "Very High");
        lead.choose("Impact", "Very High");
        lead.field("Why").fill("Two missed cases in the spring, both in patients over eighty.");
        lead.button("Save the rating").click();
        assertThat(lead.text("The rating is saved.")).isVisible();
        assertThat(lead.text("Two missed cases in the spring")).isVisible();
    }

    private static XSSFWorkbook downloadsTheWorkbook(Visitor lead) throws IOException {
        lead.link("Reports").click();
        lead.field("One AI system").click();
        lead.field("AI system").fill("Sepsis");
        lead.page().getByRole(AriaRole.OPTION).filter(withText("Sepsis Alert")).click();
        var download =
                lead.page().waitForDownload(() -> lead.button("Create workbook").click());
        assertThat(download.suggestedFilename()).matches("plumbline-audit-.*\\.xlsx");
        try (var file = download.createReadStream()) {
            return new XSSFWorkbook(file);
        }
    }

    /** The cells, as they are read, of the one row that has a cell with this text. */
    private static List<String> row(Sheet sheet, String text) {
        var formatter = new DataFormatter();
        var rows = StreamSupport.stream(sheet.spliterator(), false)
                .map(row -> StreamSupport.stream(row.spliterator(), false)
                        .map(formatter::formatCellValue)
                        .toList())
                .filter(cells -> cells.contains(text))
                .toList();
        assertThat(rows).hasSize(1);
        return rows.getFirst();
    }

    private static Locator.FilterOptions withText(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }
}
