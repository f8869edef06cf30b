package org.plumbline.shell;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.List;

/** Recovery codes, shown once. */
class RecoveryCodes extends Div {

    RecoveryCodes(List<String> codes, SerializableRunnable noted) {
        addClassName("recovery-codes");
        var list = new UnorderedList();
        codes.forEach(code -> list.add(new ListItem(new Code(code))));
        var done = new Button(getTranslation("step.recovery.noted"), _ -> noted.run());
        done.addThemeVariants(ButtonVariant.PRIMARY);
        add(new Paragraph(getTranslation("step.recovery.about")), list, done);
    }
}
