package org.plumbline.shell;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.PasswordField;
import org.plumbline.account.SecondStep;
import org.plumbline.account.SingleSignOn;
import org.plumbline.components.Notices;
import org.plumbline.shared.RuleViolation;

/** Asks somebody to show again that it is them; what they wanted to do, they then do once more. */
class ProofDialog extends Dialog {

    ProofDialog(SecondStep step) {
        setHeaderTitle(getTranslation("proof.title"));
        setWidth("min(28rem, 94vw)");
        if (step.confirmsElsewhere()) {
            leadElsewhere();
        } else {
            ask(step, step.confirmsWithCode());
        }
    }

    private void leadElsewhere() {
        add(new Paragraph(getTranslation("proof.elsewhere")));
        getFooter()
                .add(
                        new Button(getTranslation("components.cancel"), _ -> close()),
                        new IssuerLink(getTranslation("proof.confirm"), SingleSignOn.START_AGAIN));
    }

    private void ask(SecondStep step, boolean code) {
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
