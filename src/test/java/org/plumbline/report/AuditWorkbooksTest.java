package org.plumbline.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plumbline.PlumblineTest;
import org.plumbline.TestPeople;
import org.plumbline.WithPerson;
import org.plumbline.audit.ActivityLog;
import org.plumbline.catalogue.Catalogue;
import org.plumbline.catalogue.Framework;
import org.plumbline.evidence.EvidenceDraft;
import org.plumbline.evidence.EvidenceOwner;
import org.plumbline.evidence.EvidenceRegister;
import org.plumbline.inventory.AiInventory;
import org.plumbline.inventory.AiSystemId;
import org.plumbline.inventory.SystemRef;
import org.plumbline.risk.RiskAssessments;
import org.plumbline.risk.RiskRegister;
import org.plumbline.rmf.RmfAssessments;
import org.plumbline.security.Role;
import org.plumbline.shared.Job;
import org.plumbline.shared.NotFound;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@PlumblineTest
@WithPerson(value = Role.RISK_MANAGER, name = "Robin Test")
class AuditWorkbooksTest {

    private static final String OWNER = "Olive Owner";
    private static final ReportScope ALL = new ReportScope.Organisation();

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
    ActivityLog activity;

    @Autowired
    Catalogue catalogue;

    @Autowired
    JdbcClient jdbc;

    private SmallHospital hospital;

    @BeforeEach
    void openHospital() {
        hospital = new SmallHospital(jdbc, inventory, register, ratings, outcomes, evidence);
    }

    @Test
    void theWorkbookOfTheOrganisationHasItsSheetsInReadingOrder() throws IOException {
        open();

        try (var workbook = exported(ALL)) {
            assertThat(StreamSupport.stream(workbook.spliterator(), false).map(Sheet::getSheetName))
                    .containsExactly(
                            "Summary",
                            "AI systems",
                            "RMF coverage",
                            "RMF by system",
                            "Risk register",
                            "Evidence index",
                            "Method");
            assertThat(workbook.getActiveSheetIndex()).isZero();
        }
    }

    @Test
    void theRegisterHoldsEveryRiskWithTypedValues() throws IOException {
        open();

        try (var workbook = exported(ALL)) {
            var register = workbook.getSheet("Risk register");
            var header = header(register, "Code");
            var risk = register.getRow(header.getRowNum() + 1);
            assertThat(register.getLastRowNum() - header.getRowNum()).isEqualTo(3);
            assertThat(text(risk, RegisterColumn.TITLE)).isEqualTo("Late alerts for some patients");
            assertThat(text(risk, RegisterColumn.DESCRIPTION))
                    .isEqualTo("If the data that the model sees differ from those it was built on, then it is wrong"
                            + " more often, and nobody notices, resulting in patients are treated late.");
            assertThat(text(risk, RegisterColumn.CURRENT_EXPOSURE)).isEqualTo("High");
            assertThat(text(risk, RegisterColumn.APPETITE)).isEqualTo("Above appetite");
            assertThat(cell(risk, RegisterColumn.RESPONSE_COST).getNumericCellValue())
                    .isEqualTo(12_500.5);
            assertThat(cell(risk, RegisterColumn.NEXT_ACTION)
                            .getLocalDateTimeCellValue()
                            .toLocalDate())
                    .isEqualTo(SmallHospital.OVERDUE);
            assertThat(text(register.getRow(header.getRowNum() + 2), RegisterColumn.CURRENT_EXPOSURE))
                    .isEqualTo("Not assessed");
        }
    }

    @Test
    void theIndexOfEvidenceIsThatOfTheRecordsInScope() throws IOException {
        open();
        evidence.addReference(
                new EvidenceOwner(SystemRef.SUBJECT, hospital.sepsis, "AIS", null),
                EvidenceDraft.titled("Local validation"),
                "Shelf 4");

        try (var workbook = exported(ALL)) {
            assertThat(words(workbook.getSheet("Evidence index")))
                    .contains("AI policy", "GOVERN 1.1", "Local validation", "Shelf 4", "Current");
        }
        try (var workbook = exported(new ReportScope.System(hospital.sepsis))) {
            assertThat(words(workbook.getSheet("Evidence index")))
                    .contains("Local validation")
                    .doesNotContain("AI policy");
        }
        try (var workbook = exported(new ReportScope.System(hospital.scribe))) {
            assertThat(words(workbook.getSheet("Evidence index"))).doesNotContain("Local validation");
        }
    }

    private static List<String> words(Sheet sheet) {
        return StreamSupport.stream(sheet.spliterator(), false)
                .flatMap(row -> StreamSupport.stream(row.spliterator(), false))
                .map(Object::toString)
                .toList();
    }

    @Test
    void systemsAndTheirRisksLeadToEachOther() throws IOException {
        open();

        try (var workbook = exported(ALL)) {
            var systems = workbook.getSheet("AI systems");
            var register = workbook.getSheet("Risk register");
            var forth = register.getHyperlinkList().stream()
                    .filter(link -> link.getLocation().startsWith("'AI systems'"))
                    .toList();
            var back = systems.getHyperlinkList();
            assertThat(forth).hasSize(3);
            assertThat(back).hasSize(2).allMatch(link -> link.getLocation().startsWith("'Risk register'"));
            var target = forth.getFirst().getLocation().replaceFirst(".*!A", "");
            assertThat(systems.getRow(Integer.parseInt(target) - 1).getCell(1).getStringCellValue())
                    .isEqualTo("Sepsis alert");
        }
    }

    @Test
    void noCellHoldsAFormula() throws IOException {
        open();

        try (var workbook = exported(ALL)) {
            assertThat(cells(workbook)).noneMatch(cell -> cell.getCellType() == CellType.FORMULA);
            var name = cells(workbook).stream()
                    .filter(cell -> new DataFormatter().formatCellValue(cell).equals("=Visit scribe"))
                    .findFirst()
                    .orElseThrow();
            assertThat(name.getCellStyle().getQuotePrefixed()).isTrue();
        }
    }

    @Test
    void theSummaryCountsWhatTheSheetsHold() throws IOException {
        open();

        try (var workbook = exported(ALL)) {
            var words = words(workbook.getSheet("Summary"));
            assertThat(words)
                    .containsSequence("2", "3", "1", "1", "3", "1 of " + answeredOnce())
                    .containsSubsequence("AI systems", "open risks", "above the appetite", "not assessed");
        }
    }

    @Test
    void theMethodNamesEveryScaleRuleAndFile() throws IOException {
        open();

        try (var workbook = exported(ALL)) {
            assertThat(words(workbook.getSheet("Method")))
                    .contains("Levels of likelihood, impact and exposure", "Risk appetite", "Risk tiers of AI systems")
                    .contains(
                            "Likelihood, impact and level of risk (NIST SP 800-30)",
                            "Risk Response Cost",
                            "4 Improving");
        }
    }

    @Test
    void theWorkbookOfOneSystemHoldsThatSystemAlone() throws IOException {
        open();

        try (var workbook = exported(new ReportScope.System(hospital.scribe))) {
            var register = workbook.getSheet("Risk register");
            var systems = workbook.getSheet("AI systems");
            assertThat(register.getLastRowNum() - header(register, "Code").getRowNum())
                    .isEqualTo(1);
            assertThat(systems.getLastRowNum() - header(systems, "Code").getRowNum())
                    .isEqualTo(1);
            assertThat(workbook.getSheet("RMF by system")).isNull();
        }
        assertThat(activity.of("ai-system", hospital.scribe, 1).getFirst().kind())
                .isEqualTo("report.exported");
    }

    @Test
    void aRiskThatOtherSystemsShareCountsThemAndDoesNotNameThem() throws IOException {
        open();
        hospital.raiseShared("One vendor for both");

        try (var workbook = exported(new ReportScope.System(hospital.scribe))) {
            var register = workbook.getSheet("Risk register");
            var shared = StreamSupport.stream(register.spliterator(), false)
                    .filter(row -> row.getCell(RegisterColumn.TITLE.ordinal()) != null
                            && text(row, RegisterColumn.TITLE).equals("One vendor for both"))
                    .findFirst()
                    .orElseThrow();
            var scribe = inventory.find(new AiSystemId(hospital.scribe));
            assertThat(text(shared, RegisterColumn.SYSTEM)).isEqualTo(scribe.code());
            assertThat(text(shared, RegisterColumn.SYSTEMS))
                    .isEqualTo(scribe.code() + " =Visit scribe\n1 AI system outside this workbook");
            assertThat(words(register)).noneMatch(word -> word.contains("Sepsis alert"));
        }
    }

    @Test
    void aSystemOwnerExportsOwnSystemsAlone() throws IOException {
        open();
        TestPeople.continueAs(jdbc, OWNER, Role.SYSTEM_OWNER);

        try (var workbook = exported(new ReportScope.System(hospital.sepsis))) {
            assertThat(words(workbook.getSheet("Risk register"))).contains("Late alerts for some patients");
        }
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> exported(ALL));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> exported(new ReportScope.System(hospital.scribe)));
    }

    @Test
    void anAuditorExportsEverything() throws IOException {
        open();
        TestPeople.continueAs(jdbc, "Ann Auditor", Role.AUDITOR);

        try (var workbook = exported(ALL)) {
            assertThat(workbook.getNumberOfSheets()).isEqualTo(7);
        }
    }

    @Test
    @WithPerson(Role.ADMINISTRATOR)
    void anAdministratorWithoutASecondRoleExportsNothing() {
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> exported(ALL));
    }

    @Test
    void theWorkbookOfAFacilitySaysThatSharedSystemsNameOthers() throws IOException {
        open();
        var north = UUID.randomUUID();
        jdbc.sql("insert into facility (id, version, name, active, demo) values (?, 0, 'North Hospital', true, false)")
                .param(north)
                .update();

        try (var workbook = exported(new ReportScope.Facility(north))) {
            assertThat(words(workbook.getSheet("Method")))
                    .anyMatch(word -> word.contains("A system that other facilities use too names them"));
        }
        try (var workbook = exported(ALL)) {
            assertThat(words(workbook.getSheet("Method"))).noneMatch(word -> word.contains("other facilities use too"));
        }
    }

    @Test
    void aFacilityThatDoesNotExistAnswersSo() {
        open();

        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> exported(new ReportScope.Facility(UUID.randomUUID())));
    }

    @Test
    void anExportThatIsCancelledIsNotRecorded() {
        open();
        var file = new ByteArrayOutputStream();

        assertThatExceptionOfType(Job.JobCancelled.class)
                .isThrownBy(() -> workbooks.write(ALL, file, (_, _, _) -> {
                    throw new Job.JobCancelled();
                }));

        assertThat(file.size()).isZero();
        assertThat(activity.of("report", new UUID(0, 0), 1)).isEmpty();
    }

    private void open() {
        TestPeople.person(jdbc, OWNER, java.util.Set.of(Role.SYSTEM_OWNER));
        hospital.open(OWNER);
    }

    private long answeredOnce() {
        return catalogue.rmf().subcategories().stream()
                .filter(outcome -> outcome.scope() == Framework.Scope.ORGANISATION)
                .count();
    }

    private XSSFWorkbook exported(ReportScope scope) throws IOException {
        var file = new ByteArrayOutputStream();
        var name = workbooks.write(scope, file, Job.UNWATCHED);
        assertThat(name).startsWith("plumbline-audit-").endsWith(".xlsx");
        return new XSSFWorkbook(new ByteArrayInputStream(file.toByteArray()));
    }

    private static Row header(XSSFSheet sheet, String first) {
        return StreamSupport.stream(sheet.spliterator(), false)
                .filter(row -> row.getCell(0) != null
                        && new DataFormatter().formatCellValue(row.getCell(0)).equals(first))
                .findFirst()
                .orElseThrow();
    }

    private static Cell cell(Row row, RegisterColumn column) {
        return row.getCell(column.ordinal());
    }

    private static String text(Row row, RegisterColumn column) {
        return cell(row, column).getStringCellValue();
    }

    private static List<Cell> cells(XSSFWorkbook workbook) {
        var cells = new ArrayList<Cell>();
        workbook.forEach(sheet -> sheet.forEach(row -> row.forEach(cells::add)));
        return cells;
    }

    private static List<String> words(XSSFSheet sheet) {
        var formatter = new DataFormatter();
        var words = new ArrayList<String>();
        sheet.forEach(row -> row.forEach(cell -> {
            var word = formatter.formatCellValue(cell);
            if (!word.isEmpty()) {
                words.add(word);
            }
        }));
        return words;
    }
}
