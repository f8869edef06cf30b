package org.plumbline.backup;

import static org.plumbline.security.Permission.ADMINISTER;
import static org.plumbline.security.Permission.TAKE_BACKUP;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.account.FreshProof;
import org.plumbline.backup.BackupHealth.Trouble;
import org.plumbline.backup.BackupRun.Cause;
import org.plumbline.security.May;
import org.plumbline.shared.Job;
import org.plumbline.shared.NotFound;
import org.springframework.stereotype.Service;

/** The backups as administrators keep them. */
@Service
@May(ADMINISTER)
public class Backups {

    private final BackupSettings settings;
    private final BackupKeeping keeping;
    private final BackupRuns runs;
    private final BackupTurn turn;
    private final FreshProof proof;
    private final Clock clock;

    Backups(
            BackupSettings settings,
            BackupKeeping keeping,
            BackupRuns runs,
            BackupTurn turn,
            FreshProof proof,
            Clock clock) {
        this.settings = settings;
        this.keeping = keeping;
        this.runs = runs;
        this.turn = turn;
        this.proof = proof;
        this.clock = clock;
    }

    /**
     * A backup of the list.
     *
     * @param keptUntil the last day on which it is kept; null where the folder does not have it
     * @param isHere whether this process finds its file
     */
    public record Row(BackupRun run, @Nullable LocalDate keptUntil, boolean isHere) {}

    /** All of which something is known, the newest first. */
    public List<Row> list() {
        var all = runs.all();
        var lastDays = keeping.lastDays(all);
        return all.stream()
                .map(run -> run.file() == null
                        ? new Row(run, null, false)
                        : new Row(run, lastDays.get(run.begunAt()), Files.isRegularFile(keeping.file(run))))
                .toList();
    }

    public BackupSettings settings() {
        return settings;
    }

    /** What is not as it should be; nothing where somebody else takes care of backups. */
    public Set<Trouble> troubles() {
        return settings.dailyAt() == null ? Set.of() : new BackupHealth(runs.all()).troubles(clock.instant());
    }

    /** Whether one is being made or tested, by whomever. */
    public boolean isUnderWay() {
        return turn.isTaken();
    }

    /**
     * Makes a backup now.
     *
     * @throws BackupUnderWay if one is being made or tested already
     * @throws BackupRefused if it cannot be made
     */
    public BackupRun make(Job.Steps steps) {
        try (var held = turn.take().orElseThrow(BackupUnderWay::new)) {
            return keeping.make(Cause.PERSON, held.renewing(steps));
        }
    }

    /**
     * Restores a backup aside and compares.
     *
     * @return the backup with the result
     * @throws BackupUnderWay if one is being made or tested already
     */
    public BackupRun test(UUID id, Job.Steps steps) {
        try (var held = turn.take().orElseThrow(BackupUnderWay::new)) {
            return keeping.test(keeping.run(id), held.renewing(steps));
        }
    }

    /**
     * The file of a backup, for somebody who takes it along.
     *
     * @throws ProofTooOld if the person has to show again that it is them
     * @throws NotFound if the folder does not have it
     */
    @May(TAKE_BACKUP)
    public Path file(UUID id) {
        proof.require();
        var run = keeping.run(id);
        if (run.file() == null || !Files.isRegularFile(keeping.file(run))) {
            throw new NotFound("backup", id);
        }
        return keeping.file(run);
    }
}
