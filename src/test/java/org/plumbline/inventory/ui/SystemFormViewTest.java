package org.plumbline.inventory.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import org.junit.jupiter.api.Test;
import org.plumbline.TestPeople;
import org.plumbline.ViewTest;
import org.plumbline.WithPerson;
import org.plumbline.inventory.AiInventory;
import org.plumbline.inventory.AiSystemId;
import org.plumbline.inventory.PhiClass;
import org.plumbline.inventory.PhiUse;
import org.plumbline.inventory.SystemDraft;
import org.plumbline.inventory.SystemFilter;
import org.plumbline.inventory.SystemKind;
import org.plumbline.inventory.SystemUse;
import org.plumbline.security.Role;
import org.plumbline.shared.NotFound;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;

@ViewPackages(classes = SystemFormView.class)
@WithPerson(Role.RISK_MANAGER)
class SystemFormViewTest extends ViewTest {

    @Autowired
    AiInventory inventory;

    @Test
    void aSystemIsEntered() {
        navigate("systems/new", SystemFormView.class);

        findTextField().withLabel("Name").setValue("Sepsis Alert");
        choose("Kind", "Predictive");
        choose("Use", "Clinical");
        choose("PHI", "Yes");
        multiple("Classes of PHI").setValue(java.util.Set.of(PhiClass.IMAGES));
        findTextArea().withLabel("Purpose").setValue("Warns of sepsis");
        person("Clinical owner").selectItem("Robin Test");
        findButton().withText("Save").click();

        var saved = only();
        assertThat(saved.draft())
                .isEqualTo(SystemDraft.builder("Sepsis Alert")
                        .kind(SystemKind.PREDICTIVE)
                        .use(SystemUse.CLINICAL)
                        .phi(PhiUse.YES)
                        .phiClasses(java.util.Set.of(PhiClass.IMAGES))
                        .purpose("Warns of sepsis")
                        .clinicalOwner(TestPeople.idOf("Robin Test"))
                        .build());
        assertThat(getCurrentView()).isInstanceOf(SystemView.class);
    }

    @Test
    void withoutANameNothingIsSaved() {
        navigate("systems/new", SystemFormView.class);

        findButton().withText("Save").click();

        assertThat(findTextField().withLabel("Name").component().getErrorMessage())
                .isEqualTo("Enter a name.");
        assertThat(inventory.count(SystemFilter.ALL)).isZero();
    }

    @Test
    void theTierShowsWhileTheAnswersAreGiven() {
        navigate("systems/new", SystemFormView.class);
        assertThat(said()).contains("To assess it, state: kind, use, autonomy, PHI.");

        choose("Kind", "Imaging");
        choose("Use", "Clinical");
        assertThat(said()).contains("To assess it, state: autonomy, PHI.", "It interprets clinical images");

        choose("Autonomy", "Acts alone");
        assertThat(said()).contains("Critical", "without a person confirming each action");
    }

    @Test
    void whatIsHereAlreadyShowsWhileTheNameIsTyped() {
        inventory.register(SystemDraft.named("Sepsis Alert"));
        navigate("systems/new", SystemFormView.class);

        findTextField().withLabel("Name").setValue("sepsis alerts");

        assertThat(said()).contains("Already in the inventory?", "Sepsis Alert", "similar spelling");
    }

    @Test
    void takingPhiBackTakesItsClassesBack() {
        var id = inventory.register(SystemDraft.builder("Sepsis Alert")
                .phi(PhiUse.YES)
                .phiClasses(java.util.Set.of(PhiClass.IMAGES))
                .build());
        edit(id);

        choose("PHI", "No");
        findButton().withText("Save").click();

        assertThat(inventory.find(id).draft().phiClasses()).isEmpty();
    }

    @Test
    void twoPeoplesChangesAreJoined() {
        var read = SystemDraft.builder("Sepsis Alert").purpose("Old").build();
        var id = inventory.register(read);
        edit(id);
        inventory.change(id, 0L, read.but().purpose("Theirs").unit("ICU").build());

        findTextArea().withLabel("Purpose").setValue("Mine");
        findTextArea().withLabel("Notes").setValue("Mine too");
        findButton().withText("Save").click();

        assertThat(asked()).contains("Somebody else saved this meanwhile", "Robin Test changed", "Unit: ICU");
        assertThat(text(find(RadioButtonGroup.class).single())).isNotNull();
        findButton().withText("Join both").click();
        assertThat(findTextField().withLabel("Unit").component().getValue()).isEqualTo("ICU");
        findButton().withText("Save").click();

        assertThat(inventory.find(id).draft())
                .returns("Mine", SystemDraft::purpose)
                .returns("ICU", SystemDraft::unit)
                .returns("Mine too", SystemDraft::notes);
    }

    @Test
    @SuppressWarnings("unchecked")
    void whereBothChangedOneFieldThePersonChooses() {
        var read = SystemDraft.named("Sepsis Alert");
        var id = inventory.register(read);
        edit(id);
        inventory.change(id, 0L, read.but().purpose("Theirs").build());

        findTextArea().withLabel("Purpose").setValue("Mine");
        findButton().withText("Save").click();
        RadioButtonGroup<Object> whose = find(RadioButtonGroup.class).single();
        test(whose).selectItem("Theirs");
        findButton().withText("Join both").click();
        findButton().withText("Save").click();

        assertThat(inventory.find(id).draft().purpose()).isEqualTo("Theirs");
    }

    @Test
    void goingBackKeepsWhatWasTyped() {
        var read = SystemDraft.named("Sepsis Alert");
        var id = inventory.register(read);
        edit(id);
        inventory.change(id, 0L, read.but().purpose("Theirs").build());

        findTextArea().withLabel("Purpose").setValue("Mine");
        findButton().withText("Save").click();
        findButton().withText("Back to my entries").click();

        assertThat(findTextArea().withLabel("Purpose").component().getValue()).isEqualTo("Mine");
        assertThat(inventory.find(id).draft().purpose()).isEqualTo("Theirs");
    }

    /** Mine says no PHI, theirs adds a class of it: each fits alone, both do not. */
    @Test
    void whatDoesNotGoTogetherIsChosenFieldByField() {
        var read = SystemDraft.builder("Sepsis Alert")
                .phi(PhiUse.YES)
                .phiClasses(java.util.Set.of(PhiClass.IMAGES))
                .build();
        var id = inventory.register(read);
        edit(id);
        inventory.change(
                id,
                0L,
                read.but()
                        .phiClasses(java.util.Set.of(PhiClass.IMAGES, PhiClass.GENETIC))
                        .build());

        choose("PHI", "No");
        findButton().withText("Save").click();
        findButton().withText("Join both").click();
        findButton().withText("Save").click();

        assertThat(inventory.find(id).draft().phi()).isEqualTo(PhiUse.NO);
        assertThat(inventory.find(id).draft().phiClasses()).isEmpty();
    }

    @Test
    void reloadingShowsWhatIsSaved() {
        var read = SystemDraft.named("Sepsis Alert");
        var id = inventory.register(read);
        edit(id);
        inventory.change(id, 0L, read.but().purpose("Theirs").build());

        findTextArea().withLabel("Purpose").setValue("Mine");
        findButton().withText("Save").click();
        findButton().withText("Drop mine, take theirs").click();

        assertThat(findTextArea().withLabel("Purpose").component().getValue()).isEqualTo("Theirs");
    }

    @Test
    void leavingWithUnsavedChangesAsks() {
        inventory.register(SystemDraft.named("Sepsis Alert"));
        navigate("systems/new", SystemFormView.class);
        findTextField().withLabel("Name").setValue("Half done");

        UI.getCurrent().navigate("systems");
        assertThat(getCurrentView()).isInstanceOf(SystemFormView.class);
        assertThat(findConfirmDialog().getHeader()).isEqualTo("Leave this page?");
        findConfirmDialog().confirm();

        assertThat(getCurrentView()).isInstanceOf(SystemListView.class);
    }

    @Test
    void leavingUntouchedDoesNotAsk() {
        navigate("systems/new", SystemFormView.class);

        UI.getCurrent().navigate("systems");

        assertThat(getCurrentView()).isInstanceOf(SystemListView.class);
    }

    @Test
    @WithPerson(value = Role.SYSTEM_OWNER, name = "Olga Owner")
    void anOwnersNewSystemIsTheirOwn() {
        navigate("systems/new", SystemFormView.class);

        findTextField().withLabel("Name").setValue("Mine");
        findButton().withText("Save").click();

        assertThat(only().draft().technicalOwner()).isEqualTo(TestPeople.idOf("Olga Owner"));
    }

    @Test
    @WithPerson(value = Role.SYSTEM_OWNER, name = "Olga Owner")
    void anOwnerCannotOpenTheFormOfAnothersSystem() {
        TestPeople.continueAs(jdbc, "Lea Lead", Role.GOVERNANCE_LEAD);
        var theirs = inventory.register(SystemDraft.named("Theirs"));
        TestPeople.continueAs(jdbc, "Olga Owner", Role.SYSTEM_OWNER);

        assertThat(refusalOf("systems/" + theirs.value() + "/edit")).isEqualTo(NotFound.class.getName());
    }

    @Test
    @WithPerson(Role.AUDITOR)
    void anAuditorCannotOpenTheForm() {
        UI.getCurrent().navigate("systems/new");

        assertThat(getCurrentView()).isNotInstanceOf(SystemFormView.class);
    }

    private org.plumbline.inventory.SystemDetails only() {
        var row = inventory.search(SystemFilter.ALL, PageRequest.of(0, 2)).getFirst();
        return inventory.find(new AiSystemId(row.id()));
    }

    private void edit(AiSystemId id) {
        navigate("systems/" + id.value() + "/edit", SystemFormView.class);
    }

    @SuppressWarnings("unchecked")
    private void choose(String label, String word) {
        Select<Object> field = find(Select.class).withLabel(label).single();
        test(field).selectItem(word);
    }

    @SuppressWarnings("unchecked")
    private MultiSelectComboBox<Object> multiple(String label) {
        return find(MultiSelectComboBox.class).withLabel(label).single();
    }

    @SuppressWarnings("unchecked")
    private com.vaadin.flow.component.combobox.ComboBoxTester<ComboBox<Object>, Object> person(String label) {
        ComboBox<Object> field = find(ComboBox.class).withLabel(label).single();
        return test(field);
    }
}
