package org.plumbline.vendor.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.binder.Binder;
import com.vaadin.flow.data.binder.ValidationException;
import com.vaadin.flow.function.SerializablePredicate;
import org.plumbline.components.Notices;
import org.plumbline.shared.RuleViolation;
import org.plumbline.vendor.VendorDraft;
import org.plumbline.vendor.VendorNameTaken;

/** What is known about a vendor, to enter or change. */
class VendorDialog extends Dialog {

    private final Binder<VendorDraft> binder = new Binder<>(VendorDraft.class);
    private final TextField name = new TextField(getTranslation("vendor.name"));
    private SerializablePredicate<VendorDraft> save = _ -> true;

    VendorDialog(String title) {
        setHeaderTitle(title);
        setWidth("min(34rem, 94vw)");
        name.setMaxLength(VendorDraft.LONGEST_NAME);
        name.setWidthFull();
        var website = new TextField(getTranslation("vendor.website"));
        website.setMaxLength(VendorDraft.LONGEST_LINE);
        website.setWidthFull();
        var contact = new TextField(getTranslation("vendor.contact"));
        contact.setHelperText(getTranslation("vendor.contact.help"));
        contact.setMaxLength(VendorDraft.LONGEST_LINE);
        contact.setWidthFull();
        var notes = new TextArea(getTranslation("vendor.notes"));
        notes.setMaxLength(VendorDraft.LONGEST_NOTES);
        notes.setMinRows(3);
        notes.setWidthFull();
        binder.forField(name)
                .asRequired(getTranslation("vendor.name.required"))
                .withValidator(text -> !text.isBlank(), getTranslation("vendor.name.required"))
                .bind("name");
        binder.forField(website).withNullRepresentation("").bind("website");
        binder.forField(contact).withNullRepresentation("").bind("contact");
        binder.forField(notes).withNullRepresentation("").bind("notes");
        var fields = new VerticalLayout(name, website, contact, notes);
        fields.setPadding(false);
        add(fields);
        var confirm = new Button(getTranslation("components.save"), _ -> save());
        confirm.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("components.cancel"), _ -> close()), confirm);
    }

    VendorDialog show(VendorDraft draft) {
        binder.readRecord(draft);
        return this;
    }

    /** @param action says whether it was saved, so that the dialog may close */
    VendorDialog onSave(SerializablePredicate<VendorDraft> action) {
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
        } catch (VendorNameTaken taken) {
            name.setErrorMessage(Notices.sentence(this, taken));
            name.setInvalid(true);
        } catch (RuleViolation violation) {
            Notices.refused(this, violation);
        }
    }
}
