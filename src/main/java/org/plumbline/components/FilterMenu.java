package org.plumbline.components;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.popover.PopoverPosition;
import com.vaadin.flow.function.SerializableBiConsumer;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The button behind which a list's filters are, one multiple choice each. */
class FilterMenu extends Div {

    private final List<ListFilter> filters;
    private final SerializableBiConsumer<String, List<String>> choose;
    private final Map<String, SerializableConsumer<List<String>>> fields = new LinkedHashMap<>();
    private final Button button;
    private ListQuery query = ListQuery.EVERYTHING;

    FilterMenu(List<ListFilter> filters, SerializableBiConsumer<String, List<String>> choose) {
        this.filters = filters;
        this.choose = choose;
        button = new Button(getTranslation("components.filters"), VaadinIcon.FILTER.create());
        var popover = new Popover();
        popover.setTarget(button);
        popover.setPosition(PopoverPosition.BOTTOM_START);
        popover.setModal(true);
        popover.setAriaLabel(getTranslation("components.filters"));
        popover.setWidth("min(22rem, 92vw)");
        popover.addOpenedChangeListener(opened -> {
            if (opened.isOpened() && fields.isEmpty()) {
                filters.forEach(filter -> popover.add(field(filter)));
                show(query);
            }
        });
        add(button, popover);
        setVisible(true);
    }

    /** Shows what is chosen, without choosing. */
    void show(ListQuery shown) {
        query = shown;
        setVisible(!filters.isEmpty());
        fields.forEach((key, field) -> field.accept(shown.values(key)));
    }

    private Component field(ListFilter filter) {
        return filter.isDate() ? dateField(filter) : choice(filter);
    }

    private Component dateField(ListFilter filter) {
        var field = new DateField(getTranslation(filter.label()));
        field.setWidthFull();
        field.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                choose.accept(
                        filter.key(),
                        change.getValue() == null
                                ? List.of()
                                : List.of(change.getValue().toString()));
            }
        });
        fields.put(
                filter.key(),
                values -> field.setValue(
                        values.stream().findFirst().flatMap(ListFilter::date).orElse(null)));
        return field;
    }

    private Component choice(ListFilter filter) {
        var options = filter.options().get();
        var field = new MultiSelectComboBox<String>(getTranslation(filter.label()));
        field.setItems(options.keySet());
        field.setItemLabelGenerator(value -> options.getOrDefault(value, value));
        field.setWidthFull();
        field.setClearButtonVisible(true);
        field.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                choose.accept(
                        filter.key(),
                        options.keySet().stream()
                                .filter(change.getValue()::contains)
                                .toList());
            }
        });
        fields.put(filter.key(), values -> {
            var chosen = Set.copyOf(values);
            if (!field.getValue().equals(chosen)) {
                field.setValue(chosen);
            }
        });
        return field;
    }
}
