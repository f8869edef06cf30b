package org.plumbline.backup;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Whether one can rely on the backups. */
public final class BackupHealth {

    static final Duration OLDEST_BACKUP = Duration.ofDays(2);
    static final Duration OLDEST_TEST = Duration.ofDays(10);

    private final List<BackupRun> runs;

    /** @param runs the newest first */
    BackupHealth(List<BackupRun> runs) {
        this.runs = List.copyOf(runs);
    }

    /** What is not as it should be. */
    public enum Trouble {
        /** None was made yet. */
        NO_BACKUP,
        LAST_FAILED,
        /** The last good one is older than two days. */
        BACKUP_TOO_OLD,
        TEST_FAILED,
        /** None was restored in the last ten days to see whether that can be done. */
        TEST_TOO_OLD
    }

    /** When the last good backup was begun. */
    public Optional<Instant> lastMade() {
        return runs.stream().filter(BackupRun::isMade).map(BackupRun::begunAt).findFirst();
    }

    /** When one was last restored well. */
    public Optional<Instant> lastTested() {
        return tests().filter(run -> run.testFailure() == null)
                .map(run -> Objects.requireNonNull(run.testedAt()))
                .max(Instant::compareTo);
    }

    private java.util.stream.Stream<BackupRun> tests() {
        return runs.stream().filter(run -> run.testedAt() != null);
    }

    /** What people should look at, the gravest first. */
    public Set<Trouble> troubles(Instant now) {
        if (runs.isEmpty()) {
            return EnumSet.of(Trouble.NO_BACKUP);
        }
        var troubles = EnumSet.noneOf(Trouble.class);
        if (!runs.getFirst().isMade()) {
            troubles.add(Trouble.LAST_FAILED);
        }
        if (isBefore(lastMade(), now.minus(OLDEST_BACKUP))) {
            troubles.add(lastMade().isEmpty() ? Trouble.NO_BACKUP : Trouble.BACKUP_TOO_OLD);
        }
        boolean failed = tests().max(java.util.Comparator.comparing(run -> Objects.requireNonNull(run.testedAt())))
                .filter(run -> run.testFailure() != null)
                .isPresent();
        var oldest = runs.getLast().begunAt();
        if (failed) {
            troubles.add(Trouble.TEST_FAILED);
        } else if (isBefore(lastTested(), now.minus(OLDEST_TEST)) && oldest.isBefore(now.minus(OLDEST_TEST))) {
            troubles.add(Trouble.TEST_TOO_OLD);
        }
        return troubles;
    }

    private static boolean isBefore(Optional<Instant> last, Instant limit) {
        return last.filter(at -> !at.isBefore(limit)).isEmpty();
    }
}
