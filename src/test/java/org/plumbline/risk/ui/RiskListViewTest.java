package org.plumbline.risk.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.grid.Grid;
import org.junit.jupiter.api.Test;
import org.plumbline.WithPerson;
import org.plumbline.inventory.AiInventory;
import org.plumbline.inventory.SystemDraft;
import org.plumbline.risk.RiskRow;
import org.plumbline.risk.RiskStatus;
import org.plumbline.risk.Stage;
import org.plumbline.scoring.Level;
import org.plumbline.security.Role;
import org.springframework.beans.factory.annotation.Autowired;

@ViewPackages(classes = RiskListView.class)
@WithPerson(Role.RISK_MANAGER)
class RiskListViewTest extends RiskUiTest {

    @Autowired
    AiInventory inventory;

    @Test
    void theMostUrgentRiskStandsOnTop() {
        var system = inventory.register(SystemDraft.named("Sepsis Alert")).value();
        rated("Low one", Level.LOW);
        rated("Very high one", Level.VERY_HIGH, system);

        navigate(RiskListView.class);

        var grid = findGrid(RiskRow.class);
        assertThat(grid.size()).isEqualTo(2);
        assertThat(grid.getRow(0).title()).isEqualTo("Very high one");
        assertThat(grid.getLitRendererPropertyValue(0, "current", "currentWord", String.class))
                .isEqualTo("Very High");
        assertThat(grid.getLitRendererPropertyValue(0, "verdict", "verdictWord", String.class))
                .isEqualTo("Above appetite");
        assertThat(said()).contains("2 risks");
    }

    @Test
    void theUrlNarrowsTheListAndSaysSo() {
        var system = inventory.register(SystemDraft.named("Sepsis Alert")).value();
        rated("High one", Level.HIGH, system);
        raise("Unknown one");
        register.move(rated("Shut one", Level.HIGH), null, RiskStatus.CLOSED, "retired");

        open("risks", "status=OPEN&exposure=HIGH&exposure=NOT_ASSESSED&system=" + system);
        assertThat(findGrid(RiskRow.class).size()).isEqualTo(1);
        assertThat(findButton().withText("AI systems: Sepsis Alert").exists()).isTrue();
        assertThat(findButton().withText("Current exposure: Not assessed").exists())
                .isTrue();

        findButton().withText("AI systems: Sepsis Alert").click();
        assertThat(findGrid(RiskRow.class).size()).isEqualTo(2);
    }

    @Test
    void aCellOfTheHeatMapNarrowsTheList() {
        rate(rated("Moved", Level.LOW), Stage.INHERENT, Level.HIGH);
        rated("Other", Level.LOW);

        open("risks", "cell=INHERENT.HIGH.HIGH");

        assertThat(findGrid(RiskRow.class).getRow(0).title()).isEqualTo("Moved");
        assertThat(findGrid(RiskRow.class).size()).isEqualTo(1);
        assertThat(findButton()
                        .withText("Heat map cell: Inherent: likelihood High, impact High")
                        .exists())
                .isTrue();
    }

    @Test
    void nonsenseInTheUrlRestrictsNothing() {
        raise("Drift");

        open("risks", "system=x&cell=A.B&status=NO&acceptance=x&sort=nothing");

        assertThat(findGrid(RiskRow.class).size()).isEqualTo(1);
    }

    @Test
    void anEmptyRegisterSaysWhatToDoFirst() {
        navigate(RiskListView.class);

        assertThat(text(find(Grid.class).single().getEmptyStateComponent()))
                .contains("Start from a scenario of the library", "Raise a risk");
    }

    @Test
    void manyRisksAreClosedTogetherAndTheRefusedAreNamed() {
        var open = raise("Open");
        var shut = raise("Shut");
        register.move(shut, null, RiskStatus.CLOSED, "duplicate");
        navigate(RiskListView.class);

        selectAll();
        findButton().withText("Change together").click();
        choose("Status", "Closed");
        findTextArea().withLabel("Reason").setValue("The system was retired");
        findButton().withText("Change").click();

        assertThat(register.find(open).status()).isEqualTo(RiskStatus.CLOSED);
        assertThat(asked()).contains("1 changed. One was kept as it is:", "is closed. Reopen it first.");
    }

    @Test
    void aBatchWithoutAChangeSaysWhatIsMissing() {
        raise("Open");
        navigate(RiskListView.class);

        selectAll();
        findButton().withText("Change together").click();
        findButton().withText("Change").click();

        assertThat(find(com.vaadin.flow.component.select.Select.class)
                        .withLabel("Status")
                        .single()
                        .getErrorMessage())
                .isEqualTo("Choose an owner, a status or a review date.");
    }

    @Test
    @WithPerson(Role.AUDITOR)
    void anAuditorReadsAndIsOfferedNoChange() {
        navigate(RiskListView.class);

        assertThat(findButton().withText("Raise a risk").exists()).isFalse();
        assertThat(text(find(Grid.class).single().getEmptyStateComponent()))
                .isEqualTo("There are no risks that you may see.");
        assertThat(findButton().withText("Heat map").exists()).isTrue();
    }

    private void selectAll() {
        var grid = findGrid(RiskRow.class);
        for (int row = 0; row < grid.size(); row++) {
            grid.select(row);
        }
    }
}
