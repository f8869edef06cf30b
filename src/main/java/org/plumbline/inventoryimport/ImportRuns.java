package org.plumbline.inventoryimport;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.security.CurrentPerson;
import org.plumbline.shared.Digests;
import org.plumbline.shared.Ids;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The imports of the past. Thousands of rows are written at once, so this is plain SQL. */
@Repository
class ImportRuns {

    private static final TypeReference<List<RowProblem>> PROBLEMS = new TypeReference<>() {};
    private static final int BATCH = 500;
    private static final int LONGEST_PROBLEMS = 20_000;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final JsonMapper json;
    private final CurrentPerson me;
    private final Clock clock;

    ImportRuns(JdbcClient jdbc, JdbcTemplate batches, JsonMapper json, CurrentPerson me, Clock clock) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.json = json;
        this.me = me;
        this.clock = clock;
    }

    /** What makes an import the same as another: the bytes of its file, and how they are read. */
    record Key(String fileDigest, String mappingDigest) {}

    Key key(ImportRequest request) {
        var how = json.writeValueAsString(List.of(request.mapping(), request.options()));
        return new Key(Digests.sha256(request.file()), Digests.sha256(how));
    }

    /** The import of this very file with this very mapping, if there was one. */
    Optional<ImportRun> find(Key key) {
        return jdbc.sql("select * from import_run where file_digest = :file and mapping_digest = :mapping")
                .param("file", key.fileDigest())
                .param("mapping", key.mappingDigest())
                .query(ImportRuns::run)
                .optional();
    }

    UUID record(ImportRequest request, Key key, ImportCounts counts, List<ImportRow> rows) {
        var id = Ids.next();
        jdbc.sql("""
                insert into import_run (id, at, person_name, file_name, mapping_name, created, updated, unchanged,
                    refused, with_warnings, file_digest, mapping_digest)
                values (:id, :at, :person, :file, :mapping, :created, :updated, :unchanged, :refused, :warnings,
                    :fileDigest, :mappingDigest)
                """)
                .param("id", id)
                .param("at", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .param("person", me.name())
                .param("file", cut(request.fileName(), 200))
                .param("mapping", request.mappingName())
                .param("created", counts.created())
                .param("updated", counts.updated())
                .param("unchanged", counts.unchanged())
                .param("refused", counts.refused())
                .param("warnings", counts.withWarnings())
                .param("fileDigest", key.fileDigest())
                .param("mappingDigest", key.mappingDigest())
                .update();
        batches.batchUpdate("""
                insert into import_run_row (run_id, row_number, outcome, system_id, system_code, name, organisation,
                    unit, external_id, problems)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, rows, BATCH, (statement, row) -> set(statement, id, row));
        return id;
    }

    List<ImportRun> recent(int limit) {
        return jdbc.sql("select * from import_run order by at desc, id desc limit :limit")
                .param("limit", limit)
                .query(ImportRuns::run)
                .list();
    }

    Optional<ImportRun> find(UUID id) {
        return jdbc.sql("select * from import_run where id = :id")
                .param("id", id)
                .query(ImportRuns::run)
                .optional();
    }

    /** The next rows of an import in the order of the file. */
    List<ImportRow> rowsAfter(UUID runId, long number, int limit) {
        return jdbc.sql("""
                select * from import_run_row where run_id = :run and row_number > :after
                order by row_number limit :limit
                """)
                .param("run", runId)
                .param("after", number)
                .param("limit", limit)
                .query(this::row)
                .list();
    }

    List<ImportRow> rows(UUID runId, @Nullable RowOutcome outcome, int offset, int limit) {
        return jdbc.sql("""
                select * from import_run_row
                where run_id = :run and (:anyOutcome or outcome = :outcome)
                order by row_number offset :offset rows fetch next :limit rows only
                """)
                .param("run", runId)
                .param("anyOutcome", outcome == null)
                .param("outcome", outcome == null ? "" : outcome.name())
                .param("offset", offset)
                .param("limit", limit)
                .query(this::row)
                .list();
    }

    int count(UUID runId, @Nullable RowOutcome outcome) {
        return jdbc.sql("""
                select count(*) from import_run_row where run_id = :run and (:anyOutcome or outcome = :outcome)
                """)
                .param("run", runId)
                .param("anyOutcome", outcome == null)
                .param("outcome", outcome == null ? "" : outcome.name())
                .query(Integer.class)
                .single();
    }

    private void set(PreparedStatement statement, UUID runId, ImportRow row) throws SQLException {
        statement.setObject(1, runId);
        statement.setLong(2, row.number());
        statement.setString(3, row.outcome().name());
        statement.setObject(4, row.systemId());
        statement.setString(5, row.systemCode());
        statement.setString(6, cut(row.name(), 300));
        statement.setString(7, row.organisation());
        statement.setString(8, row.unit());
        statement.setString(9, row.externalId());
        statement.setString(10, problems(row.problems()));
    }

    /** As many problems as there is room for; the first are the gravest. */
    private String problems(List<RowProblem> problems) {
        var text = json.writeValueAsString(problems);
        return text.length() <= LONGEST_PROBLEMS ? text : json.writeValueAsString(problems.subList(0, 20));
    }

    private ImportRow row(ResultSet row, int number) throws SQLException {
        return new ImportRow(
                row.getLong("row_number"),
                RowOutcome.valueOf(row.getString("outcome")),
                row.getObject("system_id", UUID.class),
                row.getString("system_code"),
                row.getString("name"),
                row.getString("organisation"),
                row.getString("unit"),
                row.getString("external_id"),
                json.readValue(row.getString("problems"), PROBLEMS));
    }

    private static ImportRun run(ResultSet row, int number) throws SQLException {
        return new ImportRun(
                row.getObject("id", UUID.class),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("person_name"),
                row.getString("file_name"),
                row.getString("mapping_name"),
                new ImportCounts(
                        row.getInt("created"),
                        row.getInt("updated"),
                        row.getInt("unchanged"),
                        row.getInt("refused"),
                        row.getInt("with_warnings")));
    }

    private static @Nullable String cut(@Nullable String text, int longest) {
        return text == null || text.length() <= longest ? text : text.substring(0, longest - 1) + "…";
    }
}
