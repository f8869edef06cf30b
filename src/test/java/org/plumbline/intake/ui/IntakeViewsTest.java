package org.plumbline.intake.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.plumbline.TestPeople;
import org.plumbline.ViewTest;
import org.plumbline.WithPerson;
import org.plumbline.intake.DataSubject;
import org.plumbline.intake.Intake;
import org.plumbline.intake.IntakeDraft;
import org.plumbline.intake.IntakeFilter;
import org.plumbline.intake.IntakeId;
import org.plumbline.intake.IntakeRow;
import org.plumbline.intake.IntakeStatus;
import org.plumbline.intake.PhiExpectation;
import org.plumbline.inventory.AiInventory;
import org.plumbline.inventory.SystemDraft;
import org.plumbline.inventory.SystemFilter;
import org.plumbline.inventory.SystemRoutes;
import org.plumbline.security.Role;
import org.plumbline.shared.NotFound;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;

@ViewPackages(packages = {"org.plumbline.intake.ui", "org.plumbline.inventory.ui"})
@WithPerson(value = Role.ADMINISTRATOR, name = "Ada Nurse")
class IntakeViewsTest extends ViewTest {

    @Autowired
    Intake intake;

    @Autowired
    AiInventory inventory;

    @Test
    @SuppressWarnings("unchecked")
    void anyoneAsksForATool() {
        navigate(MyRequestsView.class);
        findButton().withText("Request an AI tool").atIndex(1).click();

        findTextField().withLabel("Name of the tool").setValue("Ambient Scribe");
        findTextField().withLabel("Who makes it?").setValue("Acme");
        findTextArea().withLabel("What do you want to use it for?").setValue("Visit notes");
        CheckboxGroup<DataSubject> subjects = find(CheckboxGroup.class).single();
        test(subjects).selectItems("Patients", "Staff");
        RadioButtonGroup<PhiExpectation> phi = find(RadioButtonGroup.class).single();
        test(phi).selectItem("Yes");
        findTextField().withLabel("Link to it").setValue("https://acme.example");
        findButton().withText("Send request").click();

        assertThat(getCurrentView()).isInstanceOf(IntakeRequestView.class);
        assertThat(said()).contains("Ambient Scribe", "REQ-", "Waiting", "Visit notes", "Patients, Staff", "Acme");
        var row = intake.mine(IntakeFilter.ALL, PageRequest.of(0, 5)).getFirst();
        assertThat(intake.find(new IntakeId(row.id())).draft())
                .isEqualTo(new IntakeDraft(
                        "Ambient Scribe",
                        "Acme",
                        "Visit notes",
                        Set.of(DataSubject.PATIENTS, DataSubject.STAFF),
                        PhiExpectation.YES,
                        null,
                        null,
                        null,
                        "https://acme.example"));
    }

    @Test
    void theFormSaysWhatIsMissingOrWrong() {
        navigate(IntakeFormView.class);

        findTextField().withLabel("Link to it").setValue("acme");
        findButton().withText("Send request").click();

        assertThat(findTextField().withLabel("Name of the tool").component().getErrorMessage())
                .isEqualTo("Enter the name of the tool.");
        assertThat(findTextField().withLabel("Link to it").component().getErrorMessage())
                .contains("https://");
        assertThat(intake.countMine(IntakeFilter.ALL)).isZero();
    }

    @Test
    void whatIsHereAlreadyIsShownWhileTyping() {
        lead();
        inventory.register(SystemDraft.named("Ambient Scribe Pro"));
        ada();
        navigate(IntakeFormView.class);

        findTextField().withLabel("Name of the tool").setValue("ambient scribe");

        assertThat(said()).contains("Already here?", "Ambient Scribe Pro", "Proposed: the same words");
    }

    @Test
    void theLeadAcceptsAndCompletesTheSystem() {
        var id = intake.submit(scribe());
        lead();
        navigate(IntakeReviewView.class);
        assertThat(findGrid(IntakeRow.class).size()).isEqualTo(1);

        open(id);
        findButton().withText("Accept").click();
        findTextArea().withLabel("Note to the person who asked").setValue("Welcome");
        findButton().withText("Accept").atIndex(2).click();

        assertThat(inventory.count(SystemFilter.ALL)).isEqualTo(1);
        assertThat(said()).contains("Edit Ambient Scribe");
        ada();
        open(id);
        assertThat(said()).contains("Lea Lead accepted it on", "Ambient Scribe", "Welcome");
    }

    @Test
    void theLeadJoinsTheRequestToASimilarSystem() {
        var id = intake.submit(scribe());
        lead();
        inventory.register(SystemDraft.named("Ambient Scribe Pro"));
        open(id);

        findButton().withText("This is it").click();
        assertThat(intake.find(id).status()).isEqualTo(IntakeStatus.WAITING); // an answer is final: it is asked first
        findButton().withText("Join to a system").atIndex(2).click();

        assertThat(intake.find(id).status()).isEqualTo(IntakeStatus.JOINED);
        assertThat(said()).contains("found on", "Ambient Scribe Pro");
        assertThat(findButton().withText("Accept").exists()).isFalse();
    }

    @Test
    @SuppressWarnings("unchecked")
    void theLeadJoinsTheRequestToAnySystem() {
        var id = intake.submit(scribe());
        lead();
        inventory.register(SystemDraft.named("Dictation"));
        open(id);

        findButton().withText("Join to a system").click();
        findButton().withText("Join to a system").atIndex(2).click();
        assertThat(intake.find(id).status()).isEqualTo(IntakeStatus.WAITING);
        ComboBox<Object> system = find(ComboBox.class).withLabel("AI system").single();
        test(system).selectItem(test(system).getSuggestions().getFirst());
        findButton().withText("Join to a system").atIndex(2).click();

        assertThat(intake.find(id).status()).isEqualTo(IntakeStatus.JOINED);
    }

    @Test
    void theLeadDeclinesWithAReason() {
        var id = intake.submit(scribe());
        lead();
        open(id);

        findButton().withText("Decline").click();
        findButton().withText("Decline").atIndex(2).click();
        assertThat(intake.find(id).status()).isEqualTo(IntakeStatus.WAITING);
        findTextArea().withLabel("Reason").setValue("No agreement with Acme");
        findButton().withText("Decline").atIndex(2).click();

        assertThat(said()).contains("Declined", "No agreement with Acme");
        assertThat(notices()).anyMatch(notice -> notice.equals("The request for Ambient Scribe is declined."));
    }

    @Test
    void whoOwnsTheSystemIsLedToIt() {
        TestPeople.continueAs(jdbc, "Olga Owner", Role.SYSTEM_OWNER);
        var id = intake.submit(scribe());
        lead();
        var system = inventory.register(SystemDraft.builder("Scribe Pro")
                .clinicalOwner(TestPeople.idOf("Olga Owner"))
                .build());
        intake.join(id, system, null);
        TestPeople.continueAs(jdbc, "Olga Owner", Role.SYSTEM_OWNER);

        open(id);

        assertThat(find(Anchor.class).withText("Scribe Pro").single().getHref())
                .isEqualTo(SystemRoutes.details(system.value()));
    }

    @Test
    void whoAskedTakesItBack() {
        var id = intake.submit(scribe());
        open(id);
        assertThat(findButton().withText("Accept").exists()).isFalse();

        findButton().withText("Take back").click();
        findConfirmDialog().confirm();

        assertThat(intake.find(id).status()).isEqualTo(IntakeStatus.WITHDRAWN);
        assertThat(said()).contains("Taken back");
    }

    @Test
    void theRequestOfSomebodyElseIsNotThere() {
        var id = intake.submit(scribe());
        TestPeople.continueAs(jdbc, "Olga Owner", Role.SYSTEM_OWNER);

        assertThat(refusalOf("intake/" + id.value())).isEqualTo(NotFound.class.getName());
        navigate(MyRequestsView.class);
        assertThat(findGrid(IntakeRow.class).size()).isZero();
        assertThat(findButton().withText("Review requests").exists()).isFalse();
        com.vaadin.flow.component.UI.getCurrent().navigate("intake/review");
        assertThat(getCurrentView()).isNotInstanceOf(IntakeReviewView.class);
    }

    @Test
    void anAuditorReadsEveryRequestAndAnswersNone() {
        var id = intake.submit(scribe());
        TestPeople.continueAs(jdbc, "Aud Itor", Role.AUDITOR);

        open(id);

        assertThat(said()).contains("Ambient Scribe");
        for (var button : Set.of("Accept", "Decline", "Join to a system", "Take back")) {
            assertThat(findButton().withText(button).exists()).as(button).isFalse();
        }
    }

    private void open(IntakeId id) {
        navigate("intake/" + id.value(), IntakeRequestView.class);
    }

    private void lead() {
        TestPeople.continueAs(jdbc, "Lea Lead", Role.GOVERNANCE_LEAD);
    }

    private void ada() {
        TestPeople.continueAs(jdbc, "Ada Nurse", Role.ADMINISTRATOR);
    }

    private static IntakeDraft scribe() {
        return new IntakeDraft(
                "Ambient Scribe",
                "Acme",
                "Writes visit notes",
                Set.of(DataSubject.PATIENTS),
                PhiExpectation.YES,
                null,
                "Clinic 4",
                null,
                null);
    }
}
