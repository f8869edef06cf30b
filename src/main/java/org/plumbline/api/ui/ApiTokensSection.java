package org.plumbline.api.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.spring.annotation.SpringComponent;
import org.plumbline.api.ApiTokens;
import org.plumbline.components.AccountSection;
import org.plumbline.security.OurOrganisation;

/** The tokens of the person, on the page of their account. */
@SpringComponent
class ApiTokensSection implements AccountSection {

    private final ApiTokens tokens;
    private final OurOrganisation organisation;

    ApiTokensSection(ApiTokens tokens, OurOrganisation organisation) {
        this.tokens = tokens;
        this.organisation = organisation;
    }

    @Override
    public Component content() {
        return new OwnTokens(tokens, organisation.profile().zone());
    }
}
