package org.plumbline.security.ui;

import static org.plumbline.security.Permission.ADMINISTER;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import java.util.Comparator;
import java.util.List;
import org.plumbline.components.AdministrationTab;
import org.plumbline.components.PageHeader;
import org.plumbline.components.PageTabs;
import org.plumbline.security.May;
import org.plumbline.security.OurOrganisation;
import org.plumbline.security.People;
import org.plumbline.security.SecurityRoutes;

/** People, facilities, the organisation itself, and what other features add. */
@Route(SecurityRoutes.ADMINISTRATION)
@Menu(title = "administration.title", order = 900, icon = "vaadin:cog-o")
@May(ADMINISTER)
class AdministrationView extends Div implements HasDynamicTitle {

    AdministrationView(People people, OurOrganisation organisation, List<AdministrationTab> added) {
        addClassName("page");
        var tabs = new PageTabs();
        tabs.add(getTranslation("administration.people"), new PeoplePanel(people, organisation));
        tabs.add(getTranslation("administration.facilities"), new FacilitiesPanel(organisation));
        tabs.add(getTranslation("administration.organisation"), new OrganisationPanel(organisation));
        added.stream()
                .sorted(Comparator.comparingInt(AdministrationTab::order))
                .forEach(tab -> tabs.add(getTranslation(tab.titleKey()), tab.content()));
        add(new PageHeader(getTranslation("administration.title")), tabs);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("administration.title");
    }
}
