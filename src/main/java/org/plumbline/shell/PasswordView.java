package org.plumbline.shell;

import static org.plumbline.security.Permission.TAKE_PART;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import org.plumbline.components.Notices;
import org.plumbline.components.PageHeader;
import org.plumbline.security.May;
import org.plumbline.security.Passphrase;
import org.plumbline.security.People;
import org.plumbline.security.WrongPassword;
import org.plumbline.shared.RuleViolation;

/** Changes one's own password. */
@Route(PasswordView.ROUTE)
@May(TAKE_PART)
class PasswordView extends Div implements HasDynamicTitle {

    static final String ROUTE = "password";

    private final transient People people;
    private final PasswordField current = new PasswordField(getTranslation("password.current"));
    private final PasswordField next = new PasswordField(getTranslation("password.new"));
    private final PasswordField again = new PasswordField(getTranslation("password.again"));

    PasswordView(People people) {
        this.people = people;
        addClassName("page");
        next.setHelperText(getTranslation("setup.password.help", Passphrase.SHORTEST));
        next.setMaxLength(Passphrase.LONGEST);
        var change = new Button(getTranslation("password.change"), _ -> change());
        change.addThemeVariants(ButtonVariant.PRIMARY);
        change.addClickShortcut(Key.ENTER);
        var form = new VerticalLayout(current, next, again, change);
        form.addClassName("narrow-form");
        form.setPadding(false);
        add(new PageHeader(getTranslation("password.title")), form);
    }

    private void change() {
        boolean same = next.getValue().equals(again.getValue());
        again.setInvalid(!same);
        again.setErrorMessage(same ? "" : getTranslation("password.again.differs"));
        if (!same) {
            return;
        }
        try {
            people.changeOwnPassword(current.getValue(), next.getValue());
            current.clear();
            next.clear();
            again.clear();
            Notices.done(getTranslation("password.changed"));
        } catch (WrongPassword wrong) {
            current.setInvalid(true);
            current.setErrorMessage(Notices.sentence(this, wrong));
        } catch (RuleViolation violation) {
            next.setInvalid(true);
            next.setErrorMessage(Notices.sentence(this, violation));
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("password.title");
    }
}
