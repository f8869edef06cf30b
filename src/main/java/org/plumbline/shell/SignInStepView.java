package org.plumbline.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.PermitAll;
import java.util.Optional;
import org.plumbline.account.SecondStep;
import org.plumbline.account.SignInStep;
import org.plumbline.components.Notices;
import org.plumbline.shared.RuleViolation;

/** The second step of the sign-in: show what one has besides the password, or add it where the role asks for one. */
@Route(value = SignInStepView.ROUTE, autoLayout = false)
@PermitAll // whoever is half signed in has no permission yet
class SignInStepView extends Entrance implements BeforeEnterObserver {

    static final String ROUTE = "sign-in/step";

    private final transient SecondStep step;
    private final transient AuthenticationContext session;

    SignInStepView(SecondStep step, AuthenticationContext session) {
        super(I18NProvider.translate("step.title"), I18NProvider.translate("step.title"));
        this.step = step;
        this.session = session;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var left = step.left();
        if (left.isEmpty()) {
            event.forwardTo(HomeView.class);
        } else if (left.get() == SignInStep.SHOW_AUTHENTICATOR) {
            ask();
        } else {
            widen();
            show(new Paragraph(getTranslation("step.add.about")), additions(), signOut());
        }
    }

    private Component additions() {
        var ways = new Div();
        ways.addClassName("second-step-ways");
        step.passkeyAddress()
                .ifPresent(address -> ways.add(
                        new H2(getTranslation("step.add.passkey")),
                        new PasskeySetup(step, address, FreshSession::open),
                        new H2(getTranslation("step.add.app"))));
        ways.add(new Paragraph(getTranslation("step.add.app.about")), new AuthenticatorSetup(step, FreshSession::open));
        return ways;
    }

    private void ask() {
        var passkey = step.hasPasskey() ? step.passkeyAddress().map(this::passkey) : Optional.<PasskeyButton>empty();
        var go = new Button(getTranslation("sign-in.submit"));
        var code = code(go);
        code.setAutofocus(passkey.isEmpty());
        passkey.ifPresentOrElse(
                button -> {
                    button.button().setAutofocus(true);
                    show(
                            new Paragraph(getTranslation("step.passkey.about")),
                            button,
                            withoutPasskey(code, go),
                            signOut());
                },
                () -> {
                    go.addThemeVariants(ButtonVariant.PRIMARY);
                    var row = new Div(go, signOut());
                    row.addClassName("form-actions");
                    show(new Paragraph(getTranslation("step.code.about")), code, row);
                });
    }

    private PasskeyButton passkey(String address) {
        var button =
                new PasskeyButton(getTranslation("passkey.use"), address, step::askForPasskey, (question, answer) -> {
                    step.showPasskey(question, answer);
                    comeIn();
                });
        button.button().addThemeVariants(ButtonVariant.PRIMARY);
        return button;
    }

    private Details withoutPasskey(TextField code, Button go) {
        var fields = new Div(code, go);
        fields.addClassName("field-stack");
        return new Details(getTranslation(step.hasApp() ? "step.code.instead" : "step.recovery.instead"), fields);
    }

    private void comeIn() {
        FreshSession.begin();
        FreshSession.open();
    }

    private TextField code(Button go) {
        boolean app = step.hasApp();
        var code = new TextField(getTranslation(app ? "step.code" : "step.recovery.code"));
        code.setHelperText(app ? getTranslation("step.code.help") : null);
        code.getElement().setProperty("autocomplete", "one-time-code");
        code.setMaxLength(40);
        code.setWidthFull();
        go.addClickListener(_ -> {
            try {
                step.enterCode(code.getValue());
                comeIn();
            } catch (RuleViolation wrong) {
                code.clear();
                code.setInvalid(true);
                code.setErrorMessage(Notices.sentence(this, wrong));
                code.focus();
            }
        });
        go.addClickShortcut(Key.ENTER).listenOn(code);
        return code;
    }

    private Button signOut() {
        var out = new Button(getTranslation("step.cancel"), _ -> session.logout());
        out.addThemeVariants(ButtonVariant.TERTIARY);
        return out;
    }
}
