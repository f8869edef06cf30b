package org.plumbline.security.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.browserless.locator.Locators;
import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.menubar.MenuBar;
import jakarta.persistence.EntityManager;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plumbline.PlumblineTest;
import org.plumbline.TestOrganisation;
import org.plumbline.TestPeople;
import org.plumbline.WithPerson;
import org.plumbline.security.People;
import org.plumbline.security.PersonDraft;
import org.plumbline.security.PersonRow;
import org.plumbline.security.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PlumblineTest
@ViewPackages(classes = AdministrationView.class)
class AdministrationViewTest extends SpringBrowserlessTest implements Locators {

    @Autowired
    JdbcClient jdbc;

    @Autowired
    People people;

    @Autowired
    EntityManager entities;

    @BeforeEach
    void anOrganisation() {
        TestOrganisation.create(jdbc);
    }

    @Test
    @WithPerson(Role.ADMINISTRATOR)
    void anAdministratorAddsAPersonAndIsGivenALinkForThem() {
        navigate(AdministrationView.class);

        findButton().withText("Add person").click();
        findTextField().withLabel("Name").setValue("Grace Owner");
        findEmailField().withLabel("E-mail address").setValue("grace@lakeside.example");
        findCheckboxGroup(Role.class).withLabel("Roles").selectItems("System owner");
        findButton().withText("Save").click();

        assertThat(findTextField().withLabel("Link").exists()).isTrue();
        assertThat(findGrid(PersonRow.class).size()).isEqualTo(2);
    }

    @Test
    @WithPerson(Role.ADMINISTRATOR)
    void aPersonWithoutARoleIsNotAdded() {
        navigate(AdministrationView.class);

        findButton().withText("Add person").click();
        findTextField().withLabel("Name").setValue("Grace Owner");
        findEmailField().withLabel("E-mail address").setValue("grace@lakeside.example");
        findButton().withText("Save").click();

        assertThat(findCheckboxGroup(Role.class).withLabel("Roles").component().getErrorMessage())
                .isEqualTo("Choose at least one role.");
    }

    @Test
    @WithPerson(Role.ADMINISTRATOR)
    void whatAnotherAdministratorChangedMeanwhileIsJoinedWithMine() {
        var grace = TestPeople.person(jdbc, "Grace Owner", Set.of());
        jdbc.sql("insert into person_role (person_id, role) values (?, 'AUDITOR')")
                .param(grace.id())
                .update();
        navigate(AdministrationView.class);
        clickInMenuOf("Grace Owner", "Change person");
        people.change(
                grace.id(),
                0,
                new PersonDraft("Grace Owner", "theirs@lakeside.example", Set.of(Role.AUDITOR), Set.of()));
        entities.flush();

        findTextField().withLabel("Name").setValue("Grace Mine");
        findButton().withText("Save").click();
        findButton().withText("Join both").click();
        findButton().withText("Save").click();

        assertThat(people.list())
                .filteredOn(person -> person.id().equals(grace.id()))
                .singleElement()
                .returns("Grace Mine", PersonRow::name)
                .returns("theirs@lakeside.example", PersonRow::email);
    }

    /** The menus of the rows show dots and no words, so they have no name to click by. */
    @SuppressWarnings("unchecked")
    private void clickInMenuOf(String name, String words) {
        Grid<PersonRow> grid = find(Grid.class).first();
        int row = 0;
        while (!test(grid).getRow(row).name().equals(name)) {
            row++;
        }
        var bar = (MenuBar) test(grid).getCellComponent(row, 5);
        var item = bar.getItems().getFirst().getSubMenu().getItems().stream()
                .filter(entry -> words.equals(entry.getText()))
                .findFirst()
                .orElseThrow();
        ComponentUtil.fireEvent(item, new ClickEvent<MenuItem>(item));
    }

    @Test
    @WithPerson({Role.GOVERNANCE_LEAD, Role.RISK_MANAGER, Role.AUDITOR, Role.SYSTEM_OWNER})
    void nobodyElseOpensTheAdministration() {
        assertThatThrownBy(() -> navigate(AdministrationView.class)).isInstanceOf(IllegalArgumentException.class);
    }
}
