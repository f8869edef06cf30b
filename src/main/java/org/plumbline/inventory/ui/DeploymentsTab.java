package org.plumbline.inventory.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.components.Confirmation;
import org.plumbline.components.DateText;
import org.plumbline.components.DraftFields;
import org.plumbline.components.DraftSaving;
import org.plumbline.components.EmptyState;
import org.plumbline.components.Notices;
import org.plumbline.inventory.AiSystemId;
import org.plumbline.inventory.DeploymentDraft;
import org.plumbline.inventory.DeploymentRow;
import org.plumbline.inventory.SystemDeployments;
import org.plumbline.security.FacilityRow;
import org.plumbline.security.OurOrganisation;
import org.plumbline.security.People;
import org.plumbline.shared.NotFound;

/** Where the system runs. */
class DeploymentsTab extends Div {

    private final AiSystemId system;
    private final transient SystemDeployments deployments;
    private final transient OurOrganisation organisation;
    private final transient People people;
    private final SerializableRunnable changed;
    private final boolean mayChange;

    DeploymentsTab(
            AiSystemId system,
            SystemDeployments deployments,
            OurOrganisation organisation,
            People people,
            boolean mayChange,
            SerializableRunnable changed) {
        this.system = system;
        this.deployments = deployments;
        this.organisation = organisation;
        this.people = people;
        this.mayChange = mayChange;
        this.changed = changed;
        addClassName("deployments");
        refresh();
    }

    private void refresh() {
        removeAll();
        var rows = deployments.of(system);
        if (rows.isEmpty()) {
            add(new EmptyState(
                    getTranslation("inventory.deployments.none"),
                    mayChange ? new Component[] {addButton()} : new Component[0]));
            return;
        }
        if (mayChange) {
            var tools = new Div(addButton());
            tools.addClassName("tab-tools");
            add(tools);
        }
        rows.forEach(row -> add(card(row)));
    }

    private Component card(DeploymentRow row) {
        var draft = row.draft();
        var heading = new Div(new H2(row.place()), SystemChips.deployment(this, draft.status()));
        heading.addClassName("part-heading");
        if (mayChange) {
            heading.add(menu(row));
        }
        var facts = new Div();
        facts.addClassName("part-facts");
        fact(facts, "inventory.deployment.release", draft.release());
        span(facts, draft);
        fact(
                facts,
                "inventory.deployment.local-owner",
                row.localOwner() == null ? null : row.localOwner().name());
        var card = new Section(heading, facts);
        card.addClassName("panel");
        if (draft.localValidation() != null) {
            card.add(new H3(getTranslation("inventory.deployment.local-validation")));
            var validation = new Paragraph(draft.localValidation());
            validation.addClassName("long-text");
            card.add(validation);
        }
        return card;
    }

    private void fact(Div facts, String labelKey, @Nullable String words) {
        if (words != null) {
            var label = new Span(getTranslation(labelKey) + " ");
            label.addClassName("meta-label");
            facts.add(new Span(label, new Text(words)));
        }
    }

    private void span(Div facts, DeploymentDraft draft) {
        var from = DateText.of(draft.goLive());
        var to = DateText.of(draft.endsOn());
        if (draft.goLive() != null && draft.endsOn() != null) {
            facts.add(new Span(getTranslation("inventory.deployment.span.to", from, to)));
        } else if (draft.goLive() != null) {
            facts.add(new Span(getTranslation("inventory.deployment.span.from", from)));
        } else if (draft.endsOn() != null) {
            facts.add(new Span(getTranslation("inventory.deployment.span.until", to)));
        }
    }

    private Button addButton() {
        return new Button(
                getTranslation("inventory.deployment.add"),
                VaadinIcon.PLUS.create(),
                _ -> dialog("inventory.deployment.add")
                        .onSave(draft -> {
                            deployments.add(system, draft);
                            show();
                            return true;
                        })
                        .open());
    }

    private Component menu(DeploymentRow row) {
        var bar = new MenuBar();
        bar.addThemeVariants(MenuBarVariant.TERTIARY);
        var open = bar.addItem(VaadinIcon.ELLIPSIS_DOTS_H.create());
        open.setAriaLabel(getTranslation("inventory.actions-for", row.place()));
        open.getSubMenu().addItem(getTranslation("inventory.deployment.change"), _ -> change(row));
        open.getSubMenu()
                .addItem(
                        getTranslation("inventory.deployment.remove"),
                        _ -> Confirmation.of(
                                getTranslation("inventory.deployment.remove.ask", row.place()),
                                getTranslation("inventory.deployment.remove.consequences"),
                                getTranslation("inventory.deployment.remove"),
                                () -> {
                                    Notices.attempt(this, () -> deployments.remove(row.id()));
                                    show();
                                }));
        return bar;
    }

    private void change(DeploymentRow row) {
        var dialog = dialog("inventory.deployment.change");
        var saving = new DraftSaving<DeploymentDraft>(
                fields(),
                reading(row),
                () -> reading(latest(row.id())),
                (version, draft) -> deployments.change(row.id(), version, draft),
                joined -> dialog.show(Objects.requireNonNull(joined.draft())));
        dialog.show(row.draft()).onSave(saving.whenSaved(this::show)::save).open();
    }

    private DraftFields fields() {
        return new DraftFields("inventory.deployment.")
                .words(
                        "facility",
                        id -> organisation.facilities().stream()
                                .filter(facility -> facility.id().equals(id))
                                .map(FacilityRow::name)
                                .findFirst()
                                .orElse(""))
                .words("localOwner", id -> people.nameOf((UUID) id));
    }

    private DeploymentRow latest(UUID id) {
        return deployments.of(system).stream()
                .filter(row -> row.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound("deployment", id));
    }

    private static DraftSaving.Reading<DeploymentDraft> reading(DeploymentRow row) {
        return new DraftSaving.Reading<>(row.draft(), row.version());
    }

    private DeploymentDialog dialog(String titleKey) {
        return new DeploymentDialog(getTranslation(titleKey), organisation.facilities(), people);
    }

    private void show() {
        refresh();
        changed.run();
    }
}
