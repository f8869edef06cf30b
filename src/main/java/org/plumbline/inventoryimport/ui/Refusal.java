package org.plumbline.inventoryimport.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import org.plumbline.components.Notices;
import org.plumbline.shared.RuleViolation;

/** Why something was refused, where the person looks next. */
class Refusal extends Div {

    Refusal(RuntimeException failure) {
        addClassName("import-refusal");
        getElement().setAttribute("role", "alert");
        add(VaadinIcon.WARNING.create(), new Paragraph(sentence(failure)));
    }

    /** What is no rule of ours is in the log; people need no more than that nothing was written. */
    private String sentence(RuntimeException failure) {
        return failure instanceof RuleViolation violation
                ? Notices.sentence(this, violation)
                : getTranslation("import.failed");
    }
}
