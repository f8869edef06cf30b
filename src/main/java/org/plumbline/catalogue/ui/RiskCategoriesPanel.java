package org.plumbline.catalogue.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.stream.Collectors;
import org.plumbline.catalogue.Catalogue;
import org.plumbline.catalogue.RiskCategory;
import org.plumbline.components.Facts;

/** What each kind of risk is, and what tells it from its neighbours. */
class RiskCategoriesPanel extends Div {

    private final transient Catalogue catalogue;

    RiskCategoriesPanel(Catalogue catalogue) {
        this.catalogue = catalogue;
        addClassName("reading");
        for (RiskCategory category : catalogue.riskCategories()) {
            var section = new Section(new H2(category.title()), new Paragraph(category.definition()), facts(category));
            category.children()
                    .forEach(child ->
                            section.add(new H3(child.title()), new Paragraph(child.definition()), facts(child)));
            add(section);
        }
    }

    private Facts facts(RiskCategory category) {
        var facts = new Facts().fact("catalogue.boundary", category.boundary());
        if (!category.neighbours().isEmpty()) {
            facts.fact(
                    "catalogue.neighbours",
                    category.neighbours().stream()
                            .flatMap(id -> catalogue.riskCategory(id).stream())
                            .map(RiskCategory::title)
                            .collect(Collectors.joining(", ")));
        }
        if (!category.atlas().isEmpty()) {
            facts.fact("catalogue.atlas", String.join(", ", category.atlas()));
        }
        if (!category.owasp().isEmpty()) {
            facts.fact("catalogue.owasp", String.join(", ", category.owasp()));
        }
        return facts.fact("catalogue.outcomes", String.join(", ", category.subcategories()));
    }
}
