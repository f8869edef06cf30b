package org.plumbline.risk.ui;

import static org.plumbline.security.Permission.READ;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plumbline.catalogue.Catalogue;
import org.plumbline.catalogue.RiskCategory;
import org.plumbline.catalogue.RiskScenario;
import org.plumbline.components.EmptyState;
import org.plumbline.components.PageHeader;
import org.plumbline.components.RouteId;
import org.plumbline.inventory.AiInventory;
import org.plumbline.inventory.AiSystemId;
import org.plumbline.inventory.SystemKind;
import org.plumbline.risk.RiskRoutes;
import org.plumbline.security.CurrentPerson;
import org.plumbline.security.May;
import org.plumbline.security.Permission;

/** The library of ready scenarios, to raise risks from. */
@Route(RiskRoutes.LIBRARY)
@May(READ)
class RiskLibraryView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient Catalogue catalogue;
    private final transient AiInventory inventory;
    private final boolean mayRaise;
    private final TextField search = new TextField(getTranslation("risk.library.search"));
    private final Select<SystemKind> kind = new Select<>();
    private final ComboBox<RiskCategory> category = new ComboBox<>(getTranslation("risk.category"));
    private final Span count = new Span();
    private final Div scenarios = new Div();
    private @Nullable UUID system;

    RiskLibraryView(Catalogue catalogue, AiInventory inventory, CurrentPerson person) {
        this.catalogue = catalogue;
        this.inventory = inventory;
        this.mayRaise = person.may(Permission.CONTRIBUTE);
        addClassName("page");
        scenarios.addClassName("scenario-list");
        count.getElement().setAttribute("role", "status");
        add(
                new PageHeader(getTranslation("risk.library")).explained(getTranslation("risk.library.explained")),
                filters(),
                scenarios);
        show();
    }

    private Component filters() {
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(_ -> show());
        kind.setLabel(getTranslation("risk.library.kind"));
        kind.setItems(SystemKind.values());
        kind.setItemLabelGenerator(value -> value == null
                ? getTranslation("risk.library.any-kind")
                : getTranslation("inventory.kind." + value.name()));
        kind.setEmptySelectionAllowed(true);
        kind.setEmptySelectionCaption(getTranslation("risk.library.any-kind"));
        kind.addValueChangeListener(_ -> show());
        category.setItems(catalogue.allRiskCategories());
        category.setItemLabelGenerator(RiskCategory::title);
        category.setClearButtonVisible(true);
        category.addValueChangeListener(_ -> show());
        var bar = new Div(search, kind, category, count);
        bar.addClassName("filter-bar");
        return bar;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var known = event.getLocation().getQueryParameters();
        known.getSingleParameter("category").flatMap(catalogue::riskCategory).ifPresent(category::setValue);
        known.getSingleParameter("system").flatMap(RouteId::in).ifPresent(id -> {
            var details = inventory.find(new AiSystemId(id));
            system = id;
            if (details.draft().kind() != null) {
                kind.setValue(details.draft().kind());
            }
        });
        show();
    }

    private void show() {
        var found = catalogue.scenarios().stream().filter(this::fits).toList();
        count.setText(getTranslation(
                "risk.library.count", found.size(), catalogue.scenarios().size()));
        scenarios.removeAll();
        if (found.isEmpty()) {
            scenarios.add(new EmptyState(getTranslation("risk.library.none")));
        }
        found.forEach(scenario -> scenarios.add(card(scenario)));
    }

    private boolean fits(RiskScenario scenario) {
        return (kind.getValue() == null
                        || scenario.appliesTo().contains(kind.getValue().name()))
                && (category.getValue() == null
                        || category.getValue()
                                .withDescendants()
                                .anyMatch(one -> one.id().equals(scenario.category())))
                && contains(scenario, search.getValue().strip().toLowerCase(Locale.ROOT));
    }

    private static boolean contains(RiskScenario scenario, String term) {
        return Stream.of(scenario.title(), scenario.cause(), scenario.event(), scenario.consequence())
                .anyMatch(text -> text.toLowerCase(Locale.ROOT).contains(term));
    }

    private Component card(RiskScenario scenario) {
        var card = new Article(
                new H2(scenario.title()),
                new Paragraph(
                        getTranslation("risk.sentence", scenario.cause(), scenario.event(), scenario.consequence())),
                about(scenario));
        card.addClassName("panel");
        if (mayRaise) {
            var raise = new Anchor(RiskRoutes.raise(system, scenario.id(), null), getTranslation("risk.library.raise"));
            raise.getElement().setAttribute("aria-label", getTranslation("risk.library.raise-from", scenario.title()));
            card.add(raise);
        }
        return card;
    }

    private Component about(RiskScenario scenario) {
        var kinds = scenario.appliesTo().stream()
                .sorted()
                .map(id -> getTranslation("inventory.kind." + id))
                .collect(Collectors.joining(", "));
        var parts = List.of(
                RiskWords.category(catalogue, scenario.category()),
                kinds,
                getTranslation("risk.response." + scenario.suggestedResponse()),
                getTranslation(
                        "risk.library.actions", scenario.suggestedActions().size()));
        var line = new Paragraph(String.join(" · ", parts));
        line.addClassName("secondary");
        return line;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("risk.library");
    }
}
