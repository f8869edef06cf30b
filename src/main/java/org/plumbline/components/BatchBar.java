package org.plumbline.components;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.Set;

/** What can be done with the selected rows; shown while there are any. */
class BatchBar<R> extends Div {

    private final Grid<R> grid;
    private final Span count = new Span();
    private final Div actions = new Div();

    BatchBar(Grid<R> grid) {
        this.grid = grid;
        addClassName("batch-bar");
        actions.addClassName("batch-actions");
        var clear = new Button(VaadinIcon.CLOSE_SMALL.create(), _ -> grid.deselectAll());
        clear.setAriaLabel(getTranslation("components.batch.clear"));
        clear.addThemeVariants(ButtonVariant.TERTIARY);
        add(count, actions, clear);
        setVisible(false);
    }

    void add(String label, SerializableConsumer<Set<R>> action) {
        if (actions.getElement().getChildCount() == 0) {
            grid.addSelectionListener(selection -> {
                int selected = selection.getAllSelectedItems().size();
                count.setText(getTranslation("components.batch.count", selected));
                setVisible(selected > 0);
            });
        }
        actions.add(new Button(getTranslation(label), _ -> action.accept(grid.getSelectedItems())));
    }
}
