package org.plumbline.backup;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A table as both engines know it.
 *
 * @param columns by name, since the order in which migrations added them may differ from engine to engine
 */
record Table(String name, List<Column> columns) {

    /** What Flyway keeps of the migrations; the target of a restoration has its own. */
    static final String HISTORY = "flyway_schema_history";

    /** @param counted whether the database counts it up where no value is given */
    record Column(String name, Kind kind, boolean counted) {}

    /** All tables of a database but {@link #HISTORY}, each after those that it refers to. */
    static List<Table> of(Connection connection) throws SQLException {
        var names = names(connection);
        names.remove(HISTORY);
        var references = new HashMap<String, Set<String>>();
        var tables = new TreeMap<String, Table>();
        for (var name : names) {
            tables.put(name, new Table(name, columns(connection, name)));
            references.put(name, references(connection, name));
        }
        return inOrder(tables, references);
    }

    /** The names of all tables, {@link #HISTORY} with them. */
    static Set<String> names(Connection connection) throws SQLException {
        var names = new TreeSet<String>();
        try (var row = connection
                .getMetaData()
                .getTables(connection.getCatalog(), connection.getSchema(), "%", new String[] {
                    "TABLE", "BASE TABLE", "PARTITIONED TABLE"
                })) {
            while (row.next()) {
                names.add(row.getString("TABLE_NAME"));
            }
        }
        return names;
    }

    private static List<Column> columns(Connection connection, String table) throws SQLException {
        var columns = new TreeMap<String, Column>();
        try (var row =
                connection.getMetaData().getColumns(connection.getCatalog(), connection.getSchema(), table, "%")) {
            while (row.next()) {
                var name = row.getString("COLUMN_NAME");
                if (row.getString("TABLE_NAME").equals(table)) { // the name is a pattern, and "_" stands for anything
                    columns.put(
                            name,
                            new Column(
                                    name,
                                    Kind.of(row.getInt("DATA_TYPE"), row.getString("TYPE_NAME")),
                                    "YES".equals(row.getString("IS_AUTOINCREMENT"))));
                }
            }
        }
        return List.copyOf(columns.values());
    }

    private static Set<String> references(Connection connection, String table) throws SQLException {
        var others = new TreeSet<String>();
        try (var row =
                connection.getMetaData().getImportedKeys(connection.getCatalog(), connection.getSchema(), table)) {
            while (row.next()) {
                others.add(row.getString("PKTABLE_NAME"));
            }
        }
        others.remove(table);
        return others;
    }

    private static List<Table> inOrder(Map<String, Table> tables, Map<String, Set<String>> references) {
        var placed = new LinkedHashMap<String, Table>();
        while (placed.size() < tables.size()) {
            var next = tables.values().stream()
                    .filter(table -> !placed.containsKey(table.name()))
                    .filter(table -> placed.keySet().containsAll(references.getOrDefault(table.name(), Set.of())))
                    .toList();
            if (next.isEmpty()) {
                throw new IllegalStateException("tables refer to each other in a circle");
            }
            next.forEach(table -> placed.put(table.name(), table));
        }
        return List.copyOf(placed.values());
    }

    /** What has to be the same where rows are restored: names and kinds; how an engine counts is its own affair. */
    Map<String, Kind> shape() {
        return columns.stream().collect(Collectors.toMap(Column::name, Column::kind));
    }

    String selection() {
        return "select " + columnNames() + " from " + quoted(name);
    }

    String insertion() {
        return "insert into " + quoted(name) + " (" + columnNames() + ") values ("
                + columns.stream().map(_ -> "?").collect(Collectors.joining(", ")) + ")";
    }

    /** Lets the database count on after what is there; nothing where it does not count. */
    List<String> recount(Connection connection) throws SQLException {
        var statements = new ArrayList<String>();
        for (var column : columns) {
            if (column.counted()) {
                try (var query = connection.createStatement();
                        var row = query.executeQuery(
                                "select coalesce(max(" + quoted(column.name()) + "), 0) + 1 from " + quoted(name))) {
                    row.next();
                    statements.add("alter table " + quoted(name) + " alter column " + quoted(column.name())
                            + " restart with " + row.getLong(1));
                }
            }
        }
        return statements;
    }

    /** The table under the name, if it is among them. */
    static @Nullable Table named(String name, List<Table> tables) {
        return tables.stream()
                .filter(table -> table.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    private String columnNames() {
        return columns.stream().map(column -> quoted(column.name())).collect(Collectors.joining(", "));
    }
}
