package org.plumbline.audit;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.aopalliance.intercept.MethodInvocation;
import org.plumbline.shared.Actor;
import org.plumbline.shared.Change;
import org.plumbline.shared.Ids;
import org.plumbline.shared.Subject;
import org.springframework.context.event.EventListener;
import org.springframework.security.authorization.event.AuthorizationDeniedEvent;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/**
 * Writes whom something was refused: a view, an operation, a record. Who tries again and again cannot fill the trail:
 * of the refusals of one person at one door within an hour, the first, tenth, hundredth and so on are written, with
 * their number.
 */
@Component
class Refusals {

    /** Beyond it the counts of the hour begin anew; it bounds memory, not what is written. */
    private static final int MOST_COUNTED = 10_000;

    private record Door(UUID person, EventKind kind, String name) {}

    private final AccessLog log;
    private final Clock clock;
    private final Map<Door, Integer> counts = new HashMap<>();
    private Instant hour = Instant.EPOCH;

    Refusals(AccessLog log, Clock clock) {
        this.log = log;
        this.clock = clock;
    }

    /** Views and operations ask for a permission; strangers are sent to the sign-in, which is no refusal. */
    @EventListener
    void refused(AuthorizationDeniedEvent<?> event) {
        write(event.getAuthentication().get(), EventKind.ACCESS_REFUSED, door(event.getObject()), "");
    }

    @EventListener
    void notShown(RecordNotShown record) {
        var who = SecurityContextHolder.getContext().getAuthentication();
        if (who != null) {
            write(who, EventKind.ACCESS_RECORD_NOT_SHOWN, record.what(), record.id());
        }
    }

    private void write(Authentication who, EventKind kind, String door, String title) {
        if (who.getPrincipal() instanceof Actor actor) {
            int count = counted(new Door(actor.id(), kind, door));
            if (isPowerOfTen(count)) {
                var details = count == 1 ? List.<Change>of() : List.of(Change.of("access.refused.times", null, count));
                log.refused(who, kind, new Subject("door", Ids.next(), door, title), details);
            }
        }
    }

    private synchronized int counted(Door door) {
        var now = clock.instant().truncatedTo(ChronoUnit.HOURS);
        if (!now.equals(hour) || counts.size() >= MOST_COUNTED) {
            counts.clear();
            hour = now;
        }
        return counts.merge(door, 1, Integer::sum);
    }

    private static boolean isPowerOfTen(int count) {
        int rest = count;
        while (rest % 10 == 0) {
            rest /= 10;
        }
        return rest == 1;
    }

    /** The operation or view by its name in the program: an address may hold what somebody typed. */
    private static String door(Object object) {
        return switch (object) {
            case MethodInvocation call ->
                call.getMethod().getDeclaringClass().getSimpleName() + "."
                        + call.getMethod().getName();
            case Class<?> view -> view.getSimpleName();
            default -> "address";
        };
    }
}
