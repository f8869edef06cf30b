package org.plumbline.api.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.plumbline.TestPeople;
import org.plumbline.ViewTest;
import org.plumbline.WithPerson;
import org.plumbline.api.ApiScope;
import org.plumbline.api.ApiToken;
import org.plumbline.api.ApiTokenDraft;
import org.plumbline.api.ApiTokens;
import org.plumbline.security.OurOrganisation;
import org.plumbline.security.Role;
import org.plumbline.shared.Digests;
import org.springframework.beans.factory.annotation.Autowired;

@WithPerson(value = Role.RISK_MANAGER, name = "Tilda Token")
class TokenViewsTest extends ViewTest {

    @Autowired
    ApiTokensTab tab;

    @Autowired
    ApiTokens tokens;

    @Autowired
    OurOrganisation organisation;

    @Test
    void aTokenIsMadeShownOnceAndListed() {
        open("account", "");

        findButton().withText("New API token").click();
        findTextField().withLabel("Name").setValue("Power BI");
        findCheckboxGroup(ApiScope.class)
                .withLabel("What it may do")
                .selectItems("Read AI systems (systems:read)", "Read risks (risks:read)");
        findButton().withText("Make the token").click();

        var made = findTextField().withLabel("Your token").component().getValue();
        assertThat(jdbc.sql("select token_hash from api_token")
                        .query(String.class)
                        .list())
                .containsExactly(Digests.sha256(made));
        findButton().withText("I have copied it").click();
        assertThat(find(Dialog.class).all()).isEmpty();
        assertThat(said())
                .contains("Power BI systems:read, risks:read works until", "never used")
                .doesNotContain(made);
    }

    @Test
    void whatIsMissingIsSaidAtItsField() {
        open("account", "");

        findButton().withText("New API token").click();
        find(DatePicker.class).single().setValue(organisation.today().plusYears(2));
        findButton().withText("Make the token").click();

        assertThat(findTextField().withLabel("Name").component().getErrorMessage())
                .startsWith("Give it a name");
        assertThat(find(DatePicker.class).single().getErrorMessage()).startsWith("Choose the last day");
        assertThat(tokens.own()).isEmpty();
    }

    @Test
    void revokingAsksAndEndsIt() {
        make("Old script");
        open("account", "");

        findButton().withText("Revoke").click();
        assertThat(tokens.own()).hasSize(1);
        findConfirmDialog().confirm();

        assertThat(tokens.own()).isEmpty();
        assertThat(said()).doesNotContain("Old script");
    }

    @Test
    void administratorsSeeEverybodysAndRevokeThem() {
        make("Old script");
        TestPeople.continueAs(jdbc, "Ada Admin", Role.ADMINISTRATOR);
        open("account", "");
        UI.getCurrent().add(tab.content());

        var grid = findGrid(ApiToken.class);
        assertThat(grid.getCellText(0, 0)).isEqualTo("Old script");
        assertThat(grid.getCellText(0, 1)).isEqualTo("Tilda Token");
        ((Button) test(find(Grid.class).single()).getCellComponent(0, 5)).click();
        findConfirmDialog().confirm();

        assertThat(tokens.all()).isEmpty();
        assertThat(find(Grid.class).all()).isEmpty();
    }

    @Test
    @WithPerson(value = Role.ADMINISTRATOR, name = "Ada Admin")
    void whoReadsNothingMakesNoToken() {
        open("account", "");

        assertThat(said()).contains("there is no token to make");
        assertThat(findButton().withText("New API token").exists()).isFalse();
    }

    private void make(String name) {
        tokens.create(new ApiTokenDraft(name, Set.of(ApiScope.RISKS_READ), organisation.today()));
    }
}
