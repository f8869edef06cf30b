package org.plumbline.scoring.bias;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plumbline.scoring.Level;
import org.plumbline.scoring.Likelihood;
import org.plumbline.scoring.reason.Reasons;

/**
 * What the evidence says of a model's bias.
 *
 * @param status the worst of all criteria; null while nothing was compared
 * @param impact null while nobody has said what a wrong decision does
 * @param excess excess adverse decisions a year, for each scored comparison of a group whose cases a year are known
 * @param forcesHigh whether a breach endangers patients, so that the risk is never accepted below high
 * @param comparisons every metric of every group, for reading
 * @param results the criteria, which are what is scored
 * @param holm p values of {@code comparisons} after Holm's correction, in their order; null where there is no test
 */
public record BiasAssessment(
        Likelihood likelihood,
        @Nullable ToleranceStatus status,
        @Nullable Level impact,
        List<ExcessDecisions> excess,
        boolean forcesHigh,
        List<Comparison> comparisons,
        List<@Nullable Double> holm,
        List<CriterionResult> results,
        List<CalibrationResult> calibrations,
        Reasons reasons) {}
