package org.plumbline.components;

import com.vaadin.flow.component.Component;

/** A section that a feature adds to the page of one's own account, as a Spring bean. */
public interface AccountSection {

    /** What it shows, with its heading; made anew each time the page is opened. */
    Component content();
}
