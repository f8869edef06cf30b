package org.plumbline.risk.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.vaadin.browserless.ViewPackages;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.plumbline.TestPeople;
import org.plumbline.WithPerson;
import org.plumbline.catalogue.RiskCategory;
import org.plumbline.inventory.AiInventory;
import org.plumbline.inventory.SystemDraft;
import org.plumbline.risk.ResponseType;
import org.plumbline.risk.RiskDetails;
import org.plumbline.risk.RiskFilter;
import org.plumbline.risk.RiskRoutes;
import org.plumbline.security.Role;
import org.plumbline.shared.NotFound;
import org.plumbline.vendor.VendorDraft;
import org.plumbline.vendor.VendorRegister;
import org.springframework.beans.factory.annotation.Autowired;

@ViewPackages(classes = RaiseRiskView.class)
@WithPerson(Role.RISK_MANAGER)
class RaiseRiskViewTest extends RiskUiTest {

    @Autowired
    AiInventory inventory;

    @Autowired
    VendorRegister vendors;

    @Test
    void aRiskIsRaisedFromNothingAndItsSentenceShowsWhileItIsTyped() {
        navigate(RiskRoutes.NEW, RaiseRiskView.class);

        findTextField().withLabel("Title").setValue("Drift");
        findTextArea().withLabel("If").setValue("the assay changes");
        findTextArea().withLabel("Then").setValue("the score drifts");
        assertThat(said()).contains("If the assay changes, then the score drifts, resulting in ….");
        findTextArea().withLabel("Resulting in").setValue("late treatment.");
        findComboBox(RiskCategory.class).withLabel("Category").selectItem("Robustness and drift");
        findButton().withText("Raise a risk").click();

        var risk = only();
        assertThat(risk.description().consequence()).isEqualTo("late treatment");
        assertThat(risk.description().subcategories()).contains("MEASURE 2.4"); // proposed by the category
        assertThat(getCurrentView()).isInstanceOf(RiskView.class);
    }

    @Test
    void whatIsMissingIsSaidAtItsField() {
        navigate(RiskRoutes.NEW, RaiseRiskView.class);

        findTextArea().withLabel("If").setValue("...");
        findButton().withText("Raise a risk").click();

        assertThat(findTextField().withLabel("Title").component().getErrorMessage())
                .isEqualTo("Enter a title.");
        assertThat(findTextArea().withLabel("If").component().isInvalid()).isTrue();
        assertThat(findComboBox(RiskCategory.class)
                        .withLabel("Category")
                        .component()
                        .isInvalid())
                .isTrue();
        assertThat(register.count(RiskFilter.EVERYTHING)).isZero();
    }

    @Test
    void aScenarioFillsTheFormAndBringsItsResponse() {
        navigate(RiskRoutes.raise(null, "sepsis-alert-misses-patient-groups", null), RaiseRiskView.class);
        assertThat(said()).contains("From the library scenario", "then the alert misses more true sepsis");
        assertThat(findCheckbox()
                        .withLabel("Also take over the suggested response (Mitigate) and its actions (4)")
                        .exists())
                .isTrue();

        findButton().withText("Raise a risk").click();

        var risk = only();
        assertThat(risk.description().scenario()).isEqualTo("sepsis-alert-misses-patient-groups");
        assertThat(risk.description().category()).isEqualTo("performance-disparity");
        assertThat(Objects.requireNonNull(risk.response()).type()).isEqualTo(ResponseType.MITIGATE);
        assertThat(risk.actions()).hasSize(4);
        assertThat(risk.current().isRated()).isFalse(); // a scenario carries no rating
    }

    @Test
    void aSystemBringsItselfAndItsVendor() {
        var vendor = vendors.register(VendorDraft.named("Acme")).value();
        var system = inventory
                .register(SystemDraft.builder("Sepsis Alert").vendorId(vendor).build())
                .value();

        navigate(RiskRoutes.raise(system, "sepsis-alert-misses-patient-groups", null), RaiseRiskView.class);
        assertThat(said()).contains("For the system Sepsis Alert.");
        findButton().withText("Raise a risk").click();

        assertThat(only().systems()).extracting("name").containsExactly("Sepsis Alert");
        assertThat(only().vendors()).extracting("name").containsExactly("Acme");
    }

    @Test
    void aGapBringsItsOutcome() {
        navigate(RiskRoutes.raise(null, null, "MAP 2.3"), RaiseRiskView.class);

        assertThat(said()).contains("For a gap in MAP 2.3");
    }

    @Test
    @WithPerson(value = Role.SYSTEM_OWNER, name = "Olga Owner")
    void aSystemOwnerRaisesForTheirOwnSystemsAlone() {
        var mine = inventory
                .register(SystemDraft.builder("Mine")
                        .technicalOwner(TestPeople.idOf("Olga Owner"))
                        .build())
                .value();
        navigate(RiskRoutes.raise(null, "sepsis-alert-misses-patient-groups", null), RaiseRiskView.class);
        findButton().withText("Raise a risk").click();
        assertThat(notices()).anyMatch(notice -> notice.contains("Link at least one of your own systems."));

        navigate(RiskRoutes.raise(mine, "sepsis-alert-misses-patient-groups", null), RaiseRiskView.class);
        findButton().withText("Raise a risk").click();
        assertThat(only().systems()).extracting("name").containsExactly("Mine");

        continueAs("Robin Test", Role.RISK_MANAGER);
        var other = inventory.register(SystemDraft.named("Another's")).value();
        continueAs("Olga Owner", Role.SYSTEM_OWNER);
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> navigate(RiskRoutes.raise(other, null, null), RaiseRiskView.class));
    }

    private RiskDetails only() {
        var all = register.walk(RiskFilter.EVERYTHING, null, 10);
        assertThat(all).hasSize(1);
        return all.getFirst();
    }
}
