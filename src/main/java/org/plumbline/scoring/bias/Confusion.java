package org.plumbline.scoring.bias;

import org.plumbline.scoring.statistics.Proportion;

/**
 * The four cells of predictions against labels.
 *
 * @param tp positive and selected
 * @param fp negative but selected
 * @param tn negative and not selected
 * @param fn positive but not selected
 */
public record Confusion(long tp, long fp, long tn, long fn) implements Counts {

    public static final Confusion NONE = new Confusion(0, 0, 0, 0);

    public Confusion {
        if (tp < 0 || fp < 0 || tn < 0 || fn < 0) {
            throw new IllegalArgumentException(
                    "a count is not negative, as in " + tp + ", " + fp + ", " + tn + ", " + fn);
        }
        if (tp > Proportion.MOST
                || fp > Proportion.MOST
                || tn > Proportion.MOST
                || fn > Proportion.MOST
                || tp + fp + tn + fn > Proportion.MOST) {
            throw new IllegalArgumentException("at most " + Proportion.MOST + " cases are taken");
        }
    }

    public long positives() {
        return tp + fn;
    }

    public long negatives() {
        return fp + tn;
    }

    @Override
    public long total() {
        return tp + fp + tn + fn;
    }

    @Override
    public long selected() {
        return tp + fp;
    }

    public Confusion plus(Confusion other) {
        return new Confusion(tp + other.tp, fp + other.fp, tn + other.tn, fn + other.fn);
    }

    /** The same cases where the other label value and the other decision are called positive. */
    public Confusion swapped() {
        return new Confusion(tn, fn, tp, fp);
    }
}
