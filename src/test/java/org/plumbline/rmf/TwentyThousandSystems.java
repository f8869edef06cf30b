package org.plumbline.rmf;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;
import org.plumbline.shared.Ids;
import org.springframework.jdbc.core.JdbcTemplate;

/** An inventory far larger than a hospital's, entered past the services so that a test need not wait for it. */
final class TwentyThousandSystems {

    private static final OffsetDateTime NOW = OffsetDateTime.of(2026, 11, 24, 10, 0, 0, 0, ZoneOffset.UTC);

    private TwentyThousandSystems() {}

    /** @return their ids, in the order of their names */
    static List<UUID> in(JdbcTemplate jdbc) {
        var ids = IntStream.range(0, 20_000).mapToObj(_ -> Ids.next()).toList();
        var rows = IntStream.range(0, ids.size())
                .mapToObj(number -> {
                    var name = "System %05d".formatted(number);
                    var sorted = name.toLowerCase(Locale.ROOT);
                    return new Object[] {ids.get(number), "BIG-%05d".formatted(number), name, sorted, sorted, NOW, NOW};
                })
                .toList();
        jdbc.batchUpdate("""
                insert into ai_system (id, version, code, name, search_text, sort_name, lifecycle, tier_rules, demo,
                    created_at, changed_at)
                values (?, 0, ?, ?, ?, ?, 'PRODUCTION', 'none', false, ?, ?)
                """, rows);
        return ids;
    }

    /** Gives each of the systems an answer in progress to each of the outcomes. */
    static void answer(JdbcTemplate jdbc, List<UUID> systems, String... outcomes) {
        var rows = new ArrayList<Object[]>();
        for (UUID system : systems) {
            for (String outcome : outcomes) {
                rows.add(new Object[] {Ids.next(), outcome, outcome.substring(0, outcome.lastIndexOf('.')), system, NOW
                });
            }
        }
        jdbc.batchUpdate("""
                insert into assessment (id, version, subcategory, category, place, system_id, status, edited_at, demo)
                values (?, 0, ?, ?, 1, ?, 'IN_PROGRESS', ?, false)
                """, rows);
    }
}
