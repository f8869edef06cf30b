package org.plumbline.rmf.ui;

import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableConsumer;
import java.time.LocalDate;
import org.plumbline.catalogue.Framework;
import org.plumbline.components.DateText;
import org.plumbline.components.StateChip;
import org.plumbline.components.Tone;
import org.plumbline.rmf.Answer;
import org.plumbline.rmf.Origin;

/** One outcome in a list: its name, where it stands, and what is worth knowing before it is opened. */
class OutcomeLine extends NativeButton {

    OutcomeLine(
            RmfTools tools,
            Framework.Subcategory outcome,
            Answer answer,
            int risks,
            LocalDate today,
            SerializableConsumer<String> chosen) {
        addClassName("outcome-line");
        var name = new Span(outcome.id() + " " + outcome.title());
        name.addClassName("outcome-name");
        var facts = new Span(new StateChip(tools.word(answer.status()), RmfTools.tone(answer.status())));
        facts.addClassName("outcome-facts");
        if (answer.maturity() != null) {
            facts.add(new Span(tools.words(answer.maturity())));
        }
        if (answer.origin() == Origin.INHERITED) {
            facts.add(mark(getTranslation("rmf.origin.inherited")));
        } else if (answer.origin() == Origin.OVERRIDE) {
            facts.add(mark(getTranslation("rmf.origin.override")));
        }
        if (answer.isOverdue(today)) {
            facts.add(new StateChip(getTranslation("rmf.sheet.overdue", DateText.of(answer.dueOn())), Tone.BAD));
        }
        if (answer.evidence() > 0) {
            facts.add(new Span(getTranslation("rmf.sheet.evidence", answer.evidence())));
        }
        if (risks > 0) {
            facts.add(new Span(getTranslation("rmf.sheet.risks", risks)));
        }
        add(name, facts);
        addClickListener(_ -> chosen.accept(outcome.id()));
    }

    void setChosen(boolean now) {
        getElement().setAttribute("aria-current", now ? "true" : "false");
    }

    private static Span mark(String words) {
        var mark = new Span(words);
        mark.addClassName("origin-mark");
        return mark;
    }
}
