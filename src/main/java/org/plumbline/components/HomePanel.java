package org.plumbline.components;

import com.vaadin.flow.component.Component;
import java.util.Optional;

/** A panel on the home page, as a Spring bean of the feature that knows what it shows. */
public interface HomePanel {

    /** Translation key of its heading. */
    String titleKey();

    int order();

    /** What it shows; empty where this person has nothing to see in it. */
    Optional<Component> content();
}
