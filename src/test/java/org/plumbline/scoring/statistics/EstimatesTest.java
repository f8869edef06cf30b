package org.plumbline.scoring.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.plumbline.scoring.statistics.Measured.Why;

/** Small cases that were worked by hand or with R. */
class EstimatesTest {

    @Test
    void anEmptyProportionHasNoRate() {
        assertThat(Proportion.of(0, 0).rate()).isEqualTo(Measured.undefined(Why.NOBODY));
        assertThat(Proportion.of(1, 4).rate()).isEqualTo(Measured.of(0.25));
        assertThat(Proportion.of(1, 4).complement()).isEqualTo(Proportion.of(3, 4));
    }

    @Test
    void refusesWhatIsNoCount() {
        assertThatIllegalArgumentException().isThrownBy(() -> Proportion.of(-1, 4));
        assertThatIllegalArgumentException().isThrownBy(() -> Proportion.of(5, 4));
        assertThatIllegalArgumentException().isThrownBy(() -> Measured.of(Double.NaN));
    }

    @Test
    void undefinedStaysUndefined() {
        var undefined = Measured.undefined(Why.NO_POSITIVES);
        assertThat(undefined.minus(Measured.of(1))).isEqualTo(undefined);
        assertThat(Measured.of(1).minus(undefined)).isEqualTo(undefined);
        assertThat(Measured.of(1).meanWith(undefined)).isEqualTo(undefined);
        assertThat(Measured.of(3).minus(Measured.of(1))).isEqualTo(Measured.of(2));
    }

    @Test
    void wilsonOfHalf() {
        // (10 + 1.92)/(20 + 3.84) ± …: 0.2993, 0.7007
        var interval = Wilson.of(Proportion.of(10, 20));
        assertThat(interval.low()).isCloseTo(0.29930, within(1e-5));
        assertThat(interval.high()).isCloseTo(0.70070, within(1e-5));
    }

    @Test
    void clopperPearsonOfNothingAndEverything() {
        assertThat(ClopperPearson.of(Proportion.of(0, 10))).isEqualTo(new Interval(0, 1 - Math.pow(0.025, 0.1)));
        assertThat(ClopperPearson.lower(10, 10, 0.025)).isCloseTo(Math.pow(0.025, 0.1), within(1e-12));
    }

    @Test
    void aRatioOverZeroIsUndefinedButHasAnInterval() {
        var ratio = RateRatio.of(Proportion.of(5, 10), Proportion.of(0, 10));
        assertThat(ratio.ratio()).isEqualTo(Measured.undefined(Why.RATE_OF_REFERENCE_IS_ZERO));
        assertThat(ratio.adjusted()).isTrue();
        assertThat(ratio.interval().low()).isGreaterThan(0);
    }

    @Test
    void fisherOfADividedTable() {
        var test = TwoProportionTest.of(Proportion.of(5, 5), Proportion.of(0, 5));
        assertThat(test.kind()).isEqualTo(TwoProportionTest.Kind.FISHER_EXACT);
        assertThat(test.p()).isCloseTo(2.0 / 252, within(1e-12));
    }

    @Test
    void holmStepsDown() {
        assertThat(Holm.adjust(new double[] {0.04, 0.01, 0.03})).containsExactly(0.06, 0.03, 0.06);
        assertThat(Holm.adjust(new double[] {})).isEmpty();
    }

    @Test
    void integratesPolynomials() {
        assertThat(GaussLegendre.UNIT.integrate(x -> x * x)).isCloseTo(1.0 / 3, within(1e-12));
    }

    @Test
    void delongOfFourCases() {
        // components ¾ and 1 on both sides: sample variance 1/32 each
        var sums = new RankSums(2, 2);
        sums.block(0, 1);
        sums.block(1, 1);
        sums.block(1, 0);
        assertThat(sums.auroc().area()).isEqualTo(0.875);
        assertThat(sums.auroc().standardError()).isCloseTo(Math.sqrt(1.0 / 32 / 2 + 1.0 / 32 / 2), within(1e-12));
    }

    @Test
    void sameModelTwiceDoesNotDiffer() {
        var labels = new boolean[] {true, true, false, false, true, false};
        var scores = new double[] {0.9, 0.4, 0.5, 0.1, 0.8, 0.3};
        var paired = PairedAurocs.of(labels, scores, scores);
        assertThat(paired.difference()).isZero();
        assertThat(paired.p()).isEqualTo(1);
        var other = PairedAurocs.of(labels, scores, new double[] {0.1, 0.2, 0.9, 0.8, 0.3, 0.7});
        assertThat(other.difference()).isCloseTo(8.0 / 9, within(1e-12));
        assertThat(other.interval().low()).isGreaterThan(0);
    }

    @Property
    void intervalsHoldTheirEstimate(
            @ForAll @IntRange(max = 60) int k1,
            @ForAll @IntRange(min = 1, max = 60) int n1,
            @ForAll @IntRange(max = 60) int k2,
            @ForAll @IntRange(min = 1, max = 60) int n2) {
        var first = Proportion.of(Math.min(k1, n1), n1);
        var second = Proportion.of(Math.min(k2, n2), n2);
        double rate = first.rate().optional().orElseThrow();
        assertThat(Wilson.of(first).contains(rate)).isTrue();
        assertThat(ClopperPearson.of(first).contains(rate)).isTrue();
        double difference = first.rate().minus(second.rate()).optional().orElseThrow();
        var newcombe = Newcombe.ofDifference(first, second);
        assertThat(difference).isBetween(newcombe.low() - 1e-12, newcombe.high() + 1e-12);
        assertThat(TwoProportionTest.of(first, second).p()).isBetween(0.0, 1.0);
        assertThat(RateRatio.of(first, second).interval().low()).isPositive();
    }

    @Property
    void testsDoNotDependOnTheOrderOfTheGroups(
            @ForAll @IntRange(max = 40) int k1,
            @ForAll @IntRange(min = 1, max = 40) int n1,
            @ForAll @IntRange(max = 40) int k2,
            @ForAll @IntRange(min = 1, max = 40) int n2) {
        var first = Proportion.of(Math.min(k1, n1), n1);
        var second = Proportion.of(Math.min(k2, n2), n2);
        assertThat(TwoProportionTest.of(first, second).p())
                .isCloseTo(TwoProportionTest.of(second, first).p(), within(1e-9));
    }
}
