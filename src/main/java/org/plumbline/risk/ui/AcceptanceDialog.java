package org.plumbline.risk.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.function.SerializableConsumer;
import java.time.LocalDate;
import org.plumbline.components.DateField;
import org.plumbline.components.DateText;
import org.plumbline.components.Notices;
import org.plumbline.risk.AcceptanceDraft;
import org.plumbline.risk.RiskRefusal;
import org.plumbline.shared.RuleViolation;

/** Asks for an acceptance: why, and until when. */
class AcceptanceDialog extends Dialog {

    private final SerializableConsumer<AcceptanceDraft> save;
    private final TextArea reason = new TextArea(getTranslation("risk.acceptance.reason"));
    private final DateField until = new DateField(getTranslation("risk.accepted-until"));

    /** @param latest the last day that the organisation allows */
    AcceptanceDialog(String title, LocalDate today, LocalDate latest, SerializableConsumer<AcceptanceDraft> save) {
        this.save = save;
        setHeaderTitle(title);
        setWidth("min(34rem, 94vw)");
        reason.setHelperText(getTranslation("risk.acceptance.reason.help"));
        reason.setMaxLength(AcceptanceDraft.LONGEST_REASON);
        reason.setMinRows(3);
        reason.setRequiredIndicatorVisible(true);
        reason.setWidthFull();
        until.setMin(today);
        until.setMax(latest);
        until.setManualValidation(true); // saving says what is wrong with a day; a red field without words would not
        until.setHelperText(getTranslation("risk.acceptance.until.help", DateText.of(latest)));
        until.setRequiredIndicatorVisible(true);
        until.setWidthFull();
        var fields = new VerticalLayout(reason, until);
        fields.setPadding(false);
        add(fields);
        var confirm = new Button(getTranslation("risk.acceptance.request"), _ -> save());
        confirm.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("components.cancel"), _ -> close()), confirm);
        reason.focus();
    }

    private void save() {
        reason.setInvalid(reason.getValue().isBlank());
        reason.setErrorMessage(getTranslation("components.reason.required"));
        until.setInvalid(until.getValue() == null);
        until.setErrorMessage(getTranslation("risk.acceptance.until.required"));
        if (reason.isInvalid() || until.isInvalid()) {
            return;
        }
        try {
            save.accept(new AcceptanceDraft(reason.getValue(), until.getValue()));
            close();
        } catch (RiskRefusal.AcceptanceTooLong | RiskRefusal.AcceptanceAlreadyOver badDay) {
            until.setErrorMessage(Notices.sentence(this, badDay));
            until.setInvalid(true);
            until.focus();
        } catch (RuleViolation violation) {
            Notices.refused(this, violation);
        }
    }
}
