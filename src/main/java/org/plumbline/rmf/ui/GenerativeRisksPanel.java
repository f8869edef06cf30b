package org.plumbline.rmf.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableConsumer;
import org.plumbline.components.StateChip;
import org.plumbline.rmf.AnswerSheet;
import org.plumbline.rmf.GenerativeRiskCoverage;

/** The twelve generative-AI risks of NIST AI 600-1 with the outcomes that speak to each. */
class GenerativeRisksPanel extends Div {

    private final transient RmfTools tools;
    private final transient AnswerSheet sheet;
    private final SerializableConsumer<String> chosen;

    GenerativeRisksPanel(RmfTools tools, AnswerSheet sheet, SerializableConsumer<String> chosen) {
        this.tools = tools;
        this.sheet = sheet;
        this.chosen = chosen;
        add(new Paragraph(getTranslation("rmf.generative.about")));
        tools.coverage().generativeRisks(sheet).forEach(risk -> add(risk(risk)));
    }

    private Component risk(GenerativeRiskCoverage covered) {
        var risk = covered.risk();
        var name = new Span(risk.number() + ". " + risk.title());
        name.addClassName("rmf-category-name");
        var figure = new Span(CoverageWords.figure(covered.coverage()));
        figure.addClassName("cover-cell");
        figure.getElement()
                .setAttribute("data-shade", CoverageWords.shade(covered.coverage()))
                .setAttribute("title", CoverageWords.sentence(this, covered.coverage()));
        var head = new Div(name, figure);
        head.addClassName("rmf-category-head");
        var example = new Paragraph(getTranslation("rmf.generative.example", risk.clinicalExample()));
        var details = new Details(head, new Paragraph(risk.meaning()), example);
        risk.subcategories().forEach(id -> details.add(outcome(id)));
        details.addClassName("rmf-category");
        return details;
    }

    private Component outcome(String id) {
        var status = sheet.answer(id).orElseThrow().status();
        var name = new Span(id + " " + tools.outcome(id).title());
        name.addClassName("outcome-name");
        var line = new com.vaadin.flow.component.html.NativeButton();
        line.add(name, new StateChip(tools.word(status), RmfTools.tone(status)));
        line.addClassName("outcome-line");
        line.addClickListener(_ -> chosen.accept(id));
        return line;
    }
}
