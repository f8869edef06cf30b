package org.plumbline.scoring.bias;

import java.util.function.ToLongFunction;
import org.plumbline.scoring.statistics.Measured;
import org.plumbline.scoring.statistics.Measured.Why;
import org.plumbline.scoring.statistics.Proportion;

/** The rates that are proportions of counts (section 1.2 of the method, docs/scoring.md). */
public enum RateMetric {
    SELECTION_RATE("selection rate", Confusion::selected, Confusion::total, Why.NOBODY),
    TPR("true positive rate (sensitivity)", Confusion::tp, Confusion::positives, Why.NO_POSITIVES),
    FNR("false negative rate (missed)", Confusion::fn, Confusion::positives, Why.NO_POSITIVES),
    FPR("false positive rate", Confusion::fp, Confusion::negatives, Why.NO_NEGATIVES),
    TNR("true negative rate (specificity)", Confusion::tn, Confusion::negatives, Why.NO_NEGATIVES),
    PPV("positive predictive value", Confusion::tp, Confusion::selected, Why.NONE_SELECTED),
    FDR("false discovery rate", Confusion::fp, Confusion::selected, Why.NONE_SELECTED),
    NPV("negative predictive value", Confusion::tn, RateMetric::unselected, Why.NONE_UNSELECTED),
    FOR("false omission rate", Confusion::fn, RateMetric::unselected, Why.NONE_UNSELECTED),
    PREVALENCE("prevalence", Confusion::positives, Confusion::total, Why.NOBODY),
    ACCURACY("accuracy", RateMetric::right, Confusion::total, Why.NOBODY);

    private final String words;
    private final ToLongFunction<Confusion> hits;
    private final ToLongFunction<Confusion> of;
    private final Why whenEmpty;

    RateMetric(String words, ToLongFunction<Confusion> hits, ToLongFunction<Confusion> of, Why whenEmpty) {
        this.words = words;
        this.hits = hits;
        this.of = of;
        this.whenEmpty = whenEmpty;
    }

    public String words() {
        return words;
    }

    /** Whether the rate counts what went wrong, so that less is better. */
    public boolean isError() {
        return this == FNR || this == FPR || this == FDR || this == FOR;
    }

    /** The counts behind the rate of a group; empty where labels would be needed and are not there. */
    public Proportion of(Counts counts) {
        return switch (counts) {
            case Confusion cells -> new Proportion(hits.applyAsLong(cells), of.applyAsLong(cells), whenEmpty);
            case Selection(long selected, long total) ->
                this == SELECTION_RATE
                        ? new Proportion(selected, total, whenEmpty)
                        : new Proportion(0, 0, Why.NO_LABELS);
        };
    }

    public Measured rate(Counts counts) {
        return of(counts).rate();
    }

    /** The metric that means the same when the other label value is called positive. */
    public RateMetric swapped() {
        return switch (this) {
            case TPR -> TNR;
            case TNR -> TPR;
            case FPR -> FNR;
            case FNR -> FPR;
            case PPV -> NPV;
            case NPV -> PPV;
            case FDR -> FOR;
            case FOR -> FDR;
            case SELECTION_RATE, PREVALENCE, ACCURACY -> this;
        };
    }

    private static long unselected(Confusion cells) {
        return cells.tn() + cells.fn();
    }

    private static long right(Confusion cells) {
        return cells.tp() + cells.tn();
    }
}
