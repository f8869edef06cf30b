package org.plumbline.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;
import org.plumbline.audit.AuditEvent.Fact;
import org.plumbline.audit.ChainStore.Line;
import org.plumbline.shared.Change;
import org.plumbline.shared.Ids;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Starts the chains with the lines that the trail had before it was chained; those of the demo data go apart. */
@Component
class V071__ChainTheActivity extends BaseJavaMigration {

    private static final TypeReference<List<Change>> CHANGES = new TypeReference<>() {};
    private static final int STEP = 5_000;

    private final JsonMapper json;

    V071__ChainTheActivity(JsonMapper json) {
        this.json = json;
    }

    @Override
    public void migrate(Context context) {
        var jdbc = new JdbcTemplate(new SingleConnectionDataSource(context.getConnection(), true));
        var store = new ChainStore(jdbc);
        store.begin(Ids.next());
        var facts = new ArrayList<Line>();
        jdbc.query("select * from activity where not demo order by at, id", row -> {
            facts.add(line(row));
            if (facts.size() == STEP) {
                store.append(Chain.CHANGES, facts);
                facts.clear();
            }
        });
        store.append(Chain.CHANGES, facts);
        store.appendFiction(jdbc.query("select * from activity where demo order by at, id", (row, _) -> line(row)));
        jdbc.execute("drop table activity");
    }

    private Line line(ResultSet row) throws SQLException {
        var words = new EventWords(
                row.getString("person_name"),
                row.getString("subject_code"),
                row.getString("subject_title"),
                json.readValue(row.getString("changes"), CHANGES),
                row.getString("reason"),
                null);
        return new Line(
                new Fact(
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getObject("person_id", UUID.class),
                        null,
                        null,
                        row.getString("kind"),
                        Fact.DONE,
                        row.getString("subject_type"),
                        row.getObject("subject_id", UUID.class)),
                words.json(json),
                null);
    }
}
