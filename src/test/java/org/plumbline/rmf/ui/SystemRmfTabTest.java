package org.plumbline.rmf.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.browserless.locator.Locators;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.router.Location;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plumbline.PlumblineTest;
import org.plumbline.TestOrganisation;
import org.plumbline.TestPeople;
import org.plumbline.WithPerson;
import org.plumbline.catalogue.Catalogue;
import org.plumbline.catalogue.OfficialTexts;
import org.plumbline.evidence.EvidenceDraft;
import org.plumbline.evidence.EvidenceRegister;
import org.plumbline.inventory.AiInventory;
import org.plumbline.inventory.SystemDraft;
import org.plumbline.inventory.SystemKind;
import org.plumbline.rmf.AnswerStatus;
import org.plumbline.rmf.AssessmentDraft;
import org.plumbline.rmf.AssessmentKey;
import org.plumbline.rmf.Origin;
import org.plumbline.rmf.RmfAssessments;
import org.plumbline.rmf.RmfRoutes;
import org.plumbline.security.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PlumblineTest
@ViewPackages(packages = {"org.plumbline.rmf.ui", "org.plumbline.inventory.ui"})
@WithPerson(Role.RISK_MANAGER)
class SystemRmfTabTest extends SpringBrowserlessTest implements Locators {

    @Autowired
    SystemRmfTab tab;

    @Autowired
    RmfAssessments assessments;

    @Autowired
    EvidenceRegister evidence;

    @Autowired
    AiInventory inventory;

    @Autowired
    OfficialTexts texts;

    @Autowired
    Catalogue outcomes;

    @Autowired
    JdbcClient jdbc;

    private UUID scribe;

    @BeforeEach
    void aGenerativeSystem() {
        TestOrganisation.create(jdbc);
        scribe = inventory
                .register(SystemDraft.builder("Scribe")
                        .kind(SystemKind.GENERATIVE)
                        .clinicalOwner(TestPeople.idOf("Robin Test"))
                        .build())
                .value();
        assessments.save(
                AssessmentKey.ofOrganisation("GOVERN 1.1"),
                -1,
                AssessmentDraft.of(AnswerStatus.IN_PLACE).withMaturity(3));
    }

    @Test
    void countsWhatIsCovered() {
        assertThat(tab.count(scribe)).isEqualTo("1/72");
    }

    @Test
    void anInheritedAnswerIsMarkedAndCanBeOverriddenForAReason() {
        open();
        assertThat(pageText()).contains("Inherited");
        choose("GOVERN 1.1");
        assertThat(pageText()).contains("The organisation answers this for all its systems.", "3 Practised");

        findButton().withText("Answer for this system instead").click();
        findSelect(AnswerStatus.class).withLabel("Status").selectItem("In progress");
        findButton().withText("Save").click();
        assertThat(findTextArea()
                        .withLabel("Why the system departs from the organisation’s answer")
                        .component()
                        .getErrorMessage())
                .startsWith("Say why");

        findTextArea()
                .withLabel("Why the system departs from the organisation’s answer")
                .setValue("Bought as a service");
        findButton().withText("Save").click();

        var answer =
                assessments.find(AssessmentKey.ofSystem(scribe, "GOVERN 1.1")).answer();
        assertThat(answer.origin()).isEqualTo(Origin.OVERRIDE);
        assertThat(answer.status()).isEqualTo(AnswerStatus.IN_PROGRESS);
        assertThat(pageText()).contains("Overrides the organisation");
    }

    @Test
    void anOverrideThatWasBegunIsGivenUp() {
        open();
        choose("GOVERN 1.1");
        findButton().withText("Answer for this system instead").click();
        assertThat(pageText()).contains("Your answer will stand in the place of the organisation’s");

        findButton().withText("Cancel").click();

        assertThat(pageText()).contains("The organisation answers this for all its systems.");
    }

    @Test
    void entriesThatAreNotSavedAreNotDroppedWithoutAsking() {
        var key = AssessmentKey.ofSystem(scribe, "MAP 1.1");
        open();
        findTabs().select(1);
        choose("MAP 1.1");
        findTextArea().withLabel("Notes").setValue("Mine");

        choose("MAP 1.2");
        findConfirmDialog().cancel();
        assertThat(findTextArea().withLabel("Notes").component().getValue()).isEqualTo("Mine");

        findButton().withText("Evidence kept elsewhere").click();
        findTextField().withLabel("What it is").setValue("Minutes");
        findTextField().withLabel("Web address or reference").setValue("MIN-7");
        findButton().withText("Add").click();
        assertThat(assessments.find(key).evidence()).isEmpty();
        assertThat(findTextArea().withLabel("Notes").component().getValue()).isEqualTo("Mine");

        find(Dialog.class).single().close();
        findButton().withText("Save").click();
        choose("MAP 1.2");
        assertThat(assessments.find(key).draft().notes()).isEqualTo("Mine");
        assertThat(findConfirmDialog().exists()).isFalse();
    }

    @Test
    void whatIsVerifiedIsWhatIsSaved() {
        var key = AssessmentKey.ofSystem(scribe, "MAP 1.1");
        TestPeople.continueAs(jdbc, "Olu Other", Role.RISK_MANAGER);
        assessments.save(key, -1, AssessmentDraft.of(AnswerStatus.IN_PLACE).withOwner(TestPeople.idOf("Olu Other")));
        evidence.addReference(key.evidenceOwner(), EvidenceDraft.titled("Minutes"), "MIN-7");
        TestPeople.continueAs(jdbc, "Robin Test", Role.RISK_MANAGER);
        open();
        findTabs().select(1);
        choose("MAP 1.1");
        findTextArea().withLabel("Notes").setValue("Mine");

        findButton().withText("Verify").click();

        assertThat(assessments.find(key).answer().status()).isEqualTo(AnswerStatus.IN_PLACE);
        assertThat(findTextArea().withLabel("Notes").component().getValue()).isEqualTo("Mine");
    }

    @Test
    void anOverrideIsWithdrawn() {
        var key = AssessmentKey.ofSystem(scribe, "GOVERN 1.1");
        assessments.save(key, -1, AssessmentDraft.of(AnswerStatus.IN_PROGRESS).overridingBecause("Other law"));
        open();
        choose("GOVERN 1.1");

        findButton().withText("Use the organisation’s answer").click();
        findConfirmDialog().confirm();

        assertThat(assessments.find(key).answer().origin()).isEqualTo(Origin.INHERITED);
    }

    @Test
    void theOfficialTextStandsBesideOursWithItsCaveat() {
        texts.importPlaybook("playbook.json", """
                [{"title": "GOVERN 1.1", "description": "Official wording.", "section_about": "About it",
                  "section_actions": "- Do it"}]
                """.getBytes(StandardCharsets.UTF_8));
        open();
        choose("GOVERN 1.1");

        unfold("NIST AI RMF Playbook");

        assertThat(pageText())
                .contains(
                        "Official wording.", "before the framework was final", "NIST’s own words, from playbook.json.");
    }

    @Test
    void generativeRisksAreShownForAGenerativeSystem() {
        open();

        findTabs().select(4);

        assertThat(pageText()).contains("2. Confabulation", "12. Value Chain and Component Integration");
    }

    @Test
    void onlyGapsLeavesOutWhatIsInPlace() {
        open();
        findCheckbox().withLabel("Gaps only").click();

        assertThat(findAll("GOVERN 1.1")).isZero();
        assertThat(findAll("GOVERN 1.2")).isOne();
    }

    @Test
    void anOwnerAnswersForTheirSystem() {
        TestPeople.continueAs(jdbc, "Robin Test", Role.SYSTEM_OWNER);
        open();
        findTabs().select(1);
        choose("MAP 1.1");

        findSelect(AnswerStatus.class).withLabel("Status").selectItem("In progress");
        findButton().withText("Save").click();

        assertThat(assessments
                        .find(AssessmentKey.ofSystem(scribe, "MAP 1.1"))
                        .answer()
                        .status())
                .isEqualTo(AnswerStatus.IN_PROGRESS);
    }

    @Test
    void theHistoryTellsWhatHappened() {
        assessments.save(AssessmentKey.ofSystem(scribe, "MAP 1.1"), -1, AssessmentDraft.of(AnswerStatus.IN_PROGRESS));
        open();
        findTabs().select(1);
        choose("MAP 1.1");

        unfold("History");

        assertThat(pageText())
                .contains("Robin Test changed the answer to MAP 1.1", "Status: Not started → In progress");
    }

    @Test
    void theUrlOpensAnOutcomeOnTheSystemsPage() {
        var location = new Location(RmfRoutes.answers(scribe, "MAP 1.1"));
        UI.getCurrentOrThrow().navigate(location.getPath(), location.getQueryParameters());

        assertThat(find(H2.class).all())
                .extracting(heading -> heading.getElement().getTextRecursively())
                .contains(outcomes.subcategory("MAP 1.1").orElseThrow().title());
    }

    @Test
    void whoeverWasOvertakenDecidesWhoseEntriesCount() {
        var key = AssessmentKey.ofSystem(scribe, "MAP 1.1");
        open();
        findTabs().select(1);
        choose("MAP 1.1");
        findTextArea().withLabel("Notes").setValue("Mine");
        assessments.save(key, -1, AssessmentDraft.of(AnswerStatus.IN_PROGRESS).withNotes("Theirs"));

        findButton().withText("Save").click();
        assertThat(findDialog().component().getElement().getTextRecursively()).contains("Theirs");
        findButton().withText("Join both").click();
        findButton().withText("Save").click();

        assertThat(assessments.find(key).draft().notes()).isEqualTo("Mine");
        assertThat(assessments.find(key).draft().status()).isEqualTo(AnswerStatus.IN_PROGRESS);
    }

    private void open() {
        navigate(RmfMatrixView.class).add(tab.content(scribe));
    }

    private void choose(String outcome) {
        test(find(NativeButton.class)
                        .withCondition(
                                line -> line.getElement().getTextRecursively().startsWith(outcome + " "))
                        .single())
                .click();
    }

    private void unfold(String summary) {
        test(find(Details.class)
                        .withCondition(details -> summary.equals(details.getSummaryText()))
                        .single())
                .openDetails();
    }

    private long findAll(String outcome) {
        return find(NativeButton.class)
                .withCondition(line -> line.getElement().getTextRecursively().startsWith(outcome + " "))
                .all()
                .size();
    }

    private String pageText() {
        return getCurrentView().getElement().getTextRecursively();
    }
}
