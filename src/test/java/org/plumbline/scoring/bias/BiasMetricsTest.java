package org.plumbline.scoring.bias;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.plumbline.scoring.statistics.Measured;
import org.plumbline.scoring.statistics.Measured.Why;
import org.plumbline.scoring.statistics.Proportion;

class BiasMetricsTest {

    private static final Confusion CELLS = new Confusion(30, 10, 50, 10);

    @Test
    void dividesCounts() {
        assertThat(RateMetric.SELECTION_RATE.rate(CELLS)).isEqualTo(Measured.of(0.4));
        assertThat(RateMetric.TPR.rate(CELLS)).isEqualTo(Measured.of(0.75));
        assertThat(RateMetric.FNR.rate(CELLS)).isEqualTo(Measured.of(0.25));
        assertThat(RateMetric.PPV.rate(CELLS)).isEqualTo(Measured.of(0.75));
        assertThat(RateMetric.NPV.rate(CELLS)).isEqualTo(Measured.of(50.0 / 60));
        assertThat(RateMetric.PREVALENCE.rate(CELLS)).isEqualTo(Measured.of(0.4));
        assertThat(RateMetric.ACCURACY.rate(CELLS)).isEqualTo(Measured.of(0.8));
        assertThat(ClassificationMetrics.balancedAccuracy(CELLS)).isEqualTo(Measured.of((0.75 + 50.0 / 60) / 2));
    }

    @Test
    void saysWhyThereIsNoRate() {
        var noPositives = new Confusion(0, 0, 10, 0);
        assertThat(RateMetric.TPR.rate(noPositives)).isEqualTo(Measured.undefined(Why.NO_POSITIVES));
        assertThat(RateMetric.PPV.rate(noPositives)).isEqualTo(Measured.undefined(Why.NONE_SELECTED));
        assertThat(RateMetric.FPR.rate(noPositives)).isEqualTo(Measured.of(0));
        assertThat(RateMetric.TPR.rate(new Selection(1, 2))).isEqualTo(Measured.undefined(Why.NO_LABELS));
    }

    /** Fairlearn's zero for a group without positives would be the widest gap there is. */
    @Test
    void aGroupWithoutARateStaysOutOfTheSpread() {
        var groups = List.of(
                Group.of("a", CELLS),
                Group.of("b", new Confusion(20, 10, 50, 20)),
                Group.of("c", new Confusion(0, 0, 10, 0)));
        assertThat(Spread.of(RateMetric.TPR, groups).difference()).isEqualTo(Measured.of(0.25));
    }

    @Test
    void fourFifthsExactlyIsNotAdverse() {
        assertThat(FourFifths.of(Proportion.of(3, 5), Proportion.of(3, 4)).adverse())
                .isFalse();
        assertThat(FourFifths.of(Proportion.of(299, 500), Proportion.of(3, 4)).adverse())
                .isTrue();
    }

    @Test
    void oneSelectionMayReverseIt() {
        assertThat(FourFifths.of(Proportion.of(2, 5), Proportion.of(3, 5)).oneFlipReverses())
                .isTrue();
        assertThat(FourFifths.of(Proportion.of(20, 50), Proportion.of(30, 50)).oneFlipReverses())
                .isFalse();
    }

    @Test
    void theIdentityCatchesRatesOfDifferentGroups() {
        assertThat(ClassificationMetrics.areConsistent(0.4, 0.75, 0.25, 10.0 / 60, 0.005))
                .isTrue();
        assertThat(ClassificationMetrics.areConsistent(0.4, 0.75, 0.25, 0.30, 0.005))
                .isFalse();
    }

    @Test
    void conditionsOnStrata() {
        var fair = List.of(Group.of("a", new Selection(80, 100)), Group.of("b", new Selection(40, 50)));
        var fairToo = List.of(Group.of("a", new Selection(10, 50)), Group.of("b", new Selection(20, 100)));
        assertThat(DemographicDisparity.conditional("b", List.of(fair, fairToo))
                        .optional()
                        .orElseThrow())
                .isCloseTo(0, within(1e-12));
        // taken together b is turned down more often, since it comes with the worse prognosis
        var together = List.of(Group.of("a", new Selection(90, 150)), Group.of("b", new Selection(60, 150)));
        assertThat(DemographicDisparity.of(together.get(1), together).optional().orElseThrow())
                .isCloseTo(0.6 - 0.4, within(1e-12));
    }

    @Test
    void hidesSmallCellsAndWhatWouldTellThem() {
        var hidden = SmallCells.hidden(new long[][] {{100, 200, 50}, {7, 300, 60}, {0, 400, 70}}, 10);
        assertThat(hidden[1][0]).isTrue();
        for (int row = 0; row < 3; row++) {
            assertThat(count(hidden[row])).isNotEqualTo(1);
        }
        for (int column = 0; column < 3; column++) {
            int at = column;
            assertThat(count(new boolean[] {hidden[0][at], hidden[1][at], hidden[2][at]}))
                    .isNotEqualTo(1);
        }
        assertThat(hidden[2][0]).as("a zero says nothing about anybody").isFalse();
    }

    @Test
    void mergesThinBins() {
        var bins = Calibration.merged(
                List.of(new CalibrationBin(0.1, 15, 1), new CalibrationBin(0.3, 30, 9), new CalibrationBin(0.9, 5, 5)),
                20);
        assertThat(bins).singleElement().satisfies(bin -> {
            assertThat(bin.cases()).isEqualTo(50);
            assertThat(bin.events()).isEqualTo(15);
        });
    }

    @Test
    void aFairViewStatesBothWhatIsAndWhatALibraryPrints() {
        var lines = LibraryView.fairlearn(
                List.of(Group.of("a", new Confusion(0, 0, 5, 0)), Group.of("b", new Confusion(0, 0, 5, 0))));
        assertThat(lines)
                .filteredOn(line -> line.name().equals("equal_opportunity_difference"))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.value().isKnown()).isFalse();
                    assertThat(line.printed()).hasValue(0);
                });
    }

    @Property
    void swappingTheLabelSwapsTheMetric(
            @ForAll @IntRange(max = 20) int tp,
            @ForAll @IntRange(max = 20) int fp,
            @ForAll @IntRange(max = 20) int tn,
            @ForAll @IntRange(max = 20) int fn) {
        var cells = new Confusion(tp, fp, tn, fn);
        for (var metric : List.of(RateMetric.TPR, RateMetric.FPR, RateMetric.PPV, RateMetric.FDR)) {
            assertThat(metric.rate(cells).optional())
                    .isEqualTo(metric.swapped().rate(cells.swapped()).optional());
        }
        assertThat(ClassificationMetrics.theil(cells)).isNotNull();
        assertThat(ClassificationMetrics.generalizedEntropy(cells, 2).optional().orElse(0))
                .isGreaterThanOrEqualTo(-1e-12);
    }

    @Property
    void errorRatesAddUpToOne(@ForAll @IntRange(max = 20) int tp, @ForAll @IntRange(max = 20) int fn) {
        var cells = new Confusion(tp, 1, 1, fn);
        var sum = RateMetric.TPR.rate(cells).optional().orElse(0.5)
                + RateMetric.FNR.rate(cells).optional().orElse(0.5);
        assertThat(sum).isCloseTo(1, within(1e-12));
    }

    private static int count(boolean[] marks) {
        int count = 0;
        for (boolean mark : marks) {
            count += mark ? 1 : 0;
        }
        return count;
    }
}
