package org.plumbline.components;

import com.vaadin.flow.component.Component;
import java.util.UUID;

/**
 * A tab that a feature adds to the record page of a feature beneath it, as a Spring bean: the risks of an AI system are
 * shown on the system's page, which knows nothing of risks.
 */
public interface RecordTab {

    /** The kind of record whose page it joins, as in {@link org.plumbline.shared.Subject#type()}. */
    String subjectType();

    /** Its name in the URL, {@code ?tab=risks}. */
    String key();

    /** Translation key of its label. */
    String titleKey();

    /** Its place among the tabs; the page's own begin at 0 and step by 100. */
    int order();

    /** A short count behind the label, empty for none: {@code 41/72}. */
    String count(UUID subject);

    /** What it shows; called when the tab is opened. */
    Component content(UUID subject);
}
