package org.plumbline.scoring.leakage;

import org.jspecify.annotations.Nullable;
import org.plumbline.scoring.Level;
import org.plumbline.scoring.Likelihood;
import org.plumbline.scoring.reason.Reasons;

/**
 * What the evidence says of a model's leakage.
 *
 * @param attempt chance that someone tries in a year, 0 to 1
 * @param byTable likelihood by table G-5 of SP 800-30 from the two levels, for comparison only: the table can exceed
 *     both its rows; null while not assessed
 * @param exposedPatients expected number of patients an attacker finds with confidence; null while nobody has said whom
 *     the model learned from
 * @param impact null in the same case
 * @param forcesHigh whether a refuted guarantee or verbatim health information keeps the risk from being accepted below
 *     high
 */
public record LeakageAssessment(
        Likelihood likelihood,
        AttackSuccess success,
        double attempt,
        @Nullable Level byTable,
        @Nullable Double exposedPatients,
        @Nullable Level impact,
        boolean forcesHigh,
        Reasons reasons) {}
