package org.plumbline.components;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.time.ZoneId;
import java.util.List;
import org.plumbline.audit.ActivityEntry;
import org.plumbline.shared.Change;

/** What happened, in sentences: who did what to which record, what changed, and why. */
public class ActivityList extends Div {

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
        var nothing = getTranslation("components.not-stated");
        var line = new Div(getTranslation(
                "components.activity.change",
                getTranslation(change.field()),
                change.before() == null ? nothing : change.before(),
                change.after() == null ? nothing : change.after()));
        line.addClassName("activity-change");
        return line;
    }
}
