package org.plumbline.report.ui;

import static org.plumbline.security.Permission.READ_ACTIVITY;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.plumbline.audit.ActivityEntry;
import org.plumbline.audit.ActivityFilter;
import org.plumbline.audit.ActivityLog;
import org.plumbline.audit.Chain;
import org.plumbline.audit.EventKind;
import org.plumbline.components.ActivityList;
import org.plumbline.components.DateText;
import org.plumbline.components.EmptyState;
import org.plumbline.components.ListFilter;
import org.plumbline.components.ListQuery;
import org.plumbline.components.ListSource;
import org.plumbline.components.PageHeader;
import org.plumbline.components.RecordList;
import org.plumbline.report.ReportRoutes;
import org.plumbline.security.May;
import org.plumbline.security.OurOrganisation;
import org.plumbline.security.People;
import org.plumbline.security.PersonRef;

/** What happened in the organisation, in sentences: the newest first, each with the way to its record. */
@Route(ReportRoutes.ACTIVITY)
@May(READ_ACTIVITY)
class ActivityView extends Div implements HasDynamicTitle {

    private static final String PERSON = "person";
    private static final String RECORD_KIND = "subject";
    private static final String KIND = "kind";
    private static final String CHAIN = "chain";
    private static final String FROM = "from";
    private static final String UNTIL = "until";

    private final ZoneId zone;
    private final Set<Chain> readable;
    private final RecordList<ActivityEntry> list;

    ActivityView(ActivityLog log, People people, OurOrganisation organisation) {
        addClassNames("page", "activity-page");
        zone = organisation.profile().zone();
        readable = log.readable();
        list = new RecordList<>(
                "report.activity",
                ListSource.of((query, page) -> log.search(filter(query), page), query -> log.count(filter(query))),
                entry -> TrailSubject.routeOf(entry.subject()));
        addColumns();
        addFilters(people);
        list.whenEmpty(() -> new EmptyState(getTranslation("components.activity.none")));
        list.exportable("activity", "report.activity.title");
        add(
                new PageHeader(getTranslation("report.activity.title"))
                        .explained(getTranslation("report.activity.explained")),
                list);
    }

    private void addColumns() {
        list.name("what", "report.activity.what", entry -> ActivityList.sentence(this, entry));
        list.text("details", "report.activity.details", this::details).width("18rem");
        list.text("person", "report.activity.person", entry -> entry.person()).optional();
        list.text("record", "report.activity.record", entry -> entry.subject().code())
                .optional();
        list.text("kind", "report.activity.kind", this::kind).optional();
        list.text("address", "report.activity.address", ActivityEntry::address).optional();
        list.text("at", "report.activity.at", entry -> DateText.of(entry.at(), zone))
                .width("11rem")
                .essential();
    }

    private void addFilters(People people) {
        list.filter(ListFilter.<PersonRef>ofRecords(
                PERSON,
                "report.activity.person",
                list::query,
                people::named,
                people::directory,
                PersonRef::id,
                PersonRef::name));
        list.filter(ListFilter.ofEnum(
                RECORD_KIND,
                "report.activity.subject",
                TrailSubject.class,
                subject -> getTranslation(subject.nameKey())));
        list.filter(ListFilter.of(
                KIND,
                "report.activity.kind",
                () -> Arrays.stream(EventKind.values())
                        .filter(kind -> readable.contains(kind.chain()))
                        .toList(),
                EventKind::id,
                kind -> getTranslation(kind.nameKey())));
        if (readable.size() > 1) {
            list.filter(ListFilter.ofEnum(
                    CHAIN,
                    "report.activity.chain",
                    Chain.class,
                    chain -> getTranslation("report.activity.chain." + chain.name())));
        }
        list.filter(ListFilter.ofDate(FROM, "report.activity.from"));
        list.filter(ListFilter.ofDate(UNTIL, "report.activity.until"));
    }

    private ActivityFilter filter(ListQuery query) {
        return new ActivityFilter(
                query.term(),
                query.ids(PERSON),
                query.values(RECORD_KIND, TrailSubject.class).stream()
                        .map(TrailSubject::type)
                        .collect(Collectors.toSet()),
                query.values(KIND).stream()
                        .flatMap(kind -> EventKind.of(kind).stream())
                        .collect(Collectors.toSet()),
                new HashSet<>(query.values(CHAIN, Chain.class)),
                query.date(FROM).map(this::beginOf).orElse(null),
                query.date(UNTIL).map(day -> beginOf(day.plusDays(1))).orElse(null));
    }

    private Instant beginOf(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }

    private String details(ActivityEntry entry) {
        return String.join("; ", ActivityList.details(this, entry));
    }

    private String kind(ActivityEntry entry) {
        return EventKind.of(entry.kind())
                .map(kind -> getTranslation(kind.nameKey()))
                .orElse(entry.kind());
    }

    @Override
    public String getPageTitle() {
        return getTranslation("report.activity.title");
    }
}
