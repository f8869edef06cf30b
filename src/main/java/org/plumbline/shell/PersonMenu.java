package org.plumbline.shell;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.avatar.Avatar;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.component.page.WebStorage;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.util.stream.Collectors;
import org.plumbline.catalogue.CatalogueRoutes;
import org.plumbline.security.CurrentPerson;

/** Who is signed in, how the pages look to them, and the way out. */
class PersonMenu extends MenuBar {

    private static final String SCHEME = "plumbline.color-scheme";

    PersonMenu(CurrentPerson person, AuthenticationContext session) {
        addThemeVariants(MenuBarVariant.TERTIARY);
        var avatar = new Avatar(person.name());
        avatar.setAbbreviation(initials(person.name()));
        var me = addItem(avatar);
        me.setAriaLabel(getTranslation("shell.person.menu", person.name()));
        var menu = me.getSubMenu();
        var name = new Span(person.name());
        var roles = new Span(person.roles().stream()
                .map(role -> getTranslation("role." + role.name()))
                .collect(Collectors.joining(", ")));
        roles.addClassName("person-roles");
        var who = new Div(name, roles);
        who.addClassName("person-card");
        menu.addItem(who).setEnabled(false);
        menu.addSeparator();
        var look = menu.addItem(getTranslation("shell.appearance"));
        for (String scheme : new String[] {"light dark", "light", "dark"}) {
            scheme(look, scheme);
        }
        menu.addItem(getTranslation("shell.catalogue"), _ -> UI.getCurrent().navigate(CatalogueRoutes.CATALOGUE));
        menu.addItem(getTranslation("account.title"), _ -> UI.getCurrent().navigate(AccountView.ROUTE));
        menu.addSeparator();
        menu.addItem(getTranslation("shell.sign-out"), _ -> session.logout());
    }

    /** The first letters of the first and last name, without titles behind a comma; more do not fit. */
    private static String initials(String name) {
        var words = name.replaceFirst("(?<=\\S),.*", "").strip().split("\\s+");
        return words[0].substring(0, 1) + (words.length > 1 ? words[words.length - 1].substring(0, 1) : "");
    }

    private void scheme(MenuItem parent, String scheme) {
        parent.getSubMenu().addItem(getTranslation("shell.appearance." + scheme.replace(' ', '-')), _ -> {
            WebStorage.setItem(WebStorage.Storage.LOCAL_STORAGE, SCHEME, scheme);
            apply(UI.getCurrent(), scheme);
        });
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        WebStorage.getItem(attached.getUI(), WebStorage.Storage.LOCAL_STORAGE, SCHEME, scheme -> {
            if (scheme != null) {
                apply(attached.getUI(), scheme);
            }
        });
    }

    private static void apply(UI ui, String scheme) {
        ui.getPage().executeJs("document.documentElement.style.colorScheme = $0", scheme);
    }
}
