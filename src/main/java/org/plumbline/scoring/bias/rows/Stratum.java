package org.plumbline.scoring.bias.rows;

import java.util.ArrayList;
import java.util.List;
import org.plumbline.scoring.bias.Confusion;
import org.plumbline.scoring.bias.Group;
import org.plumbline.scoring.statistics.Measured;
import org.plumbline.scoring.statistics.Measured.Why;
import org.plumbline.scoring.statistics.Philox;
import org.plumbline.scoring.statistics.RankSums;

/** The rows of one group, from the lowest score to the highest, from which resamples are drawn. */
final class Stratum {

    private final String group;
    private final byte[] cells;
    private final double[] scores; // empty without scores
    private final int[] unitOf; // the patient of each row, or the row itself
    private final int units;
    private final long seed;
    private final long stream;

    private Stratum(String group, byte[] cells, double[] scores, int[] unitOf, int units, long seed) {
        this.group = group;
        this.cells = cells;
        this.scores = scores;
        this.unitOf = unitOf;
        this.units = units;
        this.seed = seed;
        stream = Philox.streamOf(group);
    }

    /** What one resample gives. */
    record Drawn(Group group, Measured auroc, Measured observedOverExpected) {}

    static List<Stratum> of(RowSet rows, String attribute, long seed) {
        var column = rows.attributes().stream()
                .filter(each -> each.name().equals(attribute))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the rows have no attribute " + attribute));
        var order = rows.hasScores()
                ? RadixOrder.byScore(rows.scores())
                : RadixOrder.of(rows.size(), rows::cell); // by what the row says, so that the file's order is nothing
        var strata = new ArrayList<Stratum>();
        for (int group = 0; group < column.names().size(); group++) {
            strata.add(one(rows, column, group, order, seed));
        }
        return strata;
    }

    private static Stratum one(RowSet rows, RowSet.AttributeColumn column, int group, int[] order, long seed) {
        int size = 0;
        for (int row : order) {
            size += column.groupOf(row) == group ? 1 : 0;
        }
        var members = new int[size];
        int next = 0;
        for (int row : order) {
            if (column.groupOf(row) == group) {
                members[next++] = row;
            }
        }
        var cells = new byte[size];
        var scores = new double[rows.hasScores() ? size : 0];
        for (int i = 0; i < size; i++) {
            cells[i] = (byte) rows.cell(members[i]);
            if (scores.length > 0) {
                scores[i] = rows.scores()[members[i]];
            }
        }
        var unitOf = units(rows, members);
        int units = 0;
        for (int unit : unitOf) {
            units = Math.max(units, unit + 1);
        }
        return new Stratum(column.names().get(group), cells, scores, unitOf, units, seed);
    }

    /** Numbers the patients of the members, in the order of their own numbers. */
    private static int[] units(RowSet rows, int[] members) {
        var unitOf = new int[members.length];
        var clusters = rows.clusters();
        if (clusters == null) {
            for (int i = 0; i < unitOf.length; i++) {
                unitOf[i] = i;
            }
            return unitOf;
        }
        int unit = -1;
        long before = 0;
        for (int i : RadixOrder.of(members.length, place -> clusters[members[place]])) {
            if (unit < 0 || clusters[members[i]] != before) {
                unit++;
                before = clusters[members[i]];
            }
            unitOf[i] = unit;
        }
        return unitOf;
    }

    Drawn draw(int resample) {
        var times = new int[units];
        var random = new Philox(seed, stream);
        random.moveTo(resample, 0);
        for (int i = 0; i < units; i++) {
            times[random.nextBelow(units)]++;
        }
        var counts = new long[4];
        double expected = 0;
        for (int i = 0; i < cells.length; i++) {
            counts[cells[i]] += times[unitOf[i]];
        }
        for (int i = 0; i < scores.length; i++) {
            expected += times[unitOf[i]] * scores[i];
        }
        var cellsDrawn = new Confusion(
                counts[RowSet.LABEL | RowSet.PREDICTED], counts[RowSet.PREDICTED], counts[0], counts[RowSet.LABEL]);
        return new Drawn(
                Group.of(group, cellsDrawn), auroc(times, cellsDrawn), ratio(cellsDrawn.positives(), expected));
    }

    private Measured ratio(long observed, double expected) {
        if (scores.length == 0) {
            return Measured.undefined(Why.NO_SCORES);
        }
        return expected > 0 ? Measured.of(observed / expected) : Measured.undefined(Why.NOTHING_EXPECTED);
    }

    private Measured auroc(int[] times, Confusion drawn) {
        if (scores.length == 0) {
            return Measured.undefined(Why.NO_SCORES);
        }
        var sums = new RankSums(drawn.positives(), drawn.negatives());
        long positives = 0;
        long negatives = 0;
        for (int i = 0; i < scores.length; i++) {
            if (i > 0 && scores[i] != scores[i - 1]) {
                sums.block(positives, negatives);
                positives = 0;
                negatives = 0;
            }
            int here = times[unitOf[i]];
            if ((cells[i] & RowSet.LABEL) != 0) {
                positives += here;
            } else {
                negatives += here;
            }
        }
        sums.block(positives, negatives);
        return sums.area();
    }
}
