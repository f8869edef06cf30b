package org.plumbline.scoring.bias;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.plumbline.scoring.LevelBands;
import org.plumbline.scoring.Likelihood;
import org.plumbline.scoring.reason.WhatIf;
import org.plumbline.scoring.statistics.Proportion;

/** Looks for what would move the level: more cases with the same rates, or another tolerance. */
final class BiasWhatIf {

    private static final int[] TIMES = {2, 3, 4, 5, 10, 20, 50, 100};
    private static final double STEP = 0.01;

    private final LevelBands bands;
    private final CriterionScoring scoring;
    private final double floor;

    BiasWhatIf(LevelBands bands, CriterionScoring scoring, double floor) {
        this.bands = bands;
        this.scoring = scoring;
        this.floor = floor;
    }

    List<WhatIf> of(Likelihood likelihood, List<CriterionResult> results) {
        var worst = results.stream()
                .filter(CriterionResult::isScored)
                .max(Comparator.comparingDouble(CriterionResult::orNothing));
        if (!(likelihood instanceof Likelihood.Assessed now) || worst.isEmpty()) {
            return List.of();
        }
        double others = results.stream()
                .filter(result -> result != worst.get())
                .mapToDouble(CriterionResult::orNothing)
                .max()
                .orElse(0);
        var found = new ArrayList<WhatIf>();
        moreCases(worst.get(), others, now).ifPresent(found::add);
        looserTolerance(worst.get(), others, now).ifPresent(found::add);
        return found;
    }

    private Optional<WhatIf> moreCases(CriterionResult worst, double others, Likelihood.Assessed now) {
        var comparison = worst.comparison();
        for (int times : TIMES) {
            if (Math.max(
                                    comparison.counted().of(),
                                    comparison.countedReference().of())
                            * times
                    > Proportion.MOST) {
                return Optional.empty();
            }
            double probability = scoring.probability(
                    times(comparison.counted(), times), times(comparison.countedReference(), times), worst.criterion());
            var changed = changed(probability, others, now, times + " times as many cases with the same rates");
            if (changed.isPresent()) {
                return changed;
            }
        }
        return Optional.empty();
    }

    private Optional<WhatIf> looserTolerance(CriterionResult worst, double others, Likelihood.Assessed now) {
        var comparison = worst.comparison();
        var criterion = worst.criterion();
        boolean difference = criterion.disparity() == Disparity.DIFFERENCE;
        for (int step = 1; step < 100; step++) {
            double tolerance = criterion.tolerance() + (difference ? step * STEP : -step * STEP);
            if (tolerance <= 0 || tolerance > 1) {
                return Optional.empty();
            }
            double probability = scoring.probability(
                    comparison.counted(), comparison.countedReference(), criterion.withTolerance(tolerance));
            var words = String.format(
                    Locale.ROOT,
                    "a tolerance of %.2f for the %s",
                    tolerance,
                    criterion.metric().words());
            var changed = changed(probability, others, now, words);
            if (changed.isPresent()) {
                return changed;
            }
        }
        return Optional.empty();
    }

    private Optional<WhatIf> changed(double probability, double others, Likelihood.Assessed now, String words) {
        double percent = Math.max(100 * Math.max(probability, others), floor);
        var level = bands.levelOf(percent);
        return level == now.level() ? Optional.empty() : Optional.of(new WhatIf(words, percent, level));
    }

    private static Proportion times(Proportion counted, int times) {
        return new Proportion(counted.hits() * times, counted.of() * times, counted.whenEmpty());
    }
}
