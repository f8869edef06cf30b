package org.plumbline.inventory.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.plumbline.TestPeople;
import org.plumbline.ViewTest;
import org.plumbline.WithPerson;
import org.plumbline.inventory.AiInventory;
import org.plumbline.inventory.AiSystemId;
import org.plumbline.inventory.Lifecycle;
import org.plumbline.inventory.SystemDraft;
import org.plumbline.inventory.SystemKind;
import org.plumbline.inventory.SystemRow;
import org.plumbline.security.Role;
import org.springframework.beans.factory.annotation.Autowired;

@ViewPackages(classes = SystemListView.class)
@WithPerson(Role.GOVERNANCE_LEAD)
class SystemListViewTest extends ViewTest {

    @Autowired
    AiInventory inventory;

    @Test
    void theListSaysWhatEachSystemIs() {
        inventory.register(SystemDraft.builder("Chest Reader")
                .kind(SystemKind.IMAGING)
                .clinicalOwner(TestPeople.idOf("Robin Test"))
                .build());

        navigate(SystemListView.class);

        assertThat(row(0)).contains("Imaging", "Robin Test");
        assertThat(said()).contains("1 AI system");
        var grid = findGrid(SystemRow.class);
        assertThat(grid.getLitRendererPropertyValue(0, "lifecycle", "lifecycleWord", String.class))
                .isEqualTo("Proposed");
        assertThat(grid.getLitRendererPropertyValue(0, "tier", "tierWord", String.class))
                .isEqualTo("Not assessed");
    }

    @Test
    void theUrlNarrowsTheListAndSaysSo() {
        inventory.register(
                SystemDraft.builder("Chest Reader").kind(SystemKind.IMAGING).build());
        inventory.register(SystemDraft.named("Bed Planner"));

        open("systems", "kind=IMAGING&owner=none");

        assertThat(findGrid(SystemRow.class).size()).isEqualTo(1);
        assertThat(findButton().withText("Kind: Imaging").exists()).isTrue();
        assertThat(findButton().withText("Owner: No owner").exists()).isTrue();

        findButton().withText("Kind: Imaging").click();
        assertThat(findGrid(SystemRow.class).size()).isEqualTo(2);
    }

    @Test
    void anEmptyInventorySaysWhatToDoFirst() {
        navigate(SystemListView.class);

        assertThat(text(find(com.vaadin.flow.component.grid.Grid.class).single().getEmptyStateComponent()))
                .contains("import the inventory you have", "Add AI system");
    }

    @Test
    void manySystemsChangeTheirStageAtOnce() {
        var one = inventory.register(SystemDraft.named("One"));
        var two = inventory.register(SystemDraft.named("Two"));
        navigate(SystemListView.class);

        selectAll();
        findButton().withText("Change stage").click();
        test(find(Select.class).single()).selectItem("In review");
        findButton().withText("Apply").click();

        assertThat(stage(one)).isEqualTo(Lifecycle.IN_REVIEW);
        assertThat(stage(two)).isEqualTo(Lifecycle.IN_REVIEW);
        assertThat(notices()).contains("2 systems were changed.");
    }

    @Test
    void whatARuleRefusesIsNamedAndTheRestGoesThrough() {
        var one = inventory.register(SystemDraft.named("One"));
        inventory.register(SystemDraft.named("Two"));
        inventory.moveTo(one, 0L, Lifecycle.IN_REVIEW, null);
        navigate(SystemListView.class);

        selectAll();
        findButton().withText("Change stage").click();
        test(find(Select.class).single()).selectItem("In review");
        findButton().withText("Apply").click();

        assertThat(asked())
                .contains("1 system was changed.", "1 system stayed as it was", "One: ", "is in review. From there");
    }

    @Test
    void retiringManyNeedsAReason() {
        var one = inventory.register(SystemDraft.named("One"));
        navigate(SystemListView.class);

        selectAll();
        findButton().withText("Change stage").click();
        test(find(Select.class).single()).selectItem("Retired");
        findButton().withText("Apply").click();
        assertThat(stage(one)).isEqualTo(Lifecycle.PROPOSED);

        test(find(TextArea.class).single()).setValue("Never used");
        findButton().withText("Apply").click();
        assertThat(stage(one)).isEqualTo(Lifecycle.RETIRED);
    }

    @Test
    @SuppressWarnings("unchecked")
    void tagsAndOwnersAreSetForManyAtOnce() {
        var one = inventory.register(
                SystemDraft.builder("One").tags(Set.of("icu")).build());
        var two = inventory.register(SystemDraft.named("Two"));
        navigate(SystemListView.class);

        selectAll();
        findButton().withText("Add tag").click();
        ComboBox<String> tag = find(ComboBox.class).withLabel("Tag").single();
        test(tag).selectItem("icu");
        findButton().withText("Apply").click();

        selectAll();
        findButton().withText("Set owner").click();
        ComboBox<Object> owner = find(ComboBox.class).withLabel("Owner").single();
        test(owner).selectItem("Robin Test");
        findButton().withText("Apply").click();

        for (var id : Set.of(one, two)) {
            assertThat(inventory.find(id).draft().tags()).containsExactly("icu");
            assertThat(inventory.find(id).draft().clinicalOwner()).isEqualTo(TestPeople.idOf("Robin Test"));
        }
    }

    @Test
    @WithPerson(value = Role.SYSTEM_OWNER, name = "Olga Owner")
    void anOwnerSeesTheirOwnAndCannotImportOrReassign() {
        TestPeople.continueAs(jdbc, "Lea Lead", Role.GOVERNANCE_LEAD);
        inventory.register(SystemDraft.named("Theirs"));
        inventory.register(SystemDraft.builder("Mine")
                .technicalOwner(TestPeople.idOf("Olga Owner"))
                .build());
        TestPeople.continueAs(jdbc, "Olga Owner", Role.SYSTEM_OWNER);

        navigate(SystemListView.class);

        assertThat(findGrid(SystemRow.class).size()).isEqualTo(1);
        assertThat(buttons()).contains("Add AI system").doesNotContain("Import", "Set owner");
    }

    @Test
    @WithPerson(Role.AUDITOR)
    void anAuditorReadsAndExportsAndChangesNothing() {
        navigate(SystemListView.class);

        assertThat(buttons()).doesNotContain("Import", "Add AI system", "Set owner", "Change stage", "Add tag");
        assertThat(said()).contains("Export");
    }

    @Test
    @WithPerson(Role.ADMINISTRATOR)
    void anAdministratorWithoutASecondRoleCannotOpenTheList() {
        com.vaadin.flow.component.UI.getCurrent().navigate("systems");

        assertThat(getCurrentView()).isNotInstanceOf(SystemListView.class);
    }

    private void selectAll() {
        var grid = findGrid(SystemRow.class);
        for (int row = 0; row < grid.size(); row++) {
            grid.select(row);
        }
    }

    private Set<String> buttons() {
        return find(Button.class).all().stream().map(Button::getText).collect(java.util.stream.Collectors.toSet());
    }

    private Lifecycle stage(AiSystemId id) {
        return inventory.find(id).lifecycle();
    }

    private java.util.List<String> row(int number) {
        var grid = findGrid(SystemRow.class);
        return IntStream.range(4, 8)
                .mapToObj(column -> grid.getCellText(number, column))
                .toList();
    }
}
