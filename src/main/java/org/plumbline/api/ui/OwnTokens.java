package org.plumbline.api.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.time.ZoneId;
import org.plumbline.api.ApiToken;
import org.plumbline.api.ApiTokens;
import org.plumbline.components.Confirmation;
import org.plumbline.components.Notices;

/** One's own tokens: make one, see when each was used, revoke one. */
class OwnTokens extends Section {

    private final transient ApiTokens tokens;
    private final ZoneId zone;
    private final UnorderedList list = new UnorderedList();

    OwnTokens(ApiTokens tokens, ZoneId zone) {
        this.tokens = tokens;
        this.zone = zone;
        list.addClassName("account-list");
        add(new H2(getTranslation("api-token.title")));
        if (tokens.offered().isEmpty()) {
            add(new Paragraph(getTranslation("api-token.nothing-offered")));
        } else {
            var make = new Button(
                    getTranslation("api-token.create"),
                    VaadinIcon.PLUS.create(),
                    _ -> new ApiTokenDialog(tokens, this::refresh).open());
            make.addClassName("field-action");
            add(new Paragraph(getTranslation("api-token.about")), make);
        }
        add(list);
        refresh();
    }

    private void refresh() {
        list.removeAll();
        tokens.own().forEach(token -> list.add(new TokenItem(token, zone, revoke(token))));
        list.setVisible(list.getComponentCount() > 0);
    }

    private Button revoke(ApiToken token) {
        var revoke = new Button(
                getTranslation("api-token.revoke"),
                _ -> Confirmation.of(
                        getTranslation("api-token.revoke.ask", token.name()),
                        getTranslation("api-token.revoke.consequences"),
                        getTranslation("api-token.revoke"),
                        () -> {
                            Notices.attempt(this, () -> tokens.revoke(token.id()));
                            refresh();
                        }));
        revoke.addThemeVariants(ButtonVariant.TERTIARY);
        revoke.setAriaLabel(getTranslation("api-token.revoke-this", token.name()));
        return revoke;
    }
}
