package org.plumbline.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.plumbline.shared.Actor;
import org.plumbline.shared.Change;
import org.plumbline.shared.DomainEvent;
import org.plumbline.shared.Ids;
import org.plumbline.shared.Story;
import org.plumbline.shared.Subject;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Writes facts in the transaction that makes them true, and reads them back newest first. */
@Service
@PreAuthorize("isAuthenticated()")
public class ActivityLog {

    private static final TypeReference<List<Change>> CHANGES = new TypeReference<>() {};
    private static final String COLUMNS =
            "select at, person_name, kind, subject_type, subject_id, subject_code, subject_title, changes, reason from activity ";

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    ActivityLog(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    @PreAuthorize("permitAll()") // the service that published the fact has checked who may
    void record(DomainEvent event) {
        var actor = actor();
        jdbc.sql("""
                insert into activity (id, at, person_id, person_name, kind, subject_type, subject_id, subject_code,
                    subject_title, changes, reason, demo)
                values (:id, :at, :personId, :personName, :kind, :type, :subjectId, :code, :title, :changes, :reason,
                    :demo)
                """)
                .param("id", Ids.next())
                .param("at", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .param("personId", actor == null ? null : actor.id())
                .param("personName", actor == null ? "Plumbline" : actor.name())
                .param("kind", event.kind())
                .param("type", event.subject().type())
                .param("subjectId", event.subject().id())
                .param("code", cut(event.subject().code(), 254))
                .param("title", cut(event.subject().title(), 300))
                .param("changes", json.writeValueAsString(event.changes()))
                .param("reason", event.reason())
                .param("demo", Story.isTold())
                .update();
    }

    /** What happened to one record, newest first. The caller has checked that the person may see the record. */
    @Transactional(readOnly = true)
    public List<ActivityEntry> of(String type, UUID id, int limit) {
        return jdbc.sql(COLUMNS
                        + "where subject_type = :type and subject_id = :id order by at desc, id desc limit :limit")
                .param("type", type)
                .param("id", id)
                .param("limit", limit)
                .query(this::entry)
                .list();
    }

    /**
     * What happened in the organisation since a time, newest first. What an import did to single records is left out,
     * because the line of the import stands for them.
     */
    @PreAuthorize("hasAnyRole('GOVERNANCE_LEAD', 'RISK_MANAGER', 'AUDITOR')")
    @Transactional(readOnly = true)
    public List<ActivityEntry> since(Instant from, int limit) {
        return jdbc.sql(COLUMNS
                        + "where at >= :from and kind not like :byImport order by at desc, id desc limit :limit")
                .param("byImport", "%" + DomainEvent.BY_IMPORT)
                .param("from", OffsetDateTime.ofInstant(from, ZoneOffset.UTC))
                .param("limit", limit)
                .query(this::entry)
                .list();
    }

    /** Which of these people the trail names as somebody who did something. */
    @PreAuthorize("hasAnyRole('ADMINISTRATOR', 'GOVERNANCE_LEAD')")
    @Transactional(readOnly = true)
    public Set<UUID> actorsAmong(Collection<UUID> people) {
        return people.isEmpty()
                ? Set.of()
                : Set.copyOf(jdbc.sql("select distinct person_id from activity where person_id in (:people)")
                        .param("people", people)
                        .query(UUID.class)
                        .list());
    }

    /** Takes out the lines of the demo data, with what happened to their records since. All other lines stay. */
    @PreAuthorize("hasAnyRole('ADMINISTRATOR', 'GOVERNANCE_LEAD')")
    @Transactional
    public int removeDemo() {
        return jdbc.sql("""
                delete from activity
                where demo or subject_id in (select told.subject_id from activity told where told.demo)
                """).update();
    }

    private ActivityEntry entry(ResultSet row, int number) throws SQLException {
        return new ActivityEntry(
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("person_name"),
                row.getString("kind"),
                new Subject(
                        row.getString("subject_type"),
                        row.getObject("subject_id", UUID.class),
                        row.getString("subject_code"),
                        row.getString("subject_title")),
                json.readValue(row.getString("changes"), CHANGES),
                row.getString("reason"));
    }

    private static @org.jspecify.annotations.Nullable Actor actor() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof Actor actor ? actor : null;
    }

    private static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest - 1) + "…";
    }
}
