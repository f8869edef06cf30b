package org.plumbline.scoring.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.plumbline.scoring.Level;
import org.plumbline.scoring.PublishedTables;
import org.plumbline.scoring.TestPolicy;
import org.plumbline.scoring.statistics.Normal;
import org.plumbline.scoring.statistics.Philox;

class RegisterTest {

    private static final RegisterPolicy POLICY = TestPolicy.REGISTER;
    private static final int TRIALS = 20_000;
    private static final Severity SEVERITY = Severity.Lognormal.ofInterval(100_000, 1_000_000, null);

    @Property(tries = 30)
    void targetIsNeverAboveCurrentNorThatAboveInherentInAnyYear(
            @ForAll @DoubleRange(max = 1) double inPlace,
            @ForAll @DoubleRange(max = 1) double planned,
            @ForAll @DoubleRange(max = 1) double saving,
            @ForAll long seed) {
        var risk = risk(
                "R-1",
                new Frequency.Estimated(new Pert(0.2, 1, 4)),
                List.of(
                        new Control("a", inPlace, saving, 0.9, Verification.DOCUMENTED, false),
                        new Control("b", planned, saving, 0.7, Verification.TESTED, true)),
                "model");
        var years = new RiskSimulation(risk, seed, POLICY).run(500);
        for (int year = 0; year < 500; year++) {
            assertThat(years.loss(State.TARGET, year)).isLessThanOrEqualTo(years.loss(State.CURRENT, year));
            assertThat(years.loss(State.CURRENT, year)).isLessThanOrEqualTo(years.loss(State.INHERENT, year));
        }
    }

    @Test
    void threadsAndOrderChangeNoBit() {
        var risks = new ArrayList<>(risks(40));
        var one = simulate(risks, 1);
        Collections.shuffle(risks, new Random(3));
        var three = simulate(risks, 3);

        assertThat(three.checksum()).isEqualTo(one.checksum());
        assertThat(three.risks()).isEqualTo(one.risks());
        assertThat(three.contributionsBeyond(0.95, State.CURRENT))
                .isEqualTo(one.contributionsBeyond(0.95, State.CURRENT));
    }

    @Test
    void anotherRiskChangesNoOther() {
        var few = simulate(risks(3), 2);
        var more = simulate(risks(4), 2);
        assertThat(more.risks().subList(0, 3)).isEqualTo(few.risks());
        assertThat(more.checksum()).isNotEqualTo(few.checksum());
    }

    @Test
    void aChangedRiskIsAllThatIsSimulatedAgain() {
        var risks = risks(5);
        var changed = risk(risks.get(2).id(), new Frequency.Fixed(2), List.of(), null);
        var anew = new ArrayList<>(risks);
        anew.set(2, changed);

        assertThat(simulate(risks, 2).with(changed).checksum())
                .isEqualTo(simulate(anew, 1).checksum());
    }

    @Test
    void stopsWhenAsked() {
        var watch = new Watch() {
            @Override
            public void simulated(int risks) {}

            @Override
            public boolean wantsToStop() {
                return true;
            }
        };
        assertThat(Portfolio.simulate(risks(3), new Simulation(100, 1, 1), POLICY, watch))
                .isEqualTo(Optional.empty());
    }

    @Test
    void theMeanIsWithinItsErrorOfTheExactExpectancy() {
        for (var risk : List.of(
                risk("R-1", new Frequency.Estimated(new Pert(0.1, 0.4, 1.3)), controls(), null),
                risk("R-2", new Frequency.Fixed(40), List.of(), null),
                risk("R-3", new Frequency.Estimated(new Pert(0, 0, 2)), controls(), "shared"))) {
            var years = new RiskSimulation(risk, 77, POLICY).run(50_000);
            for (var state : State.values()) {
                var sample = years.sample(state);
                assertThat(sample.mean())
                        .as("%s %s", risk.id(), state)
                        .isCloseTo(risk.annualLossExpectancy(state, POLICY), within(4 * sample.standardError()));
            }
        }
    }

    @Test
    void sharedModelsFattenTheTailAndLeaveTheMean() {
        var apart = new ArrayList<QuantifiedRisk>();
        var together = new ArrayList<QuantifiedRisk>();
        for (int i = 0; i < 30; i++) {
            apart.add(risk("R-" + i, new Frequency.Fixed(1), List.of(), null));
            together.add(risk("R-" + i, new Frequency.Fixed(1), List.of(), "vendor model"));
        }
        var one = simulate(apart, 1).figures(State.CURRENT);
        var other = simulate(together, 1).figures(State.CURRENT);
        assertThat(other.annualLossExpectancy()).isEqualTo(one.annualLossExpectancy());
        assertThat(other.percentiles().getLast().loss())
                .isGreaterThan(1.5 * one.percentiles().getLast().loss());
    }

    /** Against the Beta distribution itself, by Kolmogorov and Smirnov's distance. */
    @Test
    void stripsDrawFromTheBetaDistribution() {
        for (var pert : List.of(new Pert(0, 0, 1), new Pert(0, 0.13, 1), new Pert(0, 0.5, 1), new Pert(0, 1, 1))) {
            var sampler = pert.sampler();
            var random = new Philox(5, 6);
            var draws = new double[TRIALS];
            for (int i = 0; i < TRIALS; i++) {
                random.moveTo(i, 0);
                draws[i] = sampler.applyAsDouble(random);
            }
            Arrays.sort(draws);
            var exact = org.apache.commons.statistics.distribution.BetaDistribution.of(pert.alpha(), pert.beta());
            double distance = 0;
            for (int i = 0; i < TRIALS; i++) {
                distance = Math.max(distance, Math.abs(exact.cumulativeProbability(draws[i]) - (i + 0.5) / TRIALS));
            }
            assertThat(distance).as("%s", pert).isLessThan(1.63 / Math.sqrt(TRIALS));
        }
    }

    @Property
    void theQuickQuantileIsTheQuantile(@ForAll @Scale(14) @DoubleRange(min = 1e-14, max = 0.999999999) double p) {
        assertThat(NormalQuantile.of(p)).isCloseTo(Normal.quantile(p), within(1e-9));
    }

    @Property
    void sortsAsTheLibraryDoes(@ForAll List<@IntRange Integer> numbers) {
        var longs = numbers.stream().mapToLong(number -> number * 1_000_003L).toArray();
        var expected = longs.clone();
        Arrays.sort(expected);
        assertThat(RadixSort.sorted(longs)).isEqualTo(expected);
    }

    @Test
    void readsOrderStatistics() {
        var sample = LossSample.of(new double[] {5, 0, 3, 1, 0, 2, 4, 0, 0, 0});
        assertThat(sample.percentile(0.5).loss()).isZero();
        assertThat(sample.percentile(0.6).loss()).isEqualTo(1);
        assertThat(sample.percentile(0.95).loss()).isEqualTo(5);
        assertThat(sample.exceedance(3).probability()).isEqualTo(0.2);
        assertThat(sample.mean()).isEqualTo(1.5);
        assertThat(sample.exceedance(0).standardError()).isCloseTo(Math.sqrt(0.25 / 10), within(1e-12));
        assertThat(sample.percentile(0.5).monteCarlo().contains(0)).isTrue();
    }

    @Test
    void theCurveFalls() {
        var curve = new RiskSimulation(risk("R-1", new Frequency.Fixed(1), List.of(), null), 1, POLICY)
                .run(5_000)
                .sample(State.CURRENT)
                .curve(40);
        for (int i = 1; i < curve.size(); i++) {
            assertThat(curve.get(i).loss()).isGreaterThan(curve.get(i - 1).loss());
            assertThat(curve.get(i).probability())
                    .isLessThanOrEqualTo(curve.get(i - 1).probability());
        }
        assertThat(curve.getLast().probability()).isLessThan(0.001);
    }

    @Test
    void breachesAStepThatIsExceededTooOften() {
        var sample = LossSample.of(new double[] {0, 0, 0, 0, 0, 0, 0, 0, 100, 200});
        assertThat(new ToleranceStep(50, 0.2).isBreachedBy(sample)).isFalse();
        assertThat(new ToleranceStep(50, 0.19).isBreachedBy(sample)).isTrue();
        assertThat(new ToleranceStep(100, 0.05).isBreachedBy(sample)).isTrue();
    }

    @Test
    void derivesTheCellFromTheSameNumbers() {
        var scoring = TestPolicy.POLICY.registerScoring(PublishedTables.BANDS, PublishedTables.matrix());
        var assessment = scoring.assess(
                risk("R-1", new Frequency.Fixed(0.5), controls(), null), List.of(), new Simulation(2_000, 1, 1));
        var inherent = assessment.in(State.INHERENT);

        assertThat(inherent.likelihood().percent()).isCloseTo(39.35, within(0.01));
        assertThat(inherent.likelihood().level()).isEqualTo(Level.MODERATE);
        assertThat(inherent.impact()).isEqualTo(Level.MODERATE);
        assertThat(inherent.exposure().level()).isEqualTo(Level.MODERATE);
        assertThat(assessment.reasons().contributions())
                .hasSize(2)
                .allSatisfy(each -> assertThat(each.points()).isNegative());
        assertThat(assessment.reasons().whatIf())
                .hasSize(2)
                .allSatisfy(each -> assertThat(each.level()).isNotEqualTo(Level.MODERATE));
    }

    @Test
    void ratedRisksGetNumbersOfTheirLevel() {
        for (var level : Level.values()) {
            var frequency = QualitativeInputs.frequency(level, PublishedTables.BANDS, POLICY);
            double percent = 100 * Frequency.annualProbability(frequency.mean());
            assertThat(PublishedTables.BANDS.levelOf(percent)).isEqualTo(level);
            assertThat(POLICY.impactOf(QualitativeInputs.severity(level, POLICY).mean()))
                    .isEqualTo(level);
        }
    }

    @Test
    void aCapCutsTheExpectancy() {
        var capped = Severity.Lognormal.ofInterval(100_000, 1_000_000, 500_000.0);
        assertThat(capped.mean()).isLessThan(SEVERITY.mean());
        var random = new Philox(1, 1);
        double sum = 0;
        for (int i = 0; i < TRIALS; i++) {
            random.moveTo(i, 0);
            double draw = capped.sample(random);
            assertThat(draw).isBetween(0.0, 500_000.0);
            sum += draw;
        }
        assertThat(sum / TRIALS).isCloseTo(capped.mean(), within(0.01 * capped.mean()));
    }

    @Property
    void strongerControlsNeverLeaveMore(
            @ForAll @DoubleRange(max = 0.9) double reduction, @ForAll @DoubleRange(max = 1) double coverage) {
        var weak = Retention.of(List.of(control(reduction, coverage)), State.CURRENT, POLICY);
        var strong = Retention.of(List.of(control(reduction + 0.1, coverage)), State.CURRENT, POLICY);
        assertThat(strong.events()).isLessThanOrEqualTo(weak.events()).isGreaterThanOrEqualTo(0.01);
        assertThat(strong.magnitude()).isLessThanOrEqualTo(weak.magnitude());
    }

    @Test
    void refusesWhatIsNoEstimate() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Pert(2, 1, 3));
        assertThatIllegalArgumentException().isThrownBy(() -> new Frequency.Fixed(-1));
        assertThatIllegalArgumentException().isThrownBy(() -> Severity.Lognormal.ofInterval(0, 1, null));
        assertThatIllegalArgumentException().isThrownBy(() -> Frequency.ofAnnualProbability(1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Control("a", 1.1, 0, 1, Verification.TESTED, false));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> simulate(List.of(risks(1).getFirst(), risks(1).getFirst()), 1));
    }

    private static Portfolio simulate(List<QuantifiedRisk> risks, int threads) {
        return Portfolio.simulate(risks, new Simulation(4_000, 42, threads), POLICY, Watch.NOBODY)
                .orElseThrow();
    }

    private static List<QuantifiedRisk> risks(int number) {
        var risks = new ArrayList<QuantifiedRisk>();
        for (int i = 0; i < number; i++) {
            var frequency = new Frequency.Estimated(new Pert(0.1, 0.3 + 0.05 * i, 4));
            risks.add(risk("R-" + i, frequency, controls(), i % 3 == 0 ? "model" : null));
        }
        return risks;
    }

    private static QuantifiedRisk risk(
            String id, Frequency frequency, List<Control> controls, @Nullable String sharedModel) {
        return new QuantifiedRisk(id, frequency, SEVERITY, controls, sharedModel);
    }

    private static List<Control> controls() {
        return List.of(
                new Control("review", 0.5, 0.1, 0.8, Verification.TESTED, false),
                new Control("monitoring", 0.4, 0.2, 1, Verification.CLAIMED, true));
    }

    private static Control control(double reduction, double coverage) {
        return new Control("control", reduction, reduction, coverage, Verification.TESTED, false);
    }
}
