package org.plumbline.components;

import com.vaadin.flow.component.html.Span;

/** A state as a word with a shape. */
public class StateChip extends Span {

    public StateChip(String word, Tone tone) {
        super(word);
        addClassName("state-chip");
        getElement().setAttribute("data-tone", tone.css()).setAttribute("data-shape", tone.shape());
    }
}
