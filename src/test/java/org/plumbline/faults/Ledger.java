package org.plumbline.faults;

import static java.util.stream.Collectors.toSet;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.plumbline.audit.AuditVerification;
import org.plumbline.audit.Verdict;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** What was said to be done, held against what the database has. */
final class Ledger {

    private static final Pattern TOKEN = Pattern.compile("\\b(?:edit|accept|import|visit)-\\d+(?:-\\d+)+\\b");

    private static final int SHOWN = 5;

    private final Path data;
    private final List<Done> all = new ArrayList<>();
    private final Set<String> imports = new HashSet<>();

    Ledger(Path data) {
        this.data = data;
    }

    /** Something that a person was told is done. */
    record Done(String kind, String token, String record, int number) {

        /** Reads a line of {@link Victim}. */
        static Done of(String line) {
            var words = line.split(" ");
            return new Done(words[1], words[2], words[3], Integer.parseInt(words[4]));
        }
    }

    /**
     * What was found to be wrong; all of it empty where nothing is.
     *
     * @param lost done things that are not there
     * @param halfDone imports of which some rows are there, or rows without the import
     * @param untold changes without an event, or events without their change
     */
    record Findings(List<String> lost, List<String> halfDone, List<String> untold, Verdict trail) {

        String inShort() {
            return "lost %s, half done %s, untold %s, trail %s"
                    .formatted(first(lost), first(halfDone), first(untold), trail);
        }

        private static String first(List<String> found) {
            return found.size() <= SHOWN ? found.toString() : found.size() + ", such as " + found.subList(0, SHOWN);
        }

        boolean areNone() {
            return lost.isEmpty() && halfDone.isEmpty() && untold.isEmpty() && trail instanceof Verdict.Whole;
        }
    }

    /** Starts anew: what was said so far was no promise. */
    void forget() {
        all.clear();
        imports.clear();
    }

    void begun(String importToken) {
        imports.add(importToken);
    }

    void done(Done one) {
        all.add(one);
    }

    int size() {
        return all.size();
    }

    /**
     * Looks at the database as it stands at one moment.
     *
     * @param from the first of the done things to look for
     */
    Findings check(Connection connection, int from) throws SQLException {
        var done = List.copyOf(all.subList(from, all.size()));
        var trail = new AuditVerification(data.resolve("audit-key.pem"), data.resolve("audit-checkpoints.jsonl"))
                .of(connection);
        connection.setAutoCommit(false);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        var jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
        var lost = new ArrayList<String>();
        lost.addAll(missingInTrail(jdbc, done));
        lost.addAll(missingRecords(jdbc, done));
        var findings = new Findings(lost, halfDone(jdbc), untold(jdbc), trail);
        connection.rollback();
        return findings;
    }

    private static List<String> missingInTrail(JdbcClient jdbc, List<Done> done) {
        var told = new HashSet<String>();
        jdbc.sql("select words from audit_words").query(String.class).stream()
                .forEach(words -> TOKEN.matcher(words).results().forEach(found -> told.add(found.group())));
        return done.stream()
                .map(Done::token)
                .filter(token -> !told.contains(token))
                .map(token -> token + " is not in the trail")
                .toList();
    }

    private static List<String> missingRecords(JdbcClient jdbc, List<Done> done) {
        var titles = new HashMap<String, String>();
        jdbc.sql("select id, title from risk")
                .query((row, _) -> titles.put(row.getObject(1, UUID.class).toString(), row.getString(2)))
                .list();
        var accepted = Set.copyOf(jdbc.sql("select risk_id from acceptance where state = 'IN_FORCE'")
                .query(UUID.class)
                .list());
        var imported = Set.copyOf(
                jdbc.sql("select file_name from import_run").query(String.class).list());
        return done.stream()
                .filter(one -> switch (one.kind()) {
                    case "edit" -> editOf(titles.get(one.record())) < one.number();
                    case "accept" -> !accepted.contains(UUID.fromString(one.record()));
                    case "import" -> !imported.contains(one.token() + ".csv");
                    default -> false; // of a visit the trail is all there is
                })
                .map(one -> one.token() + " is not in its record")
                .toList();
    }

    /** The number of the edit that a risk shows; a later one may have come through without having been said. */
    private static int editOf(String title) {
        return title == null ? -1 : Integer.parseInt(title.substring(title.lastIndexOf('-') + 1));
    }

    private List<String> halfDone(JdbcClient jdbc) {
        Map<String, Long> systems = counts(jdbc, """
                select token, count(*) from (
                    select substring(name from 1 for position(' ' in name) - 1) as token from ai_system
                    where name like 'import-%') s
                group by token""");
        Map<String, Long> rows = counts(jdbc, """
                select replace(r.file_name, '.csv', ''), count(*) from import_run r join import_run_row w on w.run_id = r.id
                group by r.file_name""");
        return imports.stream()
                .filter(token -> {
                    long found = systems.getOrDefault(token, 0L);
                    return found != rows.getOrDefault(token, 0L) || found != 0 && found != Victim.ROWS;
                })
                .map(token -> "%s has %d systems and %d rows".formatted(token, systems.get(token), rows.get(token)))
                .toList();
    }

    private static Map<String, Long> counts(JdbcClient jdbc, String sql) {
        var counts = new HashMap<String, Long>();
        jdbc.sql(sql)
                .query((row, _) -> counts.put(row.getString(1), row.getLong(2)))
                .list();
        return counts;
    }

    /** The version of a risk counts its changes, and so does the trail. */
    private static List<String> untold(JdbcClient jdbc) {
        return jdbc.sql("""
                select r.code from risk r
                left join audit_event e on e.chain = 'changes' and e.subject_type = 'risk' and e.subject_id = r.id
                where r.title like 'edit-%'
                group by r.id, r.code, r.version having count(e.seq) <> r.version + 1
                """).query(String.class).list().stream()
                .map(code -> code + " was changed more often, or less, than the trail tells")
                .toList();
    }

    /** How many things of each kind were done. */
    Map<String, Long> byKind() {
        var counts = new HashMap<String, Long>();
        all.forEach(one -> counts.merge(one.kind(), 1L, Long::sum));
        return counts;
    }

    /** The kinds of things that were done at all. */
    Set<String> kinds() {
        return all.stream().map(Done::kind).collect(toSet());
    }
}
