package org.plumbline.catalogue.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.markdown.Markdown;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.plumbline.catalogue.Catalogue;
import org.plumbline.catalogue.Framework;
import org.plumbline.catalogue.OfficialText;
import org.plumbline.catalogue.OfficialTexts;
import org.plumbline.components.Facts;

/** The AI RMF by function and category; each outcome unfolds to our words and, if imported, NIST's. */
class FrameworkPanel extends Div {

    private final transient OfficialTexts texts;
    private final Map<String, Details> outcomes = new HashMap<>();

    FrameworkPanel(Catalogue catalogue, OfficialTexts texts) {
        this.texts = texts;
        addClassName("reading");
        catalogue.rmf().functions().forEach(function -> add(section(function)));
    }

    /** Opens one outcome and brings it into view. */
    void unfold(String id) {
        var outcome = outcomes.get(id);
        if (outcome != null) {
            outcome.setOpened(true);
            outcome.scrollIntoView();
        }
    }

    private Section section(Framework.Function function) {
        var section = new Section(new H2(function.title()), new Paragraph(function.summary()));
        for (Framework.Category category : function.categories()) {
            section.add(new H3(category.id() + " · " + category.title()), new Paragraph(category.summary()));
            category.subcategories().forEach(outcome -> section.add(details(outcome)));
        }
        return section;
    }

    private Details details(Framework.Subcategory outcome) {
        var id = new Span(outcome.id());
        id.addClassName("code-cell");
        var summary = new Span(id, new Span(outcome.title()));
        summary.addClassName("outcome-summary");
        var details = new Details(summary);
        details.addOpenedChangeListener(opened -> {
            if (opened.isOpened() && details.getContent().findAny().isEmpty()) {
                details.add(content(outcome));
            }
        });
        outcomes.put(outcome.id(), details);
        return details;
    }

    private Component content(Framework.Subcategory outcome) {
        var ours = new Facts()
                .fact("catalogue.outcome", outcome.outcome())
                .fact("catalogue.good-practice", outcome.goodPractice())
                .fact("catalogue.evidence", list(outcome.evidence()))
                .fact("catalogue.suggested-owner", outcome.suggestedOwner())
                .fact(
                        "catalogue.scope",
                        getTranslation("catalogue.scope." + outcome.scope().name()));
        var content = new Div(ours);
        texts.of(outcome.id()).ifPresent(text -> content.add(official(text)));
        return content;
    }

    private Component official(OfficialText text) {
        var official = new Div(new H3(getTranslation("catalogue.official.heading")));
        official.addClassName("official-text");
        if (text.outcome() != null) {
            official.add(new Paragraph(text.outcome()));
        }
        official.add(new Paragraph(getTranslation("catalogue.official.predates")));
        official.add(part("catalogue.official.about", text.about()));
        official.add(part("catalogue.official.actions", text.suggestedActions()));
        official.add(part("catalogue.official.documentation", text.documentation()));
        official.add(part("catalogue.official.references", text.references()));
        return official;
    }

    private Component part(String titleKey, String markdown) {
        return new Details(getTranslation(titleKey), new Markdown(markdown));
    }

    private static UnorderedList list(List<String> items) {
        return new UnorderedList(items.stream().map(ListItem::new).toArray(ListItem[]::new));
    }
}
