package org.plumbline.shell;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.binder.Binder;
import com.vaadin.flow.data.binder.ValidationException;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.time.ZoneId;
import org.plumbline.account.Passphrase;
import org.plumbline.account.UnfitPassphrase;
import org.plumbline.components.Notices;
import org.plumbline.security.CurrentPerson;
import org.plumbline.security.FirstRun;
import org.plumbline.security.OrganisationProfile;
import org.plumbline.security.PersonDraft;
import org.plumbline.security.SetupDraft;
import org.plumbline.security.WrongSetupCode;
import org.plumbline.shared.RuleViolation;

/** The first run: with the code from the server's log, creates the organisation and its administrator. Once. */
@Route(value = SetupView.ROUTE, autoLayout = false)
@AnonymousAllowed
class SetupView extends Entrance implements BeforeEnterObserver {

    static final String ROUTE = "setup";

    private final transient FirstRun firstRun;
    private final transient CurrentPerson person;
    private final Binder<SetupDraft> binder = new Binder<>(SetupDraft.class);
    private final PasswordField password = new PasswordField(getTranslation("setup.password"));
    private final TextField code = new TextField(getTranslation("setup.code"));

    SetupView(FirstRun firstRun, CurrentPerson person) {
        super(I18NProvider.translate("setup.title"), I18NProvider.translate("setup.title"));
        this.firstRun = firstRun;
        this.person = person;
        widen();
        show(new Paragraph(getTranslation("setup.about")), form());
    }

    private Div form() {
        var organisation = new TextField(getTranslation("setup.organisation"));
        organisation.setMaxLength(OrganisationProfile.LONGEST_NAME);
        var zone = new ComboBox<ZoneId>(getTranslation("setup.zone"));
        zone.setItems(
                ZoneId.getAvailableZoneIds().stream().sorted().map(ZoneId::of).toList());
        zone.setHelperText(getTranslation("setup.zone.help"));
        var name = new TextField(getTranslation("setup.name"));
        name.setMaxLength(PersonDraft.LONGEST_NAME);
        var email = new EmailField(getTranslation("setup.email"));
        password.setHelperText(getTranslation("setup.password.help", Passphrase.SHORTEST));
        password.setMaxLength(Passphrase.LONGEST);
        var governs = new Checkbox(getTranslation("setup.also-governs"));
        code.setHelperText(getTranslation("setup.code.help"));
        code.setAutocomplete(com.vaadin.flow.component.textfield.Autocomplete.OFF);

        required(binder.forField(code), "setup.code.required").bind("code");
        required(binder.forField(organisation), "setup.organisation.required").bind("organisation");
        binder.forField(zone).asRequired(getTranslation("setup.zone.required")).bind("zone");
        required(binder.forField(name), "setup.name.required").bind("name");
        email.setManualValidation(true); // the field's own check says nothing in words
        binder.forField(email)
                .asRequired(getTranslation("setup.email.required"))
                .withValidator(PersonDraft::isEmail, getTranslation("setup.email.required"))
                .bind("email");
        binder.forField(password)
                .asRequired(getTranslation("setup.password.required", Passphrase.SHORTEST))
                .withValidator(Passphrase::isLongEnough, getTranslation("setup.password.required", Passphrase.SHORTEST))
                .bind("password");
        binder.forField(governs).bind("alsoGoverns");
        zone.setValue(ZoneId.systemDefault());
        governs.setValue(true);

        var layout = new FormLayout();
        layout.setResponsiveSteps(new FormLayout.ResponsiveStep("0", 1), new FormLayout.ResponsiveStep("30rem", 2));
        layout.add(code, 2);
        layout.add(organisation, zone, name, email);
        layout.add(password, 2);
        layout.add(governs, 2);
        var submit = new Button(getTranslation("setup.submit"), _ -> complete());
        submit.addThemeVariants(ButtonVariant.PRIMARY);
        submit.addClickShortcut(Key.ENTER);
        submit.setDisableOnClick(false);
        var row = new Div(submit);
        row.addClassName("form-actions");
        return new Div(layout, row);
    }

    private Binder.BindingBuilder<SetupDraft, String> required(
            Binder.BindingBuilder<SetupDraft, String> field, String messageKey) {
        return field.asRequired(getTranslation(messageKey))
                .withValidator(text -> !text.isBlank(), getTranslation(messageKey));
    }

    private void complete() {
        try {
            firstRun.complete(binder.writeRecord());
            showNextSteps();
        } catch (ValidationException _) {
            // the fields already show what is wrong
        } catch (WrongSetupCode wrong) {
            code.setErrorMessage(Notices.sentence(this, wrong));
            code.setInvalid(true);
            code.focus();
        } catch (UnfitPassphrase unfit) {
            password.setErrorMessage(Notices.sentence(this, unfit));
            password.setInvalid(true);
            password.focus();
        } catch (RuleViolation violation) {
            Notices.refused(this, violation);
        }
    }

    private void showNextSteps() {
        var signIn = new Anchor(SignInView.ROUTE, getTranslation("setup.done.sign-in"));
        signIn.addClassName("button-link");
        show(new H2(getTranslation("setup.done")), new Paragraph(getTranslation("setup.done.next")), signIn);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (firstRun.isDue()) {
            return;
        }
        if (person.find().isEmpty()) {
            event.forwardTo(SignInView.class); // the page that says so has a frame, which needs to know who reads it
        } else {
            throw new NotFoundException();
        }
    }
}
