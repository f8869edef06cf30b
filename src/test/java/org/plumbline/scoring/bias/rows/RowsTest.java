package org.plumbline.scoring.bias.rows;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.plumbline.scoring.bias.Confusion;
import org.plumbline.scoring.bias.RateMetric;
import org.plumbline.scoring.bias.Reference;
import org.plumbline.scoring.bias.Spread;
import org.plumbline.scoring.statistics.Measured;

class RowsTest {

    private record Row(boolean label, boolean selected, double score, String sex, String race, long patient) {}

    @Test
    void addsUpByGroup() {
        var summary = RowSummary.of(rows(sample(4_000), false), 20).get(1);
        var all = RowSummary.of(rows(sample(4_000), false), 20).getFirst();

        assertThat(all.attribute()).isEqualTo(RowSummary.EVERYBODY);
        assertThat(summary.groups()).extracting(GroupSummary::name).containsExactly("f", "m");
        assertThat(summary.groups().stream().map(GroupSummary::cells).reduce(Confusion.NONE, Confusion::plus))
                .isEqualTo(all.groups().getFirst().cells());
        assertThat(summary.groups())
                .allSatisfy(group -> assertThat(group.effective()).isEqualTo(group.cells()));
    }

    /** The area by its definition, pair by pair. */
    @Test
    void countsEachPairOfTheArea() {
        var sample = sample(400);
        var summary = RowSummary.of(rows(sample, false), 20);
        for (var group : summary.get(1).groups()) {
            var own =
                    sample.stream().filter(row -> row.sex.equals(group.name())).toList();
            var rest =
                    sample.stream().filter(row -> !row.sex.equals(group.name())).toList();
            assertThat(requireNonNull(group.auroc()).area()).isCloseTo(area(own, own), within(1e-12));
            assertThat(group.bpsn()).isCloseTo(area(own, rest), within(1e-12));
            assertThat(group.bnsp()).isCloseTo(area(rest, own), within(1e-12));
        }
    }

    @Test
    void theOrderOfRowsIsNothing() {
        var sample = sample(2_000);
        var before = RowSummary.of(rows(sample, false), 20);
        Collections.shuffle(sample, new Random(5));
        var after = RowSummary.of(rows(sample, false), 20);

        assertThat(after.get(1).groups()).zipSatisfy(before.get(1).groups(), (one, other) -> {
            assertThat(one.cells()).isEqualTo(other.cells());
            assertThat(one.auroc()).isEqualTo(other.auroc());
            assertThat(requireNonNull(one.calibration())
                            .expectedCalibrationError()
                            .optional()
                            .orElseThrow())
                    .isCloseTo(
                            requireNonNull(other.calibration())
                                    .expectedCalibrationError()
                                    .optional()
                                    .orElseThrow(),
                            within(1e-12));
        });
    }

    @Test
    void aModelThatTellsTheTruthIsCalibrated() {
        var group = RowSummary.of(rows(sample(60_000), false), 20)
                .getFirst()
                .groups()
                .getFirst();
        assertThat(requireNonNull(group.calibration())
                        .observedOverExpected()
                        .optional()
                        .orElseThrow())
                .isCloseTo(1, within(0.03));
        assertThat(requireNonNull(requireNonNull(group.calibration()).fit())
                        .slopeInterval()
                        .contains(1))
                .isTrue();
        assertThat(requireNonNull(requireNonNull(group.calibration()).fit())
                        .interceptInterval()
                        .contains(0))
                .isTrue();
        assertThat(requireNonNull(group.calibration())
                        .expectedCalibrationError()
                        .optional()
                        .orElseThrow())
                .isLessThan(0.02);
    }

    @Test
    void separatedScoresHaveNoFit() {
        var rows = new ArrayList<Row>();
        for (int i = 0; i < 50; i++) {
            rows.add(new Row(i % 2 == 0, false, i % 2 == 0 ? 0.9 : 0.1, "f", "a", i));
        }
        var group = RowSummary.of(rows(rows, false), 20).getFirst().groups().getFirst();
        assertThat(requireNonNull(group.calibration()).fit()).isNull();
        assertThat(requireNonNull(group.auroc()).area()).isEqualTo(1);
    }

    /** Ten rows each of ten patients are worth ten. */
    @Test
    void rowsOfOnePatientCountAsOne() {
        var rows = new ArrayList<Row>();
        for (int i = 0; i < 100; i++) {
            rows.add(new Row(true, i % 10 < 5, 0.5, "f", "a", i % 10));
        }
        var group = RowSummary.of(rows(rows, true), 20).getFirst().groups().getFirst();

        assertThat(group.cells().total()).isEqualTo(100);
        assertThat(group.effective()).isEqualTo(new Confusion(5, 0, 0, 5));
    }

    @Test
    void weightsCountAsKishSays() {
        var builder = new RowSet.Builder(List.of(), true, false, true, false);
        for (double weight : new double[] {1, 1, 2}) {
            builder.next(true, true).weight(weight);
        }
        // (1 + 1 + 2)² ÷ (1 + 1 + 4) = 2.67
        var group = RowSummary.of(builder.build(), 20).getFirst().groups().getFirst();
        assertThat(group.effective()).isEqualTo(new Confusion(3, 0, 0, 0));
    }

    @Test
    void crossesAttributes() {
        var crossed = rows(sample(500), false).crossing(List.of("sex", "race"));
        var summary = RowSummary.of(crossed, 20).getLast();

        assertThat(summary.attribute()).isEqualTo("sex × race");
        assertThat(summary.groups()).extracting(GroupSummary::name).containsExactly("f × a", "f × b", "m × a", "m × b");
        assertThat(summary.asGroups(Set.of(), new Reference.BestGroup()).total())
                .isEqualTo(500);
    }

    @Test
    void refusesAnIdentifierAsAnAttributeAndWhatIsNoProbability() {
        var builder = new RowSet.Builder(List.of("mrn"), true, true, false, false);
        assertThatExceptionOfType(RowSet.TooManyGroups.class).isThrownBy(() -> {
            for (int i = 0; i < 10_000; i++) {
                builder.next(true, true).group(0, "patient " + i);
            }
        });
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.next(true, true).score(1.5));
        assertThatIllegalArgumentException().isThrownBy(() -> builder.score(Double.NaN));
    }

    private static final Map<String, Function<Resample, Measured>> STATISTICS = Map.of(
            "tpr", resample -> Spread.of(RateMetric.TPR, resample.groups()).difference(),
            "auroc", resample -> Spread.of(resample.aurocs()).difference());

    @Test
    void bootstrapsTheSameWhateverTheOrderOfTheRows() {
        var sample = sample(600);
        var before = Bootstrap.of(rows(sample, false), "sex", 200, 9).intervals(STATISTICS);
        assertThat(Bootstrap.of(rows(sample, false), "sex", 200, 9).intervals(STATISTICS))
                .isEqualTo(before);
        assertThat(Bootstrap.of(rows(sample, false), "sex", 200, 10).intervals(STATISTICS))
                .isNotEqualTo(before);
        assertThat(before).containsKeys("tpr", "auroc");
    }

    @Test
    void drawingWholePatientsWidensTheInterval() {
        var repeated = new ArrayList<Row>();
        for (var row : sample(150)) {
            for (int visit = 0; visit < 8; visit++) {
                repeated.add(row);
            }
        }
        var statistics = Map.<String, Function<Resample, Measured>>of(
                "sensitivity",
                resample -> RateMetric.TPR.rate(resample.groups().getFirst().counts()));
        var byRow = requireNonNull(Bootstrap.of(rows(repeated, false), "sex", 400, 1)
                .intervals(statistics)
                .get("sensitivity"));
        var byPatient = requireNonNull(Bootstrap.of(rows(repeated, true), "sex", 400, 1)
                .intervals(statistics)
                .get("sensitivity"));
        assertThat(byPatient.width()).isGreaterThan(2 * byRow.width());
    }

    private static double area(List<Row> positivesOf, List<Row> negativesOf) {
        double wins = 0;
        long pairs = 0;
        for (var positive : positivesOf) {
            for (var negative : negativesOf) {
                if (positive.label && !negative.label) {
                    pairs++;
                    wins += positive.score > negative.score ? 1 : positive.score == negative.score ? 0.5 : 0;
                }
            }
        }
        return wins / pairs;
    }

    /** Scores with ties that tell the truth. */
    private static List<Row> sample(int size) {
        var random = new Random(42);
        var rows = new ArrayList<Row>();
        for (int i = 0; i < size; i++) {
            double score = (1 + random.nextInt(98)) / 100.0;
            rows.add(new Row(
                    random.nextDouble() < score,
                    score > 0.5,
                    score,
                    random.nextBoolean() ? "f" : "m",
                    random.nextBoolean() ? "a" : "b",
                    i));
        }
        return rows;
    }

    private static RowSet rows(List<Row> rows, boolean clustered) {
        var builder = new RowSet.Builder(List.of("sex", "race"), true, true, false, clustered);
        for (var row : rows) {
            builder.next(row.label, row.selected)
                    .score(row.score)
                    .cluster(row.patient)
                    .group(0, row.sex)
                    .group(1, row.race);
        }
        return builder.build();
    }
}
