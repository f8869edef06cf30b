package org.plumbline.shell;

import static org.plumbline.security.Permission.TAKE_PART;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinSession;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.account.OpenSession;
import org.plumbline.account.OwnAccount;
import org.plumbline.account.Passkey;
import org.plumbline.account.SecondStep;
import org.plumbline.account.SessionGuard;
import org.plumbline.account.UnfitPassphrase;
import org.plumbline.account.WrongPassword;
import org.plumbline.audit.ActivityLog;
import org.plumbline.components.AccountSection;
import org.plumbline.components.ActivityList;
import org.plumbline.components.Confirmation;
import org.plumbline.components.DateText;
import org.plumbline.components.Notices;
import org.plumbline.components.PageHeader;
import org.plumbline.security.CurrentPerson;
import org.plumbline.security.May;
import org.plumbline.security.OurOrganisation;

/**
 * One's own account: the password, the second step, where one is signed in, what happened lately, and what features
 * add.
 */
@Route(AccountView.ROUTE)
@May(TAKE_PART)
class AccountView extends Div implements HasDynamicTitle {

    static final String ROUTE = "account";

    private static final int LATELY = 10;

    private final transient OwnAccount account;
    private final transient SecondStep step;
    private final transient ActivityLog activity;
    private final UUID person;
    private final ZoneId zone;
    private final Section secondStep = new Section();
    private final Section sessions = new Section();

    AccountView(
            OwnAccount account,
            SecondStep step,
            ActivityLog activity,
            CurrentPerson person,
            OurOrganisation organisation,
            List<AccountSection> added) {
        this.account = account;
        this.step = step;
        this.activity = activity;
        this.person = person.id();
        this.zone = organisation.profile().zone();
        addClassNames("page", "account");
        add(new PageHeader(getTranslation("account.title")));
        if (account.isKeptElsewhere()) {
            add(new Paragraph(getTranslation("account.elsewhere")));
        } else {
            add(password(), secondStep);
            showSecondStep();
        }
        add(sessions, lately());
        showSessions();
        added.forEach(section -> add(section.content()));
    }

    private Section password() {
        var current = new PasswordField(getTranslation("password.current"));
        current.setAutocomplete(Autocomplete.CURRENT_PASSWORD);
        current.setWidthFull();
        var next = new NewPassphrase();
        var change = new Button(getTranslation("password.change"), _ -> {
            current.setInvalid(false);
            next.value().ifPresent(chosen -> {
                try {
                    account.changePassword(current.getValue(), chosen, here());
                    current.clear();
                    next.clear();
                    showSessions();
                    Notices.done(getTranslation("password.changed"));
                } catch (WrongPassword wrong) {
                    current.setInvalid(true);
                    current.setErrorMessage(Notices.sentence(this, wrong));
                } catch (UnfitPassphrase unfit) {
                    next.refuse(unfit);
                }
            });
        });
        change.addThemeVariants(ButtonVariant.PRIMARY);
        change.addClassName("field-action");
        var fields = new Div(current, next, change);
        fields.addClassNames("narrow-form", "field-stack");
        return new Section(new H2(getTranslation("password.title")), fields);
    }

    private void showSecondStep() {
        var mine = account.authenticators();
        secondStep.removeAll();
        secondStep.add(new H2(getTranslation("account.second-step")));
        if (mine.isEmpty()) {
            secondStep.add(new Paragraph(getTranslation("account.second-step.none")), additions(mine));
            return;
        }
        var list = new UnorderedList();
        list.addClassName("account-list");
        if (mine.app()) {
            list.add(app(mine));
        }
        mine.passkeys().forEach(passkey -> list.add(item(passkey, mine)));
        secondStep.add(
                new Paragraph(getTranslation("account.second-step.added", mine.recoveryCodesLeft())),
                list,
                additions(mine));
    }

    private Div additions(OwnAccount.OwnAuthenticators mine) {
        var actions = new Div();
        actions.addClassName("button-row");
        step.passkeyAddress()
                .ifPresent(address -> actions.add(button("account.passkey.add", () -> addPasskey(address))));
        if (!mine.app()) {
            actions.add(button("account.second-step.add", this::addAuthenticator));
        }
        if (!mine.isEmpty()) {
            actions.add(button("account.second-step.recovery", this::newRecoveryCodes));
        }
        return actions;
    }

    private ListItem app(OwnAccount.OwnAuthenticators mine) {
        var actions = new Div(button("account.second-step.replace", this::addAuthenticator, ButtonVariant.TERTIARY));
        actions.addClassName("button-row");
        if (mine.canSpareOne()) {
            actions.add(button(
                    "account.second-step.remove",
                    this::removeAuthenticator,
                    ButtonVariant.TERTIARY,
                    ButtonVariant.ERROR));
        }
        return new ListItem(new Div(new Span(getTranslation("account.second-step.app"))), actions);
    }

    private ListItem item(Passkey passkey, OwnAccount.OwnAuthenticators mine) {
        var added = DateText.of(passkey.addedAt(), zone);
        var when = new Span(
                passkey.usedAt() == null
                        ? getTranslation("account.passkey.unused", added)
                        : getTranslation("account.passkey.times", added, DateText.of(passkey.usedAt(), zone)));
        when.addClassName("muted");
        var item = new ListItem(new Div(new Span(passkey.label()), when));
        if (mine.canSpareOne()) {
            var remove = button(
                    "account.passkey.remove", () -> remove(passkey), ButtonVariant.TERTIARY, ButtonVariant.ERROR);
            remove.setAriaLabel(getTranslation("account.passkey.remove.named", passkey.label()));
            item.add(remove);
        }
        return item;
    }

    private void addPasskey(String address) {
        step.newPasskey(); // asks to show again that it is them before they choose a name, not after
        var dialog = new Dialog(getTranslation("account.passkey.add"));
        dialog.setWidth("min(28rem, 94vw)");
        dialog.setCloseOnOutsideClick(false);
        dialog.add(new PasskeySetup(step, address, () -> {
            dialog.close();
            showSecondStep();
            Notices.done(getTranslation("account.passkey.added"));
        }));
        dialog.open();
    }

    private void remove(Passkey passkey) {
        Confirmation.of(
                getTranslation("account.passkey.remove.ask", passkey.label()),
                getTranslation("account.passkey.remove.consequences"),
                getTranslation("account.passkey.remove"),
                () -> {
                    account.removePasskey(passkey.id());
                    showSecondStep();
                });
    }

    private void addAuthenticator() {
        var dialog = new Dialog(getTranslation("account.second-step.add"));
        dialog.setWidth("min(32rem, 94vw)");
        dialog.setCloseOnOutsideClick(false);
        dialog.add(new AuthenticatorSetup(step, () -> {
            dialog.close();
            showSecondStep();
        }));
        dialog.open();
    }

    private void newRecoveryCodes() {
        var codes = account.newRecoveryCodes();
        var dialog = new Dialog(getTranslation("account.second-step.recovery"));
        dialog.setWidth("min(28rem, 94vw)");
        dialog.setCloseOnOutsideClick(false);
        dialog.add(new RecoveryCodes(codes, () -> {
            dialog.close();
            showSecondStep();
        }));
        dialog.open();
    }

    private void removeAuthenticator() {
        Confirmation.of(
                getTranslation("account.second-step.remove.ask"),
                getTranslation("account.second-step.remove.consequences"),
                getTranslation("account.second-step.remove"),
                () -> {
                    account.removeAuthenticator();
                    showSecondStep();
                });
    }

    /** So that people see what was done in their name, also where no mail tells them. */
    private Section lately() {
        return new Section(
                new H2(getTranslation("account.lately")),
                new Paragraph(getTranslation("account.lately.about")),
                new ActivityList(activity.of("person", person, LATELY), zone));
    }

    private void showSessions() {
        sessions.removeAll();
        var list = new UnorderedList();
        list.addClassName("account-list");
        account.sessions().forEach(session -> list.add(item(session)));
        sessions.add(
                new H2(getTranslation("account.sessions")),
                new Paragraph(getTranslation("account.sessions.about")),
                list);
    }

    private ListItem item(OpenSession session) {
        var where = new Span(BrowserName.of(session.browser()) + ", "
                + (session.address() == null ? getTranslation("account.sessions.nowhere") : session.address()));
        var when = new Span(getTranslation(
                "account.sessions.times", DateText.of(session.begunAt(), zone), DateText.of(session.seenAt(), zone)));
        when.addClassName("muted");
        var words = new Div(where, when);
        return new ListItem(
                words, session.id().equals(here()) ? new Span(getTranslation("account.sessions.here")) : end(session));
    }

    private Component end(OpenSession session) {
        var end = new Button(getTranslation("account.sessions.end"), _ -> {
            account.end(session.id());
            showSessions();
            Notices.done(getTranslation("account.sessions.ended"));
        });
        end.addThemeVariants(ButtonVariant.TERTIARY);
        return end;
    }

    private static @Nullable UUID here() {
        return VaadinSession.getCurrent().getSession().getAttribute(SessionGuard.SESSION) instanceof UUID id
                ? id
                : null;
    }

    private Button button(String key, com.vaadin.flow.function.SerializableRunnable action, ButtonVariant... variants) {
        var button = new Button(getTranslation(key), _ -> action.run());
        button.addThemeVariants(variants);
        return button;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("account.title");
    }
}
