package org.plumbline.components;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.page.WebStorage;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.popover.PopoverPosition;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Chooses which columns a list shows. The browser remembers the choice. */
class ColumnMenu<R> extends Div {

    private final String storageKey;
    private final Collection<ListColumn<R>> columns;
    private final SerializableRunnable changed;
    private final Set<String> turned = new HashSet<>(); // the columns that are not as they were made

    ColumnMenu(String listKey, Collection<ListColumn<R>> columns, SerializableRunnable changed) {
        this.storageKey = "plumbline.columns." + listKey;
        this.columns = columns;
        this.changed = changed;
        var button = new Button(VaadinIcon.GRID_H.create());
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.setAriaLabel(getTranslation("components.columns"));
        button.setTooltipText(getTranslation("components.columns"));
        addClassName("wide-only");
        var popover = new Popover();
        popover.setTarget(button);
        popover.setPosition(PopoverPosition.BOTTOM_END);
        popover.setModal(true);
        popover.setAriaLabel(getTranslation("components.columns"));
        popover.addOpenedChangeListener(opened -> {
            if (opened.isOpened()) {
                popover.removeAll();
                popover.add(choices());
            }
        });
        add(button, popover);
    }

    boolean isChosen(ListColumn<R> column) {
        return column.isOptional() == turned.contains(column.key());
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        WebStorage.getItem(attached.getUI(), WebStorage.Storage.LOCAL_STORAGE, storageKey, stored -> {
            if (stored != null && !stored.isEmpty()) {
                turned.clear();
                turned.addAll(List.of(stored.split(",")));
                changed.run();
            }
        });
    }

    private Div choices() {
        var list = new Div();
        list.addClassName("column-choices");
        var movable = new ArrayList<>(columns);
        movable.removeFirst(); // the name always stays
        for (ListColumn<R> column : movable) {
            var box = new Checkbox(column.header(), isChosen(column));
            box.addValueChangeListener(change -> {
                if (change.getValue() == column.isOptional()) {
                    turned.add(column.key());
                } else {
                    turned.remove(column.key());
                }
                WebStorage.setItem(WebStorage.Storage.LOCAL_STORAGE, storageKey, String.join(",", turned));
                changed.run();
            });
            list.add(box);
        }
        return list;
    }
}
