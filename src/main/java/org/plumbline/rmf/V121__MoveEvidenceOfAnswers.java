package org.plumbline.rmf;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.stereotype.Component;

/**
 * Puts what answers had as evidence among that of all records. An answer is there the one that its history is kept
 * under, whose id no SQL of both engines can work out.
 */
@Component
class V121__MoveEvidenceOfAnswers extends BaseJavaMigration {

    @Override
    public void migrate(Context context) {
        var jdbc = new JdbcTemplate(new SingleConnectionDataSource(context.getConnection(), true));
        var number = new int[1];
        jdbc.query("""
                select e.id, e.title, e.reference, e.added_by, e.added_at, a.system_id, a.subcategory
                from assessment_evidence e join assessment a on a.id = e.assessment_id
                order by e.added_at, e.id
                """, row -> {
            var system = row.getObject("system_id", UUID.class);
            var subcategory = row.getString("subcategory");
            jdbc.update(
                    """
                    insert into evidence (id, version, code, subject_type, subject_id, subject_code, part_of, title,
                        reference, added_by_name, added_at, state)
                    values (?, 0, ?, 'rmf-assessment', ?, ?, ?, ?, ?, ?, ?, 'CURRENT')
                    """,
                    row.getObject("id"),
                    "EVD-%04d".formatted(++number[0]),
                    UUID.nameUUIDFromBytes(("rmf/" + system + "/" + subcategory).getBytes(StandardCharsets.UTF_8)),
                    subcategory,
                    system,
                    row.getString("title"),
                    row.getString("reference"),
                    row.getString("added_by"),
                    row.getObject("added_at"));
        });
        jdbc.update("update code_counter set last_number = ? where prefix = 'EVD'", number[0]);
        jdbc.execute("drop table assessment_evidence");
    }
}
