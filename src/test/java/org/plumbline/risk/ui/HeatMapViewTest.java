package org.plumbline.risk.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.plumbline.TestPeople;
import org.plumbline.WithPerson;
import org.plumbline.catalogue.RiskCategory;
import org.plumbline.components.HeatMap;
import org.plumbline.inventory.AiInventory;
import org.plumbline.inventory.SystemDraft;
import org.plumbline.inventory.SystemRef;
import org.plumbline.risk.RiskStatus;
import org.plumbline.risk.Stage;
import org.plumbline.scoring.Level;
import org.plumbline.security.Role;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@ViewPackages(classes = HeatMapView.class)
@WithPerson(Role.RISK_MANAGER)
class HeatMapViewTest extends RiskUiTest {

    @Autowired
    AiInventory inventory;

    @Autowired
    RisksOfSystem tab;

    @Autowired
    RiskHomePanel home;

    @Test
    void theMapCountsOpenRisksAndSaysWhatIsNotOnIt() {
        rated("One", Level.HIGH);
        rated("Two", Level.HIGH);
        raise("Unknown");
        register.move(rated("Shut", Level.HIGH), null, RiskStatus.CLOSED, "retired");

        navigate(HeatMapView.class);

        assertThat(said()).contains("2 of 3 open risks stand on the map; 1 is not assessed.");
        var cell = cell("HIGH", "HIGH");
        assertThat(cell.get("count").asLong()).isEqualTo(2);
        assertThat(cell.get("description").asString())
                .isEqualTo("Likelihood High, impact High, exposure High: 2 risks");
        assertThat(cell("LOW", "LOW").get("count").asLong()).isZero();
    }

    @Test
    void arrowsLeadFromInherentOverCurrentToTarget() {
        var id = rated("Moves", Level.MODERATE);
        rate(id, Stage.INHERENT, Level.VERY_HIGH);
        rate(id, Stage.TARGET, Level.LOW);

        navigate(HeatMapView.class);
        var arrows = map().getElement().getPropertyRaw("arrows").toString();
        assertThat(arrows)
                .contains(
                        "\"fromLikelihood\":\"VERY_HIGH\"",
                        "\"toLikelihood\":\"MODERATE\"",
                        "\"planned\":false",
                        "\"planned\":true");

        findCheckbox().withLabel("Show movement").click();
        assertThat(map().getElement().getPropertyRaw("arrows").toString()).isEqualTo("[]");
    }

    @Test
    void aCellShowsTheRisksBehindIt() {
        rated("Behind the cell", Level.HIGH);
        rated("Elsewhere", Level.LOW);
        navigate(HeatMapView.class);

        choose("HIGH", "HIGH", map());

        assertThat(said())
                .contains("Current: likelihood High, impact High (one risk)", "Behind the cell")
                .doesNotContain("Elsewhere");
    }

    @Test
    @SuppressWarnings("unchecked")
    void theStageAndTheFiltersChangeTheMap() {
        var system = inventory.register(SystemDraft.named("Sepsis Alert")).value();
        var id = rated("Of the system", Level.LOW, system);
        rate(id, Stage.INHERENT, Level.VERY_HIGH);
        rated("Other", Level.LOW);
        navigate(HeatMapView.class);

        RadioButtonGroup<Stage> stage = find(RadioButtonGroup.class).single();
        test(stage).selectItem("Inherent");
        assertThat(cell("VERY_HIGH", "VERY_HIGH").get("count").asLong()).isEqualTo(1);
        test(stage).selectItem("Current");
        assertThat(cell("LOW", "LOW").get("count").asLong()).isEqualTo(2);

        findComboBox(SystemRef.class).withLabel("AI system").selectItem("Sepsis Alert");
        assertThat(cell("LOW", "LOW").get("count").asLong()).isEqualTo(1);
        findComboBox(RiskCategory.class).withLabel("Category").selectItem("Hallucination");
        assertThat(said()).contains("0 of 0 open risks");
    }

    @Test
    void theNumbersAreThereAsATable() {
        rate(rated("One", Level.HIGH), Stage.TARGET, Level.LOW);

        navigate(HeatMapView.class);

        assertThat(said()).contains("High High High 0 1 0", "Low Low Low 0 0 1");
    }

    @Test
    void theHomePageShowsTheMapOnceThereAreRisks() {
        assertThat(home.content()).isEmpty();
        rated("One", Level.HIGH);
        assertThat(home.content()).isPresent();

        continueAs("Adam Admin", Role.ADMINISTRATOR);
        assertThat(home.content()).isEmpty();
    }

    @Test
    void aSystemsTabShowsItsOpenRisks() {
        var system = inventory.register(SystemDraft.named("Sepsis Alert")).value();
        assertThat(tab.count(system)).isEmpty();
        assertThat(text(tab.content(system))).contains("No open risk is linked to this system.", "Raise a risk");

        rated("Of the system", Level.HIGH, system);
        assertThat(tab.count(system)).isEqualTo("1");
        assertThat(text(tab.content(system))).contains("Of the system", "High", "Raise from the library");

        continueAs("Ada Auditor", Role.AUDITOR);
        assertThat(text(tab.content(system))).contains("Of the system").doesNotContain("Raise a risk");
    }

    @Test
    @WithPerson(value = Role.SYSTEM_OWNER, name = "Olga Owner")
    void aSystemOwnerSeesTheirOwnRisksOnTheMap() {
        var mine = mine();
        rated("Mine", Level.HIGH, mine);
        continueAs("Robin Test", Role.RISK_MANAGER);
        rated("Another's", Level.HIGH);
        continueAs("Olga Owner", Role.SYSTEM_OWNER);

        navigate(HeatMapView.class);

        assertThat(cell("HIGH", "HIGH").get("count").asLong()).isEqualTo(1);
    }

    private UUID mine() {
        return inventory
                .register(SystemDraft.builder("Mine")
                        .technicalOwner(TestPeople.idOf("Olga Owner"))
                        .build())
                .value();
    }

    private HeatMap map() {
        return find(HeatMap.class).single();
    }

    private static void choose(String likelihood, String impact, HeatMap map) {
        ComponentUtil.fireEvent(map, new HeatMap.CellChosen(map, true, likelihood, impact));
    }

    private JsonNode cell(String likelihood, String impact) {
        var cells = (JsonNode) map().getElement().getPropertyRaw("cells");
        for (var cell : cells) {
            if (cell.get("likelihood").asString().equals(likelihood)
                    && cell.get("impact").asString().equals(impact)) {
                return cell;
            }
        }
        throw new AssertionError("no cell " + likelihood + " " + impact);
    }
}
