package org.plumbline.api.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.time.ZoneId;
import org.plumbline.api.ApiToken;
import org.plumbline.api.ApiTokens;
import org.plumbline.components.Confirmation;
import org.plumbline.components.EmptyState;
import org.plumbline.components.Notices;

/** The tokens of all people, without the secrets: whose they are, what for, last use, and an end to each. */
class AllTokens extends Div {

    private final transient ApiTokens tokens;
    private final ZoneId zone;
    private final Grid<ApiToken> grid = new Grid<>();
    private final EmptyState none = new EmptyState(getTranslation("api-token.all.none"));

    AllTokens(ApiTokens tokens, ZoneId zone) {
        this.tokens = tokens;
        this.zone = zone;
        grid.addThemeVariants(GridVariant.NO_BORDER, GridVariant.WRAP_CELL_CONTENT);
        grid.setAllRowsVisible(true);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.addColumn(ApiToken::name)
                .setHeader(getTranslation("api-token.name"))
                .setRowHeader(true)
                .setFlexGrow(2);
        grid.addColumn(token -> token.person().name())
                .setHeader(getTranslation("api-token.person"))
                .setFlexGrow(2);
        grid.addColumn(TokenWords::scopes)
                .setHeader(getTranslation("api-token.scopes"))
                .setFlexGrow(2);
        grid.addColumn(token -> TokenWords.expiry(this, token, zone))
                .setHeader(getTranslation("api-token.expires"))
                .setFlexGrow(2);
        grid.addColumn(token -> TokenWords.use(this, token, zone))
                .setHeader(getTranslation("api-token.use"))
                .setFlexGrow(3);
        grid.addComponentColumn(this::revoke)
                .setHeader(getTranslation("people.actions"))
                .setWidth("7rem")
                .setFlexGrow(0);
        add(new Paragraph(getTranslation("api-token.all.about")), none, grid);
        refresh();
    }

    private void refresh() {
        var all = tokens.all();
        grid.setItems(all);
        grid.setVisible(!all.isEmpty());
        none.setVisible(all.isEmpty());
    }

    private Button revoke(ApiToken token) {
        var revoke = new Button(
                getTranslation("api-token.revoke"),
                _ -> Confirmation.of(
                        getTranslation(
                                "api-token.revoke.ask-of",
                                token.name(),
                                token.person().name()),
                        getTranslation("api-token.revoke.consequences"),
                        getTranslation("api-token.revoke"),
                        () -> {
                            Notices.attempt(this, () -> tokens.revokeOfAnybody(token.id()));
                            refresh();
                        }));
        revoke.addThemeVariants(ButtonVariant.TERTIARY);
        revoke.setAriaLabel(getTranslation("api-token.revoke-this", token.name()));
        return revoke;
    }
}
