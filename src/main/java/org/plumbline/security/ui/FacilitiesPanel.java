package org.plumbline.security.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.textfield.TextField;
import org.jspecify.annotations.Nullable;
import org.plumbline.components.EmptyState;
import org.plumbline.components.Notices;
import org.plumbline.components.StateChip;
import org.plumbline.components.Tone;
import org.plumbline.security.FacilityRow;
import org.plumbline.security.OurOrganisation;

/** The places of the organisation where AI systems are deployed. */
class FacilitiesPanel extends Div {

    private static final int LONGEST_NAME = 160;
    private static final int LONGEST_CITY = 120;

    private final transient OurOrganisation organisation;
    private final Grid<FacilityRow> grid = new Grid<>();

    FacilitiesPanel(OurOrganisation organisation) {
        this.organisation = organisation;
        var add = new Button(getTranslation("facility.add"), VaadinIcon.PLUS.create(), _ -> edit(null));
        add.addThemeVariants(ButtonVariant.PRIMARY);
        grid.addThemeVariants(GridVariant.NO_BORDER);
        grid.setAllRowsVisible(true);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.addColumn(FacilityRow::name)
                .setHeader(getTranslation("facility.name"))
                .setRowHeader(true);
        grid.addColumn(FacilityRow::city).setHeader(getTranslation("facility.city"));
        grid.addComponentColumn(this::state).setHeader(getTranslation("facility.state"));
        grid.addComponentColumn(this::change).setHeader(getTranslation("people.actions"));
        grid.setEmptyStateComponent(new EmptyState(getTranslation("facility.none")));
        var actions = new Div(add);
        actions.addClassName("panel-actions");
        add(actions, grid);
        refresh();
    }

    private void refresh() {
        grid.setItems(organisation.facilities());
    }

    private Component state(FacilityRow facility) {
        return facility.active()
                ? new StateChip(getTranslation("facility.active"), Tone.GOOD)
                : new StateChip(getTranslation("facility.closed"), Tone.ENDED);
    }

    private Component change(FacilityRow facility) {
        var button = new Button(getTranslation("facility.change"), _ -> edit(facility));
        button.setAriaLabel(getTranslation("facility.change-named", facility.name()));
        button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        return button;
    }

    private void edit(@Nullable FacilityRow facility) {
        var dialog = new Dialog(getTranslation(facility == null ? "facility.add" : "facility.change"));
        dialog.setWidth("min(28rem, 94vw)");
        var name = new TextField(getTranslation("facility.name"));
        name.setMaxLength(LONGEST_NAME);
        name.setRequiredIndicatorVisible(true);
        name.setWidthFull();
        var city = new TextField(getTranslation("facility.city"));
        city.setMaxLength(LONGEST_CITY);
        city.setWidthFull();
        var active = new Checkbox(getTranslation("facility.active"), true);
        if (facility != null) {
            name.setValue(facility.name());
            city.setValue(facility.city() == null ? "" : facility.city());
            active.setValue(facility.active());
        }
        var fields = new VerticalLayout(name, city);
        if (facility != null) {
            fields.add(active);
        }
        fields.setPadding(false);
        dialog.add(fields);
        var save = new Button(getTranslation("components.save"), _ -> {
            if (name.getValue().isBlank()) {
                name.setErrorMessage(getTranslation("facility.name.required"));
                name.setInvalid(true);
                return;
            }
            var where = city.getValue().isBlank() ? null : city.getValue().strip();
            boolean saved = Notices.attempt(this, () -> {
                if (facility == null) {
                    organisation.addFacility(name.getValue(), where);
                } else {
                    organisation.changeFacility(
                            facility.id(), facility.version(), name.getValue(), where, active.getValue());
                }
            });
            if (saved) {
                dialog.close();
                refresh();
            }
        });
        save.addThemeVariants(ButtonVariant.PRIMARY);
        dialog.getFooter().add(new Button(getTranslation("components.cancel"), _ -> dialog.close()), save);
        dialog.open();
    }
}
