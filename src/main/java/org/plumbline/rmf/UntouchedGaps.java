package org.plumbline.rmf;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.catalogue.Framework.Scope;
import org.plumbline.inventory.AiInventory;
import org.plumbline.inventory.SystemRef;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Gaps that nobody has touched, and that so have no row: the organisation's first, then system by system. How many each
 * system has follows from how many answers it has, so a page reads the ids of the systems and those counts, finds the
 * systems it falls on, and fills in their outcomes alone. Each of its statements is answered by an index.
 */
@Component
class UntouchedGaps {

    private final JdbcClient jdbc;
    private final OutcomeSelection outcomes;
    private final AnswerReader reader;
    private final AiInventory inventory;

    UntouchedGaps(JdbcClient jdbc, OutcomeSelection outcomes, AnswerReader reader, AiInventory inventory) {
        this.jdbc = jdbc;
        this.outcomes = outcomes;
        this.reader = reader;
        this.inventory = inventory;
    }

    List<GapRow> page(RmfGaps.Question question, long from, int limit) {
        var rows = new ArrayList<GapRow>();
        var ofOrganisation = ofOrganisation(question);
        ofOrganisation.stream()
                .skip(from)
                .limit(limit)
                .forEach(id -> rows.add(gap(AssessmentKey.ofOrganisation(id), null)));
        if (rows.size() < limit && question.asksSystems()) {
            rows.addAll(ofSystems(question, Math.max(0, from - ofOrganisation.size()), limit - rows.size()));
        }
        return rows;
    }

    long count(RmfGaps.Question question) {
        long ofSystems = 0;
        if (question.asksSystems()) {
            var systems = new Systems(question);
            ofSystems = systems.ids.stream().mapToLong(systems::gaps).sum();
        }
        return ofOrganisation(question).size() + ofSystems;
    }

    private List<String> ofOrganisation(RmfGaps.Question question) {
        if (!question.asksOrganisation()) {
            return List.of();
        }
        var selected = outcomes.in(question.filter(), Scope.ORGANISATION);
        var answered = reader.ofOrganisation().keySet();
        return outcomes.named(question.filter(), selected).stream()
                .filter(id -> !answered.contains(id))
                .toList();
    }

    private List<GapRow> ofSystems(RmfGaps.Question question, long from, int limit) {
        var systems = new Systems(question);
        var onPage = new ArrayList<UUID>();
        long before = 0;
        long skipped = 0;
        for (UUID system : systems.ids) {
            int gaps = systems.gaps(system);
            if (before >= from + limit) {
                break;
            }
            if (gaps > 0 && before + gaps > from) {
                if (onPage.isEmpty()) {
                    skipped = from - before;
                }
                onPage.add(system);
            }
            before += gaps;
        }
        var names = inventory.named(onPage);
        var touched = touched(onPage, systems.selected);
        return onPage.stream()
                .flatMap(system -> systems.outcomesOf(system).stream()
                        .filter(id -> !touched.getOrDefault(system, Set.of()).contains(id))
                        .map(id -> gap(AssessmentKey.ofSystem(system, id), names.get(system))))
                .skip(skipped)
                .limit(limit)
                .toList();
    }

    private Map<UUID, Set<String>> touched(Collection<UUID> systems, List<String> selected) {
        var touched = new HashMap<UUID, Set<String>>();
        if (!systems.isEmpty()) {
            jdbc.sql("select system_id, subcategory from assessment"
                            + " where system_id in (:ids) and subcategory in (:selected)")
                    .param("ids", systems)
                    .param("selected", selected)
                    .query(row -> {
                        touched.computeIfAbsent(row.getObject(1, UUID.class), _ -> new HashSet<>())
                                .add(row.getString(2));
                    });
        }
        return touched;
    }

    private GapRow gap(AssessmentKey key, @Nullable SystemRef system) {
        return new GapRow(
                key, outcomes.title(key.subcategory()), system, AnswerStatus.NOT_STARTED, null, null, null, false);
    }

    /** The systems that a question speaks about, by name, with what tells how many untouched outcomes each has. */
    private final class Systems {

        private final List<String> selected;
        private final List<String> named;
        private final List<UUID> ids;
        private final Map<UUID, int[]> answers = new HashMap<>();
        private final @Nullable Set<UUID> found; // by the search term; null where there is none

        Systems(RmfGaps.Question question) {
            var filter = question.filter();
            selected = outcomes.in(filter, Scope.SYSTEM);
            named = outcomes.named(filter, selected);
            ids = ids(question);
            found = filter.term().isEmpty() ? null : found(filter.term());
            if (!selected.isEmpty() && !ids.isEmpty()) {
                countAnswers();
            }
        }

        /** All outcomes of a system that the term found, else only those that the term names. */
        List<String> outcomesOf(UUID system) {
            return found == null || found.contains(system) ? selected : named;
        }

        int gaps(UUID system) {
            var answered = answers.get(system);
            boolean all = found == null || found.contains(system);
            return (all ? selected : named).size() - (answered == null ? 0 : answered[all ? 0 : 1]);
        }

        private List<UUID> ids(RmfGaps.Question question) {
            var retired = Set.copyOf(jdbc.sql("select s.id from ai_system s where s.lifecycle = 'RETIRED'")
                    .query(UUID.class)
                    .list());
            var narrowed = question.filter().system() == null
                    ? question.own()
                    : Set.of(question.filter().system());
            return jdbc.sql("select s.id from ai_system s order by s.sort_name, s.id").query(UUID.class).list().stream()
                    .filter(id -> !retired.contains(id))
                    .filter(id -> narrowed == null || narrowed.contains(id))
                    .filter(id -> question.own() == null || question.own().contains(id))
                    .toList();
        }

        private Set<UUID> found(String term) {
            return Set.copyOf(jdbc.sql("select s.id from ai_system s where s.search_text like :term")
                    .param("term", "%" + term.toLowerCase(Locale.ROOT) + "%")
                    .query(UUID.class)
                    .list());
        }

        private void countAnswers() {
            var ofNamed = found == null ? "0" : "sum(case when a.subcategory in (:named) then 1 else 0 end)";
            jdbc.sql("""
                    select a.system_id, count(*), %s
                    from assessment a
                    where a.system_id is not null and a.subcategory in (:selected)
                    group by a.system_id
                    """.formatted(ofNamed))
                    .param("selected", selected)
                    .param("named", named.isEmpty() ? List.of("") : named)
                    .query(row -> {
                        answers.put(row.getObject(1, UUID.class), new int[] {row.getInt(2), row.getInt(3)});
                    });
        }
    }
}
