package org.plumbline.shell;

import static org.plumbline.security.Permission.TAKE_PART;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.plumbline.audit.ActivityLog;
import org.plumbline.components.ActivityList;
import org.plumbline.components.DateText;
import org.plumbline.components.EmptyState;
import org.plumbline.components.HomePanel;
import org.plumbline.components.PageHeader;
import org.plumbline.components.StateChip;
import org.plumbline.components.SubjectPages;
import org.plumbline.components.Tone;
import org.plumbline.security.CurrentPerson;
import org.plumbline.security.May;
import org.plumbline.security.OurOrganisation;
import org.plumbline.security.Permission;
import org.plumbline.shared.AttentionSource;
import org.plumbline.shared.AttentionSource.Need;

/** What needs this person now, where the organisation stands, and what changed this week. */
@Route("")
@Menu(title = "home.title", order = 10, icon = "vaadin:home-o")
@May(TAKE_PART)
class HomeView extends Div implements HasDynamicTitle {

    private static final Duration A_WEEK = Duration.ofDays(7);
    private static final int CHANGES_SHOWN = 15;
    private static final int CHANGES_READ = 500; // more than are shown: an import enters hundreds of vendors at once

    /** Said once, by the line of the request; the system's own page tells it as well. */
    private static final Set<String> TOLD_BY_THE_REQUEST = Set.of("system.joined-request", "system.accepted-request");

    HomeView(
            List<AttentionSource> sources,
            List<HomePanel> panels,
            ActivityLog activity,
            SubjectPages pages,
            CurrentPerson person,
            OurOrganisation organisation,
            Clock clock) {
        addClassNames("page", "home");
        add(new PageHeader(getTranslation("home.greeting", person.name())));
        var left = new Div(needs(sources));
        left.addClassName("home-needs");
        if (person.may(Permission.READ_ORGANISATION)) {
            left.add(section(
                    "home.changed",
                    ActivityList.news(
                            activity.since(clock.instant().minus(A_WEEK), CHANGES_READ).stream()
                                    .filter(entry -> !TOLD_BY_THE_REQUEST.contains(entry.kind()))
                                    .toList(),
                            pages,
                            organisation.profile().zone(),
                            CHANGES_SHOWN)));
        }
        var right = new Div();
        right.addClassName("home-panels");
        panels.stream()
                .sorted(Comparator.comparingInt(HomePanel::order))
                .flatMap(panel -> panel.content().map(content -> section(panel.titleKey(), content)).stream())
                .forEach(right::add);
        var columns = new Div(left);
        columns.addClassName("home-columns");
        if (right.getElement().getChildCount() > 0) {
            columns.add(right);
        }
        add(columns);
    }

    private Component needs(List<AttentionSource> sources) {
        var needs = sources.stream()
                .flatMap(source -> source.needs().stream())
                .sorted(Comparator.comparing(Need::urgency)
                        .thenComparing(Need::due, Comparator.nullsLast(Comparator.naturalOrder())))
                .toList();
        if (needs.isEmpty()) {
            return section("home.needs", new EmptyState(getTranslation("home.needs.none")));
        }
        var list = new UnorderedList();
        list.addClassName("need-list");
        needs.forEach(need -> list.add(item(need)));
        return section("home.needs", list);
    }

    private ListItem item(Need need) {
        var what = new Anchor(
                need.link(), getTranslation(need.sentenceKey(), need.arguments().toArray()));
        var item = new ListItem(
                new StateChip(getTranslation("home.urgency." + need.urgency().name()), tone(need)), what);
        if (need.due() != null) {
            var due = new Span(getTranslation("home.due", DateText.of(need.due())));
            due.addClassName("need-due");
            item.add(due);
        }
        return item;
    }

    private static Tone tone(Need need) {
        return switch (need.urgency()) {
            case OVERDUE -> Tone.BAD;
            case DECIDE -> Tone.ATTENTION;
            case SOON -> Tone.PROGRESS;
            case NEWS -> Tone.GOOD;
            case IMPROVE -> Tone.NEUTRAL;
        };
    }

    private Section section(String titleKey, Component content) {
        var section = new Section(new H2(getTranslation(titleKey)), content);
        section.addClassName("panel");
        return section;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("home.title");
    }
}
