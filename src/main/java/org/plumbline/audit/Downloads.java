package org.plumbline.audit;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.plumbline.shared.Actor;
import org.plumbline.shared.Change;
import org.plumbline.shared.Ids;
import org.plumbline.shared.Subject;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Service;

/** Writes who takes what along, before it is handed over: where it cannot be written, nothing is handed over. */
@Service
@PreAuthorize("hasAuthority('MAY_TAKE_PART')")
public class Downloads {

    /** What counts: files. What scripts read has limits of its own. */
    private static final List<String> COUNTED = Stream.of(
                    EventKind.REPORT_DOWNLOADED,
                    EventKind.LIST_EXPORTED,
                    EventKind.IMPORT_RESULT_DOWNLOADED,
                    EventKind.AUDIT_EXPORTED)
            .map(EventKind::id)
            .toList();

    private static final Duration DAY = Duration.ofDays(1);

    private final AccessLog access;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final int mostADay;

    /** @param mostADay how many files one person takes along within 24 hours */
    Downloads(AccessLog access, JdbcClient jdbc, Clock clock, @Value("${plumbline.exports-a-day}") int mostADay) {
        this.access = access;
        this.jdbc = jdbc;
        this.clock = clock;
        this.mostADay = mostADay;
    }

    /**
     * Writes that the person who asks takes a file, in a transaction of its own.
     *
     * @param title what the file holds, in words
     * @param details what it was limited to and how much it holds, as far as that is known
     * @throws ExportsSpent if the person took as many along within a day as one may
     */
    public void handOver(EventKind kind, String fileName, String title, List<Change> details) {
        var who = Objects.requireNonNull(SecurityContextHolder.getContext().getAuthentication());
        if (COUNTED.contains(kind.id()) && taken(who) >= mostADay) {
            throw new ExportsSpent(mostADay);
        }
        access.handedOver(who, kind, new Subject("file", Ids.next(), fileName, title), details);
    }

    /** The trail knows, on every node. */
    private int taken(Authentication who) {
        return who.getPrincipal() instanceof Actor actor
                ? jdbc.sql(
                                "select count(*) from audit_event where person_id = :person and chain = :chain and at > :since"
                                        + " and kind in (:kinds)")
                        .param("person", actor.id())
                        .param("chain", Chain.ACCESS.id())
                        .param("since", OffsetDateTime.ofInstant(clock.instant().minus(DAY), ZoneOffset.UTC))
                        .param("kinds", COUNTED)
                        .query(Integer.class)
                        .single()
                : 0;
    }
}
