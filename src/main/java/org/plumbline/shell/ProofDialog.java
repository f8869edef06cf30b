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
            boolean passkey = step.hasPasskey();
            if (passkey) {
                step.passkeyAddress().ifPresent(address -> add(passkey(step, address)));
            }
            ask(step, passkey);
        }
    }

    private void leadElsewhere() {
        add(new Paragraph(getTranslation("proof.elsewhere")));
        getFooter()
                .add(
                        new Button(getTranslation("components.cancel"), _ -> close()),
                        new IssuerLink(getTranslation("proof.confirm"), SingleSignOn.START_AGAIN));
    }

    private PasskeyButton passkey(SecondStep step, String address) {
        var button =
                new PasskeyButton(getTranslation("passkey.use"), address, step::askForPasskey, (question, answer) -> {
                    step.showPasskey(question, answer);
                    shown();
                });
        button.button().addThemeVariants(ButtonVariant.PRIMARY);
        button.button().setAutofocus(true);
        return button;
    }

    private void ask(SecondStep step, boolean passkey) {
        boolean code = step.confirmsWithCode();
        var proof = new PasswordField(getTranslation(label(step, code)));
        proof.getElement().setProperty("autocomplete", code ? "one-time-code" : "current-password");
        proof.setWidthFull();
        proof.setAutofocus(!passkey);
        addComponentAsFirst(new Paragraph(getTranslation("proof.about")));
        if (passkey) {
            add(new Paragraph(getTranslation(step.hasApp() ? "step.code.instead" : "step.recovery.instead")));
        }
        add(proof);
        var confirm = new Button(getTranslation("proof.confirm"), _ -> {
            try {
                step.confirm(proof.getValue());
                shown();
            } catch (RuleViolation wrong) {
                proof.clear();
                proof.setInvalid(true);
                proof.setErrorMessage(Notices.sentence(this, wrong));
                proof.focus();
            }
        });
        if (!passkey) {
            confirm.addThemeVariants(ButtonVariant.PRIMARY);
        }
        confirm.addClickShortcut(Key.ENTER).listenOn(proof);
        getFooter().add(new Button(getTranslation("components.cancel"), _ -> close()), confirm);
    }

    private void shown() {
        FreshSession.begin();
        close();
        Notices.done(getTranslation("proof.done"));
    }

    private static String label(SecondStep step, boolean code) {
        if (!code) {
            return "sign-in.password";
        }
        return step.hasApp() ? "step.code" : "step.recovery.code";
    }
}
