package org.plumbline.rmf.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.List;
import org.plumbline.components.DateField;
import org.plumbline.components.LookupField;
import org.plumbline.components.Notices;
import org.plumbline.rmf.AssessmentKey;
import org.plumbline.security.PersonRef;

/** Gives several outcomes an owner, a due date, or both. */
class PlanDialog extends Dialog {

    PlanDialog(RmfTools tools, List<AssessmentKey> keys, SerializableRunnable planned) {
        super();
        setHeaderTitle(getTranslation("rmf.plan.title"));
        setWidth("min(28rem, 94vw)");
        var owner = new LookupField<>(getTranslation("rmf.owner"), tools.people()::directory, PersonRef::name);
        owner.setWidthFull();
        var dueOn = new DateField(getTranslation("rmf.due-on"));
        dueOn.setWidthFull();
        var content =
                new VerticalLayout(new Paragraph(getTranslation("rmf.plan.explanation", keys.size())), owner, dueOn);
        content.setPadding(false);
        add(content);
        var save = new Button(getTranslation("components.save"), _ -> {
            if (owner.isEmpty() && dueOn.isEmpty()) {
                owner.setErrorMessage(getTranslation("rmf.plan.nothing"));
                owner.setInvalid(true);
                return;
            }
            var person = owner.getValue() == null ? null : owner.getValue().id();
            if (Notices.attempt(this, () -> tools.assessments().plan(keys, person, dueOn.getValue()))) {
                close();
                Notices.done(getTranslation("rmf.plan.done", keys.size()));
                planned.run();
            }
        });
        save.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("components.cancel"), _ -> close()), save);
    }
}
