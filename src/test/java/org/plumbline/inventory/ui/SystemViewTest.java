package org.plumbline.inventory.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.plumbline.TestPeople;
import org.plumbline.ViewTest;
import org.plumbline.WithPerson;
import org.plumbline.inventory.AiInventory;
import org.plumbline.inventory.AiSystemId;
import org.plumbline.inventory.Autonomy;
import org.plumbline.inventory.ComponentDraft;
import org.plumbline.inventory.ComponentKind;
import org.plumbline.inventory.DeploymentDraft;
import org.plumbline.inventory.DeploymentStatus;
import org.plumbline.inventory.Exposure;
import org.plumbline.inventory.Lifecycle;
import org.plumbline.inventory.PhiClass;
import org.plumbline.inventory.PhiUse;
import org.plumbline.inventory.RiskTier;
import org.plumbline.inventory.SystemDeployments;
import org.plumbline.inventory.SystemDraft;
import org.plumbline.inventory.SystemKind;
import org.plumbline.inventory.SystemUse;
import org.plumbline.inventory.TechnicalShape;
import org.plumbline.security.Role;
import org.plumbline.shared.NotFound;
import org.plumbline.vendor.VendorDraft;
import org.plumbline.vendor.VendorRegister;
import org.springframework.beans.factory.annotation.Autowired;

@ViewPackages(classes = SystemView.class)
@WithPerson(Role.GOVERNANCE_LEAD)
class SystemViewTest extends ViewTest {

    @Autowired
    AiInventory inventory;

    @Autowired
    SystemDeployments deployments;

    @Autowired
    TechnicalShape shape;

    @Autowired
    VendorRegister vendors;

    @Test
    void thePageSaysWhatTheSystemIsAndWhyItHasItsTier() {
        var vendor = vendors.register(VendorDraft.named("Acme")).value();
        var id = inventory.register(sepsis().but()
                .vendorId(vendor)
                .productName("Sentinel 4")
                .clinicalOwner(TestPeople.idOf("Robin Test"))
                .tags(Set.of("ICU"))
                .build());

        open(id, "");

        assertThat(said())
                .contains(
                        "Sepsis Alert",
                        "AIS-",
                        "Clinical Robin Test",
                        "Acme › Sentinel 4",
                        "Warns of sepsis",
                        "Moderate",
                        "It is used in patient care.",
                        "Diagnoses, results, vital signs",
                        "ICU",
                        "Not stated");
    }

    @Test
    void aSystemIsMovedAlongItsLife() {
        var id = inventory.register(sepsis());
        open(id, "");

        findMenuBar().clickItem("Change stage", "Send to review");

        assertThat(inventory.find(id).lifecycle()).isEqualTo(Lifecycle.IN_REVIEW);
        assertThat(said()).contains("In review");
        assertThat(notices()).contains("Sepsis Alert: In review.");
    }

    @Test
    void retiringAsksForTheReasonAndShowsIt() {
        var id = inventory.register(sepsis());
        open(id, "");

        findMenuBar().clickItem("Change stage", "Retire");
        assertThat(asked()).contains("Retire Sepsis Alert?", "ends its deployments");
        findButton().withText("Retire").click();
        assertThat(inventory.find(id).lifecycle()).isEqualTo(Lifecycle.PROPOSED);

        findTextArea().withLabel("Reason").setValue("Replaced by Sentinel 5");
        findButton().withText("Retire").click();

        assertThat(inventory.find(id).lifecycle()).isEqualTo(Lifecycle.RETIRED);
        assertThat(said()).contains("Retired because: Replaced by Sentinel 5");
        assertThat(findMenuBar().exists()).isFalse();
    }

    @Test
    void aMoveAfterSomebodyElsesChangeIsRefusedAndThePageIsRenewed() {
        var id = inventory.register(sepsis());
        open(id, "");
        inventory.change(id, 0L, sepsis().but().purpose("Warns early").build());

        findMenuBar().clickItem("Change stage", "Send to review");

        assertThat(inventory.find(id).lifecycle()).isEqualTo(Lifecycle.PROPOSED);
        assertThat(notices()).anyMatch(notice -> notice.contains("was changed by somebody else"));
        assertThat(said()).contains("Warns early");
    }

    @Test
    @SuppressWarnings("unchecked")
    void theTierIsSetAgainstTheRulesWithBothInView() {
        var id = inventory.register(sepsis());
        open(id, "");

        findButton().withText("Set another tier").click();
        RadioButtonGroup<RiskTier> tiers = find(RadioButtonGroup.class).single();
        test(tiers).selectItem("Critical");
        findTextArea().withLabel("Reason").setValue("One nurse for 30 beds");
        findButton().withText("Set another tier").atIndex(2).click();

        assertThat(said())
                .contains("Critical", "Set by Robin Test", "One nurse for 30 beds", "The rules say: Moderate");

        findButton().withText("Follow the rules again").click();
        assertThat(inventory.find(id).tier().override()).isNull();
    }

    @Test
    @SuppressWarnings("unchecked")
    void aDeploymentIsAddedChangedAndCounted() {
        var id = inventory.register(sepsis());
        open(id, "tab=deployments");

        findButton().withText("Add deployment").click();
        findButton().withText("Save").click();
        assertThat(deployments.of(id)).isEmpty();

        findTextField().withLabel("Unit").setValue("ICU");
        Select<DeploymentStatus> status = find(Select.class).withLabel("Status").single();
        test(status).selectItem("Live");
        findButton().withText("Save").click();

        assertThat(said()).contains("ICU Live", "Deployments 1");
        assertThat(deployments.of(id).getFirst().draft().status()).isEqualTo(DeploymentStatus.LIVE);
    }

    @Test
    @SuppressWarnings("unchecked")
    void aComponentIsAddedWithItsExposure() {
        var id = inventory.register(sepsis());
        open(id, "tab=shape");
        assertThat(said()).contains("This is where the model answers requests.");

        findButton().withAriaLabel("Add an inference endpoint").click();
        findTextField().withLabel("Name").setValue("Scoring API");
        Select<Exposure> exposure = find(Select.class).withLabel("Exposure").single();
        test(exposure).selectItem("Internet-facing");
        findButton().withText("Save").click();

        assertThat(said()).contains("Scoring API", "Internet-facing", "Technical shape 1");
        assertThat(shape.of(id)).hasSize(1);
    }

    @Test
    void aDeploymentThatSomebodyElseChangedMeanwhileIsJoinedWithMine() {
        var id = inventory.register(sepsis());
        var deployment = deployments.add(id, icu("4.1", "Checked"));
        open(id, "tab=deployments");
        clickInMenuOfFirst("Change deployment");
        deployments.change(deployment, null, icu("4.2", "Theirs"));

        findTextArea().withLabel("Local validation").setValue("Mine");
        findButton().withText("Save").click();
        assertThat(asked()).contains("Somebody else saved this meanwhile", "4.2", "Theirs");
        findButton().withText("Join both").click();
        findButton().withText("Save").click();

        assertThat(deployments.of(id).getFirst().draft()).isEqualTo(icu("4.2", "Mine"));
    }

    @Test
    void aComponentThatSomebodyElseChangedMeanwhileIsJoinedWithMine() {
        var id = inventory.register(sepsis());
        var component = shape.add(id, endpoint("As it was", null));
        open(id, "tab=shape");
        clickInMenuOfFirst("Change component");
        shape.change(component, null, endpoint("Theirs", Exposure.INTERNAL_ONLY));

        findTextArea().withLabel("What it does").setValue("Mine");
        findButton().withText("Save").click();
        assertThat(asked()).contains("Somebody else saved this meanwhile", "Theirs");
        findButton().withText("Join both").click();
        findButton().withText("Save").click();

        assertThat(shape.of(id).getFirst().draft()).isEqualTo(endpoint("Mine", Exposure.INTERNAL_ONLY));
    }

    private static DeploymentDraft icu(String release, String validation) {
        return new DeploymentDraft(null, "ICU", release, DeploymentStatus.LIVE, null, null, null, validation);
    }

    private static ComponentDraft endpoint(String description, @Nullable Exposure exposure) {
        return new ComponentDraft(ComponentKind.INFERENCE_ENDPOINT, "Scoring API", description, exposure, null);
    }

    /** The menus of parts show dots and no words, so they have no name to click by. */
    private void clickInMenuOfFirst(String words) {
        var part = find(MenuBar.class).all().stream()
                .flatMap(bar -> bar.getItems().stream())
                .flatMap(item -> item.getSubMenu().getItems().stream())
                .filter(item -> words.equals(item.getText()))
                .findFirst()
                .orElseThrow();
        ComponentUtil.fireEvent(part, new ClickEvent<MenuItem>(part));
    }

    @Test
    void theActivityTellsWhatHappened() {
        var id = inventory.register(sepsis());
        inventory.change(id, 0L, sepsis().but().kind(SystemKind.RULES).build());

        open(id, "tab=activity");

        assertThat(said()).contains("Robin Test changed AIS-", "Kind: Predictive → Rules", "Robin Test entered AIS-");
    }

    @Test
    @WithPerson(Role.AUDITOR)
    void anAuditorReadsAndIsOfferedNothingToChange() {
        TestPeople.continueAs(jdbc, "Lea Lead", Role.GOVERNANCE_LEAD);
        var id = inventory.register(sepsis());
        TestPeople.continueAs(jdbc, "Aud Itor", Role.AUDITOR);

        open(id, "");

        assertThat(said()).contains("Sepsis Alert");
        assertThat(findMenuBar().exists()).isFalse();
        assertThat(findButton().withText("Edit").exists()).isFalse();
        assertThat(findButton().withText("Set another tier").exists()).isFalse();
        open(id, "tab=deployments");
        assertThat(findButton().withText("Add deployment").exists()).isFalse();
    }

    @Test
    @WithPerson(value = Role.SYSTEM_OWNER, name = "Olga Owner")
    void theSystemOfSomebodyElseIsNotThere() {
        TestPeople.continueAs(jdbc, "Lea Lead", Role.GOVERNANCE_LEAD);
        var theirs = inventory.register(sepsis());
        TestPeople.continueAs(jdbc, "Olga Owner", Role.SYSTEM_OWNER);

        for (var id : Set.of(theirs.value().toString(), UUID.randomUUID().toString(), "nonsense")) {
            assertThat(refusalOf("systems/" + id)).isEqualTo(NotFound.class.getName());
        }
    }

    private void open(AiSystemId id, String query) {
        open("systems/" + id.value(), query);
    }

    private static SystemDraft sepsis() {
        return SystemDraft.builder("Sepsis Alert")
                .purpose("Warns of sepsis")
                .kind(SystemKind.PREDICTIVE)
                .use(SystemUse.CLINICAL)
                .autonomy(Autonomy.INFORMS)
                .phi(PhiUse.YES)
                .phiClasses(Set.of(PhiClass.CLINICAL_RECORD))
                .build();
    }
}
