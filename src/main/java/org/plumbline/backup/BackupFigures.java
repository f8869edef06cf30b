package org.plumbline.backup;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.plumbline.shared.FigureSource;
import org.springframework.stereotype.Component;

/** How old the last good backup and the last good test of one are, for those who are to be woken by it. */
@Component
class BackupFigures implements FigureSource {

    private final BackupRuns runs;
    private final Clock clock;

    BackupFigures(BackupRuns runs, Clock clock) {
        this.runs = runs;
        this.clock = clock;
    }

    @Override
    public Map<String, Double> figures() {
        var health = new BackupHealth(runs.all());
        var figures = new HashMap<String, Double>();
        health.lastMade().ifPresent(at -> figures.put("plumbline_backup_age_seconds", age(at)));
        health.lastTested().ifPresent(at -> figures.put("plumbline_restore_test_age_seconds", age(at)));
        return figures;
    }

    private double age(Instant at) {
        return Duration.between(at, clock.instant()).toSeconds();
    }
}
