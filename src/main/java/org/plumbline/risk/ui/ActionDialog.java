package org.plumbline.risk.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializablePredicate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plumbline.components.DateField;
import org.plumbline.components.LookupField;
import org.plumbline.components.Notices;
import org.plumbline.risk.ActionDraft;
import org.plumbline.risk.RiskDetails;
import org.plumbline.security.People;
import org.plumbline.security.PersonRef;
import org.plumbline.shared.RuleViolation;

/** A step of a response: what, who, by when. */
class ActionDialog extends Dialog {

    private SerializablePredicate<ActionDraft> save = _ -> true;
    private final transient People people;
    private final TextField what = new TextField(getTranslation("risk.action"));
    private final LookupField<PersonRef> who;
    private final DateField due = new DateField(getTranslation("risk.action-due"));

    ActionDialog(String title, People people, RiskDetails.@Nullable Action action) {
        this.people = people;
        setHeaderTitle(title);
        setWidth("min(32rem, 94vw)");
        what.setMaxLength(ActionDraft.LONGEST_TITLE);
        what.setRequiredIndicatorVisible(true);
        what.setWidthFull();
        who = new LookupField<>(getTranslation("risk.action-owner"), people::directory, PersonRef::name);
        who.setWidthFull();
        due.setWidthFull();
        if (action != null) {
            what.setValue(action.title());
            who.setValue(action.owner());
            due.setValue(action.dueOn());
        }
        var fields = new VerticalLayout(what, who, due);
        fields.setPadding(false);
        add(fields);
        var confirm = new Button(getTranslation("components.save"), _ -> save());
        confirm.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("components.cancel"), _ -> close()), confirm);
    }

    void show(ActionDraft draft) {
        what.setValue(draft.title());
        who.setValue(
                draft.owner() == null
                        ? null
                        : people.named(List.of(draft.owner())).get(draft.owner()));
        due.setValue(draft.dueOn());
    }

    /** @param action says whether it was saved, so that the dialog may close */
    ActionDialog onSave(SerializablePredicate<ActionDraft> action) {
        save = action;
        return this;
    }

    private void save() {
        if (what.getValue().isBlank()) {
            what.setErrorMessage(getTranslation("risk.action.required"));
            what.setInvalid(true);
            what.focus();
            return;
        }
        var owner = who.getValue();
        try {
            if (save.test(new ActionDraft(what.getValue(), owner == null ? null : owner.id(), due.getValue()))) {
                close();
            }
        } catch (RuleViolation violation) {
            Notices.refused(this, violation);
        }
    }
}
