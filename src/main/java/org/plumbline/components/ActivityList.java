package org.plumbline.components;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plumbline.audit.ActivityEntry;
import org.plumbline.shared.Change;

/** What happened, in sentences: who did what to which record, what changed, and why. */
public class ActivityList extends Div {

    private static final ResourceBundle SENTENCES = ResourceBundle.getBundle("vaadin-i18n.translations", Locale.ROOT);

    /** @param zone where the times are told */
    public ActivityList(List<ActivityEntry> entries, ZoneId zone) {
        addClassName("activity");
        if (entries.isEmpty()) {
            add(new EmptyState(getTranslation("components.activity.none")));
            return;
        }
        var list = new OrderedList();
        entries.forEach(entry -> list.add(item(entry, zone)));
        add(list);
    }

    private ListItem item(ActivityEntry entry, ZoneId zone) {
        var sentence = new Span(getTranslation(
                "activity." + entry.kind(),
                entry.person(),
                entry.subject().code(),
                entry.subject().title()));
        var time = new Span(DateText.of(entry.at(), zone));
        time.addClassName("activity-time");
        var item = new ListItem(sentence, time);
        entry.changes().forEach(change -> item.add(line(change)));
        if (entry.reason() != null) {
            var reason = new Div(getTranslation("components.activity.reason", entry.reason()));
            reason.addClassName("activity-reason");
            item.add(reason);
        }
        return item;
    }

    private Div line(Change change) {
        var line = new Div(getTranslation(
                "components.activity.change",
                getTranslation(change.field()),
                words(change.field(), change.before()),
                words(change.field(), change.after())));
        line.addClassName("activity-change");
        return line;
    }

    /**
     * A value of a change as people read it: constants have their word under the key of their field, such as
     * {@code inventory.kind.IMAGING}.
     */
    public static String words(Component where, String field, String value) {
        return Arrays.stream(value.split(", ", -1))
                .map(part ->
                        SENTENCES.containsKey(field + "." + part) ? where.getTranslation(field + "." + part) : part)
                .collect(Collectors.joining(", "));
    }

    private String words(String field, @Nullable String value) {
        return value == null ? getTranslation("components.not-stated") : words(this, field, value);
    }
}
