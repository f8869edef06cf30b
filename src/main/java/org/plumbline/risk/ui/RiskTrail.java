package org.plumbline.risk.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import org.plumbline.risk.RiskRoutes;

/** Where a form of the register is. */
class RiskTrail extends Nav {

    RiskTrail(String here, Anchor... between) {
        addClassName("trail");
        getElement().setAttribute("aria-label", getTranslation("components.trail"));
        add(new Anchor(RiskRoutes.LIST, getTranslation("risk.title-of-list")), new Span("/"));
        for (Anchor step : between) {
            add(step, new Span("/"));
        }
        var last = new Span(here);
        last.addClassName("here");
        add(last);
    }
}
