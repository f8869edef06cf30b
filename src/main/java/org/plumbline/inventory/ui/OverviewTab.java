package org.plumbline.inventory.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableRunnable;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plumbline.components.Notices;
import org.plumbline.inventory.AiInventory;
import org.plumbline.inventory.AiSystemId;
import org.plumbline.inventory.Lifecycle;
import org.plumbline.inventory.SystemDetails;

/** Where the system stands, its tier with the reasons, and what it is for. */
class OverviewTab extends Div {

    private static final List<Lifecycle> COURSE =
            List.of(Lifecycle.PROPOSED, Lifecycle.IN_REVIEW, Lifecycle.PILOT, Lifecycle.PRODUCTION);

    private final SystemDetails system;
    private final transient AiInventory inventory;
    private final SerializableRunnable changed;

    OverviewTab(
            SystemDetails system,
            ZoneId zone,
            boolean mayChange,
            boolean manages,
            AiInventory inventory,
            SerializableRunnable changed) {
        this.system = system;
        this.inventory = inventory;
        this.changed = changed;
        addClassName("overview");
        add(course());
        if (system.lifecycleReason() != null) {
            var why = new Paragraph(
                    getTranslation("inventory.lifecycle.because." + system.lifecycle(), system.lifecycleReason()));
            why.addClassNames("panel", "banner");
            add(why);
        }
        add(new TierPanel(system.tier(), zone, mayChange && manages ? tierActions() : new Component[0]));
        add(purpose());
    }

    /** The way from idea to use, with the place where the system is. A system off the way stands at its end. */
    private Component course() {
        var course = new OrderedList();
        course.addClassName("course");
        course.getElement().setAttribute("aria-label", getTranslation("inventory.course"));
        var stages = new ArrayList<>(COURSE);
        if (!stages.contains(system.lifecycle())) {
            stages.add(system.lifecycle());
        }
        int here = stages.indexOf(system.lifecycle());
        for (int place = 0; place < stages.size(); place++) {
            var stage = new ListItem(new Span(getTranslation("inventory.lifecycle." + stages.get(place))));
            if (place == here) {
                stage.getElement().setAttribute("aria-current", "step");
            } else if (place < here) {
                stage.addClassName("passed");
            }
            course.add(stage);
        }
        return course;
    }

    private Component[] tierActions() {
        var id = new AiSystemId(system.id());
        var override = new Button(
                getTranslation("inventory.tier.override"),
                _ -> new TierDialog(
                                system.tier(),
                                (tier, reason) -> run(() -> inventory.overrideTier(id, system.version(), tier, reason)))
                        .open());
        override.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        if (system.tier().override() == null) {
            return new Component[] {override};
        }
        var follow = new Button(
                getTranslation("inventory.tier.follow"), _ -> run(() -> inventory.followRules(id, system.version())));
        follow.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        return new Component[] {follow, override};
    }

    private void run(Runnable action) {
        Notices.attempt(this, action);
        changed.run();
    }

    private Component purpose() {
        var draft = system.draft();
        var section = new Section(new H2(getTranslation("inventory.section.purpose")));
        section.addClassName("panel");
        text(section, "inventory.purpose", draft.purpose());
        text(section, "inventory.intended-use", draft.intendedUse());
        text(section, "inventory.out-of-scope-use", draft.outOfScopeUse());
        text(section, "inventory.outputs", draft.outputs());
        text(section, "inventory.data-description", draft.dataDescription());
        if (draft.notes() != null) {
            text(section, "inventory.notes", draft.notes());
        }
        return section;
    }

    private void text(Section section, String labelKey, @Nullable String words) {
        section.add(new H3(getTranslation(labelKey)));
        if (words == null) {
            var nothing = new Paragraph(getTranslation("components.not-stated"));
            nothing.addClassName("not-stated");
            section.add(nothing);
        } else {
            var paragraph = new Paragraph(words);
            paragraph.addClassName("long-text");
            section.add(paragraph);
        }
    }
}
