package org.plumbline.rmf.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.browserless.locator.Locators;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.Location;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plumbline.PlumblineTest;
import org.plumbline.TestOrganisation;
import org.plumbline.TestPeople;
import org.plumbline.WithPerson;
import org.plumbline.evidence.EvidenceDraft;
import org.plumbline.evidence.EvidenceRegister;
import org.plumbline.rmf.AnswerStatus;
import org.plumbline.rmf.AssessmentKey;
import org.plumbline.rmf.RmfAssessments;
import org.plumbline.rmf.RmfRoutes;
import org.plumbline.security.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PlumblineTest
@ViewPackages(classes = OrganisationRmfView.class)
@WithPerson(Role.RISK_MANAGER)
class OrganisationRmfViewTest extends SpringBrowserlessTest implements Locators {

    private static final AssessmentKey LAWS = AssessmentKey.ofOrganisation("GOVERN 1.1");

    @Autowired
    RmfAssessments assessments;

    @Autowired
    EvidenceRegister evidence;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void anOrganisation() {
        TestOrganisation.create(jdbc);
    }

    @Test
    void anAnswerIsGivenAndCounted() {
        go(RmfRoutes.answers(null, "GOVERN 1.1"));

        findSelect(AnswerStatus.class).withLabel("Status").selectItem("In place");
        findSelect(Integer.class).withLabel("Maturity").selectItem("3 Practised");
        findTextArea().withLabel("Notes").setValue("Register kept by compliance");
        findButton().withText("Save").click();

        assertThat(assessments.find(LAWS).draft().maturity()).isEqualTo(3);
        assertThat(assessments.find(LAWS).draft().notes()).isEqualTo("Register kept by compliance");
        assertThat(pageText()).contains("1 of 28 in place", "GOVERN1/18");
    }

    @Test
    void notApplicableAsksForAReason() {
        go(RmfRoutes.answers(null, "GOVERN 1.1"));

        findSelect(AnswerStatus.class).withLabel("Status").selectItem("Not applicable");
        findButton().withText("Save").click();

        assertThat(findTextArea().withLabel("Why it does not apply").component().getErrorMessage())
                .startsWith("Say why GOVERN 1.1 does not apply.");
        assertThat(assessments.find(LAWS).answer().status()).isEqualTo(AnswerStatus.NOT_STARTED);
    }

    @Test
    void evidenceIsAttachedAndVerificationExplainsWhatStandsAgainstIt() {
        go(RmfRoutes.answers(null, "GOVERN 1.1"));
        findSelect(AnswerStatus.class).withLabel("Status").selectItem("In place");
        findButton().withText("Save").click();

        assertThat(findButton().withText("Verify").component().isEnabled()).isFalse();
        assertThat(pageText()).contains("GOVERN 1.1 has no owner. Name one before it is verified.");

        findButton().withText("Evidence kept elsewhere").click();
        findTextField().withLabel("What it is").setValue("AI policy");
        findTextField().withLabel("Web address or reference").setValue("https://docs.example.org/policy");
        findButton().withText("Add").click();

        assertThat(assessments.find(LAWS).evidence()).hasSize(1);
        assertThat(pageText()).contains("AI policy");
    }

    @Test
    void somebodyElseVerifies() {
        assessments.save(
                LAWS,
                -1,
                org.plumbline.rmf.AssessmentDraft.of(AnswerStatus.IN_PLACE).withOwner(TestPeople.idOf("Robin Test")));
        evidence.addReference(LAWS.evidenceOwner(), EvidenceDraft.titled("AI policy"), "Shelf 4");
        TestPeople.continueAs(jdbc, "Vera Verifier", Role.GOVERNANCE_LEAD);
        go(RmfRoutes.answers(null, "GOVERN 1.1"));

        findButton().withText("Verify").click();

        assertThat(assessments.find(LAWS).answer().status()).isEqualTo(AnswerStatus.VERIFIED);
        assertThat(pageText()).contains("by Vera Verifier");
    }

    @Test
    void whatSystemsAnswerIsSummedUp() {
        go(RmfRoutes.answers(null, "MAP 1"));

        assertThat(pageText()).contains("MAP 1.1", "Answered by each system: in place in 0 of 0");
    }

    @Test
    void anAuditorReadsWithoutAForm() {
        TestPeople.continueAs(jdbc, "Ada Auditor", Role.AUDITOR);

        go(RmfRoutes.answers(null, "GOVERN 1.1"));

        assertThat(pageText()).contains("Laws and regulations that apply to AI", "Not started");
        assertThat(findButton().withText("Save").exists()).isFalse();
        assertThat(findButton().withText("Attach").exists()).isFalse();
    }

    @Test
    void aSystemOwnerDoesNotOpenIt() {
        TestPeople.continueAs(jdbc, "Olu Owner", Role.SYSTEM_OWNER);

        assertThatThrownBy(() -> navigate(OrganisationRmfView.class)).isInstanceOf(IllegalArgumentException.class);
    }

    private String pageText() {
        return getCurrentView().getElement().getTextRecursively();
    }

    private static void go(String route) {
        var location = new Location(route);
        UI.getCurrentOrThrow().navigate(location.getPath(), location.getQueryParameters());
    }
}
