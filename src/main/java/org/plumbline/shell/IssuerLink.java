package org.plumbline.shell;

import com.vaadin.flow.component.html.Anchor;

/** Leads out of the application to where people sign in elsewhere. */
class IssuerLink extends Anchor {

    IssuerLink(String text, String address) {
        super(address, text);
        setRouterIgnore(true);
        addClassName("button-link");
    }
}
