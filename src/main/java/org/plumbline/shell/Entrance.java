package org.plumbline.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.HasDynamicTitle;

/** A page in front of the application: one card, without menu. */
@JsModule("./fonts.js")
abstract class Entrance extends Main implements HasDynamicTitle {

    private final Div card = new Div();
    private final String title;

    /** @param title of the page, and the heading of the card where it has no other */
    Entrance(String title, String heading) {
        this.title = title;
        addClassName("entrance");
        card.addClassName("entrance-card");
        var brand = new Div(new Mark(), new H1(heading));
        brand.addClassName("entrance-brand");
        card.add(brand);
        add(card);
    }

    /** What the card holds beneath its heading. */
    final void show(Component... content) {
        card.getChildren().skip(1).toList().forEach(card::remove);
        card.add(content);
    }

    final void widen() {
        card.addClassName("setup-card");
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
