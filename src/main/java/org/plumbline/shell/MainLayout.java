package org.plumbline.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.applayout.DrawerToggle;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.orderedlayout.Scroller;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.server.menu.MenuConfiguration;
import com.vaadin.flow.server.menu.MenuEntry;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.PermitAll;
import org.plumbline.security.CurrentPerson;
import org.plumbline.security.OurOrganisation;

/** The frame: the menu of what this person may open, and who they are. */
@Layout
@PermitAll
@NpmPackage(value = "@fontsource-variable/inter", version = "5.2.8")
@JsModule("./fonts.js")
class MainLayout extends AppLayout {

    MainLayout(CurrentPerson person, OurOrganisation organisation, AuthenticationContext session) {
        setPrimarySection(Section.DRAWER);
        addClassName("frame");
        var profile = organisation.profile();
        var skip = new Anchor("#content", getTranslation("shell.skip"));
        skip.addClassName("skip-link");
        skip.setRouterIgnore(true);
        var toggle = new DrawerToggle();
        toggle.setAriaLabel(getTranslation("shell.menu"));
        var name = new Span(profile.name());
        name.addClassName("organisation-name");
        var bar = new Header(skip, toggle, name);
        bar.addClassName("navbar");
        if (profile.demo()) {
            var demo = new Span(getTranslation("shell.demo"));
            demo.addClassName("demo-mark");
            bar.add(demo);
        }
        var space = new Div();
        space.addClassName("navbar-space");
        bar.add(space, new PersonMenu(person, session), new SessionWatch(session));
        addToNavbar(bar);
        addToDrawer(brand(), new Scroller(menu()));
    }

    /** Each view is the main part of its page, and where the skip link leads. */
    @Override
    public void showRouterLayoutContent(HasElement content) {
        super.showRouterLayoutContent(content);
        content.getElement()
                .setAttribute("role", "main")
                .setAttribute("id", "content")
                .setAttribute("tabindex", "-1");
    }

    private Component brand() {
        var name = new Span("Plumbline");
        var brand = new Div(new Anchor("", new Mark(), name));
        brand.addClassName("brand");
        return brand;
    }

    private SideNav menu() {
        var menu = new SideNav();
        menu.getElement().setAttribute("aria-label", getTranslation("shell.menu"));
        MenuConfiguration.getMenuEntries().forEach(entry -> menu.addItem(item(entry)));
        return menu;
    }

    private SideNavItem item(MenuEntry entry) {
        var item = new SideNavItem(getTranslation(entry.title()), entry.path());
        if (entry.icon() != null) {
            item.setPrefixComponent(new Icon(entry.icon()));
        }
        item.setMatchNested(!entry.path().isEmpty() && !entry.path().equals("/"));
        return item;
    }
}
