package org.plumbline.security.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.plumbline.components.PageHeader;
import org.plumbline.components.PageTabs;
import org.plumbline.security.OurOrganisation;
import org.plumbline.security.People;
import org.plumbline.security.Role;
import org.plumbline.security.SecurityRoutes;

/** People, facilities and the organisation itself. */
@Route(SecurityRoutes.ADMINISTRATION)
@Menu(title = "administration.title", order = 900, icon = "vaadin:cog-o")
@RolesAllowed(Role.Names.ADMINISTRATOR)
class AdministrationView extends Div implements HasDynamicTitle {

    AdministrationView(People people, OurOrganisation organisation) {
        addClassName("page");
        var tabs = new PageTabs();
        tabs.add(getTranslation("administration.people"), new PeoplePanel(people));
        tabs.add(getTranslation("administration.facilities"), new FacilitiesPanel(organisation));
        tabs.add(getTranslation("administration.organisation"), new OrganisationPanel(organisation));
        add(new PageHeader(getTranslation("administration.title")), tabs);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("administration.title");
    }
}
