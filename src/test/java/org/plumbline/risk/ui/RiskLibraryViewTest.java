package org.plumbline.risk.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.ViewPackages;
import org.junit.jupiter.api.Test;
import org.plumbline.WithPerson;
import org.plumbline.catalogue.Catalogue;
import org.plumbline.catalogue.RiskCategory;
import org.plumbline.inventory.AiInventory;
import org.plumbline.inventory.SystemDraft;
import org.plumbline.inventory.SystemKind;
import org.plumbline.risk.RiskRoutes;
import org.plumbline.security.Role;
import org.springframework.beans.factory.annotation.Autowired;

@ViewPackages(classes = RiskLibraryView.class)
@WithPerson(Role.RISK_MANAGER)
class RiskLibraryViewTest extends RiskUiTest {

    @Autowired
    Catalogue catalogue;

    @Autowired
    AiInventory inventory;

    @Test
    void everyScenarioIsOfferedAsASentence() {
        navigate(RiskLibraryView.class);

        int all = catalogue.scenarios().size();
        assertThat(all).isGreaterThanOrEqualTo(40);
        assertThat(said())
                .contains(
                        all + " of " + all + " scenarios",
                        "Sepsis alert misses more true cases in some patient groups",
                        "If the sepsis alert was developed");
    }

    @Test
    void scenariosAreFilteredByWordKindAndCategory() {
        navigate(RiskLibraryView.class);

        findTextField().withLabel("Search scenarios").setValue("SEPSIS alert");
        assertThat(said()).contains("Sepsis alert misses more true cases");
        choose("Kind of system", "Imaging");
        assertThat(said()).contains("No scenario matches.");

        findTextField().withLabel("Search scenarios").setValue("");
        choose("Kind of system", "Any kind");
        findComboBox(RiskCategory.class).withLabel("Category").selectItem("Algorithmic bias");
        assertThat(said()).contains("Performance disparity").doesNotContain("Shadow AI");
    }

    @Test
    void aSystemSetsTheKindAndIsCarriedAlong() {
        var system = inventory
                .register(SystemDraft.builder("Chest Reader")
                        .kind(SystemKind.IMAGING)
                        .build())
                .value();

        navigate(RiskRoutes.LIBRARY + "?system=" + system, RiskLibraryView.class);

        assertThat(said()).doesNotContain("Sepsis alert misses more true cases");
        assertThat(findAnchor().withText("Raise from this").atIndex(1).getHref())
                .startsWith("risks/new?system=" + system + "&scenario=");
    }

    @Test
    @WithPerson(Role.AUDITOR)
    void anAuditorReadsAndRaisesNothing() {
        navigate(RiskLibraryView.class);

        assertThat(findAnchor().withText("Raise from this").exists()).isFalse();
    }
}
