package org.plumbline.rmf.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.browserless.locator.Locators;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.Location;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plumbline.PlumblineTest;
import org.plumbline.TestOrganisation;
import org.plumbline.TestPeople;
import org.plumbline.WithPerson;
import org.plumbline.inventory.AiInventory;
import org.plumbline.inventory.SystemDraft;
import org.plumbline.rmf.AnswerDetails;
import org.plumbline.rmf.AnswerStatus;
import org.plumbline.rmf.AssessmentDraft;
import org.plumbline.rmf.AssessmentKey;
import org.plumbline.rmf.GapRow;
import org.plumbline.rmf.RmfAssessments;
import org.plumbline.rmf.RmfRoutes;
import org.plumbline.security.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PlumblineTest
@ViewPackages(classes = GapsView.class)
@WithPerson(Role.RISK_MANAGER)
class GapsViewTest extends SpringBrowserlessTest implements Locators {

    @Autowired
    AiInventory inventory;

    @Autowired
    RmfAssessments assessments;

    @Autowired
    JdbcClient jdbc;

    private UUID sepsis;

    @BeforeEach
    void aSystemWithLateWork() {
        TestOrganisation.create(jdbc);
        sepsis = inventory.register(SystemDraft.named("Sepsis Alert")).value();
        assessments.save(
                AssessmentKey.ofSystem(sepsis, "MAP 1.1"),
                AnswerDetails.NOT_STORED,
                AssessmentDraft.of(AnswerStatus.IN_PROGRESS)
                        .withMaturity(1)
                        .withOwner(TestPeople.idOf("Robin Test"))
                        .dueOn(LocalDate.of(2020, 3, 12)));
    }

    @Test
    void theMostUrgentGapComesFirst() {
        navigate(GapsView.class);

        var gaps = findGrid(GapRow.class);
        assertThat(gaps.size()).isEqualTo(28 + 44);
        assertThat(gaps.getRow(0).key()).isEqualTo(AssessmentKey.ofSystem(sepsis, "MAP 1.1"));
        assertThat(gaps.getLitRendererPropertyValue(0, "outcome", "href", String.class))
                .isEqualTo("systems/" + sepsis + "?tab=rmf&at=MAP%201.1");
        assertThat(gaps.getLitRendererPropertyValue(0, "status", "statusWord", String.class))
                .isEqualTo("In progress, overdue");
        assertThat(gaps.getCellText(0, gaps.getColumnPosition("due"))).isEqualTo("12 Mar 2020");
        assertThat(gaps.getCellText(1, gaps.getColumnPosition("where"))).isEqualTo("The organisation");
    }

    @Test
    void theUrlNarrowsTheList() {
        go(RmfRoutes.gapsIn("MANAGE"));
        assertThat(findGrid(GapRow.class).size()).isEqualTo(13);

        go(RmfRoutes.overdueOf(TestPeople.idOf("Robin Test")));
        assertThat(findGrid(GapRow.class).size()).isEqualTo(1);

        go(RmfRoutes.GAPS + "?owner=nobody"); // no person: restricts nothing
        assertThat(findGrid(GapRow.class).size()).isEqualTo(28 + 44);
    }

    @Test
    void chosenGapsAreGivenAnOwner() {
        navigate(GapsView.class);

        findGrid(GapRow.class).select(1);
        findButton().withText("Set owner or due date").click();
        findDatePicker().withLabel("Due date").setValue(LocalDate.of(2027, 3, 12));
        findButton().withText("Save").click();

        assertThat(assessments
                        .find(AssessmentKey.ofOrganisation("GOVERN 1.1"))
                        .draft()
                        .dueOn())
                .isEqualTo(LocalDate.of(2027, 3, 12));
    }

    @Test
    void anAuditorIsOfferedNoChange() {
        TestPeople.continueAs(jdbc, "Ada Auditor", Role.AUDITOR);

        navigate(GapsView.class);

        assertThat(findGrid(GapRow.class).size()).isEqualTo(28 + 44);
        assertThat(findButton().withText("Set owner or due date").exists()).isFalse();
    }

    private static void go(String route) {
        var location = new Location(route);
        UI.getCurrentOrThrow().navigate(location.getPath(), location.getQueryParameters());
    }
}
