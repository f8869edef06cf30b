package org.plumbline.vendor;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.plumbline.shared.SearchTerm;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads lines of the vendor list. */
@Component
class VendorList {

    private static final Map<String, String> SORTABLE = Map.of(
            "name", "lower(v.name)",
            "code", "v.code",
            "website", "lower(v.website)",
            "contact", "lower(v.contact)",
            "changedAt", "v.changed_at");

    private final JdbcClient jdbc;

    VendorList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<VendorRow> page(VendorFilter filter, Pageable page) {
        var parameters = new HashMap<String, Object>();
        var sql = "select v.id, v.code, v.name, v.website, v.contact, v.changed_at from vendor v"
                + where(filter, parameters)
                + order(page.getSort());
        if (page.isPaged()) {
            sql += " offset " + page.getOffset() + " rows fetch next " + page.getPageSize() + " rows only";
        }
        return jdbc.sql(sql)
                .params(parameters)
                .query((row, _) -> new VendorRow(
                        row.getObject("id", UUID.class),
                        row.getString("code"),
                        row.getString("name"),
                        row.getString("website"),
                        row.getString("contact"),
                        0,
                        row.getObject("changed_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    long count(VendorFilter filter) {
        var parameters = new HashMap<String, Object>();
        return jdbc.sql("select count(*) from vendor v" + where(filter, parameters))
                .params(parameters)
                .query(Long.class)
                .single();
    }

    private static String where(VendorFilter filter, Map<String, Object> parameters) {
        var conditions = new ArrayList<String>();
        for (var pattern : new SearchTerm(filter.term()).wordPatterns()) {
            var name = "word" + conditions.size();
            parameters.put(name, pattern);
            conditions.add("lower(v.name || ' ' || v.code || ' ' || coalesce(v.website, '') || ' '"
                    + " || coalesce(v.contact, '')) like :" + name);
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
            parts.add("lower(v.name)");
        }
        parts.add("v.id");
        return " order by " + String.join(", ", parts);
    }
}
