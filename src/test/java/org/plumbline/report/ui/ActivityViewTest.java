package org.plumbline.report.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.ViewPackages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.plumbline.SqlStatements;
import org.plumbline.TestPeople;
import org.plumbline.ViewTest;
import org.plumbline.WithPerson;
import org.plumbline.audit.ActivityEntry;
import org.plumbline.audit.ActivityFilter;
import org.plumbline.audit.ActivityLog;
import org.plumbline.audit.Chain;
import org.plumbline.audit.Downloads;
import org.plumbline.audit.EventKind;
import org.plumbline.audit.Recorded;
import org.plumbline.security.Role;
import org.plumbline.shared.Change;
import org.plumbline.shared.Subject;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.PageRequest;

@ViewPackages(classes = ActivityView.class)
@WithPerson(Role.RISK_MANAGER)
class ActivityViewTest extends ViewTest {

    private static final UUID RISK = new UUID(4, 4);

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    ActivityLog log;

    @Autowired
    Downloads downloads;

    @Test
    void theNewestComesFirstInASentenceThatLeadsToItsRecord() {
        raise("RSK-9001", "Sepsis score drifts");
        rate("RSK-9001", "Sepsis score drifts", "seen on two wards");

        open("reports/activity", "q=RSK-9001");

        assertThat(sentence(0)).isEqualTo("Robin Test rated RSK-9001 Sepsis score drifts");
        assertThat(sentence(1)).isEqualTo("Robin Test raised RSK-9001 Sepsis score drifts");
        assertThat(findGrid(ActivityEntry.class).getLitRendererPropertyValue(0, "what", "href", String.class))
                .isEqualTo("risks/" + RISK);
        assertThat(findGrid(ActivityEntry.class).getCellText(0, 1))
                .isEqualTo("Title: Old → New; Reason: seen on two wards");
        assertThat(said()).contains("2 events");
    }

    @Test
    void theUrlNarrowsByPersonRecordEventAndTime() {
        raise("RSK-9001", "Sepsis score drifts");
        TestPeople.continueAs(jdbc, "Kim Other", Role.RISK_MANAGER);
        rate("RSK-9001", "Sepsis score drifts", "why");
        publish(EventKind.VENDOR_CHANGED, new Subject("vendor", new UUID(5, 5), "VEN-9001", "Sepsis Inc."), null);

        assertThat(found("q=sepsis")).isEqualTo(3);
        assertThat(found("q=sepsis&person=" + TestPeople.idOf("Kim Other"))).isEqualTo(2);
        assertThat(found("q=sepsis&subject=VENDOR")).isEqualTo(1);
        assertThat(found("q=sepsis&kind=risk.raised&kind=vendor.changed")).isEqualTo(2);
        assertThat(found("q=sepsis&from=2000-01-01&until=2000-12-31")).isZero();
        assertThat(found("q=sepsis&from=2000-01-01&until=2999-01-01")).isEqualTo(3);
        assertThat(found("q=sepsis&from=not-a-day")).isEqualTo(3);

        open("reports/activity", "subject=VENDOR&from=" + LocalDate.of(2027, 3, 12));
        assertThat(findButton().withText("Kind of record: Vendor").exists()).isTrue();
        assertThat(findButton().withText("From day: 12 Mar 2027").exists()).isTrue();
    }

    @Test
    void theSearchLooksAtCodesAndTitlesAlone() {
        rate("RSK-9001", "Sepsis \"score\" drifts, 100 %", "because of the pharmacy");

        assertThat(found("q=9001")).isEqualTo(1);
        assertThat(found("q=%22score%22")).isEqualTo(1);
        assertThat(found("q=100 %25")).isEqualTo(1);
        assertThat(found("q=pharmacy")).isZero();
        assertThat(found("q=Old")).isZero();
        assertThat(found("q=changes")).isZero();
    }

    @Test
    @WithPerson(Role.AUDITOR)
    void auditorsReadWhoTookSomethingAlong() {
        raise("RSK-9001", "Stroke score drifts");
        downloads.handOver(EventKind.LIST_EXPORTED, "stroke.xlsx", "Risks about stroke", List.of());

        assertThat(found("q=stroke")).isEqualTo(2);
        assertThat(found("q=stroke&chain=ACCESS")).isEqualTo(1);
        assertThat(sentence(0)).isEqualTo("Robin Test exported the list Risks about stroke as stroke.xlsx");
        assertThat(findGrid(ActivityEntry.class).getLitRendererPropertyValue(0, "what", "href", String.class))
                .isEmpty();
    }

    @Test
    void whoKeepsRisksReadsNothingOfSignInsAndDownloads() {
        downloads.handOver(EventKind.LIST_EXPORTED, "sepsis.xlsx", "Risks about sepsis", List.of());

        assertThat(found("q=sepsis&chain=ACCESS")).isZero();
        assertThat(log.search(
                        new ActivityFilter(
                                "sepsis",
                                java.util.Set.of(),
                                java.util.Set.of(),
                                java.util.Set.of(),
                                java.util.Set.of(Chain.ACCESS),
                                null,
                                null),
                        PageRequest.ofSize(10)))
                .isEmpty();
    }

    @Test
    @WithPerson(Role.ADMINISTRATOR)
    void administratorsReadNothingOfRisks() {
        raise("RSK-9001", "Sepsis score drifts");
        downloads.handOver(EventKind.LIST_EXPORTED, "sepsis.xlsx", "Risks about sepsis", List.of());

        open("reports/activity", "q=sepsis");

        assertThat(IntStream.range(0, findGrid(ActivityEntry.class).size())
                        .mapToObj(this::sentence)
                        .toList())
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line).contains("exported the list"));
    }

    @Test
    void aPageAndItsCountAreTwoStatementsHoweverMuchHappened() {
        raise("RSK-9001", "Sepsis score drifts");
        int few = statements();
        for (int i = 0; i < 120; i++) {
            rate("RSK-9001", "Sepsis score drifts", "again");
        }
        log.count(ActivityFilter.EVERYTHING); // writes what waits in the transaction of this test

        assertThat(statements()).isEqualTo(few).isEqualTo(2);
    }

    @Test
    void everyKindOfRecordIsKnown() throws IOException {
        var literal = Pattern.compile("new Subject\\(\\s*\"([a-z-]+)\"");
        var constant = Pattern.compile("String SUBJECT(?:_TYPE)? = \"([a-z-]+)\"");
        var types = new ArrayList<String>();
        try (var files = Files.walk(Path.of("src/main/java"))) {
            for (var file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                var source = Files.readString(file);
                for (var pattern : List.of(literal, constant)) {
                    pattern.matcher(source).results().forEach(match -> types.add(match.group(1)));
                }
            }
        }

        assertThat(Arrays.stream(TrailSubject.values()).map(TrailSubject::type)).containsAll(types);
    }

    private int statements() {
        log.count(ActivityFilter.EVERYTHING);
        return SqlStatements.during(() -> {
                    log.search(ActivityFilter.EVERYTHING, PageRequest.ofSize(50));
                    log.count(ActivityFilter.EVERYTHING);
                })
                .size();
    }

    private int found(String query) {
        open("reports/activity", query);
        return findGrid(ActivityEntry.class).size();
    }

    private String sentence(int row) {
        return findGrid(ActivityEntry.class).getLitRendererPropertyValue(row, "what", "name", String.class);
    }

    private void raise(String code, String title) {
        publish(EventKind.RISK_RAISED, new Subject("risk", RISK, code, title), null);
    }

    private void rate(String code, String title, String why) {
        events.publishEvent(Recorded.because(
                EventKind.RISK_RATED,
                new Subject("risk", RISK, code, title),
                why,
                Change.of("risk.title", "Old", "New")));
    }

    private void publish(EventKind kind, Subject subject, @org.jspecify.annotations.Nullable String why) {
        events.publishEvent(Recorded.because(kind, subject, why));
    }
}
