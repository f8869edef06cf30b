package org.plumbline.inventoryimport.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.function.SerializableConsumer;
import org.plumbline.inventoryimport.ColumnMapping;
import org.plumbline.inventoryimport.ColumnMapping.DateOrder;
import org.plumbline.inventoryimport.ColumnMapping.EmptyCells;
import org.plumbline.inventoryimport.ColumnMapping.IdentityRule;
import org.plumbline.inventoryimport.ColumnMapping.SharedIds;

/** How a mapping treats identities, empty cells and dates. */
class OptionsPanel extends Details {

    OptionsPanel(ImportSession session) {
        addClassName("import-options");
        setSummaryText(getTranslation("import.options"));
        var mapping = session.mapping();
        var groups = new Div(
                group(
                        this,
                        "import.option.identity",
                        IdentityRule.class,
                        mapping.identity(),
                        rule -> session.map(session.mapping().withIdentity(rule))),
                group(
                        this,
                        "import.option.empty-cells",
                        EmptyCells.class,
                        mapping.emptyCells(),
                        meaning -> session.map(session.mapping().withEmptyCells(meaning))),
                sharedIds(this, mapping, choice -> session.map(session.mapping().withSharedIds(choice))),
                group(
                        this,
                        "import.option.dates",
                        DateOrder.class,
                        mapping.dates(),
                        order -> session.map(session.mapping().withDates(order))));
        groups.addClassName("import-option-groups");
        add(groups);
    }

    /** What to do with an id on rows of different systems; asked again at the preview if there are such rows. */
    static RadioButtonGroup<SharedIds> sharedIds(
            Component where, ColumnMapping mapping, SerializableConsumer<SharedIds> chosen) {
        return group(where, "import.option.shared-ids", SharedIds.class, mapping.sharedIds(), chosen);
    }

    private static <E extends Enum<E>> RadioButtonGroup<E> group(
            Component where, String key, Class<E> type, E value, SerializableConsumer<E> chosen) {
        var group = new RadioButtonGroup<E>(where.getTranslation(key));
        group.setItems(type.getEnumConstants());
        group.setItemLabelGenerator(each -> where.getTranslation(key + "." + each));
        group.setValue(value);
        group.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                chosen.accept(change.getValue());
            }
        });
        return group;
    }
}
