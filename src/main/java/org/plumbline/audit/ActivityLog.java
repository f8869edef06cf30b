package org.plumbline.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.plumbline.shared.Subject;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Reads the trail of changes back, newest first. */
@Service
@PreAuthorize("hasAuthority('MAY_TAKE_PART')")
public class ActivityLog {

    private static final String EVENTS = """
            select e.chain, e.seq, e.at, e.kind, e.subject_type, e.subject_id, w.words
            from audit_event e left join audit_words w on w.chain = e.chain and w.seq = e.seq
            where e.chain = 'changes'""";
    private static final String FICTION =
            "select 'changes' as chain, e.seq, e.at, e.kind, e.subject_type, e.subject_id, e.words from demo_event e where true";
    private static final List<String> PARTS_OF_IMPORTS = Arrays.stream(EventKind.values())
            .filter(EventKind::isPartOfAnImport)
            .map(EventKind::id)
            .toList();
    private static final String NEWEST_FIRST = " order by e.at desc, e.seq desc limit :limit";

    private final JdbcClient jdbc;
    private final ActivitySearch search;
    private final AuditTrail trail;
    private final ChainStore store;
    private final JsonMapper json;

    ActivityLog(JdbcClient jdbc, ActivitySearch search, AuditTrail trail, ChainStore store, JsonMapper json) {
        this.jdbc = jdbc;
        this.search = search;
        this.trail = trail;
        this.store = store;
        this.json = json;
    }

    /** What happened to one record, newest first. The caller has checked that the person may see the record. */
    @Transactional(readOnly = true)
    public List<ActivityEntry> of(String type, UUID id, int limit) {
        return newest(
                limit,
                " and e.subject_type = :type and e.subject_id = :id",
                query -> query.param("type", type).param("id", id));
    }

    /**
     * What happened in the organisation since a time, newest first. What an import did to single records is left out,
     * because the line of the import stands for them.
     */
    @PreAuthorize("hasAuthority('MAY_READ_ORGANISATION')")
    @Transactional(readOnly = true)
    public List<ActivityEntry> since(Instant from, int limit) {
        return newest(
                limit,
                " and e.at >= :from and e.kind not in (:parts)",
                query -> query.param("from", OffsetDateTime.ofInstant(from, ZoneOffset.UTC))
                        .param("parts", PARTS_OF_IMPORTS));
    }

    /**
     * What happened in the organisation, newest first, in the chains that the person may read.
     *
     * @param page its sort is not heeded
     */
    @PreAuthorize("hasAuthority('MAY_READ_ACTIVITY')")
    @Transactional(readOnly = true)
    public List<ActivityEntry> search(ActivityFilter filter, Pageable page) {
        trail.flush();
        return search.page(filter, asked(filter), page, this::entry);
    }

    /** How many lines a filter lets through. */
    @PreAuthorize("hasAuthority('MAY_READ_ACTIVITY')")
    @Transactional(readOnly = true)
    public long count(ActivityFilter filter) {
        trail.flush();
        return search.count(filter, asked(filter));
    }

    /**
     * The chains that the person may read: who reads everything of the organisation reads what was changed; auditors
     * and administrators read who came and went and took something along.
     */
    public Set<Chain> readable() {
        var permissions = AuthorityUtils.authorityListToSet(
                Objects.requireNonNull(SecurityContextHolder.getContext().getAuthentication())
                        .getAuthorities());
        var chains = EnumSet.noneOf(Chain.class);
        if (permissions.contains("MAY_READ_ORGANISATION")) {
            chains.add(Chain.CHANGES);
        }
        if (permissions.contains("MAY_READ_VISITS")) {
            chains.add(Chain.ACCESS);
        }
        return chains;
    }

    private Set<Chain> asked(ActivityFilter filter) {
        var chains = EnumSet.noneOf(Chain.class);
        chains.addAll(readable());
        if (!filter.chains().isEmpty()) {
            chains.retainAll(filter.chains());
        }
        return chains;
    }

    /** Which of these people the trail names as somebody who did something. */
    @PreAuthorize("hasAuthority('MAY_KEEP_DEMO')")
    @Transactional(readOnly = true)
    public Set<UUID> actorsAmong(Collection<UUID> people) {
        trail.flush();
        return people.isEmpty()
                ? Set.of()
                : Set.copyOf(jdbc.sql("select distinct person_id from audit_event where person_id in (:people)")
                        .param("people", people)
                        .query(UUID.class)
                        .list());
    }

    /** The records that are fiction, and what of others was told in the story. */
    @PreAuthorize("hasAuthority('MAY_KEEP_DEMO')")
    @Transactional(readOnly = true)
    public Set<UUID> fiction() {
        trail.flush();
        return Set.copyOf(jdbc.sql("select distinct subject_id from demo_event")
                .query(UUID.class)
                .list());
    }

    /** Takes out what is told of the demo data. The chains stay whole: fiction never was in them. */
    @PreAuthorize("hasAuthority('MAY_KEEP_DEMO')")
    @Transactional
    public int removeDemo() {
        trail.flush();
        return store.removeFiction();
    }

    /** Of the chain and of the demo data, each from its own index. */
    private List<ActivityEntry> newest(
            int limit, String condition, java.util.function.UnaryOperator<JdbcClient.StatementSpec> parameters) {
        trail.flush();
        return Stream.of(EVENTS, FICTION)
                .flatMap(source -> parameters
                        .apply(jdbc.sql(source + condition + NEWEST_FIRST).param("limit", limit))
                        .query(this::entry)
                        .list()
                        .stream())
                .sorted(Comparator.comparing(ActivityEntry::at).reversed())
                .limit(limit)
                .toList();
    }

    private ActivityEntry entry(ResultSet row, int number) throws SQLException {
        var words = EventWords.of(json, row.getString("words"));
        return new ActivityEntry(
                Chain.of(row.getString("chain")),
                row.getLong("seq"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                words.person(),
                row.getString("kind"),
                new Subject(
                        row.getString("subject_type"),
                        row.getObject("subject_id", UUID.class),
                        words.code(),
                        words.title()),
                words.changes(),
                words.reason(),
                words.address());
    }
}
