package org.plumbline.catalogue.ui;

import static org.plumbline.security.Permission.TAKE_PART;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.tabs.TabSheet;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import org.plumbline.catalogue.Catalogue;
import org.plumbline.catalogue.CatalogueRoutes;
import org.plumbline.catalogue.OfficialTexts;
import org.plumbline.components.PageHeader;
import org.plumbline.components.PageTabs;
import org.plumbline.security.May;
import org.plumbline.security.OurOrganisation;

/** What Plumbline measures by: the framework, risk categories, scales and rules, and where each comes from. */
@Route(CatalogueRoutes.CATALOGUE)
@May(TAKE_PART)
class CatalogueView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final FrameworkPanel framework;

    CatalogueView(Catalogue catalogue, OfficialTexts texts, OurOrganisation organisation) {
        addClassName("page");
        framework = new FrameworkPanel(catalogue, texts);
        var tabs = new PageTabs();
        add(tabs, "catalogue.framework", framework);
        add(tabs, "catalogue.generative", new GenerativePanel(catalogue));
        add(tabs, "catalogue.categories", new RiskCategoriesPanel(catalogue));
        add(tabs, "catalogue.scales", new ScalesPanel(catalogue));
        add(tabs, "catalogue.official", new OfficialTextsPanel(texts, organisation));
        add(tabs, "catalogue.files", new FilesPanel(catalogue));
        add(new PageHeader(getTranslation("catalogue.title")).explained(getTranslation("catalogue.about")), tabs);
    }

    private void add(TabSheet tabs, String key, Component panel) {
        tabs.add(getTranslation(key), panel);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        event.getLocation().getQueryParameters().getSingleParameter("outcome").ifPresent(framework::unfold);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("catalogue.title");
    }
}
