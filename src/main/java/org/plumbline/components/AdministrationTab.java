package org.plumbline.components;

import com.vaadin.flow.component.Component;

/** A tab that a feature adds to the administration page, as a Spring bean. Only administrators open it. */
public interface AdministrationTab {

    /** Translation key of its label. */
    String titleKey();

    /** Its place after the page's own tabs. */
    int order();

    /** What it shows; made anew each time the page is opened. */
    Component content();
}
