package org.plumbline.scoring.leakage;

import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How far attacks succeed, each 0 to 1; null where nothing is known of one.
 *
 * @param membership who was in the training data
 * @param inversion a hidden attribute of a patient
 * @param extraction training content word by word
 * @param cap what a verified guarantee leaves; null where none caps
 * @param lowerBound the largest ε that audits show from below
 */
public record AttackSuccess(
        @Nullable Double membership,
        @Nullable Double inversion,
        @Nullable Double extraction,
        @Nullable Double cap,
        CapVerdict verdict,
        double lowerBound) {

    static AttackSuccess of(LeakageEvidence evidence, LeakagePolicy policy) {
        double lowerBound = lowerBound(evidence, policy);
        var verdict = verdict(evidence, policy);
        var guarantee = evidence.guarantee();
        var cap = guarantee == null || verdict != CapVerdict.APPLIED
                ? null
                : guarantee.cap(
                        rate(evidence, policy), evidence.audits().stream().anyMatch(MembershipAudit::replacesOne));
        return new AttackSuccess(
                capped(membership(evidence, policy), cap),
                inversion(evidence, cap),
                capped(extraction(evidence), cap),
                cap,
                verdict,
                lowerBound);
    }

    /** The largest of what is known; empty where nothing is. */
    public Optional<Double> largest() {
        return Stream.of(
                        Optional.ofNullable(membership),
                        Optional.ofNullable(inversion),
                        Optional.ofNullable(extraction))
                .flatMap(Optional::stream)
                .max(Double::compare);
    }

    private static @Nullable Double membership(LeakageEvidence evidence, LeakagePolicy policy) {
        double known = evidence.fit() == null ? 0 : evidence.fit().gap();
        for (var audit : evidence.audits()) {
            known = Math.max(known, Math.max(audit.gain(policy), audit.advantageLimit()));
        }
        if (!evidence.verifiedAudits().isEmpty()) {
            return known;
        }
        if (evidence.granularity() == null && evidence.weaknesses() == null) {
            return evidence.fit() == null && evidence.audits().isEmpty() ? null : Double.valueOf(known);
        }
        return Math.max(known, structural(evidence, policy)); // a claim of the vendor does not replace a look
    }

    /** What the structure alone makes likely: 1 − Π(1 − w) over its weaknesses. */
    private static double structural(LeakageEvidence evidence, LeakagePolicy policy) {
        var answers = evidence.granularity();
        double safe = answers == null ? 1 : 1 - policy.weightOf(answers);
        if (evidence.weaknesses() != null) {
            for (var weakness : Weakness.values()) { // in a fixed order, so that the product is always the same
                safe *= evidence.weaknesses().contains(weakness) ? 1 - policy.weightOf(weakness) : 1;
            }
        }
        return 1 - safe;
    }

    /** The lift is no leak of membership, so no guarantee caps it. */
    private static @Nullable Double inversion(LeakageEvidence evidence, @Nullable Double cap) {
        if (evidence.attributes().isEmpty()) {
            return null;
        }
        double success = 0;
        for (var audit : evidence.attributes()) {
            double advantage = audit.result().memberAdvantage();
            success = Math.max(success, cap == null ? advantage : Math.min(advantage, cap));
            success = Math.max(success, audit.result().lift());
        }
        return success;
    }

    private static @Nullable Double extraction(LeakageEvidence evidence) {
        return evidence.extractions().isEmpty()
                ? null
                : Double.valueOf(evidence.extractions().stream()
                        .mapToDouble(ExtractionTest::success)
                        .max()
                        .orElseThrow());
    }

    private static @Nullable Double capped(@Nullable Double success, @Nullable Double cap) {
        return success == null || cap == null ? success : Double.valueOf(Math.min(success, cap));
    }

    /** The FPR at which a guarantee is compared: the finest of the audits, or the policy’s. */
    private static double rate(LeakageEvidence evidence, LeakagePolicy policy) {
        return evidence.audits().stream()
                .mapToDouble(audit -> audit.resolvableFalsePositiveRate(policy))
                .min()
                .orElse(policy.lowFalsePositiveRate());
    }

    private static CapVerdict verdict(LeakageEvidence evidence, LeakagePolicy policy) {
        var guarantee = evidence.guarantee();
        if (guarantee == null) {
            return CapVerdict.NO_CLAIM;
        }
        if (evidence.audits().stream().anyMatch(audit -> refutes(audit, guarantee, policy))) {
            return CapVerdict.REFUTED;
        }
        if (!guarantee.verified()) {
            return CapVerdict.NOT_VERIFIED;
        }
        return guarantee.reachesPatients() ? CapVerdict.APPLIED : CapVerdict.NOT_FOR_PATIENTS;
    }

    private static boolean refutes(MembershipAudit audit, ClaimedGuarantee guarantee, LeakagePolicy policy) {
        var claimed = guarantee.forAuditOf(audit.unit());
        if (audit.replacesOne()) {
            claimed = claimed.replacingOne();
        }
        return refutes(audit.epsilonLowerBound(claimed.delta(), policy.epsilonAlpha()), claimed.epsilon());
    }

    /** Whether a lower bound from an audit refutes a claimed ε. */
    public static boolean refutes(double lowerBound, double claimedEpsilon) {
        return lowerBound > claimedEpsilon;
    }

    private static double lowerBound(LeakageEvidence evidence, LeakagePolicy policy) {
        double delta = evidence.guarantee() == null
                ? 0
                : evidence.guarantee().privacy().delta();
        return evidence.audits().stream()
                .mapToDouble(audit -> audit.epsilonLowerBound(delta, policy.epsilonAlpha()))
                .max()
                .orElse(0);
    }
}
