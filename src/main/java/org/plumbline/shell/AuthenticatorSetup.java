package org.plumbline.shell;

import com.vaadin.flow.component.Svg;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.List;
import org.plumbline.account.SecondStep;
import org.plumbline.components.Notices;
import org.plumbline.shared.RuleViolation;

/** Adds an authenticator app: scan, enter the code that it shows, keep the recovery codes. */
class AuthenticatorSetup extends Div {

    private final transient SecondStep step;
    private final SerializableRunnable whenDone;

    /** @param whenDone once the app is added and the recovery codes are noted */
    AuthenticatorSetup(SecondStep step, SerializableRunnable whenDone) {
        this.step = step;
        this.whenDone = whenDone;
        addClassName("authenticator-setup");
        ask();
    }

    private void ask() {
        var added = step.newAuthenticator();
        var picture = new Svg(added.picture());
        picture.addClassName("authenticator-picture");
        picture.getElement().setAttribute("role", "img").setAttribute("aria-label", getTranslation("step.add.picture"));
        var typed = new Code(added.typed());
        var code = new TextField(getTranslation("step.code"));
        code.getElement().setProperty("autocomplete", "one-time-code");
        code.setMaxLength(10);
        var add = new Button(getTranslation("step.add.submit"), _ -> {
            try {
                var codes = step.addAuthenticator(added, code.getValue());
                FreshSession.begin();
                showCodes(codes);
            } catch (RuleViolation wrong) {
                code.setInvalid(true);
                code.setErrorMessage(Notices.sentence(this, wrong));
                code.focus();
            }
        });
        add.addThemeVariants(ButtonVariant.PRIMARY);
        var entry = new Div(code, add);
        entry.addClassName("authenticator-entry");
        add(new OrderedList(
                new ListItem(new Span(getTranslation("step.add.scan")), picture),
                new ListItem(new Span(getTranslation("step.add.type") + " "), typed),
                new ListItem(new Span(getTranslation("step.add.enter")), entry)));
    }

    private void showCodes(List<String> codes) {
        removeAll();
        add(new RecoveryCodes(codes, whenDone));
    }
}
