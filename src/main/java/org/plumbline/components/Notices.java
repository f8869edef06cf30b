package org.plumbline.components;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;
import com.vaadin.flow.shared.Registration;
import java.io.Serializable;
import java.util.Arrays;
import org.plumbline.shared.RuleViolation;

/** Short messages about what was just done, or why it was refused. */
public final class Notices {

    private static final int LONG_ENOUGH_TO_READ_MS = 4_000;

    private Notices() {}

    /** Says that something was done. */
    public static void done(String sentence) {
        closeLastRefusal();
        Notification.show(sentence, LONG_ENOUGH_TO_READ_MS, Notification.Position.BOTTOM_END);
    }

    /** Says that something was done and offers to take it back. */
    public static void done(String sentence, String undo, Runnable takeBack) {
        var notice = new Notification();
        notice.setPosition(Notification.Position.BOTTOM_END);
        notice.setDuration(2 * LONG_ENOUGH_TO_READ_MS);
        var button = new Button(undo, _ -> {
            takeBack.run();
            notice.close();
        });
        button.addThemeVariants(ButtonVariant.SMALL);
        notice.add(row(new Text(sentence), button));
        notice.open();
    }

    /**
     * Says why something was refused; stays until it is closed, something is done, the next is refused, or the page is
     * left.
     */
    public static void refused(String sentence) {
        var notice = new Notification();
        notice.setPosition(Notification.Position.BOTTOM_END);
        notice.setDuration(0);
        notice.setAssertive(true);
        notice.addThemeVariants(NotificationVariant.ERROR);
        var close = new Button(VaadinIcon.CLOSE_SMALL.create(), _ -> notice.close());
        close.addThemeVariants(ButtonVariant.TERTIARY);
        close.setAriaLabel(notice.getTranslation("components.close"));
        notice.add(row(new Text(sentence), close));
        standInFor(notice);
        notice.open();
    }

    private static void closeLastRefusal() {
        var before = ComponentUtil.getData(UI.getCurrent(), LastRefusal.class);
        if (before != null) {
            before.leave();
        }
    }

    private static void standInFor(Notification refusal) {
        closeLastRefusal();
        var ui = UI.getCurrent();
        var leaving = ui.addAfterNavigationListener(_ -> refusal.close());
        ComponentUtil.setData(ui, LastRefusal.class, new LastRefusal(refusal, leaving));
    }

    private record LastRefusal(Notification notice, Registration leaving) implements Serializable {

        void leave() {
            notice.close();
            leaving.remove();
        }
    }

    /** Says which rule refused, in words. */
    public static void refused(Component where, RuleViolation violation) {
        refused(sentence(where, violation));
    }

    /** The rule's sentence in the person's language. */
    public static String sentence(Component where, RuleViolation violation) {
        return where.getTranslation(violation.key(), violation.arguments());
    }

    /** Runs an action and shows the rule that refuses it, if one does. */
    public static boolean attempt(Component where, Runnable action) {
        try {
            action.run();
            return true;
        } catch (RuleViolation violation) {
            refused(where, violation);
            return false;
        }
    }

    private static Div row(Component... parts) {
        var row = new Div();
        Arrays.stream(parts).forEach(row::add);
        row.addClassName("notice-row");
        return row;
    }
}
