package org.plumbline.shell;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.PasswordField;
import org.plumbline.account.SecondStep;
import org.plumbline.components.Notices;
import org.plumbline.shared.RuleViolation;

/** Asks somebody to show again that it is them; what they wanted to do, they then do once more. */
class ProofDialog extends Dialog {

    ProofDialog(SecondStep step) {
        boolean code = step.confirmsWithCode();
        setHeaderTitle(getTranslation("proof.title"));
        setWidth("min(28rem, 94vw)");
        var proof = new PasswordField(getTranslation(code ? "step.code" : "sign-in.password"));
        proof.getElement().setProperty("autocomplete", code ? "one-time-code" : "current-password");
        proof.setWidthFull();
        proof.setAutofocus(true);
        add(new Paragraph(getTranslation("proof.about")), proof);
        var confirm = new Button(getTranslation("proof.confirm"), _ -> {
            try {
                step.confirm(proof.getValue());
                FreshSession.begin();
                close();
                Notices.done(getTranslation("proof.done"));
            } catch (RuleViolation wrong) {
                proof.clear();
                proof.setInvalid(true);
                proof.setErrorMessage(Notices.sentence(this, wrong));
                proof.focus();
            }
        });
        confirm.addThemeVariants(ButtonVariant.PRIMARY);
        confirm.addClickShortcut(Key.ENTER).listenOn(this);
        getFooter().add(new Button(getTranslation("components.cancel"), _ -> close()), confirm);
    }
}
