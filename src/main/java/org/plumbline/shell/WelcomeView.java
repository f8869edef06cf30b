package org.plumbline.shell;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Objects;
import org.plumbline.account.AccountLinks;
import org.plumbline.account.AccountLinks.Invited;
import org.plumbline.account.LinkSpent;
import org.plumbline.account.UnfitPassphrase;
import org.plumbline.security.SecurityRoutes;

/**
 * Where a link leads with which somebody sets a password. The token is the fragment of the address, which browsers send
 * to nobody and which is taken out of the history at once.
 */
@Route(value = SecurityRoutes.WELCOME, autoLayout = false)
@AnonymousAllowed
class WelcomeView extends Entrance {

    /** Reads the token and forgets it, so that whoever uses the browser next does not find it. */
    private static final String TAKE_TOKEN = """
            const token = window.location.hash.slice(1);
            // after the router is done with the address it was called with
            setTimeout(() => window.history.replaceState(window.history.state, '', window.location.pathname));
            return token;""";

    private final transient AccountLinks links;

    WelcomeView(AccountLinks links) {
        super(I18NProvider.translate("welcome.title"), I18NProvider.translate("welcome.title"));
        this.links = links;
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        attached.getUI().getPage().executeJs(TAKE_TOKEN).then(String.class, this::open);
    }

    /** Shows the form where the token is good. */
    void open(String token) {
        var address = Objects.requireNonNull(VaadinRequest.getCurrent()).getRemoteAddr();
        links.find(token, address).ifPresentOrElse(invited -> ask(token, invited), this::spent);
    }

    private void ask(String token, Invited invited) {
        var password = new NewPassphrase();
        var set = new Button(
                getTranslation("welcome.set"),
                _ -> password.value().ifPresent(chosen -> {
                    try {
                        links.accept(token, chosen);
                        done();
                    } catch (UnfitPassphrase unfit) {
                        password.refuse(unfit);
                    } catch (LinkSpent _) {
                        spent();
                    }
                }));
        set.addThemeVariants(ButtonVariant.PRIMARY);
        set.addClickShortcut(Key.ENTER);
        var row = new Div(set);
        row.addClassName("form-actions");
        show(
                new Paragraph(getTranslation("welcome.about." + invited.purpose(), invited.name(), invited.email())),
                password,
                row);
    }

    private void done() {
        show(new Paragraph(getTranslation("welcome.done")), signIn());
    }

    private void spent() {
        show(new Paragraph(getTranslation("welcome.spent")), signIn());
    }

    private Anchor signIn() {
        var signIn = new Anchor(SignInView.ROUTE, getTranslation("setup.done.sign-in"));
        signIn.addClassName("button-link");
        return signIn;
    }
}
