package org.plumbline.catalogue.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.browserless.locator.Locators;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plumbline.PlumblineTest;
import org.plumbline.TestOrganisation;
import org.plumbline.WithPerson;
import org.plumbline.security.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PlumblineTest
@ViewPackages(classes = CatalogueView.class)
class CatalogueViewTest extends SpringBrowserlessTest implements Locators {

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void anOrganisation() {
        TestOrganisation.create(jdbc);
    }

    @Test
    @WithPerson(Role.AUDITOR)
    void anAuditorReadsTheFrameworkAndWhatTellsRisksApart() {
        navigate(CatalogueView.class);

        assertThat(textOf("AI RMF 1.0")).contains("GOVERN 1.1", "MANAGE 4.3");
        assertThat(textOf("Risk categories"))
                .contains("Algorithmic bias", "Model inversion", "Membership inference", "Data breach");
    }

    @Test
    @WithPerson(Role.AUDITOR)
    void anAuditorIsOfferedNoImport() {
        navigate(CatalogueView.class);

        findTabSheet().select("Official texts");

        assertThat(findButton().withText("Choose file").exists()).isFalse();
    }

    private String textOf(String tab) {
        findTabSheet().select(tab);
        return findTabSheet().getTabContent(tab).getElement().getTextRecursively();
    }
}
