package org.plumbline.components;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;

/** A record's code. A click copies it. */
@Tag("button")
public class CodeChip extends Component implements HasStyle {

    public CodeChip(String code) {
        addClassName("code-chip");
        getElement()
                .setText(code)
                .setAttribute("type", "button")
                .setAttribute("title", getTranslation("components.code.copy"))
                .setAttribute("aria-label", getTranslation("components.code.copy-of", code));
        getElement()
                .executeJs(
                        "this.addEventListener('click', event => { event.stopPropagation();"
                                + " navigator.clipboard?.writeText($0); this.dataset.copied = '';"
                                + " setTimeout(() => delete this.dataset.copied, 1200); })",
                        code);
    }
}
