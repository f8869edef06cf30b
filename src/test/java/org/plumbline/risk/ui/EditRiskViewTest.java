package org.plumbline.risk.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.vaadin.browserless.ViewPackages;
import org.junit.jupiter.api.Test;
import org.plumbline.WithPerson;
import org.plumbline.inventory.AiInventory;
import org.plumbline.inventory.SystemDraft;
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
    void aChangeAfterSomebodyElsesIsRefusedAndStaysInTheForm() {
        var id = raise("Drift");
        edit(id);
        register.review(id, null, null);

        findTextField().withLabel("Title").setValue("Mine");
        findButton().withText("Save").click();

        assertThat(notices()).anyMatch(notice -> notice.contains("was changed by somebody else"));
        assertThat(findTextField().withLabel("Title").component().getValue()).isEqualTo("Mine");
        assertThat(register.find(id).description().title()).isEqualTo("Drift");
    }

    @Test
    void anothersRiskCannotBeEdited() {
        var id = raise("Drift");
        continueAs("Olga Owner", Role.SYSTEM_OWNER);

        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> edit(id));
    }

    private void edit(RiskId id) {
        navigate(RiskRoutes.edit(id), EditRiskView.class);
    }
}
