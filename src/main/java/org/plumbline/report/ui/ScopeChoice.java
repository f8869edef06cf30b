package org.plumbline.report.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.EnumSet;
import java.util.Optional;
import org.plumbline.components.LookupField;
import org.plumbline.inventory.AiInventory;
import org.plumbline.inventory.SystemRef;
import org.plumbline.report.AuditWorkbooks;
import org.plumbline.report.ReportScope;
import org.plumbline.security.FacilityRow;

/** What a report is to cover. Nobody is offered more than they see. */
class ScopeChoice extends Div {

    private enum Kind {
        ORGANISATION,
        FACILITY,
        SYSTEM
    }

    private final RadioButtonGroup<Kind> kinds = new RadioButtonGroup<>();
    private final ComboBox<FacilityRow> facility = new ComboBox<>();
    private final LookupField<SystemRef> system;

    ScopeChoice(AiInventory inventory, AuditWorkbooks workbooks) {
        addClassName("report-scope");
        system = new LookupField<>(
                getTranslation("report.system"), inventory::directory, ref -> ref.code() + " " + ref.name());
        system.setRequiredIndicatorVisible(true);
        facility.setLabel(getTranslation("report.facility"));
        facility.setRequiredIndicatorVisible(true);
        facility.setItemLabelGenerator(FacilityRow::name);
        var facilities = workbooks.facilities();
        facility.setItems(facilities);
        kinds.setLabel(getTranslation("report.scope"));
        kinds.setItemLabelGenerator(kind -> getTranslation("report.scope." + kind.name()));
        var offered = EnumSet.of(Kind.SYSTEM);
        if (!facilities.isEmpty()) {
            offered.add(Kind.FACILITY);
        }
        if (workbooks.coversOrganisation()) {
            offered.add(Kind.ORGANISATION);
        }
        kinds.setItems(offered);
        kinds.setValue(offered.iterator().next());
        kinds.setVisible(offered.size() > 1);
        kinds.addValueChangeListener(_ -> showFields());
        add(kinds, facility, system);
        showFields();
    }

    /** The scope, or nothing while it is not complete; the field that is missing then says what to choose. */
    Optional<ReportScope> value() {
        return switch (kinds.getValue()) {
            case ORGANISATION -> Optional.of(new ReportScope.Organisation());
            case FACILITY ->
                chosen(facility, "report.facility.required").map(row -> new ReportScope.Facility(row.id()));
            case SYSTEM -> chosen(system, "report.system.required").map(ref -> new ReportScope.System(ref.id()));
        };
    }

    boolean isOneSystem() {
        return kinds.getValue() == Kind.SYSTEM;
    }

    void whenChanged(SerializableRunnable reaction) {
        kinds.addValueChangeListener(_ -> reaction.run());
    }

    private void showFields() {
        facility.setVisible(kinds.getValue() == Kind.FACILITY);
        system.setVisible(kinds.getValue() == Kind.SYSTEM);
    }

    private <T> Optional<T> chosen(ComboBox<T> field, String whatToDo) {
        field.setErrorMessage(getTranslation(whatToDo));
        field.setInvalid(field.isEmpty());
        return field.getOptionalValue();
    }
}
