package org.plumbline.report.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.browserless.locator.Locators;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plumbline.PlumblineTest;
import org.plumbline.TestOrganisation;
import org.plumbline.WithPerson;
import org.plumbline.inventory.AiInventory;
import org.plumbline.report.AuditWorkbooks;
import org.plumbline.security.OurOrganisation;
import org.plumbline.security.Role;
import org.plumbline.shared.Job;
import org.plumbline.shared.Jobs;
import org.plumbline.shared.Progress;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PlumblineTest
@ViewPackages(classes = ReportsView.class)
class ReportsViewTest extends SpringBrowserlessTest implements Locators {

    @Autowired
    AuditWorkbooks workbooks;

    @Autowired
    AiInventory inventory;

    @Autowired
    OurOrganisation organisation;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void anOrganisation() {
        TestOrganisation.create(jdbc);
    }

    @Test
    @WithPerson(Role.AUDITOR)
    void anAuditorChoosesWhatTheReportCovers() {
        var page = navigate(ReportsView.class);

        assertThat(page.getElement().getTextRecursively()).contains("Audit workbook", "Risk register", "Audit trail");
        assertThat(findRadioButtonGroup(Object.class).exists()).isTrue();
        assertThat(findComboBox(Object.class).withLabel("AI system").exists()).isFalse();
    }

    @Test
    @WithPerson({Role.GOVERNANCE_LEAD, Role.RISK_MANAGER, Role.SYSTEM_OWNER})
    void theAuditTrailIsForAuditors() {
        var page = navigate(ReportsView.class);

        assertThat(page.getElement().getTextRecursively()).doesNotContain("Audit trail");
    }

    @Test
    @WithPerson(Role.SYSTEM_OWNER)
    void aSystemOwnerIsOfferedOwnSystemsAlone() {
        navigate(ReportsView.class);

        assertThat(findRadioButtonGroup(Object.class).exists()).isFalse();
        assertThat(findComboBox(Object.class).withLabel("AI system").exists()).isTrue();
    }

    @Test
    @WithPerson(Role.SYSTEM_OWNER)
    void withoutASystemTheFieldSaysWhatToChoose() {
        navigate(ReportsView.class);

        findButton().withText("Create workbook").click();

        var field = findComboBox(Object.class).withLabel("AI system").getComponent();
        assertThat(field.isInvalid()).isTrue();
        assertThat(field.getErrorMessage()).isEqualTo("Choose the AI system that the report is to cover.");
        assertThat(findButton().withText("Create workbook").getComponent().isEnabled())
                .isTrue();
    }

    @Test
    @WithPerson(Role.AUDITOR)
    void theFinishedWorkbookIsHandedOverAndGoesWhenThePersonLeaves() {
        var card = card(workbooks);
        UI.getCurrent().add(card);

        findButton().withText("Create workbook").click();
        roundTrip();

        var file = made(card);
        assertThat(file.name()).startsWith("plumbline-audit-").endsWith(".xlsx");
        assertThat(Path.of(file.path())).hasSize(file.bytes());

        UI.getCurrent().remove(card);
        assertThat(Files.exists(Path.of(file.path()))).isFalse();
    }

    @Test
    @WithPerson(Role.AUDITOR)
    void aFailureSaysThatNothingWasExported() {
        var broken = mock(AuditWorkbooks.class);
        when(broken.coversOrganisation()).thenReturn(true);
        doAnswer(_ -> {
                    throw new IllegalStateException("the disk is full");
                })
                .when(broken)
                .write(any(), any(), any());
        var card = card(broken);
        UI.getCurrent().add(card);

        findButton().withText("Create workbook").click();
        roundTrip();

        assertThat(card.made()).isEmpty();
        assertThat(findNotification().exists()).isTrue();
        assertThat(findButton().withText("Create workbook").getComponent().isEnabled())
                .isTrue();
    }

    private AuditWorkbookCard card(AuditWorkbooks reports) {
        return new AuditWorkbookCard(reports, jobsAtOnce(), new ScopeChoice(inventory, reports));
    }

    /** Runs a job within the test's transaction, which a thread of its own would not see. */
    private static Jobs jobsAtOnce() {
        var jobs = mock(Jobs.class);
        doAnswer(call -> {
                    Job job = call.getArgument(0);
                    Consumer<Progress> listener = call.getArgument(1);
                    try {
                        listener.accept(new Progress.Done(job.run(
                                (step, done, total) -> listener.accept(new Progress.Running(step, done, total)))));
                    } catch (RuntimeException failure) {
                        listener.accept(new Progress.Failed(failure));
                    }
                    return null;
                })
                .when(jobs)
                .start(any(), any());
        return jobs;
    }

    /** The file, if the page offers it. */
    private MadeFile made(AuditWorkbookCard card) {
        assertThat(find(Anchor.class, card).withTextContaining("Download").exists())
                .isTrue();
        return card.made().orElseThrow();
    }
}
