package org.plumbline.intake.ui;

import com.vaadin.flow.component.Component;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import org.plumbline.components.ListFilter;
import org.plumbline.components.ListQuery;
import org.plumbline.components.RecordList;
import org.plumbline.intake.IntakeFilter;
import org.plumbline.intake.IntakeRow;
import org.plumbline.intake.IntakeStatus;

/** What the two lists of requests have in common: one's own and everybody's. */
final class IntakeColumns {

    private static final String STATUS = "status";

    private IntakeColumns() {}

    static IntakeFilter filter(ListQuery query) {
        return new IntakeFilter(query.term(), Set.copyOf(query.values(STATUS, IntakeStatus.class)), false);
    }

    static void addTo(RecordList<IntakeRow> list, Component where, ZoneId zone, boolean withRequester) {
        list.name("toolName", "intake.tool-name", IntakeRow::toolName).sortable("toolName");
        list.code("code", "intake.code", IntakeRow::code).sortable("code");
        list.state(
                        STATUS,
                        "intake.status",
                        row -> where.getTranslation("intake.status." + row.status()),
                        row -> IntakeChips.tone(row.status()))
                .sortable(STATUS)
                .essential();
        if (withRequester) {
            list.text("requester", "intake.requester", row -> row.requester().name())
                    .sortable("requester");
        }
        list.text("vendorName", "intake.short.vendor-name", IntakeRow::vendorName)
                .sortable("vendorName");
        list.text("phi", "intake.short.phi", row -> where.getTranslation("intake.phi." + row.phi()))
                .width("7rem")
                .sortable("phi");
        list.date("requestedAt", "intake.requested-on", row -> LocalDate.ofInstant(row.requestedAt(), zone))
                .sortable("requestedAt")
                .essential();
        list.date("wantedBy", "intake.wanted-by", IntakeRow::wantedBy).sortable("wantedBy");
        list.filter(ListFilter.ofEnum(
                STATUS,
                "intake.status",
                IntakeStatus.class,
                status -> where.getTranslation("intake.status." + status)));
        list.sortedBy("requestedAt", true);
    }
}
