package org.plumbline.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.browserless.locator.Locators;
import com.vaadin.flow.component.html.Anchor;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plumbline.PlumblineTest;
import org.plumbline.TestOrganisation;
import org.plumbline.WithPerson;
import org.plumbline.intake.Intake;
import org.plumbline.intake.IntakeDraft;
import org.plumbline.intake.PhiExpectation;
import org.plumbline.inventory.AiInventory;
import org.plumbline.inventory.SystemDraft;
import org.plumbline.security.Role;
import org.plumbline.vendor.VendorDraft;
import org.plumbline.vendor.VendorRegister;
import org.plumbline.vendor.VendorRoutes;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PlumblineTest
@ViewPackages(classes = HomeView.class)
class HomeViewTest extends SpringBrowserlessTest implements Locators {

    @Autowired
    JdbcClient jdbc;

    @Autowired
    VendorRegister vendors;

    @Autowired
    AiInventory inventory;

    @Autowired
    Intake intake;

    @BeforeEach
    void anOrganisation() {
        TestOrganisation.create(jdbc);
    }

    @Test
    @WithPerson(value = Role.ADMINISTRATOR, name = "Ada Admin")
    void whoHasNothingToDoReadsSo() {
        var view = navigate(HomeView.class);

        assertThat(view.getElement().getTextRecursively()).contains("Good day, Ada Admin", "Nothing waits for you.");
    }

    @Test
    @WithPerson(Role.ADMINISTRATOR)
    void anAdministratorReadsNothingOfWhatChanged() {
        var view = navigate(HomeView.class);

        assertThat(view.getElement().getTextRecursively()).doesNotContain("Changed this week");
    }

    @Test
    @WithPerson(Role.AUDITOR)
    void anAuditorReadsWhatChanged() {
        var view = navigate(HomeView.class);

        assertThat(view.getElement().getTextRecursively()).contains("Changed this week");
    }

    @Test
    @WithPerson(value = Role.RISK_MANAGER, name = "Robin Risk")
    void whatSomebodyDidOverAndOverTakesOneLine() {
        for (String name : List.of("Acme", "Borealis", "Cirrus")) {
            vendors.register(VendorDraft.named(name));
        }

        var text = navigate(HomeView.class).getElement().getTextRecursively();

        assertThat(text).contains("Cirrus", "and 2 more like it").doesNotContain("Acme", "Borealis");
    }

    @Test
    @WithPerson(value = Role.RISK_MANAGER, name = "Robin Risk")
    void whatChangedLeadsToTheRecord() {
        var vendor = vendors.register(VendorDraft.named("Acme"));

        navigate(HomeView.class);

        assertThat(find(Anchor.class)
                        .withCondition(link -> link.getText().contains("Acme"))
                        .single()
                        .getHref())
                .isEqualTo(VendorRoutes.details(vendor.value()));
    }

    @Test
    @WithPerson(value = Role.GOVERNANCE_LEAD, name = "Lena Lead")
    void joiningARequestIsOneLine() {
        var system = inventory.register(SystemDraft.named("Scribe"));
        var request = intake.submit(
                new IntakeDraft("Scribe", null, "Notes", Set.of(), PhiExpectation.NO, null, null, null, null));
        intake.join(request, system, null);

        var text = navigate(HomeView.class).getElement().getTextRecursively();

        assertThat(text).containsOnlyOnce("joined");
    }
}
