package org.plumbline.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.security.PersonRef;
import org.plumbline.shared.SearchTerm;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads lines of the lists of requests. It joins the people because lists sort by who asked. */
@Component
class IntakeList {

    private static final String FROM = " from intake_request r join person p on p.id = r.requester_id";

    private static final Map<String, String> SORTABLE = Map.of(
            "code", "r.code",
            "toolName", "lower(r.tool_name)",
            "vendorName", "lower(r.vendor_name)",
            "phi", "r.phi",
            "status", "case r.status when 'WAITING' then 0 else 1 end",
            "requester", "p.name",
            "requestedAt", "r.requested_at",
            "wantedBy", "r.wanted_by");

    private final JdbcClient jdbc;

    IntakeList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param requester whose requests alone are read; null for everybody's */
    List<IntakeRow> page(IntakeFilter filter, @Nullable UUID requester, Pageable page) {
        var parameters = new HashMap<String, Object>();
        var sql = "select r.id, r.code, r.tool_name, r.vendor_name, r.phi, r.status, r.requester_id, p.name,"
                + " r.requested_at, r.wanted_by" + FROM + where(filter, requester, parameters) + order(page.getSort());
        if (page.isPaged()) {
            sql += " offset " + page.getOffset() + " rows fetch next " + page.getPageSize() + " rows only";
        }
        return jdbc.sql(sql).params(parameters).query((row, _) -> row(row)).list();
    }

    long count(IntakeFilter filter, @Nullable UUID requester) {
        var parameters = new HashMap<String, Object>();
        return jdbc.sql("select count(*)" + FROM + where(filter, requester, parameters))
                .params(parameters)
                .query(Long.class)
                .single();
    }

    private static IntakeRow row(ResultSet row) throws SQLException {
        return new IntakeRow(
                row.getObject("id", UUID.class),
                row.getString("code"),
                row.getString("tool_name"),
                row.getString("vendor_name"),
                PhiExpectation.valueOf(row.getString("phi")),
                IntakeStatus.valueOf(row.getString("status")),
                new PersonRef(row.getObject("requester_id", UUID.class), row.getString("name")),
                row.getObject("requested_at", OffsetDateTime.class).toInstant(),
                row.getObject("wanted_by", LocalDate.class));
    }

    private static String where(IntakeFilter filter, @Nullable UUID requester, Map<String, Object> parameters) {
        var conditions = new ArrayList<String>();
        for (var pattern : new SearchTerm(filter.term()).wordPatterns()) {
            var name = "word" + conditions.size();
            parameters.put(name, pattern);
            conditions.add("lower(r.code || ' ' || r.tool_name || ' ' || coalesce(r.vendor_name, '') || ' ' || p.name)"
                    + " like :" + name);
        }
        if (!filter.statuses().isEmpty()) {
            conditions.add("r.status in (:statuses)");
            parameters.put(
                    "statuses", filter.statuses().stream().map(Enum::name).toList());
        }
        if (requester != null) {
            conditions.add("r.requester_id = :requester");
            parameters.put("requester", requester);
        }
        return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
    }

    private static String order(Sort sort) {
        var parts = new ArrayList<String>();
        for (var order : sort) {
            var column = SORTABLE.get(order.getProperty());
            if (column != null) {
                parts.add(column + (order.isAscending() ? "" : " desc") + " nulls last");
            }
        }
        if (parts.isEmpty()) {
            parts.add("r.requested_at desc");
        }
        parts.add("r.id");
        return " order by " + String.join(", ", parts);
    }
}
