package org.plumbline.rmf.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.markdown.Markdown;
import org.plumbline.catalogue.Framework;
import org.plumbline.catalogue.OfficialText;
import org.plumbline.components.Facts;

/** What an outcome asks for: in our words, and in NIST's where they were imported. */
class OutcomeGuide extends Div {

    OutcomeGuide(RmfTools tools, Framework.Subcategory outcome) {
        addClassName("outcome-guide");
        add(new Paragraph(outcome.outcome()));
        var practice = new Details(getTranslation("rmf.guide.practice"), new Paragraph(outcome.goodPractice()));
        practice.add(new H3(getTranslation("rmf.guide.evidence")), list(outcome));
        practice.add(new Facts().fact("rmf.guide.owner", outcome.suggestedOwner()));
        add(practice);
        tools.officialTexts().of(outcome.id()).ifPresent(text -> add(official(tools, text)));
    }

    private static UnorderedList list(Framework.Subcategory outcome) {
        var list = new UnorderedList();
        outcome.evidence().forEach(piece -> list.add(new ListItem(piece)));
        return list;
    }

    /** Built when it is opened: the Playbook says up to 20 kB about one outcome. */
    private Component official(RmfTools tools, OfficialText text) {
        var details = new Details(getTranslation("rmf.official.title"));
        details.addClassName("official-text");
        details.addOpenedChangeListener(opened -> {
            if (opened.isOpened() && details.getContent().findAny().isEmpty()) {
                fill(details, tools, text);
            }
        });
        return details;
    }

    private void fill(Details details, RmfTools tools, OfficialText text) {
        tools.officialTexts()
                .edition()
                .ifPresent(edition ->
                        details.add(new Paragraph(getTranslation("rmf.official.source", edition.sourceFile()))));
        if (text.outcome() != null) {
            var caveat = new Paragraph(getTranslation("rmf.official.caveat"));
            caveat.addClassName("not-stated");
            details.add(new H3(getTranslation("rmf.official.outcome")), new Paragraph(text.outcome()), caveat);
        }
        part(details, "rmf.official.about", text.about());
        part(details, "rmf.official.actions", text.suggestedActions());
        part(details, "rmf.official.documentation", text.documentation());
        part(details, "rmf.official.references", text.references());
    }

    private void part(Details details, String titleKey, String markdown) {
        if (!markdown.isBlank()) {
            details.add(new H3(new Span(getTranslation(titleKey))), new Markdown(markdown));
        }
    }
}
