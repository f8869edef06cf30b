package org.plumbline.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plumbline.PlumblineTest;
import org.plumbline.TestPeople;
import org.plumbline.WithPerson;
import org.plumbline.evidence.EvidenceRegister;
import org.plumbline.inventory.AiInventory;
import org.plumbline.risk.RiskAssessments;
import org.plumbline.risk.RiskRegister;
import org.plumbline.rmf.RmfAssessments;
import org.plumbline.security.Role;
import org.plumbline.shared.Job;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Another program than the one that wrote it opens the workbook whole. Skipped where LibreOffice is not installed. */
@PlumblineTest
@WithPerson(value = Role.RISK_MANAGER, name = "Robin Test")
class LibreOfficeTest {

    private static final String OWNER = "Olive Owner";
    private static final String EVERY_SHEET_AS_CSV =
            "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1";

    @TempDir
    Path folder;

    @Autowired
    AuditWorkbooks workbooks;

    @Autowired
    AiInventory inventory;

    @Autowired
    RiskRegister register;

    @Autowired
    RiskAssessments ratings;

    @Autowired
    RmfAssessments outcomes;

    @Autowired
    EvidenceRegister evidence;

    @Autowired
    JdbcClient jdbc;

    @Test
    void opensEverySheetWithItsContent() throws IOException, InterruptedException {
        convert(workbook(), EVERY_SHEET_AS_CSV);

        assertThat(text("Risk register"))
                .contains("Late alerts for some patients", ",12500.5,USD,")
                .containsPattern(",(01/15/2026|2026-01-15|15[./]01[./]2026),"); // a date, in the way of the machine
        assertThat(text("AI systems")).contains("=Visit scribe").doesNotContain("#NAME?", "Err:");
        assertThat(text("Summary")).contains("Audit workbook", "Where the open risks stand now");
        assertThat(text("RMF coverage")).contains("GOVERN 1.1", "MANAGE 4.3");
        assertThat(text("RMF by system")).contains("Sepsis alert");
        assertThat(text("Method")).contains("Risk tiers of AI systems");
    }

    @Test
    void printsItAsPages() throws IOException, InterruptedException {
        convert(workbook(), "pdf");

        assertThat(Files.readAllBytes(folder.resolve("audit.pdf")))
                .startsWith("%PDF".getBytes(StandardCharsets.US_ASCII))
                .hasSizeGreaterThan(20_000);
    }

    private Path workbook() throws IOException {
        soffice();
        TestPeople.person(jdbc, OWNER, java.util.Set.of(Role.SYSTEM_OWNER));
        new SmallHospital(jdbc, inventory, register, ratings, outcomes, evidence).open(OWNER);
        var file = folder.resolve("audit.xlsx");
        try (var out = Files.newOutputStream(file)) {
            workbooks.write(new ReportScope.Organisation(), out, Job.UNWATCHED);
        }
        return file;
    }

    private void convert(Path file, String format) throws IOException, InterruptedException {
        var log = folder.resolve("log.txt");
        var process = new ProcessBuilder(
                        soffice().toString(),
                        "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                        "--headless",
                        "--convert-to",
                        format,
                        "--outdir",
                        folder.toString(),
                        file.toString())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        boolean ended = process.waitFor(3, TimeUnit.MINUTES);
        if (!ended) {
            process.destroyForcibly();
        }
        assertThat(ended).as("ends within three minutes").isTrue();
        assertThat(process.exitValue()).as(Files.readString(log)).isZero();
    }

    private String text(String sheet) throws IOException {
        return Files.readString(folder.resolve("audit-" + sheet + ".csv"));
    }

    /** Where the program is, or the end of the test with a printed reason. */
    private static Path soffice() {
        var found = Stream.of(System.getenv("PATH").split(java.io.File.pathSeparator))
                .flatMap(directory -> List.of("soffice", "libreoffice").stream().map(Path.of(directory)::resolve))
                .filter(Files::isExecutable)
                .findFirst();
        if (found.isEmpty()) {
            System.out.println("SKIPPED: LibreOffice is not on this machine, so nobody else opened the workbook");
        }
        Assumptions.assumeTrue(found.isPresent(), "LibreOffice is not on this machine");
        return found.orElseThrow();
    }
}
