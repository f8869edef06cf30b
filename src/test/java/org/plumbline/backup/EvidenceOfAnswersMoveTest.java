package org.plumbline.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plumbline.TestDatabase;
import org.plumbline.rmf.AssessmentKey;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** What answers had as evidence before any record could have some is still theirs. */
@Tag("database")
class EvidenceOfAnswersMoveTest {

    @TempDir
    Path folder;

    @Test
    void isUnderTheSameAnswerAfterTheUpgrade() throws SQLException {
        var database = TestDatabase.isPostgres()
                ? new Database(TestDatabase.newPostgres(), "postgres", "postgres")
                : Database.in(folder);
        new Migrations(database).apply("090");
        var jdbc = new JdbcTemplate(new DriverManagerDataSource(
                database.url(), String.valueOf(database.user()), String.valueOf(database.password())));
        var system = UUID.randomUUID();
        answer(jdbc, null, "GOVERN 1.1", "2026-01-02");
        jdbc.update(
                "insert into ai_system (id, version, code, name, search_text, sort_name, lifecycle, tier_rules, demo,"
                        + " created_at, changed_at) values ('" + system
                        + "', 0, 'AIS-0001', 'Sepsis', 'sepsis', 'sepsis',"
                        + " 'PROPOSED', '1', false, current_timestamp, current_timestamp)");
        answer(jdbc, system, "MAP 1.1", "2026-01-01");

        new Migrations(database).apply("latest");

        assertThat(jdbc.queryForList(
                        "select code from evidence where subject_id = ? and part_of is null and title = 'Policy'",
                        String.class,
                        AssessmentKey.ofOrganisation("GOVERN 1.1")
                                .evidenceOwner()
                                .id()))
                .containsExactly("EVD-0002");
        assertThat(jdbc.queryForList(
                        "select reference from evidence where subject_id = ? and part_of = ? and state = 'CURRENT'",
                        String.class,
                        AssessmentKey.ofSystem(system, "MAP 1.1")
                                .evidenceOwner()
                                .id(),
                        system))
                .containsExactly("Shelf 4");
        assertThat(jdbc.queryForObject("select last_number from code_counter where prefix = 'EVD'", Long.class))
                .isEqualTo(2);
    }

    private static void answer(JdbcTemplate jdbc, @Nullable UUID system, String subcategory, String day) {
        var id = UUID.randomUUID();
        jdbc.update(
                "insert into assessment (id, version, subcategory, category, place, system_id, status, edited_at, demo)"
                        + " values (?, 0, ?, ?, 0, ?, 'IN_PLACE', current_timestamp, false)",
                id,
                subcategory,
                subcategory.substring(0, subcategory.lastIndexOf('.')),
                system);
        jdbc.update(
                "insert into assessment_evidence (id, assessment_id, title, reference, added_by, added_at)"
                        + " values (?, ?, 'Policy', 'Shelf 4', 'Ada', cast('" + day
                        + " 12:00:00+00' as timestamp with time zone))",
                UUID.randomUUID(),
                id);
    }
}
