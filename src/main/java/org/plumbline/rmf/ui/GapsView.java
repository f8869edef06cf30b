package org.plumbline.rmf.ui;

import static org.plumbline.security.Permission.READ;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.plumbline.catalogue.Framework;
import org.plumbline.catalogue.Framework.Scope;
import org.plumbline.components.EmptyState;
import org.plumbline.components.ListFilter;
import org.plumbline.components.ListQuery;
import org.plumbline.components.ListSource;
import org.plumbline.components.PageHeader;
import org.plumbline.components.RecordList;
import org.plumbline.components.Tone;
import org.plumbline.rmf.AnswerStatus;
import org.plumbline.rmf.AssessmentKey;
import org.plumbline.rmf.GapFilter;
import org.plumbline.rmf.GapRow;
import org.plumbline.rmf.RmfGaps;
import org.plumbline.rmf.RmfRoutes;
import org.plumbline.security.CurrentPerson;
import org.plumbline.security.May;
import org.plumbline.security.Permission;
import org.plumbline.security.PersonRef;

/** Every outcome that is in scope and not reached, the most urgent first. */
@Route(RmfRoutes.GAPS)
@May(READ)
class GapsView extends Div implements HasDynamicTitle {

    private final transient RmfTools tools;
    private final RecordList<GapRow> list;

    GapsView(RmfGaps gaps, RmfTools tools, CurrentPerson me) {
        this.tools = tools;
        addClassName("page");
        list = new RecordList<>(
                "rmf.gaps",
                ListSource.of((query, page) -> gaps.search(filter(query), page), query -> gaps.count(filter(query))),
                row -> RmfRoutes.answers(row.key().systemId(), row.key().subcategory()));
        columns();
        filters(me);
        list.sortedBy("due", false)
                .whenEmpty(() -> new EmptyState(
                        getTranslation("rmf.gaps.none"), new Anchor(RmfRoutes.MATRIX, getTranslation("rmf.title"))))
                .exportable("rmf-gaps", "rmf.gaps.title");
        if (me.may(Permission.CONTRIBUTE)) {
            list.batch("rmf.plan.title", rows -> new PlanDialog(tools, keys(rows), list::refresh).open());
        }
        add(
                new PageHeader(
                        getTranslation("rmf.gaps.title"),
                        RmfTools.link(this, "rmf.matrix.title", VaadinIcon.GRID, RmfRoutes.MATRIX)),
                list);
    }

    private void columns() {
        list.name("outcome", "rmf.gaps.outcome", row -> row.key().subcategory() + " " + row.title());
        list.text("where", "rmf.gaps.where", this::where).width("12rem").essential();
        list.state(
                        "status",
                        "rmf.status",
                        row -> row.overdue() ? getTranslation("rmf.gaps.overdue", word(row)) : word(row),
                        row -> row.overdue() ? Tone.BAD : RmfTools.tone(row.status()))
                .width("12rem");
        list.text("maturity", "rmf.maturity", row -> tools.words(row.maturity()));
        list.text(
                        "owner",
                        "rmf.owner",
                        row -> row.owner() == null ? null : row.owner().name())
                .sortable("owner");
        list.date("due", "rmf.due-on", GapRow::dueOn).sortable("dueOn").essential();
    }

    private void filters(CurrentPerson me) {
        list.filter(ListFilter.of(
                        RmfRoutes.FUNCTION,
                        "rmf.filter.function",
                        () -> tools.rmf().functions(),
                        Framework.Function::id,
                        function -> function.id() + " " + function.title()))
                .filter(ListFilter.of(
                        RmfRoutes.CATEGORY,
                        "rmf.filter.category",
                        () -> tools.rmf().categories(),
                        Framework.Category::id,
                        category -> category.id() + " " + category.title()))
                .filter(ListFilter.of(
                        RmfRoutes.STATUS,
                        "rmf.status",
                        () -> List.of(AnswerStatus.NOT_STARTED, AnswerStatus.IN_PROGRESS),
                        AnswerStatus::name,
                        tools::word))
                .filter(new ListFilter(
                        RmfRoutes.DUE,
                        "rmf.due-on",
                        () -> Map.of(RmfRoutes.OVERDUE, getTranslation("rmf.filter.overdue"))))
                .filter(ListFilter.ofRecords(
                        RmfRoutes.OWNER,
                        "rmf.owner",
                        list::query,
                        tools.people()::named,
                        tools.people()::directory,
                        PersonRef::id,
                        PersonRef::name));
        if (me.may(Permission.READ_ORGANISATION)) {
            list.filter(ListFilter.ofEnum(
                    RmfRoutes.SCOPE, "rmf.filter.scope", Scope.class, scope -> getTranslation("rmf.scope." + scope)));
        }
    }

    private static GapFilter filter(ListQuery query) {
        return new GapFilter(
                query.term(),
                Set.copyOf(query.values(RmfRoutes.FUNCTION)),
                Set.copyOf(query.values(RmfRoutes.CATEGORY)),
                Set.copyOf(query.values(RmfRoutes.STATUS, AnswerStatus.class)),
                Set.copyOf(query.values(RmfRoutes.SCOPE, Scope.class)),
                null,
                query.ids(RmfRoutes.OWNER),
                query.values(RmfRoutes.DUE).contains(RmfRoutes.OVERDUE));
    }

    private static List<AssessmentKey> keys(Set<GapRow> rows) {
        return rows.stream().map(GapRow::key).toList();
    }

    private String where(GapRow row) {
        return row.system() == null
                ? getTranslation("rmf.organisation.name")
                : row.system().code() + " " + row.system().name();
    }

    private String word(GapRow row) {
        return tools.word(row.status());
    }

    @Override
    public String getPageTitle() {
        return getTranslation("rmf.gaps.title");
    }
}
