package org.plumbline.vendor.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.ViewPackages;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.plumbline.TestPeople;
import org.plumbline.ViewTest;
import org.plumbline.WithPerson;
import org.plumbline.inventory.AiInventory;
import org.plumbline.inventory.SystemDraft;
import org.plumbline.inventory.SystemRow;
import org.plumbline.security.Role;
import org.plumbline.shared.NotFound;
import org.plumbline.vendor.VendorDraft;
import org.plumbline.vendor.VendorFilter;
import org.plumbline.vendor.VendorId;
import org.plumbline.vendor.VendorRegister;
import org.plumbline.vendor.VendorRow;
import org.springframework.beans.factory.annotation.Autowired;

@ViewPackages(classes = VendorListView.class)
@WithPerson(Role.RISK_MANAGER)
class VendorViewsTest extends ViewTest {

    @Autowired
    VendorRegister register;

    @Autowired
    AiInventory inventory;

    @Test
    void aVendorIsAddedAndItsPageOpens() {
        navigate(VendorListView.class);

        findButton().withText("Add vendor").atIndex(1).click();
        findTextField().withLabel("Name").setValue("Acme Health");
        findTextField().withLabel("Website").setValue("https://acme.example");
        findButton().withText("Save").click();

        assertThat(getCurrentView()).isInstanceOf(VendorView.class);
        assertThat(said()).contains("Acme Health", "VEN-", "https://acme.example");
    }

    @Test
    void aVendorThatIsHereAlreadyIsRefusedAtItsName() {
        register.register(VendorDraft.named("Acme Health"));
        navigate(VendorListView.class);

        findButton().withText("Add vendor").atIndex(1).click();
        findTextField().withLabel("Name").setValue("ACME Health, Inc.");
        findButton().withText("Save").click();

        assertThat(findTextField().withLabel("Name").component().getErrorMessage())
                .contains("Acme Health (VEN-");
        assertThat(register.count(VendorFilter.ALL)).isEqualTo(1);
    }

    @Test
    void theListCountsTheSystemsOfEach() {
        var acme = register.register(VendorDraft.named("Acme")).value();
        register.register(VendorDraft.named("Zeta"));
        inventory.register(SystemDraft.builder("One").vendorId(acme).build());
        inventory.register(SystemDraft.builder("Two").vendorId(acme).build());

        navigate(VendorListView.class);

        var grid = findGrid(VendorRow.class);
        assertThat(grid.size()).isEqualTo(2);
        assertThat(grid.getCellText(0, 2)).isEqualTo("2");
        assertThat(grid.getCellText(1, 2)).isEqualTo("0");
    }

    @Test
    void thePageOfAVendorShowsTheSystemsThatUseIt() {
        var acme = register.register(VendorDraft.named("Acme"));
        inventory.register(SystemDraft.builder("Sepsis Alert")
                .vendorId(acme.value())
                .productName("Sentinel 4")
                .build());
        inventory.register(SystemDraft.named("Other"));

        open(acme);

        assertThat(said()).contains("AI systems 1");
        var grid = findGrid(SystemRow.class);
        assertThat(grid.size()).isEqualTo(1);
        assertThat(grid.getCellText(0, 1)).isEqualTo("Sentinel 4");
    }

    @Test
    void aChangeShowsAtOnceAndInTheActivity() {
        var acme = register.register(VendorDraft.named("Acme"));
        open(acme);

        findButton().withText("Edit").click();
        findTextField().withLabel("Contact").setValue("Jo, +1 555 0100");
        findButton().withText("Save").click();

        assertThat(said()).contains("Jo, +1 555 0100");
        open("vendors/" + acme.value(), "tab=activity");
        assertThat(said()).contains("Robin Test changed the vendor VEN-", "Contact: Jo, +1 555 0100");
    }

    @Test
    void twoPeoplesChangesAreJoined() {
        var acme = register.register(new VendorDraft("Acme", null, "Jo", null));
        open(acme);
        findButton().withText("Edit").click();
        register.change(acme, null, new VendorDraft("Acme", "https://acme.example", "Theirs", null));

        findTextField().withLabel("Contact").setValue("Mine");
        findButton().withText("Save").click();
        assertThat(asked()).contains("Somebody else saved this meanwhile", "Website", "https://acme.example", "Theirs");
        findButton().withText("Join both").click();
        assertThat(findTextField().withLabel("Website").component().getValue()).isEqualTo("https://acme.example");
        findButton().withText("Save").click();

        assertThat(register.find(acme).draft())
                .isEqualTo(new VendorDraft("Acme", "https://acme.example", "Mine", null));
    }

    @Test
    void onlyAWebAddressBecomesALink() {
        var acme = register.register(new VendorDraft("Acme", "javascript:alert(1)", null, null));

        open(acme);

        assertThat(said()).contains("javascript:alert(1)");
        assertThat(findAnchor()
                        .withCondition(anchor -> anchor.getHref().startsWith("javascript"))
                        .exists())
                .isFalse();
    }

    @Test
    @WithPerson(Role.AUDITOR)
    void anAuditorReadsAndIsOfferedNothingToChange() {
        TestPeople.continueAs(jdbc, "Lea Lead", Role.GOVERNANCE_LEAD);
        var acme = register.register(VendorDraft.named("Acme"));
        TestPeople.continueAs(jdbc, "Aud Itor", Role.AUDITOR);

        navigate(VendorListView.class);
        assertThat(findButton().withText("Add vendor").exists()).isFalse();
        open(acme);
        assertThat(findButton().withText("Edit").exists()).isFalse();
    }

    @Test
    void whatIsNotThereIsNotFound() {
        for (var id : Set.of(UUID.randomUUID().toString(), "nonsense")) {
            assertThat(refusalOf("vendors/" + id)).isEqualTo(NotFound.class.getName());
        }
    }

    private void open(VendorId id) {
        navigate("vendors/" + id.value(), VendorView.class);
    }
}
