package org.plumbline.shell;

import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.server.VaadinRequest;
import java.util.List;
import org.plumbline.account.Passkey;
import org.plumbline.account.PasskeyQuestion;
import org.plumbline.account.SecondStep;

/** Adds a passkey: name it, let the browser make it, keep the recovery codes where they are the first. */
class PasskeySetup extends Div {

    private final transient SecondStep step;
    private final SerializableRunnable whenDone;
    private final TextField label = new TextField(getTranslation("passkey.label"));
    private final String usual;

    /**
     * @param address the one at which passkeys work
     * @param whenDone once the passkey is added and recovery codes, if any, are noted
     */
    PasskeySetup(SecondStep step, String address, SerializableRunnable whenDone) {
        this.step = step;
        this.whenDone = whenDone;
        this.usual = usualLabel();
        label.setHelperText(getTranslation("passkey.label.help"));
        label.setMaxLength(Passkey.LONGEST_LABEL);
        label.setPlaceholder(usual);
        label.setWidthFull();
        var make = new PasskeyButton(getTranslation("passkey.make"), address, step::newPasskey, this::made);
        make.button().addThemeVariants(ButtonVariant.PRIMARY);
        var fields = new Div(label, make);
        fields.addClassName("field-stack");
        add(new Paragraph(getTranslation("passkey.about")), fields);
    }

    private void made(PasskeyQuestion.Make question, String answer) {
        var name = label.getValue().isBlank() ? usual : label.getValue();
        var codes = step.addPasskey(question, answer, name);
        FreshSession.begin();
        if (codes.isEmpty()) {
            whenDone.run();
        } else {
            showCodes(codes);
        }
    }

    private void showCodes(List<String> codes) {
        removeAll();
        add(new RecoveryCodes(codes, whenDone));
    }

    /** The browser, since most passkeys live where they were made. */
    private static String usualLabel() {
        var request = VaadinRequest.getCurrent();
        return BrowserName.of(request == null ? null : request.getHeader("User-Agent"));
    }
}
