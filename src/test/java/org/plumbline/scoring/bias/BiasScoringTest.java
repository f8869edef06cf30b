package org.plumbline.scoring.bias;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.plumbline.scoring.Level;
import org.plumbline.scoring.Likelihood;
import org.plumbline.scoring.PublishedTables;
import org.plumbline.scoring.TestPolicy;
import org.plumbline.scoring.reason.Confidence;

class BiasScoringTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final Group WHITE = missed("White", 460, 500);

    private final BiasScoring scoring = TestPolicy.POLICY.biasScoring(PublishedTables.BANDS);

    @Test
    void fewCasesAreNeitherFineNorCertain() {
        var few = assess(missed("Black", 45, 50), WHITE);
        var many = assess(missed("Black", 120, 150), WHITE);

        assertThat(percent(few)).isCloseTo(27.75, within(0.01));
        assertThat(few.status()).isEqualTo(ToleranceStatus.INCONCLUSIVE);
        assertThat(percent(many)).isCloseTo(98.48, within(0.01));
        assertThat(many.status()).isEqualTo(ToleranceStatus.BREACH);
        assertThat(many.forcesHigh()).isTrue();
    }

    @Test
    void isWithinWhereTheWholeIntervalIs() {
        var assessment = assess(missed("Black", 4_650, 5_000), missed("White", 4_600, 5_000));

        assertThat(assessment.status()).isEqualTo(ToleranceStatus.WITHIN);
        assertThat(percent(assessment)).isLessThan(0.01);
        assertThat(assessment.reasons().confidence()).isEqualTo(Confidence.A);
    }

    @Test
    void aGroupThatNobodyMeasuredKeepsItModerate() {
        var assessment = assess(missed("Black", 465, 500), WHITE, missed("Asian", 8, 9));

        assertThat(percent(assessment)).isEqualTo(21);
        assertThat(assessment.status()).isEqualTo(ToleranceStatus.INCONCLUSIVE);
        assertThat(assessment.reasons().confidence()).isEqualTo(Confidence.C);
        assertThat(assessment.reasons().contributions().getFirst().input()).isEqualTo("unmeasured/race/Asian/TPR");
    }

    @Test
    void nothingMeasuredIsNotAssessed() {
        var assessment = assess(missed("Black", 3, 5), WHITE);

        assertThat(assessment.likelihood()).isInstanceOf(Likelihood.NotAssessed.class);
        assertThat(assessment.likelihood().rankedAs()).isEqualTo(Level.HIGH);
        assertThat(assessment.status()).isNull();
        assertThat(assessment.reasons().confidence()).isEqualTo(Confidence.D);
    }

    @Test
    void whoWasNotRecordedIsShownAndNotCompared() {
        var unknown = new Group("not recorded", missed("x", 10, 100).counts(), true);
        var assessment = assess(missed("Black", 465, 500), WHITE, unknown);

        assertThat(assessment.results())
                .singleElement()
                .satisfies(result -> assertThat(result.comparison().group()).isEqualTo("Black"));
    }

    @Test
    void staleEvidenceIsNeverLow() {
        var evidence = evidence(ClinicalUse.TRIAGE, LabelMeaning.OUTCOME, null, missed("Black", 4_650, 5_000), WHITE);

        assertThat(percent(scoring.assess(evidence, TODAY.plusMonths(13)))).isEqualTo(21);
        assertThat(percent(scoring.assess(evidence, TODAY))).isLessThan(21);
    }

    /** The trap of Obermeyer and others: help goes to more of the group than of the reference, and yet to too few. */
    @Test
    void anAllocationDoesNotPassOnCostOrOnSelectionsAlone() {
        var byCost = scoring.assess(
                evidence(ClinicalUse.ALLOCATION, LabelMeaning.COST, null, missed("Black", 4_700, 5_000), WHITE), TODAY);
        var selections = scoring.assess(
                evidence(
                        ClinicalUse.ALLOCATION,
                        LabelMeaning.COST,
                        null,
                        Group.of("Black", new Selection(177, 11_929)),
                        Group.of("White", new Selection(823, 88_080))),
                TODAY);

        assertThat(percent(byCost)).isEqualTo(21);
        assertThat(byCost.status()).isEqualTo(ToleranceStatus.INCONCLUSIVE);
        assertThat(selections.likelihood()).isInstanceOf(Likelihood.NotAssessed.class);
        assertThat(selections.reasons().notes())
                .anySatisfy(note -> assertThat(note).contains("need"));
    }

    @Test
    void countsExcessDecisionsAtThePointAndAtTheLimit() {
        var harm = new ExpectedHarm(SeverityClass.S4, Map.of("Black", 1_000L));
        var assessment = scoring.assess(
                evidence(ClinicalUse.TRIAGE, LabelMeaning.OUTCOME, harm, missed("Black", 120, 150), WHITE), TODAY);

        // 1,000 a year × prevalence ½ × 0.12
        assertThat(assessment.excess()).singleElement().satisfies(excess -> {
            assertThat(excess.atPoint()).isCloseTo(60, within(1e-9));
            assertThat(excess.atUpperLimit()).isGreaterThan(excess.atPoint());
        });
        assertThat(assessment.impact()).isEqualTo(Level.HIGH);
    }

    @Test
    void saysWhatWouldChangeTheLevel() {
        var assessment = assess(missed("Black", 45, 50), WHITE);

        assertThat(assessment.reasons().whatIf())
                .isNotEmpty()
                .allSatisfy(each -> assertThat(each.level()).isNotEqualTo(Level.MODERATE));
        assertThat(assessment.reasons().constants())
                .anySatisfy(constant -> assertThat(constant.name()).isEqualTo("bias.tolerance.TPR"))
                .allSatisfy(constant -> assertThat(constant.policy()).isEqualTo("scoring-policy 1.0.0"));
    }

    @Test
    void aDeniedBenefitIsTheMirrorOfABurden() {
        var burden = ClinicalUse.DENIAL.criteria(PositiveMeans.BURDEN, TestPolicy.BIAS);
        var benefit = ClinicalUse.DENIAL.criteria(PositiveMeans.BENEFIT, TestPolicy.BIAS);

        assertThat(burden).extracting(Criterion::metric).containsExactly(RateMetric.FPR, RateMetric.FDR);
        assertThat(benefit).extracting(Criterion::metric).containsExactly(RateMetric.FNR, RateMetric.FOR);
    }

    @Test
    void refusesOneGroupAloneAndAnUnknownReference() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Groups("race", List.of(WHITE), new Reference.BestGroup()))
                .withMessageContaining("two groups");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> groups("Green", missed("Black", 1, 2), WHITE))
                .withMessageContaining("Green");
        assertThatIllegalArgumentException().isThrownBy(() -> new Confusion(-1, 0, 0, 0));
    }

    @Property(tries = 15)
    void worseCountsNeverLowerTheScore(@ForAll @IntRange(min = 10, max = 119) int found) {
        double better = percent(assess(missed("Black", found + 1, 120), WHITE));
        double worse = percent(assess(missed("Black", found, 120), WHITE));
        assertThat(worse).isGreaterThanOrEqualTo(better - 1e-6);
    }

    @Property(tries = 15)
    void aLooserToleranceNeverRaisesIt(@ForAll @IntRange(max = 60) int found, @ForAll @IntRange(max = 50) int points) {
        var criterion = new Criterion(RateMetric.TPR, Disparity.DIFFERENCE, Worse.LOWER, points / 100.0, true);
        var group = RateMetric.TPR.of(missed("Black", found, 60).counts());
        var reference = RateMetric.TPR.of(WHITE.counts());
        double strict = DisparityPosterior.of(group, reference, criterion);
        double loose = DisparityPosterior.of(group, reference, criterion.withTolerance((points + 5) / 100.0));
        assertThat(loose).isLessThanOrEqualTo(strict + 1e-9);
        assertThat(strict).isBetween(0.0, 1.0);
    }

    @Property(tries = 8)
    void oneMoreGroupNeverLowersIt(
            @ForAll @IntRange(max = 40) int found, @ForAll @IntRange(max = 60) int others, @ForAll boolean best) {
        var two = new ArrayList<>(List.of(missed("Black", found, 40), WHITE));
        var three = new ArrayList<>(two);
        three.add(missed("Asian", others, 60));
        var reference = best ? new Reference.BestGroup() : new Reference.Named("White");
        assertThat(percent(assess(reference, three))).isGreaterThanOrEqualTo(percent(assess(reference, two)) - 1e-9);
    }

    @Property(tries = 6)
    void theOrderOfGroupsIsNothing(
            @ForAll @IntRange(max = 40) int first, @ForAll @IntRange(max = 60) int second, @ForAll boolean best) {
        var groups = new ArrayList<>(List.of(missed("Black", first, 40), WHITE, missed("Asian", second, 60)));
        var reference = best ? new Reference.BestGroup() : new Reference.Named("White");
        double one = percent(assess(reference, groups));
        Collections.reverse(groups);
        assertThat(percent(assess(reference, groups))).isEqualTo(one);
    }

    /** What nobody measured is never better than the same group measured and equal to the reference. */
    @Property(tries = 6)
    void unmeasuredIsNeverBetterThanMeasured(@ForAll @IntRange(max = 9) int cases) {
        var equal = assess(missed("Black", 465, 500), WHITE, missed("Asian", 4_600, 5_000));
        var unmeasured = assess(missed("Black", 465, 500), WHITE, missed("Asian", cases, cases));
        assertThat(percent(unmeasured)).isGreaterThan(percent(equal));
        assertThat(unmeasured.status()).isGreaterThan(equal.status());
    }

    @Property(tries = 20)
    void mirroredCriteriaAgree(@ForAll @IntRange(max = 50) int found) {
        var group = (Confusion) missed("Black", found, 50).counts();
        var reference = (Confusion) WHITE.counts();
        double sensitivity = DisparityPosterior.of(
                RateMetric.TPR.of(group),
                RateMetric.TPR.of(reference),
                new Criterion(RateMetric.TPR, Disparity.DIFFERENCE, Worse.LOWER, 0.05, true));
        double missedRate = DisparityPosterior.of(
                RateMetric.FNR.of(group),
                RateMetric.FNR.of(reference),
                new Criterion(RateMetric.FNR, Disparity.DIFFERENCE, Worse.HIGHER, 0.05, true));
        assertThat(sensitivity).isCloseTo(missedRate, within(1e-6));
    }

    private BiasAssessment assess(Group... groups) {
        return assess(new Reference.Named("White"), List.of(groups));
    }

    private BiasAssessment assess(Reference reference, List<Group> groups) {
        return scoring.assess(
                new BiasEvidence(
                        ClinicalUse.TRIAGE,
                        PositiveMeans.BENEFIT,
                        LabelMeaning.OUTCOME,
                        List.of(new Groups("race", groups, reference)),
                        List.of(),
                        List.of(),
                        null,
                        TODAY),
                TODAY);
    }

    private static BiasEvidence evidence(
            ClinicalUse use, LabelMeaning label, @Nullable ExpectedHarm harm, Group... groups) {
        return new BiasEvidence(
                use, PositiveMeans.BENEFIT, label, List.of(groups("White", groups)), List.of(), List.of(), harm, TODAY);
    }

    private static Groups groups(String reference, Group... groups) {
        return new Groups("race", List.of(groups), new Reference.Named(reference));
    }

    /** So many of the positives found; as many negatives, none of them selected. */
    private static Group missed(String name, long found, long positives) {
        return Group.of(name, new Confusion(found, 0, positives, positives - found));
    }

    private static double percent(BiasAssessment assessment) {
        return assessment.likelihood() instanceof Likelihood.Assessed(double percent, Level _) ? percent : -1;
    }
}
