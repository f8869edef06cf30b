package org.plumbline.inventory.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.function.SerializableRunnable;
import org.jspecify.annotations.Nullable;
import org.plumbline.components.Confirmation;
import org.plumbline.components.Notices;
import org.plumbline.inventory.AiInventory;
import org.plumbline.inventory.AiSystemId;
import org.plumbline.inventory.Lifecycle;
import org.plumbline.inventory.SystemDetails;

/** The menu of stages to which a system may go from here. */
class LifecycleActions {

    private final AiInventory inventory;
    private final Component page;
    private final SerializableRunnable changed;

    LifecycleActions(AiInventory inventory, Component page, SerializableRunnable changed) {
        this.inventory = inventory;
        this.page = page;
        this.changed = changed;
    }

    /** The menu, or nothing where this person may move the system nowhere. */
    Component[] menu(SystemDetails system) {
        var moves = inventory.moves(new AiSystemId(system.id()));
        if (moves.isEmpty()) {
            return new Component[0];
        }
        var bar = new MenuBar();
        var top = bar.addItem(page.getTranslation("inventory.move"));
        top.add(VaadinIcon.ANGLE_DOWN.create());
        moves.forEach(next ->
                top.getSubMenu().addItem(page.getTranslation("inventory.move." + next), _ -> ask(system, next)));
        return new Component[] {bar};
    }

    private void ask(SystemDetails system, Lifecycle next) {
        if (next.needsReason()) {
            Confirmation.withReason(
                    page.getTranslation("inventory.move.ask." + next, system.name()),
                    page.getTranslation("inventory.move.consequences." + next),
                    page.getTranslation("inventory.move." + next),
                    reason -> move(system, next, reason));
        } else {
            move(system, next, null);
        }
    }

    private void move(SystemDetails system, Lifecycle next, @Nullable String reason) {
        boolean moved = Notices.attempt(
                page, () -> inventory.moveTo(new AiSystemId(system.id()), system.version(), next, reason));
        changed.run();
        if (moved) {
            Notices.done(page.getTranslation(
                    "inventory.moved", system.name(), page.getTranslation("inventory.lifecycle." + next)));
        }
    }
}
