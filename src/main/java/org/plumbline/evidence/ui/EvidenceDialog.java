package org.plumbline.evidence.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableBiFunction;
import com.vaadin.flow.function.SerializableFunction;
import java.time.LocalDate;
import org.plumbline.components.DateField;
import org.plumbline.evidence.Evidence;
import org.plumbline.evidence.EvidenceDraft;

/** What is said of a piece of evidence, to enter or change. It closes once that is done. */
class EvidenceDialog extends Dialog {

    private final TextField title = new TextField(getTranslation("evidence.title"));
    private final TextField reference = new TextField(getTranslation("evidence.reference"));
    private final TextArea note = new TextArea(getTranslation("evidence.note"));
    private final DateField collectedOn = new DateField(getTranslation("evidence.collected-on"));
    private final DateField validUntil = new DateField(getTranslation("evidence.valid-until"));
    private final Button confirm = new Button(getTranslation("components.save"), _ -> save());
    private SerializableFunction<EvidenceDraft, Boolean> save = _ -> true;

    EvidenceDialog(String heading, LocalDate today) {
        setHeaderTitle(heading);
        setWidth("min(40rem, 96vw)");
        title.setMaxLength(EvidenceDraft.LONGEST_TITLE);
        title.setRequiredIndicatorVisible(true);
        reference.setMaxLength(EvidenceDraft.LONGEST_REFERENCE);
        reference.setRequiredIndicatorVisible(true);
        reference.setHelperText(getTranslation("evidence.reference.help"));
        reference.setVisible(false);
        note.setMaxLength(EvidenceDraft.LONGEST_NOTE);
        note.setMinRows(3);
        collectedOn.setMax(today);
        var form = new FormLayout();
        form.add(title, 2);
        form.add(reference, 2);
        form.add(note, 2);
        form.add(collectedOn, validUntil);
        form.setResponsiveSteps(new FormLayout.ResponsiveStep("0", 1), new FormLayout.ResponsiveStep("28rem", 2));
        add(form);
        confirm.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("components.cancel"), _ -> close()), confirm);
    }

    /** Asks also where it is found. */
    EvidenceDialog withReference(SerializableBiFunction<EvidenceDraft, String, Boolean> action) {
        reference.setVisible(true);
        confirm.setText(getTranslation("evidence.reference.verb"));
        save = draft -> action.apply(draft, reference.getValue());
        return this;
    }

    EvidenceDialog describing(Evidence piece, SerializableFunction<EvidenceDraft, Boolean> action) {
        var draft = piece.draft();
        title.setValue(draft.title());
        note.setValue(draft.note() == null ? "" : draft.note());
        collectedOn.setValue(draft.collectedOn());
        validUntil.setValue(draft.validUntil());
        save = action;
        return this;
    }

    private void save() {
        boolean filled = isFilled(title, "evidence.title.required")
                & (!reference.isVisible() || isFilled(reference, "evidence.reference.required"));
        boolean backwards = collectedOn.getValue() != null
                && validUntil.getValue() != null
                && validUntil.getValue().isBefore(collectedOn.getValue());
        validUntil.setErrorMessage(getTranslation("evidence.valid-until.backwards"));
        validUntil.setInvalid(backwards);
        if (!filled || backwards || collectedOn.isInvalid()) {
            return;
        }
        var draft = new EvidenceDraft(title.getValue(), note.getValue(), collectedOn.getValue(), validUntil.getValue());
        if (save.apply(draft)) {
            close();
        }
    }

    private boolean isFilled(TextField field, String messageKey) {
        boolean filled = !field.getValue().isBlank();
        field.setErrorMessage(getTranslation(messageKey));
        field.setInvalid(!filled);
        return filled;
    }
}
