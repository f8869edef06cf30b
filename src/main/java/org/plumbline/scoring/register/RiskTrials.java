package org.plumbline.scoring.register;

/** The losses of the simulated years of one risk. */
public final class RiskTrials {

    private final String id;
    private final long[][] losses;

    RiskTrials(String id, long[][] losses) {
        this.id = id;
        this.losses = losses;
    }

    public String id() {
        return id;
    }

    public int trials() {
        return losses[0].length;
    }

    /** The loss of a year in a state. */
    public double loss(State state, int trial) {
        return Money.units(losses[state.ordinal()][trial]);
    }

    public LossSample sample(State state) {
        return LossSample.of(losses[state.ordinal()]);
    }

    long[] millionths(State state) {
        return losses[state.ordinal()];
    }
}
