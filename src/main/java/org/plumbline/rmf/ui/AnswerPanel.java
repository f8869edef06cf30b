package org.plumbline.rmf.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.function.SerializableRunnable;
import org.plumbline.components.ActivityList;
import org.plumbline.components.CodeChip;
import org.plumbline.rmf.AnswerDetails;
import org.plumbline.rmf.AssessmentKey;
import org.plumbline.rmf.LinkedRisks;
import org.plumbline.rmf.Origin;

/** One outcome: what it asks for, the answer with its evidence, the risks that speak to it, and its history. */
class AnswerPanel extends Div {

    private static final int HISTORY_SHOWN = 30;

    private final transient RmfTools tools;
    private final AssessmentKey key;
    private final AnswerForm form;

    /** @param changed runs after the answer or its evidence has changed */
    AnswerPanel(RmfTools tools, AssessmentKey key, SerializableRunnable changed) {
        this.tools = tools;
        this.key = key;
        addClassName("answer-panel");
        var outcome = tools.outcome(key.subcategory());
        var details = tools.assessments().find(key);
        form = new AnswerForm(tools, details, changed);
        var title = new H2(new Span(outcome.title()));
        var head = new Div(new CodeChip(outcome.id()), title);
        head.addClassName("answer-head");
        add(head, new OutcomeGuide(tools, outcome), form, section("rmf.evidence", evidence(details, changed)));
        tools.linkedRisks().ifPresent(risks -> add(risks(risks)));
        add(history());
    }

    /** Does what would take the answer away, after asking where something would be lost. */
    void leave(SerializableRunnable away) {
        form.leave(away);
    }

    /** What is inherited belongs to the organisation's answer, and is kept there. */
    private Component evidence(AnswerDetails details, SerializableRunnable changed) {
        boolean inherited = details.answer().origin() == Origin.INHERITED;
        var holder = inherited ? AssessmentKey.ofOrganisation(key.subcategory()) : key;
        return tools.evidence().of(holder.evidenceOwner(), !inherited, form::isSaved, changed);
    }

    private Component risks(LinkedRisks risks) {
        var linked = risks.of(key.subcategory(), key.systemId());
        var content = new Div();
        if (linked.isEmpty()) {
            content.add(new Paragraph(getTranslation("rmf.risks.none")));
        } else {
            var list = new UnorderedList();
            list.addClassName("plain-list");
            linked.forEach(risk -> list.add(new ListItem(
                    new Anchor(risk.route(), risk.code() + " " + risk.title()), new Span(" · " + risk.exposure()))));
            content.add(list);
        }
        content.add(new Anchor(risks.raise(key.subcategory(), key.systemId()), getTranslation("rmf.risks.raise")));
        return section("rmf.risks.title", content);
    }

    private Component history() {
        var details = new Details(getTranslation("rmf.history"));
        details.addOpenedChangeListener(opened -> {
            if (opened.isOpened()) {
                details.removeAll();
                details.add(new ActivityList(
                        tools.assessments().history(key, HISTORY_SHOWN),
                        tools.organisation().profile().zone()));
            }
        });
        return details;
    }

    private Section section(String titleKey, Component content) {
        var section = new Section(new H3(getTranslation(titleKey)), content);
        section.addClassName("answer-section");
        return section;
    }
}
