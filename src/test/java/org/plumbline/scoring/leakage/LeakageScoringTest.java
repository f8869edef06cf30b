package org.plumbline.scoring.leakage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.plumbline.scoring.Level;
import org.plumbline.scoring.Likelihood;
import org.plumbline.scoring.PublishedTables;
import org.plumbline.scoring.TestPolicy;
import org.plumbline.scoring.reason.Confidence;

class LeakageScoringTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final LeakageEvidence NOTHING = new LeakageEvidence(
            Access.PUBLIC_ANONYMOUS, false, false, null, null, List.of(), List.of(), List.of(), null, null, null);

    private final LeakageScoring scoring =
            TestPolicy.POLICY.leakageScoring(PublishedTables.BANDS, PublishedTables.matrix());

    @Test
    void nothingKnownIsNotAssessedAndRankedHigh() {
        var assessment = scoring.assess(NOTHING, TODAY);

        assertThat(assessment.likelihood()).isInstanceOf(Likelihood.NotAssessed.class);
        assertThat(assessment.likelihood().rankedAs()).isEqualTo(Level.HIGH);
        assertThat(assessment.byTable()).isNull();
        assertThat(assessment.reasons().confidence()).isEqualTo(Confidence.D);
    }

    @Test
    void theStructureAloneGivesConfidenceC() {
        var assessment = assess(NOTHING.withAccess(Access.PARTNER)
                .withStructure(Granularity.TOP_K, Set.of(Weakness.SMALL_CLASS, Weakness.UNRESOLVED_DUPLICATES))
                .withFit(new Fit(0.95, 0.88)));

        // 0.2 × (1 − 0.9 · 0.8 · 0.85)
        assertThat(percent(assessment)).isCloseTo(7.76, within(1e-9));
        assertThat(assessment.reasons().confidence()).isEqualTo(Confidence.C);
    }

    @Test
    void aVerifiedProofCapsWhatAnAuditFound() {
        var audited = NOTHING.withTests(List.of(audit(593, 10, true)), List.of(), List.of());
        var proven = audited.withGuarantee(guarantee(1, Unit.PATIENT, null, true));

        assertThat(percent(assess(audited))).isGreaterThan(80);
        assertThat(percent(assess(proven))).isCloseTo(41.72, within(0.01));
        assertThat(assess(proven).reasons().contributions())
                .filteredOn(each -> each.input().equals("differential-privacy"))
                .singleElement()
                .satisfies(each -> assertThat(each.points()).isNegative());
        assertThat(assess(audited).reasons().confidence()).isEqualTo(Confidence.A);
    }

    @Test
    void aClaimThatNobodyCheckedCapsNothing() {
        var audited = NOTHING.withTests(List.of(audit(593, 10, true)), List.of(), List.of());

        assertThat(assess(audited.withGuarantee(guarantee(1, Unit.PATIENT, null, false)))
                        .success()
                        .verdict())
                .isEqualTo(CapVerdict.NOT_VERIFIED);
        assertThat(assess(audited.withGuarantee(guarantee(1, Unit.RECORD, null, true)))
                        .success()
                        .verdict())
                .isEqualTo(CapVerdict.NOT_FOR_PATIENTS);
    }

    /** Three encounters of a patient triple the epsilon. */
    @Test
    void aRecordsGuaranteeIsNotAPatients() {
        assertThat(guarantee(1, Unit.RECORD, 3, true).forPatients().epsilon()).isEqualTo(3);
        assertThat(guarantee(1, Unit.RECORD, 3, true).cap(0.001, false))
                .isGreaterThan(guarantee(1, Unit.PATIENT, null, true).cap(0.001, false));
    }

    @Test
    void anAuditAboveTheClaimRefutesItAndForcesHigh() {
        var refuting = new MembershipAudit(
                "canaries",
                "ours",
                TODAY,
                Unit.RECORD,
                500,
                500,
                List.of(new MembershipAudit.Point(500, 0)),
                new MembershipAudit.Point(500, 0),
                null,
                null,
                true,
                true,
                false);
        var assessment = assess(NOTHING.withTests(List.of(refuting), List.of(), List.of())
                .withGuarantee(guarantee(1, Unit.PATIENT, null, true)));

        assertThat(assessment.success().verdict()).isEqualTo(CapVerdict.REFUTED);
        assertThat(assessment.success().lowerBound()).isGreaterThan(4);
        assertThat(assessment.success().cap()).isNull();
        assertThat(assessment.forcesHigh()).isTrue();
    }

    /** A threshold picked after the fact finds a bound in ten scores where the exact one finds none. */
    @Test
    void onlyAPreRegisteredThresholdRefutes() {
        var picked = new MembershipAudit(
                "canaries",
                "ours",
                TODAY,
                Unit.RECORD,
                500,
                500,
                List.of(new MembershipAudit.Point(500, 0)),
                null,
                null,
                null,
                true,
                true,
                false);
        assertThat(picked.epsilonLowerBound(0, 0.05)).isZero();
    }

    @Test
    void noProofCapsTheLift() {
        var evidence = NOTHING.withTests(
                List.of(),
                List.of(new AttributeAudit("HIV status", TODAY, new AttributeInference(0.9, 0.6, 0.9))),
                List.of());
        var assessment = assess(evidence.withGuarantee(guarantee(0.05, Unit.PATIENT, null, true)));

        assertThat(assessment.success().inversion()).isCloseTo(0.75, within(1e-12));
    }

    @Test
    void verbatimHealthInformationForcesHigh() {
        var assessment = assess(
                NOTHING.withTests(List.of(), List.of(), List.of(new ExtractionTest(TODAY, List.of(), 0, 1_000, 1))));

        assertThat(assessment.success().extraction()).isEqualTo(1);
        assertThat(assessment.forcesHigh()).isTrue();
    }

    @Test
    void aVendorsAuditDoesNotReplaceALook() {
        var claimed = NOTHING.withStructure(Granularity.WEIGHTS, Set.of())
                .withTests(List.of(audit(1, 10, false)), List.of(), List.of());
        assertThat(assess(claimed).success().membership()).isGreaterThanOrEqualTo(0.7);
        assertThat(assess(NOTHING.withTests(List.of(audit(1, 10, false)), List.of(), List.of()))
                        .reasons()
                        .confidence())
                .isEqualTo(Confidence.D);
    }

    @Test
    void anOldAuditStaysButTellsLess() {
        var evidence = NOTHING.withTests(List.of(audit(593, 10, true)), List.of(), List.of());

        assertThat(percent(scoring.assess(evidence, TODAY.plusYears(3)))).isEqualTo(percent(assess(evidence)));
        assertThat(scoring.assess(evidence, TODAY.plusYears(3)).reasons().confidence())
                .isEqualTo(Confidence.B);
    }

    @Test
    void theImpactCountsPatientsWhoAreFound() {
        var audited = NOTHING.withTests(List.of(audit(593, 10, true)), List.of(), List.of());

        assertThat(assess(withData(audited, 12_000, false, Deidentification.NONE))
                        .impact())
                .isEqualTo(Level.HIGH);
        assertThat(assess(withData(audited, 12_000, true, Deidentification.NONE))
                        .impact())
                .isEqualTo(Level.VERY_HIGH);
        assertThat(assess(withData(audited, 12_000, false, Deidentification.EXPERT_DETERMINATION))
                        .impact())
                .isEqualTo(Level.MODERATE);
        assertThat(assess(withData(audited, 10, false, Deidentification.EXPERT_DETERMINATION))
                        .impact())
                .isEqualTo(Level.LOW);
    }

    @Test
    void refusesWhatIsNoGuarantee() {
        assertThatIllegalArgumentException().isThrownBy(() -> new DifferentialPrivacy(-0.1, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new DifferentialPrivacy(1, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new DifferentialPrivacy(Double.NaN, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new AttributeInference(0.5, 1, 0.5));
    }

    @Property
    void boundsHoldOnTheWholeCurve(
            @ForAll @DoubleRange(max = 12) double epsilon,
            @ForAll @DoubleRange(max = 0.5) double delta,
            @ForAll @DoubleRange(max = 1) double fpr) {
        var privacy = new DifferentialPrivacy(epsilon, delta);
        assertThat(privacy.tprMax(fpr)).isBetween(fpr - 1e-12, 1.0);
        assertThat(privacy.tprMax(fpr) - fpr).isLessThanOrEqualTo(privacy.advantageMax() + 1e-12);
        assertThat(privacy.advantageMax()).isLessThanOrEqualTo(privacy.advantageMaxByYeom() + delta + 1e-12);
        assertThat(privacy.aucMax()).isBetween(0.5 - 1e-12, 1.0);
    }

    @Property
    void aWeakerGuaranteeNeverCapsMore(
            @ForAll @DoubleRange(max = 10) double epsilon,
            @ForAll @DoubleRange(max = 3) double more,
            @ForAll @IntRange(min = 1, max = 5) int records) {
        double cap = guarantee(epsilon, Unit.RECORD, records, true).cap(0.001, false);
        assertThat(guarantee(epsilon + more, Unit.RECORD, records, true).cap(0.001, false))
                .isGreaterThanOrEqualTo(cap - 1e-12);
        assertThat(guarantee(epsilon, Unit.RECORD, records + 1, true).cap(0.001, false))
                .isGreaterThanOrEqualTo(cap - 1e-12);
        assertThat(cap).isBetween(0.0, 1.0);
    }

    @Property
    void moreHitsNeverLowerTheScore(@ForAll @IntRange(max = 999) int hits, @ForAll @IntRange(max = 1000) int alarms) {
        var less = NOTHING.withTests(List.of(audit(hits, 1_000, alarms, 1_000)), List.of(), List.of());
        var more = NOTHING.withTests(List.of(audit(hits + 1, 1_000, alarms, 1_000)), List.of(), List.of());
        assertThat(percent(assess(more))).isGreaterThanOrEqualTo(percent(assess(less)) - 1e-9);
        assertThat(percent(assess(less))).isBetween(0.0, 100.0);
    }

    @Property
    void widerAccessMoreAnswersAndWiderGapsNeverLowerIt(
            @ForAll Access access, @ForAll Granularity answers, @ForAll @DoubleRange(max = 0.5) double gap) {
        var evidence =
                NOTHING.withAccess(access).withStructure(answers, Set.of()).withFit(new Fit(0.5 + gap, 0.5));
        double percent = percent(assess(evidence));
        if (access != Access.WEIGHTS_RELEASED) {
            var wider = evidence.withAccess(Access.values()[access.ordinal() + 1]);
            assertThat(percent(assess(wider))).isGreaterThanOrEqualTo(percent);
        }
        if (answers != Granularity.WEIGHTS) {
            var finer = evidence.withStructure(Granularity.values()[answers.ordinal() + 1], Set.of());
            assertThat(percent(assess(finer))).isGreaterThanOrEqualTo(percent);
        }
        assertThat(percent(assess(evidence.withFit(new Fit(1, 0.5))))).isGreaterThanOrEqualTo(percent);
        assertThat(percent(assess(evidence.withProtection(true, true)))).isLessThanOrEqualTo(percent);
    }

    @Property
    void betterInferenceNeverLowersIt(
            @ForAll @DoubleRange(max = 0.99) double accuracy, @ForAll @DoubleRange(max = 0.99) double baseline) {
        var one = new AttributeInference(accuracy, baseline, 0.3);
        var better = new AttributeInference(Math.min(1, accuracy + 0.01), baseline, 0.3);
        assertThat(better.lift()).isGreaterThanOrEqualTo(one.lift());
        assertThat(better.memberAdvantage()).isGreaterThanOrEqualTo(one.memberAdvantage());
    }

    @Property
    void anAuditShowsMoreWithMoreHits(@ForAll @IntRange(max = 199) int hits, @ForAll @IntRange(max = 200) int alarms) {
        double bound = EpsilonLowerBound.of(hits, 200, alarms, 200, 0, 0.05);
        assertThat(EpsilonLowerBound.of(hits + 1, 200, alarms, 200, 0, 0.05)).isGreaterThanOrEqualTo(bound - 1e-9);
        assertThat(bound).isGreaterThanOrEqualTo(0).isFinite();
    }

    private LeakageAssessment assess(LeakageEvidence evidence) {
        return scoring.assess(evidence, TODAY);
    }

    private static double percent(LeakageAssessment assessment) {
        return assessment.likelihood() instanceof Likelihood.Assessed(double percent, Level _) ? percent : -1;
    }

    private static MembershipAudit audit(long hits, long alarms, boolean verified) {
        return new MembershipAudit(
                "LiRA",
                "tool",
                TODAY,
                Unit.RECORD,
                10_000,
                10_000,
                List.of(new MembershipAudit.Point(hits, alarms)),
                null,
                null,
                null,
                true,
                verified,
                false);
    }

    private static MembershipAudit audit(long hits, long members, long alarms, long others) {
        return new MembershipAudit(
                "LiRA",
                "tool",
                TODAY,
                Unit.RECORD,
                members,
                others,
                List.of(new MembershipAudit.Point(hits, alarms)),
                null,
                null,
                null,
                true,
                true,
                false);
    }

    private static ClaimedGuarantee guarantee(
            double epsilon, Unit unit, @Nullable Integer recordsPerPatient, boolean verified) {
        return new ClaimedGuarantee(
                "DP-SGD", new DifferentialPrivacy(epsilon, 1e-5), null, unit, recordsPerPatient, verified, null, TODAY);
    }

    private static LeakageEvidence withData(
            LeakageEvidence evidence, long patients, boolean sensitive, Deidentification how) {
        return new LeakageEvidence(
                evidence.access(),
                evidence.rateLimited(),
                evidence.monitored(),
                evidence.granularity(),
                evidence.weaknesses(),
                evidence.audits(),
                evidence.attributes(),
                evidence.extractions(),
                evidence.fit(),
                evidence.guarantee(),
                new TrainingData(patients, sensitive, how));
    }
}
