package org.plumbline.components;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.function.SerializableSupplier;
import com.vaadin.flow.router.BeforeLeaveEvent;
import java.io.Serializable;

/**
 * Asks before a form with unsaved changes is left, inside the application and, in the browser's own words, when its tab
 * is closed or reloaded.
 */
public final class LeaveGuard implements Serializable {

    private static final String ASK_IN_BROWSER = """
            if ($0 && !this.guard) {
              this.guard = event => event.preventDefault();
              window.addEventListener('beforeunload', this.guard);
            } else if (!$0 && this.guard) {
              window.removeEventListener('beforeunload', this.guard);
              delete this.guard;
            }
            """;

    private final Component form;
    private final SerializableSupplier<Boolean> hasChanges;
    private boolean released;

    public LeaveGuard(Component form, SerializableSupplier<Boolean> hasChanges) {
        this.form = form;
        this.hasChanges = hasChanges;
        form.addDetachListener(_ -> form.getElement().executeJs(ASK_IN_BROWSER, false));
    }

    /** To be told of every change of a field, so that the browser asks as well. */
    public void changed() {
        form.getElement().executeJs(ASK_IN_BROWSER, !released && hasChanges.get());
    }

    /** Lets the form go: what was entered is saved, or given up on purpose. */
    public void release() {
        released = true;
        form.getElement().executeJs(ASK_IN_BROWSER, false);
    }

    /** Stops the navigation and asks, where there is something to lose. */
    public void beforeLeave(BeforeLeaveEvent event) {
        if (!released && hasChanges.get()) {
            var leave = event.postpone();
            ask(leave::proceed);
        }
    }

    /** Does what would take the form away: at once, or after asking where there is something to lose. */
    public void leave(SerializableRunnable away) {
        if (released || !hasChanges.get()) {
            away.run();
        } else {
            ask(away);
        }
    }

    private void ask(SerializableRunnable away) {
        var dialog = new ConfirmDialog();
        dialog.setHeader(form.getTranslation("components.leave.title"));
        dialog.setText(form.getTranslation("components.leave.text"));
        dialog.setCancelable(true);
        dialog.setCancelText(form.getTranslation("components.leave.stay"));
        dialog.setConfirmText(form.getTranslation("components.leave.leave"));
        dialog.setConfirmButtonTheme("error primary");
        dialog.addConfirmListener(_ -> {
            release();
            away.run();
        });
        dialog.open();
    }
}
