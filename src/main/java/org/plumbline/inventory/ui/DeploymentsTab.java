package org.plumbline.inventory.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.function.SerializableRunnable;
import org.plumbline.components.Confirmation;
import org.plumbline.components.DateText;
import org.plumbline.components.EmptyState;
import org.plumbline.components.Notices;
import org.plumbline.inventory.AiSystemId;
import org.plumbline.inventory.DeploymentRow;
import org.plumbline.inventory.SystemDeployments;
import org.plumbline.security.OurOrganisation;
import org.plumbline.security.People;

/** Where the system runs. */
class DeploymentsTab extends Div {

    private final AiSystemId system;
    private final transient SystemDeployments deployments;
    private final transient OurOrganisation organisation;
    private final transient People people;
    private final SerializableRunnable changed;
    private final Grid<DeploymentRow> grid = new Grid<>();

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
        this.changed = changed;
        addClassName("tab-list");
        grid.addThemeVariants(GridVariant.NO_BORDER, GridVariant.WRAP_CELL_CONTENT);
        grid.setAllRowsVisible(true);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.addColumn(DeploymentRow::place)
                .setHeader(getTranslation("inventory.deployment.place"))
                .setRowHeader(true)
                .setFlexGrow(2);
        grid.addComponentColumn(row -> SystemChips.deployment(this, row.draft().status()))
                .setHeader(getTranslation("inventory.deployment.status"))
                .setWidth("7.5rem")
                .setFlexGrow(0);
        grid.addColumn(row -> row.draft().release())
                .setHeader(getTranslation("inventory.deployment.release"))
                .setWidth("6rem")
                .setFlexGrow(0);
        grid.addColumn(row -> DateText.of(row.draft().goLive()))
                .setHeader(getTranslation("inventory.deployment.go-live"))
                .setWidth("8rem")
                .setFlexGrow(0);
        grid.addColumn(row -> DateText.of(row.draft().endsOn()))
                .setHeader(getTranslation("inventory.deployment.ends-on"))
                .setWidth("8rem")
                .setFlexGrow(0);
        grid.addColumn(row -> row.localOwner() == null ? "" : row.localOwner().name())
                .setHeader(getTranslation("inventory.deployment.local-owner"))
                .setFlexGrow(1);
        grid.addColumn(row -> row.draft().localValidation())
                .setHeader(getTranslation("inventory.deployment.local-validation"))
                .setFlexGrow(2);
        if (mayChange) {
            grid.addComponentColumn(this::menu)
                    .setHeader(getTranslation("inventory.actions"))
                    .setWidth("5.5rem")
                    .setFlexGrow(0);
            grid.addItemDoubleClickListener(click -> change(click.getItem()));
        }
        grid.setEmptyStateComponent(new EmptyState(
                getTranslation("inventory.deployments.none"),
                mayChange ? new Component[] {addButton()} : new Component[0]));
        if (mayChange) {
            var tools = new Div(addButton());
            tools.addClassName("tab-tools");
            add(tools);
        }
        add(grid);
        refresh();
    }

    private Button addButton() {
        return new Button(
                getTranslation("inventory.deployment.add"),
                VaadinIcon.PLUS.create(),
                _ -> dialog("inventory.deployment.add")
                        .onSave(draft -> save(() -> deployments.add(system, draft)))
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
                                    refresh();
                                    changed.run();
                                }));
        return bar;
    }

    private void change(DeploymentRow row) {
        dialog("inventory.deployment.change")
                .show(row)
                .onSave(draft -> save(() -> deployments.change(row.id(), row.version(), draft)))
                .open();
    }

    private DeploymentDialog dialog(String titleKey) {
        return new DeploymentDialog(getTranslation(titleKey), organisation.facilities(), people);
    }

    private void save(Runnable action) {
        action.run();
        refresh();
        changed.run();
    }

    private void refresh() {
        grid.setItems(deployments.of(system));
    }
}
