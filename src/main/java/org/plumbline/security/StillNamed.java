package org.plumbline.security;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Tells which rows other rows still name. The database knows it: every table that names a person or a place has a
 * foreign key, so no feature can be forgotten here.
 */
@Component
class StillNamed {

    private final JdbcTemplate template;
    private final JdbcClient jdbc;

    StillNamed(JdbcTemplate template, JdbcClient jdbc) {
        this.template = template;
        this.jdbc = jdbc;
    }

    /** @param parts tables that belong to the rows and go with them; their references do not count */
    Set<UUID> among(Collection<UUID> ids, String table, Set<String> parts) {
        var named = new HashSet<UUID>();
        if (!ids.isEmpty()) {
            for (var reference : template.execute((Connection connection) -> referencesTo(table, connection))) {
                if (!parts.contains(reference.table())) {
                    named.addAll(jdbc.sql("select distinct %s from %s where %1$s in (:ids)"
                                    .formatted(reference.column(), reference.table()))
                            .param("ids", ids)
                            .query(UUID.class)
                            .list());
                }
            }
        }
        return named;
    }

    private static List<Reference> referencesTo(String table, Connection connection) throws SQLException {
        var references = new ArrayList<Reference>();
        try (var keys =
                connection.getMetaData().getExportedKeys(connection.getCatalog(), connection.getSchema(), table)) {
            while (keys.next()) {
                references.add(new Reference(keys.getString("FKTABLE_NAME"), keys.getString("FKCOLUMN_NAME")));
            }
        }
        return references;
    }

    private record Reference(String table, String column) {}
}
