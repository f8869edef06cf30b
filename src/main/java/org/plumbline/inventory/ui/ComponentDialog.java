package org.plumbline.inventory.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.binder.Binder;
import com.vaadin.flow.data.binder.ValidationException;
import com.vaadin.flow.function.SerializablePredicate;
import org.plumbline.components.Notices;
import org.plumbline.inventory.ComponentDraft;
import org.plumbline.inventory.ComponentKind;
import org.plumbline.inventory.Exposure;
import org.plumbline.shared.RuleViolation;

/** What is known about a technical part of a system, to enter or change. */
class ComponentDialog extends Dialog {

    private final Binder<ComponentDraft> binder = new Binder<>(ComponentDraft.class);
    private SerializablePredicate<ComponentDraft> save = _ -> true;

    ComponentDialog(String title, ComponentKind kind) {
        setHeaderTitle(title);
        setWidth("min(34rem, 94vw)");
        var kindField = new Select<ComponentKind>();
        kindField.setLabel(getTranslation("inventory.component.kind"));
        kindField.setItems(ComponentKind.values());
        kindField.setItemLabelGenerator(value -> getTranslation("inventory.component.kind." + value));
        kindField.setWidthFull();
        var name = new TextField(getTranslation("inventory.component.name"));
        name.setMaxLength(ComponentDraft.LONGEST_NAME);
        name.setWidthFull();
        var exposure = new Select<Exposure>();
        exposure.setLabel(getTranslation("inventory.component.exposure"));
        exposure.setItems(Exposure.values());
        exposure.setEmptySelectionAllowed(true);
        exposure.setEmptySelectionCaption(getTranslation("components.not-stated"));
        exposure.setItemLabelGenerator(value -> value == null
                ? getTranslation("components.not-stated")
                : getTranslation("inventory.component.exposure." + value));
        exposure.setWidthFull();
        var description = text("inventory.component.description");
        var note = text("inventory.component.note");
        note.setHelperText(getTranslation("inventory.component.note.help"));
        binder.forField(kindField).bind("kind");
        binder.forField(name)
                .asRequired(getTranslation("inventory.component.name.required"))
                .withValidator(text -> !text.isBlank(), getTranslation("inventory.component.name.required"))
                .bind("name");
        binder.forField(exposure).bind("exposure");
        binder.forField(description).withNullRepresentation("").bind("description");
        binder.forField(note).withNullRepresentation("").bind("note");
        kindField.setValue(kind);
        var fields = new VerticalLayout(kindField, name, exposure, description, note);
        fields.setPadding(false);
        add(fields);
        var confirm = new Button(getTranslation("components.save"), _ -> save());
        confirm.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("components.cancel"), _ -> close()), confirm);
    }

    private TextArea text(String labelKey) {
        var area = new TextArea(getTranslation(labelKey));
        area.setMaxLength(ComponentDraft.LONGEST_TEXT);
        area.setMinRows(2);
        area.setWidthFull();
        return area;
    }

    ComponentDialog show(ComponentDraft draft) {
        binder.readRecord(draft);
        return this;
    }

    /** @param action says whether it was saved, so that the dialog may close */
    ComponentDialog onSave(SerializablePredicate<ComponentDraft> action) {
        save = action;
        return this;
    }

    private void save() {
        try {
            if (save.test(binder.writeRecord())) {
                close();
            }
        } catch (ValidationException _) {
            // the fields already show what is wrong
        } catch (RuleViolation violation) {
            Notices.refused(this, violation);
        }
    }
}
