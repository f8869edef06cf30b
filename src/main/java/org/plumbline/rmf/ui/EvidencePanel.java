package org.plumbline.rmf.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.function.SerializableSupplier;
import org.plumbline.components.Confirmation;
import org.plumbline.components.DateText;
import org.plumbline.components.Notices;
import org.plumbline.rmf.AnswerDetails;
import org.plumbline.rmf.Evidence;
import org.plumbline.rmf.EvidenceDraft;
import org.plumbline.rmf.Origin;

/** What shows that an outcome is reached, and a line to add more. */
class EvidencePanel extends Div {

    private final transient RmfTools tools;
    private final transient AnswerDetails details;
    private final SerializableSupplier<Boolean> ready;
    private final SerializableRunnable changed;

    /** @param ready whether the page may be built anew, which would drop entries that are not saved */
    EvidencePanel(
            RmfTools tools, AnswerDetails details, SerializableSupplier<Boolean> ready, SerializableRunnable changed) {
        this.tools = tools;
        this.details = details;
        this.ready = ready;
        this.changed = changed;
        if (details.evidence().isEmpty()) {
            add(new Paragraph(getTranslation("rmf.evidence.none")));
        } else {
            var list = new UnorderedList();
            list.addClassName("plain-list");
            details.evidence().forEach(piece -> list.add(item(piece)));
            add(list);
        }
        if (mayAttach()) {
            add(adding());
        }
    }

    /** What is inherited belongs to the organisation's answer, and is kept there. */
    private boolean mayAttach() {
        return details.mayChange() && details.answer().origin() != Origin.INHERITED;
    }

    private ListItem item(Evidence piece) {
        var title = piece.link().<Component>map(link -> link(piece, link)).orElseGet(() -> new Span(piece.title()));
        var item = new ListItem(title);
        if (piece.link().isEmpty()) {
            item.add(new Span(" · " + piece.reference()));
        }
        var source = new Span(getTranslation(
                "rmf.evidence.added",
                piece.addedBy(),
                DateText.of(piece.addedAt(), tools.organisation().profile().zone())));
        source.addClassName("activity-time");
        item.add(source);
        if (mayAttach()) {
            var remove = new Button(VaadinIcon.CLOSE_SMALL.create(), _ -> remove(piece));
            remove.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
            remove.setAriaLabel(getTranslation("rmf.evidence.remove", piece.title()));
            item.add(remove);
        }
        return item;
    }

    private static Anchor link(Evidence piece, String link) {
        var anchor = new Anchor(link, piece.title());
        anchor.setTarget("_blank");
        anchor.getElement().setAttribute("rel", "noopener noreferrer").setAttribute("title", piece.reference());
        return anchor;
    }

    private Component adding() {
        var title = new TextField(getTranslation("rmf.evidence.title"));
        title.setMaxLength(EvidenceDraft.LONGEST_TITLE);
        var reference = new TextField(getTranslation("rmf.evidence.reference"));
        reference.setHelperText(getTranslation("rmf.evidence.reference.help"));
        reference.setMaxLength(EvidenceDraft.LONGEST_REFERENCE);
        var add = new Button(getTranslation("rmf.evidence.add"), _ -> {
            if (isFilled(title, "rmf.evidence.title.required")
                    & isFilled(reference, "rmf.evidence.reference.required")) {
                attach(new EvidenceDraft(title.getValue(), reference.getValue()));
            }
        });
        var line = new Div(title, reference, add);
        line.addClassName("evidence-form");
        return line;
    }

    private boolean isFilled(TextField field, String messageKey) {
        boolean filled = !field.getValue().isBlank();
        field.setErrorMessage(getTranslation(messageKey));
        field.setInvalid(!filled);
        return filled;
    }

    private void attach(EvidenceDraft draft) {
        if (ready.get() && Notices.attempt(this, () -> tools.assessments().addEvidence(details.key(), draft))) {
            changed.run();
        }
    }

    private void remove(Evidence piece) {
        Confirmation.of(
                getTranslation("rmf.evidence.remove.ask", piece.title()),
                getTranslation("rmf.evidence.remove.consequences"),
                getTranslation("rmf.evidence.remove.verb"),
                () -> {
                    if (ready.get()
                            && Notices.attempt(
                                    this, () -> tools.assessments().removeEvidence(details.key(), piece.id()))) {
                        changed.run();
                    }
                });
    }
}
