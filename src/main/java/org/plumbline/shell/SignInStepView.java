package org.plumbline.shell;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.PermitAll;
import org.plumbline.account.SecondStep;
import org.plumbline.account.SignInStep;
import org.plumbline.components.Notices;
import org.plumbline.shared.RuleViolation;

/** The second step of the sign-in: enter the code of the app, or add an app where the role asks for one. */
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
        } else if (left.get() == SignInStep.CODE) {
            askCode();
        } else {
            widen();
            show(
                    new Paragraph(getTranslation("step.add.about")),
                    new AuthenticatorSetup(step, FreshSession::open),
                    signOut());
        }
    }

    private void askCode() {
        var code = new TextField(getTranslation("step.code"));
        code.setHelperText(getTranslation("step.code.help"));
        code.getElement().setProperty("autocomplete", "one-time-code");
        code.setMaxLength(40);
        code.setWidthFull();
        code.setAutofocus(true);
        var go = new Button(getTranslation("sign-in.submit"), _ -> {
            try {
                step.enterCode(code.getValue());
                FreshSession.begin();
                FreshSession.open();
            } catch (RuleViolation wrong) {
                code.clear();
                code.setInvalid(true);
                code.setErrorMessage(Notices.sentence(this, wrong));
                code.focus();
            }
        });
        go.addThemeVariants(ButtonVariant.PRIMARY);
        go.addClickShortcut(Key.ENTER);
        var row = new Div(go, signOut());
        row.addClassName("form-actions");
        show(new Paragraph(getTranslation("step.code.about")), code, row);
    }

    private Button signOut() {
        var out = new Button(getTranslation("step.cancel"), _ -> session.logout());
        out.addThemeVariants(ButtonVariant.TERTIARY);
        return out;
    }
}
