package org.plumbline.scoring.bias;

import java.util.List;

/** What a model is used for, which decides the metrics that are scored. */
public enum ClinicalUse {
    /** Triage, deterioration alerts, screening: the harm is a missed patient. */
    TRIAGE(PositiveMeans.BENEFIT),
    /** Support of a diagnosis: both errors harm. */
    DIAGNOSIS(PositiveMeans.BENEFIT),
    /** A risk score shown to clinicians: the harm is a threshold that means something else for some. */
    RISK_SCORE(PositiveMeans.BENEFIT),
    /** Allocation of scarce help such as care management, beds, outreach: the harm is need that goes unmet. */
    ALLOCATION(PositiveMeans.BENEFIT),
    /** Denial, prior authorization, fraud, overbooking of no-shows: the harm is a wrong burden. */
    DENIAL(PositiveMeans.BURDEN),
    /** Generated text, summaries, speech: the harm is worse service; what is counted as positive is an error. */
    GENERATIVE(PositiveMeans.BURDEN),
    /** Hiring and credentialing: the harm is adverse impact. */
    EMPLOYMENT(PositiveMeans.BENEFIT);

    private final PositiveMeans usual;

    ClinicalUse(PositiveMeans usual) {
        this.usual = usual;
    }

    /** The rates that are scored, with the tolerances of the policy. */
    public List<Criterion> criteria(PositiveMeans positive, BiasPolicy policy) {
        return switch (this) {
            case TRIAGE -> List.of(lower(RateMetric.TPR, policy.safetyGap(), true, positive));
            case DIAGNOSIS ->
                List.of(
                        lower(RateMetric.TPR, policy.safetyGap(), true, positive),
                        lower(RateMetric.TNR, policy.safetyGap(), true, positive));
            case RISK_SCORE -> List.of();
            case ALLOCATION -> List.of(lower(RateMetric.TPR, policy.gap(), false, positive));
            case DENIAL ->
                List.of(higher(RateMetric.FPR, policy.gap(), positive), higher(RateMetric.FDR, policy.gap(), positive));
            case GENERATIVE ->
                List.of(new Criterion(
                        RateMetric.SELECTION_RATE,
                        Disparity.DIFFERENCE,
                        positive == PositiveMeans.BURDEN ? Worse.HIGHER : Worse.LOWER,
                        policy.gap(),
                        false));
            case EMPLOYMENT ->
                List.of(new Criterion(
                        RateMetric.SELECTION_RATE,
                        Disparity.RATIO,
                        positive == PositiveMeans.BENEFIT ? Worse.LOWER : Worse.HIGHER,
                        policy.selectionRatio(),
                        false));
        };
    }

    /** Whether the calibration of each group is scored. */
    public boolean scoresCalibration() {
        return this == RISK_SCORE;
    }

    /** Whether only a label that measures need can show that the model is fair. */
    public boolean asksForNeed() {
        return this == ALLOCATION;
    }

    private Criterion lower(RateMetric metric, double tolerance, boolean safety, PositiveMeans positive) {
        return new Criterion(oriented(metric, positive), Disparity.DIFFERENCE, Worse.LOWER, tolerance, safety);
    }

    private Criterion higher(RateMetric metric, double tolerance, PositiveMeans positive) {
        return new Criterion(oriented(metric, positive), Disparity.DIFFERENCE, Worse.HIGHER, tolerance, false);
    }

    private RateMetric oriented(RateMetric metric, PositiveMeans positive) {
        return positive == usual ? metric : metric.swapped();
    }
}
