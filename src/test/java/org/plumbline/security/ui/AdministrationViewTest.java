package org.plumbline.security.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.browserless.locator.Locators;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plumbline.PlumblineTest;
import org.plumbline.TestOrganisation;
import org.plumbline.WithPerson;
import org.plumbline.security.PersonRow;
import org.plumbline.security.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PlumblineTest
@ViewPackages(classes = AdministrationView.class)
class AdministrationViewTest extends SpringBrowserlessTest implements Locators {

    @Autowired
    JdbcClient jdbc;

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
    @WithPerson({Role.GOVERNANCE_LEAD, Role.RISK_MANAGER, Role.AUDITOR, Role.SYSTEM_OWNER})
    void nobodyElseOpensTheAdministration() {
        assertThatThrownBy(() -> navigate(AdministrationView.class)).isInstanceOf(IllegalArgumentException.class);
    }
}
