package org.plumbline.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.security.Role;
import org.plumbline.shared.sheet.SheetLimits;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Files that come in, from browsers and from those who play one. Whatever happens, none is left behind. */
@DemoJourney
class UploadIT extends AmongDemoPeople {

    private static final int CHUNK = 1 << 16;

    @LocalServerPort
    int port;

    private Set<Path> before = Set.of();

    @BeforeEach
    void look() throws IOException {
        before = uploads();
    }

    @AfterEach
    void nothingIsLeftBehind() throws IOException {
        visitors.with(Role.GOVERNANCE_LEAD).open("");
        assertThat(uploads()).isEqualTo(before);
    }

    @Test
    void whatIsLargerThanItSaysIsCutOff() throws IOException {
        var request = new ByteArrayOutputStream();
        request.write(head("big.csv", "Transfer-Encoding: chunked"));
        long sent = 0;
        var chunk = new byte[CHUNK];
        while (sent <= SheetLimits.STANDARD.fileBytes()) {
            request.write((Integer.toHexString(CHUNK) + "\r\n").getBytes(StandardCharsets.US_ASCII));
            request.write(chunk);
            request.write("\r\n".getBytes(StandardCharsets.US_ASCII));
            sent += CHUNK;
        }
        request.write("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));

        assertThat(RawAnswer.to(port, request.toByteArray()).status()).isEqualTo(413);
    }

    @Test
    void whatSaysThatItIsTooLargeIsNotRead() {
        var answer = RawAnswer.to(port, head("big.csv", "Content-Length: " + (SheetLimits.STANDARD.fileBytes() + 1)));

        assertThat(answer.status()).isEqualTo(413);
    }

    @ParameterizedTest
    @ValueSource(strings = {"picture.svg", "page.html", "macros.xlsm", "csv", "list.csv.exe"})
    void anotherEndingIsNotTaken(String name) {
        assertThat(RawAnswer.to(port, head(name, "Content-Length: 0")).status()).isEqualTo(422);
    }

    /** In three tabs: one place to drop files takes one at a time. */
    @Test
    void onePersonSendsTwoFilesAtOnce() throws Exception {
        var lead = visitors.with(Role.GOVERNANCE_LEAD);
        var tabs = new ArrayList<Page>();
        var open = new ArrayList<Socket>();
        try {
            for (int file = 0; file < 3; file++) {
                tabs.add(lead.page().context().newPage());
                tabs.getLast().navigate("http://localhost:" + port + "/systems/import");
            }
            for (int file = 0; file < 2; file++) {
                var socket = new Socket("localhost", port);
                open.add(socket);
                socket.getOutputStream().write(head(tabs.get(file), "slow.csv", "Content-Length: 1000"));
                socket.getOutputStream().flush();
                waitForUploads(file + 1);
            }
            assertThat(RawAnswer.to(port, head(tabs.get(2), "third.csv", "Content-Length: 0"))
                            .status())
                    .isEqualTo(429);
        } finally {
            for (Socket socket : open) {
                socket.close();
            }
            waitForUploads(0);
            tabs.forEach(Page::close);
        }
    }

    @Test
    void theAddressOfAnUploadIsForOneSession() {
        var head = new String(head("a.csv", "Content-Length: 0"), StandardCharsets.ISO_8859_1);
        var other = visitors.with(Role.RISK_MANAGER);
        other.open("");
        var answer = RawAnswer.to(
                port,
                head.replaceAll("Cookie: .*", "Cookie: " + cookies(other.page()))
                        .getBytes(StandardCharsets.ISO_8859_1));

        assertThat(answer.status()).isEqualTo(404);
    }

    @Test
    void aWorkbookIsOpened() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new XSSFWorkbook()) {
            var sheet = workbook.createSheet("Systems");
            for (int number = 0; number < 3; number++) {
                var row = sheet.createRow(number);
                row.createCell(0).setCellValue(number == 0 ? "Name" : "System " + number);
                row.createCell(1).setCellValue(number == 0 ? "Department" : "Radiology");
            }
            workbook.write(bytes);
        }
        var lead = drop("systems.xlsx", bytes.toByteArray());

        assertThat(lead.button("Preview")).isVisible();
        assertThat(lead.text("Systems")).isVisible();
    }

    @Test
    void aFileThatIsNotWhatItsNameSaysIsOneSentence() {
        var lead = drop("../..\u202E/list.xlsx", "<html><script>alert(1)</script>".getBytes(StandardCharsets.UTF_8));

        assertThat(lead.text("list.xlsx is a web page, whatever its name says."))
                .isVisible();
        assertThat(lead.page().locator("vaadin-upload")).isVisible();
    }

    private Visitor drop(String name, byte[] content) {
        var lead = visitors.with(Role.GOVERNANCE_LEAD);
        lead.open("systems/import");
        lead.page()
                .locator("vaadin-upload input[type=file]")
                .setInputFiles(new FilePayload(name, "application/octet-stream", content));
        return lead;
    }

    private byte[] head(String name, String... further) {
        var lead = visitors.with(Role.GOVERNANCE_LEAD);
        if (!lead.page().url().endsWith("systems/import")) {
            lead.open("systems/import");
        }
        return head(lead.page(), name, further);
    }

    private static byte[] head(Page page, String name, String... further) {
        var target = (String)
                page.locator("vaadin-upload").evaluate("upload => new URL(upload.target, document.baseURI).pathname");
        var lines = new ArrayList<>(List.of(
                "POST " + target + " HTTP/1.1",
                "Host: localhost",
                "Cookie: " + cookies(page),
                "X-Filename: " + name,
                "Content-Type: text/csv",
                "Connection: close"));
        lines.addAll(List.of(further));
        return (String.join("\r\n", lines) + "\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String cookies(Page page) {
        return page.context().cookies().stream()
                .map(cookie -> cookie.name + "=" + cookie.value)
                .collect(Collectors.joining("; "));
    }

    private void waitForUploads(int further) throws IOException, InterruptedException {
        for (int turn = 0; turn < 200 && uploads().size() != before.size() + further; turn++) {
            Thread.sleep(50);
        }
        assertThat(uploads()).hasSize(before.size() + further);
    }

    private static Set<Path> uploads() throws IOException {
        var uploads = new HashSet<Path>();
        try (var folders = Files.newDirectoryStream(Path.of(System.getProperty("java.io.tmpdir")), "plumbline-*")) {
            for (var folder : folders) {
                try (var files = Files.newDirectoryStream(folder, "*.upload")) {
                    files.forEach(uploads::add);
                }
            }
        }
        return uploads;
    }
}
