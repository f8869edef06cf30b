package org.plumbline.risk.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.ViewPackages;
import org.junit.jupiter.api.Test;
import org.plumbline.WithPerson;
import org.plumbline.inventory.AiInventory;
import org.plumbline.inventory.SystemDraft;
import org.plumbline.risk.RiskDraft;
import org.plumbline.risk.RiskId;
import org.plumbline.risk.RiskRoutes;
import org.plumbline.security.PersonRef;
import org.plumbline.security.Role;
import org.plumbline.shared.NotFound;
import org.springframework.beans.factory.annotation.Autowired;

@ViewPackages(classes = EditRiskView.class)
@WithPerson(Role.RISK_MANAGER)
class EditRiskViewTest extends RiskUiTest {

    @Autowired
    AiInventory inventory;

    @Test
    void whatIsThereIsShownAndWhatIsChangedIsKept() {
        var system = inventory.register(SystemDraft.named("Sepsis Alert")).value();
        var id = raise("Drift", system);
        edit(id);
        assertThat(said()).contains("If the laboratory changes its assay");

        findTextField().withLabel("Title").setValue("Drift of the score");
        findComboBox(PersonRef.class).withLabel("Owner").selectItem("Robin Test");
        findButton().withText("Save").click();

        var risk = register.find(id);
        assertThat(risk.description().title()).isEqualTo("Drift of the score");
        assertThat(risk.owner()).extracting(PersonRef::name).isEqualTo("Robin Test");
        assertThat(risk.systems()).extracting("name").containsExactly("Sepsis Alert");
        assertThat(getCurrentView()).isInstanceOf(RiskView.class);
    }

    @Test
    void aChangeAfterSomebodyElsesIsJoinedWithTheirs() {
        var id = raise("Drift");
        edit(id);
        register.change(id, null, changed(id, "Theirs", "the assay is replaced"));

        findTextField().withLabel("Title").setValue("Mine");
        findButton().withText("Save").click();
        assertThat(asked())
                .contains("Somebody else saved this meanwhile", "Robin Test changed RSK-", "the assay is replaced");
        assertThat(register.find(id).description().title()).isEqualTo("Theirs");

        findButton().withText("Join both").click();
        assertThat(findTextField().withLabel("Title").component().getValue()).isEqualTo("Mine");
        assertThat(findTextArea().withLabel("If").component().getValue()).isEqualTo("the assay is replaced");
        findButton().withText("Save").click();

        assertThat(register.find(id).description().title()).isEqualTo("Mine");
        assertThat(register.find(id).description().cause()).isEqualTo("the assay is replaced");
    }

    @Test
    void aChangeCanBeDroppedForTheirs() {
        var id = raise("Drift");
        edit(id);
        register.change(id, null, changed(id, "Theirs", "the assay is replaced"));

        findTextField().withLabel("Title").setValue("Mine");
        findButton().withText("Save").click();
        findButton().withText("Drop mine, take theirs").click();

        assertThat(findTextField().withLabel("Title").component().getValue()).isEqualTo("Theirs");
    }

    @Test
    void leavingWithUnsavedChangesAsks() {
        var id = raise("Drift");
        edit(id);
        findTextField().withLabel("Title").setValue("Mine");

        findButton().withText("Cancel").click();

        assertThat(findConfirmDialog().getHeader()).isEqualTo("Leave this page?");
        assertThat(getCurrentView()).isInstanceOf(EditRiskView.class);
    }

    @Test
    void anothersRiskCannotBeEdited() {
        var id = raise("Drift");
        continueAs("Olga Owner", Role.SYSTEM_OWNER);

        assertThat(refusalOf(RiskRoutes.edit(id))).isEqualTo(NotFound.class.getName());
    }

    private RiskDraft changed(RiskId id, String title, String cause) {
        var now = register.find(id).description();
        return new RiskDraft(
                title,
                cause,
                now.event(),
                now.consequence(),
                now.category(),
                now.owner(),
                now.systems(),
                now.vendors(),
                now.subcategories(),
                now.reviewOn(),
                now.scenario());
    }

    private void edit(RiskId id) {
        navigate(RiskRoutes.edit(id), EditRiskView.class);
    }
}
