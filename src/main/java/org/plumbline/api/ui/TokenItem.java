package org.plumbline.api.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import java.time.ZoneId;
import org.plumbline.api.ApiToken;

/** A token in a list, with what can be done about it. */
class TokenItem extends ListItem {

    TokenItem(ApiToken token, ZoneId zone, Component action) {
        var name = new Span(token.name());
        name.addClassName("token-name");
        var about = new Span(TokenWords.expiry(this, token, zone) + ", " + TokenWords.use(this, token, zone));
        about.addClassName("muted");
        add(new Div(name, new Code(TokenWords.scopes(token)), about), action);
    }
}
