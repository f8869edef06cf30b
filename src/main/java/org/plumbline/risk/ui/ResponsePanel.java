package org.plumbline.risk.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.function.SerializableSupplier;
import java.time.ZoneId;
import java.util.Objects;
import java.util.UUID;
import org.plumbline.components.Confirmation;
import org.plumbline.components.DateText;
import org.plumbline.components.DraftFields;
import org.plumbline.components.DraftSaving;
import org.plumbline.components.Facts;
import org.plumbline.components.Notices;
import org.plumbline.components.StateChip;
import org.plumbline.components.Tone;
import org.plumbline.risk.ActionDraft;
import org.plumbline.risk.Cost;
import org.plumbline.risk.ResponsePlan;
import org.plumbline.risk.RiskDetails;
import org.plumbline.risk.RiskTreatment;
import org.plumbline.security.People;
import org.plumbline.shared.NotFound;

/** What is done about a risk: the plan, and its actions as a checklist. */
class ResponsePanel extends Section {

    private final transient RiskDetails risk;
    private final transient RiskTreatment treatment;
    private final transient People people;
    private final ZoneId zone;
    private final SerializableSupplier<RiskDetails> latest;
    private final SerializableRunnable changed;
    private final boolean editable;

    /** @param latest reads the risk as it is saved now */
    ResponsePanel(
            RiskDetails risk,
            RiskTreatment treatment,
            People people,
            ZoneId zone,
            SerializableSupplier<RiskDetails> latest,
            SerializableRunnable changed) {
        this.risk = risk;
        this.treatment = treatment;
        this.people = people;
        this.zone = zone;
        this.latest = latest;
        this.changed = changed;
        this.editable = risk.mayChange() && risk.status().isOpen();
        addClassName("panel");
        add(new H2(getTranslation("risk.response")));
        add(risk.response() == null ? new Paragraph(getTranslation("risk.response.none")) : plan(risk.response()));
        if (editable) {
            add(small(
                    getTranslation(risk.response() == null ? "risk.response.plan" : "risk.response.change"),
                    this::plan));
        }
        add(new H3(getTranslation("risk.actions")), actions());
        if (editable) {
            add(small(getTranslation("risk.action.add"), this::addAction));
        }
    }

    private Component plan(ResponsePlan response) {
        return new Facts()
                .fact(
                        "risk.response.type",
                        getTranslation("risk.response." + response.type().name()))
                .fact("risk.response.cost", response.cost() == null ? null : RiskWords.of(response.cost()))
                .fact("risk.response.description", response.description());
    }

    private void plan() {
        var dialog = new ResponseDialog(risk.response());
        var saving = new DraftSaving<ResponsePlan>(
                        new DraftFields("risk.response.")
                                .words("type", type -> getTranslation("risk.response." + type))
                                .words("cost", cost -> RiskWords.of((Cost) cost)),
                        new DraftSaving.Reading<>(risk.response(), risk.version()),
                        () -> {
                            var now = latest.get();
                            return new DraftSaving.Reading<>(now.response(), now.version());
                        },
                        (version, plan) -> treatment.plan(risk.id(), version, plan),
                        joined -> dialog.show(Objects.requireNonNull(joined.draft())))
                .whenSaved(() -> {
                    changed.run();
                    Notices.done(getTranslation("risk.response.saved"));
                });
        dialog.onSave(saving::save).open();
    }

    private Component actions() {
        if (risk.actions().isEmpty()) {
            return new Paragraph(getTranslation("risk.actions.none"));
        }
        var list = new UnorderedList();
        list.addClassName("checklist");
        risk.actions().forEach(action -> list.add(item(action)));
        return list;
    }

    private ListItem item(RiskDetails.Action action) {
        var done = new Checkbox(action.title(), !action.isOpen());
        done.setEnabled(editable);
        done.addValueChangeListener(change -> Notices.attempt(this, () -> {
            if (change.getValue()) {
                treatment.completeAction(risk.id(), action.id());
            } else {
                treatment.reopenAction(risk.id(), action.id());
            }
            changed.run();
        }));
        var item = new ListItem(done, about(action));
        if (editable) {
            item.add(icon(
                    VaadinIcon.PENCIL, getTranslation("risk.action.change.of", action.title()), () -> change(action)));
            item.add(icon(
                    VaadinIcon.TRASH, getTranslation("risk.action.remove.of", action.title()), () -> remove(action)));
        }
        return item;
    }

    /** Who does it by when, or who did it and when. */
    private Component about(RiskDetails.Action action) {
        var line = new Div();
        line.addClassName("secondary");
        if (action.doneAt() != null) {
            var who = action.doneBy() == null ? "" : action.doneBy().name();
            line.add(new Span(getTranslation(
                    "risk.action.done",
                    who,
                    DateText.of(action.doneAt().atZone(zone).toLocalDate()))));
            return line;
        }
        if (action.owner() != null) {
            line.add(new Span(action.owner().name()));
        }
        if (action.dueOn() != null) {
            line.add(
                    action.overdue()
                            ? new StateChip(
                                    getTranslation("risk.action.overdue", DateText.of(action.dueOn())), Tone.BAD)
                            : new Span(getTranslation("risk.action.due", DateText.of(action.dueOn()))));
        }
        return line;
    }

    private void addAction() {
        new ActionDialog(getTranslation("risk.action.add"), people, null)
                .onSave(draft -> {
                    treatment.addAction(risk.id(), draft);
                    changed.run();
                    return true;
                })
                .open();
    }

    private void change(RiskDetails.Action action) {
        var dialog = new ActionDialog(getTranslation("risk.action.change"), people, action);
        var saving = new DraftSaving<ActionDraft>(
                        new DraftFields("risk.action-")
                                .label("title", "risk.action")
                                .label("dueOn", "risk.action-due")
                                .words("owner", id -> people.nameOf((UUID) id)),
                        new DraftSaving.Reading<>(draft(action), risk.version()),
                        () -> latest(action.id()),
                        (version, draft) -> treatment.changeAction(risk.id(), version, action.id(), draft),
                        joined -> dialog.show(Objects.requireNonNull(joined.draft())))
                .whenSaved(changed);
        dialog.onSave(saving::save).open();
    }

    private DraftSaving.Reading<ActionDraft> latest(UUID action) {
        var now = latest.get();
        return now.actions().stream()
                .filter(other -> other.id().equals(action))
                .findFirst()
                .map(other -> new DraftSaving.Reading<>(draft(other), now.version()))
                .orElseThrow(() -> new NotFound("action", action));
    }

    private static ActionDraft draft(RiskDetails.Action action) {
        return new ActionDraft(
                action.title(), action.owner() == null ? null : action.owner().id(), action.dueOn());
    }

    private void remove(RiskDetails.Action action) {
        Confirmation.of(
                getTranslation("risk.action.remove.title", action.title()),
                getTranslation("risk.action.remove.explained"),
                getTranslation("risk.action.remove"),
                () -> Notices.attempt(this, () -> {
                    treatment.removeAction(risk.id(), action.id());
                    changed.run();
                }));
    }

    private static Button small(String words, SerializableRunnable action) {
        var button = new Button(words, _ -> action.run());
        button.addThemeVariants(ButtonVariant.SMALL);
        return button;
    }

    private static Button icon(VaadinIcon icon, String words, SerializableRunnable action) {
        var button = new Button(icon.create(), _ -> action.run());
        button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        button.setAriaLabel(words);
        button.setTooltipText(words);
        return button;
    }
}
