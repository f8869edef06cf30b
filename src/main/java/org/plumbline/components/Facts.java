package org.plumbline.components;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Span;
import org.jspecify.annotations.Nullable;

/** Labels with their values. What is not stated says so. */
public class Facts extends DescriptionList {

    public Facts() {
        addClassName("facts");
    }

    /** A fact in words; empty shows as not stated. */
    public Facts fact(String labelKey, @Nullable String words) {
        if (words == null || words.isBlank()) {
            var nothing = new Span(getTranslation("components.not-stated"));
            nothing.addClassName("not-stated");
            return fact(labelKey, nothing);
        }
        return fact(labelKey, new Span(words));
    }

    public Facts fact(String labelKey, Component value) {
        add(new Term(getTranslation(labelKey)), new Description(value));
        return this;
    }
}
