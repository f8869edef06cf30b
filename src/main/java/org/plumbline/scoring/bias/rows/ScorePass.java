package org.plumbline.scoring.bias.rows;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plumbline.scoring.bias.Calibration;
import org.plumbline.scoring.bias.CalibrationBin;
import org.plumbline.scoring.bias.Confusion;
import org.plumbline.scoring.bias.Recalibration;
import org.plumbline.scoring.statistics.Auroc;
import org.plumbline.scoring.statistics.RankSums;

/**
 * One pass over the rows from the lowest score to the highest that adds up, for each group of an attribute, its areas
 * and its calibration bins. Equal scores are taken as one block, so the order of the rows makes no difference.
 */
final class ScorePass {

    private static final int BINS = 10;

    private final RowSet rows;
    private final RowSet.AttributeColumn attribute;
    private final Confusion[] cells;
    private final Confusion everybody;
    private final RankSums[] within;
    private final double[] winsOverAll;
    private final double[] lossesToAll;
    private final double[] expected;
    private final double[][] predictedIn;
    private final long[][] casesIn;
    private final long[][] eventsIn;
    private final long[] seen;

    private final long[] positivesHere;
    private final long[] negativesHere;
    private final int[] touched;
    private int touchedCount;
    private long positivesBelow;
    private long negativesBelow;

    ScorePass(RowSet rows, RowSet.AttributeColumn attribute, Confusion[] cells) {
        int groups = cells.length;
        this.rows = rows;
        this.attribute = attribute;
        this.cells = cells;
        everybody = Arrays.stream(cells).reduce(Confusion.NONE, Confusion::plus);
        within = Arrays.stream(cells)
                .map(each -> new RankSums(each.positives(), each.negatives()))
                .toArray(RankSums[]::new);
        winsOverAll = new double[groups];
        lossesToAll = new double[groups];
        expected = new double[groups];
        predictedIn = new double[groups][BINS];
        casesIn = new long[groups][BINS];
        eventsIn = new long[groups][BINS];
        seen = new long[groups];
        positivesHere = new long[groups];
        negativesHere = new long[groups];
        touched = new int[groups];
    }

    /** Walks through the rows in the order of their scores. */
    void walk(int[] order) {
        var scores = rows.scores();
        double score = Double.NaN;
        for (int row : order) {
            if (scores[row] != score) {
                endBlock(score);
                score = scores[row];
            }
            int group = attribute.groupOf(row);
            if (positivesHere[group] + negativesHere[group] == 0) {
                touched[touchedCount++] = group;
            }
            if (rows.isPositive(row)) {
                positivesHere[group]++;
            } else {
                negativesHere[group]++;
            }
        }
        endBlock(score);
    }

    private void endBlock(double score) {
        long positives = 0;
        long negatives = 0;
        for (int i = 0; i < touchedCount; i++) {
            positives += positivesHere[touched[i]];
            negatives += negativesHere[touched[i]];
        }
        double beaten = negativesBelow + negatives / 2.0;
        double beating = everybody.positives() - positivesBelow - positives / 2.0;
        for (int i = 0; i < touchedCount; i++) {
            int group = touched[i];
            winsOverAll[group] += positivesHere[group] * beaten;
            lossesToAll[group] += negativesHere[group] * beating;
            within[group].block(positivesHere[group], negativesHere[group]);
            bin(group, score);
            positivesHere[group] = 0;
            negativesHere[group] = 0;
        }
        touchedCount = 0;
        positivesBelow += positives;
        negativesBelow += negatives;
    }

    /** Puts the block into the bin of its first case: ten bins of equally many cases, ties never split. */
    private void bin(int group, double score) {
        long here = positivesHere[group] + negativesHere[group];
        int bin = (int) (seen[group] * BINS / cells[group].total());
        predictedIn[group][bin] += here * score;
        casesIn[group][bin] += here;
        eventsIn[group][bin] += positivesHere[group];
        expected[group] += here * score;
        seen[group] += here;
    }

    @Nullable
    Auroc auroc(int group) {
        return cells[group].positives() == 0 || cells[group].negatives() == 0 ? null : within[group].auroc();
    }

    @Nullable
    Double bpsn(int group) {
        long pairs = cells[group].positives() * (everybody.negatives() - cells[group].negatives());
        return pairs == 0 ? null : (winsOverAll[group] - within[group].wins()) / pairs;
    }

    @Nullable
    Double bnsp(int group) {
        long pairs = cells[group].negatives() * (everybody.positives() - cells[group].positives());
        return pairs == 0 ? null : (lossesToAll[group] - within[group].wins()) / pairs;
    }

    Calibration calibration(int group, @Nullable Recalibration fit, long leastInBin) {
        List<CalibrationBin> bins = new ArrayList<>();
        for (int bin = 0; bin < BINS; bin++) {
            if (casesIn[group][bin] > 0) {
                double mean = Math.min(1, predictedIn[group][bin] / casesIn[group][bin]);
                bins.add(new CalibrationBin(mean, casesIn[group][bin], eventsIn[group][bin]));
            }
        }
        return new Calibration(
                cells[group].positives(),
                expected[group],
                cells[group].total(),
                Calibration.merged(bins, leastInBin),
                fit);
    }
}
