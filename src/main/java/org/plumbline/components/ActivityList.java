package org.plumbline.components;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.plumbline.audit.ActivityEntry;
import org.plumbline.audit.EventKind;
import org.plumbline.shared.Change;

/** What happened, in sentences: who did what to which record, what changed, and why. */
public class ActivityList extends Div {

    private static final ResourceBundle SENTENCES = ResourceBundle.getBundle("vaadin-i18n.translations", Locale.ROOT);
    private static final Pattern ISO_DATE = Pattern.compile("\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d)");

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

    private ActivityList() {
        addClassName("activity");
    }

    /**
     * What happened, a sentence each: when somebody did the same several times running, the last stands for all.
     *
     * @param entries the newest first
     * @param pages where the records are shown, which the sentences lead to
     * @param most lines that are shown
     */
    public static ActivityList news(List<ActivityEntry> entries, SubjectPages pages, ZoneId zone, int most) {
        if (entries.isEmpty()) {
            return new ActivityList(entries, zone);
        }
        var news = new ActivityList();
        var list = new OrderedList();
        int from = 0;
        for (int shown = 0; shown < most && from < entries.size(); shown++) {
            int to = from + 1;
            while (to < entries.size() && isAlike(entries.get(from), entries.get(to))) {
                to++;
            }
            list.add(news.line(entries.get(from), to - from - 1, pages, zone));
            from = to;
        }
        news.add(list);
        return news;
    }

    private static boolean isAlike(ActivityEntry one, ActivityEntry other) {
        return one.kind().equals(other.kind()) && one.person().equals(other.person());
    }

    private ListItem line(ActivityEntry entry, int more, SubjectPages pages, ZoneId zone) {
        var sentence = sentence(this, entry);
        var item = new ListItem(pages.routeOf(entry.subject())
                .<Component>map(route -> new Anchor(route, sentence))
                .orElseGet(() -> new Span(sentence)));
        if (more > 0) {
            item.add(new Span(" " + getTranslation("components.activity.more", more)));
        }
        item.add(time(entry, zone));
        return item;
    }

    private ListItem item(ActivityEntry entry, ZoneId zone) {
        var item = new ListItem(new Span(sentence(this, entry)), time(entry, zone));
        entry.changes().forEach(change -> {
            var line = new Div(line(this, change));
            line.addClassName("activity-change");
            item.add(line);
        });
        if (entry.reason() != null) {
            var reason = new Div(getTranslation("components.activity.reason", entry.reason()));
            reason.addClassName("activity-reason");
            item.add(reason);
        }
        return item;
    }

    /** Who did what to which record. */
    public static String sentence(Component where, ActivityEntry entry) {
        var subject = entry.subject();
        return entry.person().isEmpty()
                ? where.getTranslation("components.activity.erased", name(where, entry.kind()))
                : where.getTranslation("activity." + entry.kind(), entry.person(), subject.code(), subject.title());
    }

    /** What changed and why, each in words of its own. */
    public static List<String> details(Component where, ActivityEntry entry) {
        var details = new ArrayList<String>();
        entry.changes().forEach(change -> details.add(line(where, change)));
        if (entry.reason() != null) {
            details.add(where.getTranslation("components.activity.reason", entry.reason()));
        }
        return details;
    }

    private static String name(Component where, String kind) {
        return EventKind.of(kind)
                .map(EventKind::nameKey)
                .map(where::getTranslation)
                .orElse(kind);
    }

    private static Span time(ActivityEntry entry, ZoneId zone) {
        var time = new Span(DateText.of(entry.at(), zone));
        time.addClassName("activity-time");
        return time;
    }

    private static String line(Component where, Change change) {
        var field = where.getTranslation(change.field());
        var after = change.after() == null
                ? where.getTranslation("components.not-stated")
                : words(where, change.field(), change.after());
        return change.before() == null
                ? where.getTranslation("components.activity.set", field, after)
                : where.getTranslation(
                        "components.activity.change", field, words(where, change.field(), change.before()), after);
    }

    /**
     * A value of a change as people read it: dates as elsewhere, and constants by the word under the key of their
     * field, such as {@code inventory.kind.IMAGING}.
     */
    public static String words(Component where, String field, String value) {
        if (ISO_DATE.matcher(value).matches()) {
            return DateText.of(LocalDate.parse(value));
        }
        return Arrays.stream(value.split(", ", -1))
                .map(part ->
                        SENTENCES.containsKey(field + "." + part) ? where.getTranslation(field + "." + part) : part)
                .collect(Collectors.joining(", "));
    }
}
