package org.plumbline.scoring.bias.rows;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.plumbline.scoring.bias.Confusion;

/**
 * How many independent, equally weighted cases a group's rows are worth: (Σw)² / Σw² over its patients, with w the
 * weight of all rows of one (L. Kish, Survey Sampling, 1965). Rows of one patient are taken to say the same thing,
 * which claims no more than is known.
 */
final class EffectiveSize {

    private final double[][] weightOfCell;
    private final double[] open;
    private final long[] openCluster;
    private final double[] squares;

    private EffectiveSize(int groups) {
        weightOfCell = new double[groups][4];
        open = new double[groups];
        openCluster = new long[groups];
        squares = new double[groups];
    }

    /**
     * The cells of each group of an attribute, scaled down to its effective size; null where each row counts one.
     *
     * @param byCluster the rows with those of one patient beside each other; null without patients
     */
    static Confusion @Nullable [] cells(RowSet rows, RowSet.AttributeColumn attribute, int @Nullable [] byCluster) {
        if (!rows.isWeighted() && byCluster == null) {
            return null;
        }
        var sizes = new EffectiveSize(attribute.names().size());
        var weights = rows.weights();
        var clusters = rows.clusters();
        for (int i = 0; i < rows.size(); i++) {
            int row = byCluster == null ? i : byCluster[i];
            long cluster = byCluster == null || clusters == null ? i : clusters[row];
            sizes.add(attribute.groupOf(row), cluster, rows.cell(row), weights == null ? 1 : weights[row]);
        }
        return sizes.scaled();
    }

    private void add(int group, long cluster, int cell, double weight) {
        if (cluster != openCluster[group]) {
            squares[group] += open[group] * open[group];
            open[group] = 0;
            openCluster[group] = cluster;
        }
        open[group] += weight;
        weightOfCell[group][cell] += weight;
    }

    private Confusion[] scaled() {
        var scaled = new Confusion[open.length];
        for (int group = 0; group < scaled.length; group++) {
            var weights = weightOfCell[group];
            double sum = Arrays.stream(weights).sum();
            double scale = sum / (squares[group] + open[group] * open[group]); // effective size over the sum
            scaled[group] = sum == 0
                    ? Confusion.NONE
                    : new Confusion(
                            Math.round(weights[RowSet.LABEL | RowSet.PREDICTED] * scale),
                            Math.round(weights[RowSet.PREDICTED] * scale),
                            Math.round(weights[0] * scale),
                            Math.round(weights[RowSet.LABEL] * scale));
        }
        return scaled;
    }
}
