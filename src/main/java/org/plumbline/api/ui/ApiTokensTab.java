package org.plumbline.api.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.spring.annotation.SpringComponent;
import org.plumbline.api.ApiTokens;
import org.plumbline.components.AdministrationTab;
import org.plumbline.security.OurOrganisation;

/** Everybody's tokens, for administrators. */
@SpringComponent
class ApiTokensTab implements AdministrationTab {

    private final ApiTokens tokens;
    private final OurOrganisation organisation;

    ApiTokensTab(ApiTokens tokens, OurOrganisation organisation) {
        this.tokens = tokens;
        this.organisation = organisation;
    }

    @Override
    public String titleKey() {
        return "api-token.title";
    }

    @Override
    public int order() {
        return 100;
    }

    @Override
    public Component content() {
        return new AllTokens(tokens, organisation.profile().zone());
    }
}
