package org.plumbline.risk.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.checkbox.Checkbox;
import jakarta.persistence.EntityManager;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.plumbline.WithPerson;
import org.plumbline.inventory.AiInventory;
import org.plumbline.inventory.SystemDraft;
import org.plumbline.risk.ActionDraft;
import org.plumbline.risk.RatingDraft;
import org.plumbline.risk.ResponsePlan;
import org.plumbline.risk.ResponseType;
import org.plumbline.risk.RiskDetails;
import org.plumbline.risk.RiskId;
import org.plumbline.risk.RiskRoutes;
import org.plumbline.risk.RiskStatus;
import org.plumbline.risk.RiskTreatment;
import org.plumbline.risk.Stage;
import org.plumbline.scoring.Level;
import org.plumbline.security.Role;
import org.plumbline.shared.NotFound;
import org.springframework.beans.factory.annotation.Autowired;

@ViewPackages(classes = RiskView.class)
@WithPerson(Role.RISK_MANAGER)
class RiskViewTest extends RiskUiTest {

    @Autowired
    RiskTreatment treatment;

    @Autowired
    AiInventory inventory;

    @Autowired
    EntityManager entities;

    @Test
    void thePageTellsTheRiskInASentenceAndInThreeColumns() {
        var system = inventory.register(SystemDraft.named("Sepsis Alert")).value();
        var id = rated("Drift", Level.MODERATE, system);
        rate(id, Stage.INHERENT, Level.VERY_HIGH);

        open(id, "");

        assertThat(said())
                .contains(
                        "Drift",
                        "RSK-",
                        "Assessed",
                        "If the laboratory changes its assay, then the score drifts unnoticed, resulting in late"
                                + " treatment of sepsis.",
                        "Inherent Very High",
                        "Current Moderate",
                        "Target Not assessed",
                        "because of the audit",
                        "on scale nist-sp-800-30 1.0.0",
                        "Nobody has rated it yet.",
                        "Within appetite",
                        "Robustness and drift",
                        "MEASURE 2.4",
                        "Sepsis Alert")
                .doesNotContain("Accepted until");
    }

    @Test
    void aRatingShowsWhatTheTableMakesOfItWhileItIsChosen() {
        var id = raise("Drift");
        open(id, "");

        findButton().withAriaLabel("Rate: Current").click();
        choose("Likelihood", "Very High");
        assertThat(asked()).contains("Exposure from the table Not assessed");
        choose("Impact", "Very Low");
        assertThat(asked()).contains("Exposure from the table Very Low"); // a product would say more

        findButton().withText("Save the rating").click();
        assertThat(register.find(id).current().isRated()).isFalse(); // the reason is missing

        findTextArea().withLabel("Why").setValue("Ten near misses a month");
        findButton().withText("Save the rating").click();

        assertThat(register.find(id).current().exposure()).isEqualTo(Level.VERY_LOW);
        assertThat(said()).contains("Current Very Low", "Ten near misses a month", "Assessed");
    }

    @Test
    void theResponseIsPlannedAndItsActionsTickedOff() {
        var id = rated("Drift", Level.HIGH);
        open(id, "");

        findButton().withText("Plan the response").click();
        choose("Response", "Mitigate");
        findTextArea().withLabel("What is done").setValue("Revalidate every quarter");
        findButton().withText("Save").click();
        assertThat(Objects.requireNonNull(register.find(id).response()).type()).isEqualTo(ResponseType.MITIGATE);

        findButton().withText("Add an action").click();
        findTextField().withLabel("Action").setValue("Revalidate");
        findButton().withText("Save").click();
        assertThat(said()).contains("Mitigate", "Revalidate every quarter");

        findCheckbox().withLabel("Revalidate").click();
        assertThat(register.find(id).actions().getFirst().isOpen()).isFalse();
        assertThat(said()).contains("Done by Robin Test");
    }

    @Test
    void aResponseThatSomebodyElsePlannedMeanwhileIsJoinedWithMine() {
        var id = rated("Drift", Level.HIGH);
        treatment.plan(id, null, new ResponsePlan(ResponseType.MITIGATE, null, "As it was"));
        open(id, "");
        findButton().withText("Change the response").click();
        treatment.plan(id, null, new ResponsePlan(ResponseType.AVOID, null, "Theirs"));

        findTextArea().withLabel("What is done").setValue("Mine");
        findButton().withText("Save").click();
        assertThat(asked()).contains("Somebody else saved this meanwhile", "Response Mitigate Avoid Theirs");
        findButton().withText("Join both").click();
        findButton().withText("Save").click();

        assertThat(register.find(id).response()).isEqualTo(new ResponsePlan(ResponseType.AVOID, null, "Mine"));
    }

    @Test
    void aResponseIsSavedOnTopOfAChangeElsewhereInTheRisk() {
        var id = rated("Drift", Level.HIGH);
        open(id, "");
        findButton().withText("Plan the response").click();
        register.review(id, null, null);

        choose("Response", "Mitigate");
        findTextArea().withLabel("What is done").setValue("Mine");
        findButton().withText("Save").click();

        assertThat(register.find(id).response()).isEqualTo(new ResponsePlan(ResponseType.MITIGATE, null, "Mine"));
    }

    @Test
    void anActionThatSomebodyElseChangedMeanwhileIsJoinedWithMine() {
        var id = rated("Drift", Level.HIGH);
        var due = organisation.today().plusDays(3);
        var action = treatment.addAction(id, new ActionDraft("Revalidate", null, null));
        open(id, "");
        findButton().withAriaLabel("Change the action Revalidate").click();
        treatment.changeAction(id, null, action, new ActionDraft("Revalidate", null, due));

        findTextField().withLabel("Action").setValue("Revalidate it");
        findButton().withText("Save").click();
        findButton().withText("Join both").click();
        findButton().withText("Save").click();

        assertThat(register.find(id).actions().getFirst())
                .returns("Revalidate it", RiskDetails.Action::title)
                .returns(due, RiskDetails.Action::dueOn);
    }

    @Test
    void whatWasTypedStaysWhereTheActionIsGone() {
        var id = rated("Drift", Level.HIGH);
        var action = treatment.addAction(id, new ActionDraft("Revalidate", null, null));
        open(id, "");
        findButton().withAriaLabel("Change the action Revalidate").click();
        treatment.removeAction(id, action);

        findTextField().withLabel("Action").setValue("Mine");
        findButton().withText("Save").click();

        assertThat(findTextField().withLabel("Action").component().getValue()).isEqualTo("Mine");
        assertThat(notices()).isNotEmpty();
    }

    @Test
    void aRatingThatSomebodyElseGaveMeanwhileIsShownBesideMine() {
        var id = rated("Drift", Level.HIGH);
        open(id, "");
        findButton().withAriaLabel("Rate again: Current").click();
        assessments.rate(id, null, new RatingDraft(Stage.CURRENT, Level.LOW, Level.LOW, "Theirs"));

        findTextArea().withLabel("Why").setValue("Mine");
        findButton().withText("Save the rating").click();
        assertThat(asked()).contains("Somebody else saved this meanwhile", "Theirs", "Mine");
        findButton().withText("Join both").click();
        findButton().withText("Save the rating").click();

        var current = register.find(id).current();
        assertThat(current.rationale()).isEqualTo("Mine");
        assertThat(current.likelihood()).isEqualTo(Level.LOW);
    }

    @Test
    void anOverdueActionSaysSinceWhen() {
        var id = rated("Drift", Level.HIGH);
        treatment.addAction(
                id, new ActionDraft("Revalidate", null, organisation.today().minusDays(3)));

        open(id, "");

        assertThat(said()).contains("Overdue since");
    }

    @Test
    void aRefusedMoveSaysWhy() {
        var id = rated("Drift", Level.HIGH);
        open(id, "");

        findMenuBar().clickItem("Status", "Begin treatment");

        assertThat(notices()).anyMatch(notice -> notice.contains("has no response yet"));
        assertThat(register.find(id).status()).isEqualTo(RiskStatus.ASSESSED);
    }

    @Test
    void closingAsksForTheReasonAndReopeningToo() {
        var id = rated("Drift", Level.HIGH);
        open(id, "");

        findMenuBar().clickItem("Status", "Close");
        findButton().withText("Close").click();
        assertThat(register.find(id).status()).isEqualTo(RiskStatus.ASSESSED);
        findTextArea().withLabel("Reason").setValue("The system was retired");
        findButton().withText("Close").click();
        assertThat(register.find(id).status()).isEqualTo(RiskStatus.CLOSED);
        assertThat(findButton().withText("Rate again").exists()).isFalse();

        findMenuBar().clickItem("Status", "Reopen");
        assertThat(asked()).contains("Reopen RSK-");
        findTextArea().withLabel("Reason").setValue("It is back");
        findButton().withText("Reopen").click();
        assertThat(register.find(id).status()).isEqualTo(RiskStatus.ASSESSED);
    }

    @Test
    void aPriorityIsPinnedAndReleased() {
        var id = rated("Drift", Level.LOW);
        open(id, "");

        findMenuBar().clickItem("Priority", "Pin at 1");
        findTextArea().withLabel("Reason").setValue("The board asked");
        findButton().withText("Pin").click();
        assertThat(said()).contains("1 of 5", "Pinned: The board asked");

        findMenuBar().clickItem("Priority", "Let it follow the exposure");
        assertThat(said()).contains("4 of 5");
    }

    @Test
    void aReviewIsNoted() {
        var id = rated("Drift", Level.LOW);
        open(id, "");

        findButton().withText("Reviewed, unchanged").click();

        assertThat(notices()).anyMatch(notice -> notice.contains("The next review is on"));
    }

    @Test
    void anAcceptanceIsAskedForAndDecidedByAnother() {
        var id = rated("Drift", Level.MODERATE);
        open(id, "");
        findButton().withText("Ask for acceptance").click();
        findButton().withText("Ask for acceptance").atIndex(2).click();
        assertThat(findDatePicker().withLabel("Accepted until").component().getHelperText())
                .endsWith("at the latest");
        assertThat(register.find(id).acceptances()).isEmpty(); // reason and day are missing

        findTextArea().withLabel("Why it may be accepted").setValue("A replacement arrives");
        findDatePicker()
                .withLabel("Accepted until")
                .setValue(organisation.today().plusDays(60));
        findButton().withText("Ask for acceptance").atIndex(2).click();
        assertThat(said()).contains("Robin Test asked on", "A replacement arrives", "It waits for a governance lead");
        assertThat(findButton().withText("Accept").exists()).isFalse();

        continueAs("Lena Lead", Role.GOVERNANCE_LEAD);
        open(id, "");
        findButton().withText("Accept").click();
        findTextArea().withLabel("Reason").setValue("Within the appetite");
        findButton().withText("Accept").atIndex(2).click();

        assertThat(register.find(id).status()).isEqualTo(RiskStatus.ACCEPTED);
        assertThat(said())
                .contains(
                        "Lena Lead accepted what is left until",
                        "Accepted at Moderate Likelihood Moderate, impact Moderate",
                        "Asked for by Robin Test on",
                        "A replacement arrives");
        assertThat(notices()).anyMatch(notice -> notice.endsWith(" is accepted."));
    }

    @Test
    void whatARatingEndsIsSaidBeforeAndAfterIt() {
        var id = accepted();
        open(id, "");

        findButton().withAriaLabel("Rate again: Current").click();
        assertThat(asked()).doesNotContain("Saving this ends");
        choose("Likelihood", "Very High");
        choose("Impact", "Very High");
        assertThat(asked()).contains("Saving this ends the acceptance that runs until");
        findTextArea().withLabel("Why").setValue("An incident");
        findButton().withText("Save the rating").click();

        assertThat(notices()).anyMatch(notice -> notice.contains("It ended the acceptance"));
        assertThat(said())
                .contains("Ended by a new rating", "Accepted by Lena Lead on", "A new rating by Robin Test on")
                .doesNotContain("Withdrawn");
    }

    @Test
    void aDeclinedRequestNamesWhoDeclinedItAndWhy() {
        var id = rated("Drift", Level.MODERATE);
        request(id);
        continueAs("Lena Lead", Role.GOVERNANCE_LEAD);
        acceptances.decline(id, "Treat it first");

        open(id, "");

        assertThat(said())
                .contains("Asked for by Robin Test on", ": a replacement arrives", "Declined by Lena Lead on")
                .contains(": Treat it first");
    }

    @Test
    void openingTheRiskIsReadingTheAnswer() {
        var id = rated("Drift", Level.MODERATE);
        request(id);
        continueAs("Lena Lead", Role.GOVERNANCE_LEAD);
        acceptances.decline(id, "Treat it first");
        continueAs("Robin Test", Role.RISK_MANAGER);

        open(id, "");

        entities.flush();
        assertThat(jdbc.sql("select answer_read from acceptance")
                        .query(Boolean.class)
                        .list())
                .containsOnly(true);
    }

    @Test
    void anAcceptedRiskIsOpenedAgainFromItsStatus() {
        var id = accepted();
        open(id, "");

        findMenuBar().clickItem("Status", "Withdraw the acceptance");
        findTextArea().withLabel("Reason").setValue("An incident");
        findButton().withText("Withdraw the acceptance").atIndex(2).click();

        assertThat(register.find(id).status()).isEqualTo(RiskStatus.ASSESSED);
        assertThat(notices()).anyMatch(notice -> notice.contains("is withdrawn. The risk is open again."));
    }

    @Test
    void aDayThatIsRefusedIsMarkedAtItsField() {
        var id = rated("Drift", Level.MODERATE);
        open(id, "");
        findButton().withText("Ask for acceptance").click();
        findTextArea().withLabel("Why it may be accepted").setValue("A replacement arrives");
        var until = findDatePicker().withLabel("Accepted until").component();
        until.setValue(organisation.today().plusYears(3));

        findButton().withText("Ask for acceptance").atIndex(2).click();

        assertThat(until.isInvalid()).isTrue();
        assertThat(until.getErrorMessage()).contains("at the latest. Choose an earlier day.");
        assertThat(notices()).isEmpty();
    }

    private RiskId accepted() {
        var id = rated("Drift", Level.MODERATE);
        request(id);
        continueAs("Lena Lead", Role.GOVERNANCE_LEAD);
        acceptances.approve(id, "Within the appetite");
        continueAs("Robin Test", Role.RISK_MANAGER);
        return id;
    }

    @Test
    @WithPerson(Role.GOVERNANCE_LEAD)
    void theLeadWhoAskedIsNotOfferedTheDecision() {
        var id = rated("Drift", Level.MODERATE);
        request(id);

        open(id, "");

        assertThat(findButton().withText("Accept").exists()).isFalse();
        assertThat(findButton().withText("Take the request back").exists()).isTrue();
    }

    @Test
    void whatIsAboveTheAppetiteOrUnknownIsNotOfferedForAcceptance() {
        open(rated("High", Level.HIGH), "");
        assertThat(said()).contains("above the appetite, so it needs treatment");
        assertThat(findButton().withText("Ask for acceptance").exists()).isFalse();

        open(raise("Unknown"), "");
        assertThat(said()).contains("What is not assessed cannot be accepted.");
    }

    @Test
    void theHistoryShowsEachStepWithItsReason() {
        var id = rated("Drift", Level.HIGH);
        rate(id, Stage.CURRENT, Level.LOW);

        open(id, "tab=history");

        assertThat(said()).contains("When", "Current High Low", "because of the audit", "Robin Test");
    }

    @Test
    void theActivityTellsWhatHappened() {
        var id = rated("Drift", Level.HIGH);

        open(id, "tab=activity");

        assertThat(said())
                .contains("Robin Test raised RSK-", "Robin Test rated RSK-", "Current rating", "High, likelihood High");
    }

    @Test
    void aStaleChangeIsRefused() {
        var id = rated("Drift", Level.HIGH);
        open(id, "");
        register.pinPriority(id, null, 5, "somebody else was here");

        findMenuBar().clickItem("Status", "Begin monitoring");

        assertThat(notices()).anyMatch(notice -> notice.contains("was changed by somebody else"));
    }

    @Test
    @WithPerson(Role.AUDITOR)
    void anAuditorReadsAndIsOfferedNoChange() {
        continueAs("Robin Test", Role.RISK_MANAGER);
        var id = rated("Drift", Level.MODERATE);
        treatment.addAction(id, new ActionDraft("Revalidate", null, null));
        continueAs("Ada Auditor", Role.AUDITOR);

        open(id, "");

        assertThat(said()).contains("If the laboratory changes its assay");
        for (var words :
                new String[] {"Edit", "Rate again", "Plan the response", "Add an action", "Ask for acceptance"}) {
            assertThat(findButton().withText(words).exists()).as(words).isFalse();
        }
        assertThat(find(Checkbox.class).single().isEnabled()).isFalse();
    }

    @Test
    void aRiskThatIsNotThereIsNotFound() {
        assertThat(refusalOf(RiskRoutes.details(new RiskId(UUID.randomUUID())))).isEqualTo(NotFound.class.getName());
        assertThat(refusalOf("risks/nonsense")).isEqualTo(NotFound.class.getName());
    }
}
