package org.plumbline.scoring.leakage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.plumbline.scoring.LevelBands;
import org.plumbline.scoring.Likelihood;
import org.plumbline.scoring.reason.WhatIf;

/** Looks for what would lower the level: a narrower way in, protection of it, or a proof. */
final class LeakageWhatIf {

    /** From the weakest proof to the strongest. */
    private static final double[] EPSILONS = {3.5, 3, 2.5, 2, 1.5, 1, 0.75, 0.5, 0.4, 0.3, 0.2, 0.1, 0.05};

    private static final double USUAL_DELTA = 1e-6;

    private final ToDoubleFunction<LeakageEvidence> percent;
    private final LevelBands bands;

    LeakageWhatIf(ToDoubleFunction<LeakageEvidence> percent, LevelBands bands) {
        this.percent = percent;
        this.bands = bands;
    }

    List<WhatIf> of(LeakageEvidence evidence, Likelihood.Assessed now) {
        var found = new ArrayList<WhatIf>();
        for (int step = evidence.access().ordinal() - 1; step >= 0; step--) {
            var access = Access.values()[step];
            var lower = lower(evidence.withAccess(access), now, "access: " + access.words());
            if (lower.isPresent()) {
                found.add(lower.get());
                break;
            }
        }
        if (!evidence.rateLimited() || !evidence.monitored()) {
            lower(
                            evidence.withProtection(true, true),
                            now,
                            "an enforced limit per principal and monitoring with a response")
                    .ifPresent(found::add);
        }
        for (double epsilon : EPSILONS) {
            var words = String.format(Locale.ROOT, "verified differential privacy of patients with ε %s", epsilon);
            var lower = lower(evidence.withGuarantee(proof(epsilon)), now, words);
            if (lower.isPresent()) {
                found.add(lower.get());
                break;
            }
        }
        return found;
    }

    private Optional<WhatIf> lower(LeakageEvidence evidence, Likelihood.Assessed now, String words) {
        double then = percent.applyAsDouble(evidence);
        var level = bands.levelOf(then);
        return now.level().isAbove(level) ? Optional.of(new WhatIf(words, then, level)) : Optional.empty();
    }

    private static ClaimedGuarantee proof(double epsilon) {
        return new ClaimedGuarantee(
                "any",
                new DifferentialPrivacy(epsilon, USUAL_DELTA),
                null,
                Unit.PATIENT,
                null,
                true,
                null,
                LocalDate.EPOCH);
    }
}
