package org.plumbline.inventory.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.plumbline.components.Confirmation;
import org.plumbline.components.DraftFields;
import org.plumbline.components.DraftSaving;
import org.plumbline.components.Notices;
import org.plumbline.inventory.AiSystemId;
import org.plumbline.inventory.ComponentDraft;
import org.plumbline.inventory.ComponentKind;
import org.plumbline.inventory.ComponentRow;
import org.plumbline.inventory.TechnicalShape;
import org.plumbline.shared.NotFound;

/** What the system is made of: its layers, endpoints and pipelines, and from where each can be reached. */
class ShapeTab extends Div {

    private final AiSystemId system;
    private final transient TechnicalShape shape;
    private final boolean mayChange;
    private final SerializableRunnable changed;

    ShapeTab(AiSystemId system, TechnicalShape shape, boolean mayChange, SerializableRunnable changed) {
        this.system = system;
        this.shape = shape;
        this.mayChange = mayChange;
        this.changed = changed;
        addClassName("shape");
        refresh();
    }

    private void refresh() {
        removeAll();
        var all = shape.of(system);
        for (var kind : ComponentKind.values()) {
            add(section(
                    kind, all.stream().filter(row -> row.draft().kind() == kind).toList()));
        }
    }

    private Component section(ComponentKind kind, List<ComponentRow> rows) {
        var section = new Section();
        section.addClassName("panel");
        var heading = new Div(new H2(getTranslation("inventory.component.kind." + kind)));
        heading.addClassName("panel-heading");
        if (mayChange) {
            var add = new Button(
                    getTranslation("inventory.component.add"),
                    VaadinIcon.PLUS.create(),
                    _ -> new ComponentDialog(getTranslation("inventory.component.add." + kind), kind)
                            .onSave(draft -> {
                                shape.add(system, draft);
                                show();
                                return true;
                            })
                            .open());
            add.setAriaLabel(getTranslation("inventory.component.add." + kind));
            add.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
            var buttons = new Div(add);
            buttons.addClassName("record-actions");
            heading.add(buttons);
        }
        section.add(heading);
        if (rows.isEmpty()) {
            var nothing = new Paragraph(getTranslation("inventory.component.none." + kind));
            nothing.addClassName("not-stated");
            section.add(nothing);
        }
        rows.forEach(row -> section.add(card(row)));
        return section;
    }

    private Component card(ComponentRow row) {
        var draft = row.draft();
        var head = new Div(new H3(draft.name()), SystemChips.exposure(this, draft.exposure()));
        head.addClassName("part-heading");
        if (mayChange) {
            head.add(menu(row));
        }
        var card = new Div(head);
        card.addClassName("part");
        if (draft.description() != null) {
            var description = new Paragraph(draft.description());
            description.addClassName("long-text");
            card.add(description);
        }
        if (draft.note() != null) {
            var note = new Paragraph(draft.note());
            note.addClassNames("long-text", "part-note");
            card.add(note);
        }
        return card;
    }

    private Component menu(ComponentRow row) {
        var bar = new MenuBar();
        bar.addThemeVariants(MenuBarVariant.TERTIARY);
        var open = bar.addItem(VaadinIcon.ELLIPSIS_DOTS_H.create());
        open.setAriaLabel(getTranslation("inventory.actions-for", row.draft().name()));
        open.getSubMenu().addItem(getTranslation("inventory.component.change"), _ -> change(row));
        open.getSubMenu()
                .addItem(
                        getTranslation("inventory.component.remove"),
                        _ -> Confirmation.of(
                                getTranslation(
                                        "inventory.component.remove.ask",
                                        row.draft().name()),
                                getTranslation("inventory.component.remove.consequences"),
                                getTranslation("inventory.component.remove"),
                                () -> {
                                    Notices.attempt(this, () -> shape.remove(row.id()));
                                    show();
                                }));
        return bar;
    }

    private void change(ComponentRow row) {
        var dialog = new ComponentDialog(
                getTranslation("inventory.component.change"), row.draft().kind());
        var saving = new DraftSaving<ComponentDraft>(
                new DraftFields("inventory.component."),
                reading(row),
                () -> reading(latest(row.id())),
                (version, draft) -> shape.change(row.id(), version, draft),
                joined -> dialog.show(Objects.requireNonNull(joined.draft())));
        dialog.show(row.draft()).onSave(saving.whenSaved(this::show)::save).open();
    }

    private ComponentRow latest(UUID id) {
        return shape.of(system).stream()
                .filter(row -> row.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound("component", id));
    }

    private static DraftSaving.Reading<ComponentDraft> reading(ComponentRow row) {
        return new DraftSaving.Reading<>(row.draft(), row.version());
    }

    private void show() {
        refresh();
        changed.run();
    }
}
