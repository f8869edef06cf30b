package org.plumbline.scoring.register;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.plumbline.scoring.statistics.Philox;

/**
 * Years of one risk: Λ from its frequency, N ~ Poisson(Λ), the cost of each event, and a mark by which controls spare
 * it or not. The draws of a year depend on seed, risk and year alone, and the three states share them: an event that
 * happens in the target happens in the current and the inherent state, and costs no more, so the losses of each year
 * keep that order.
 */
public final class RiskSimulation {

    private static final long FREQUENCY = 0;
    private static final long EVENTS = 1;
    private static final double LARGEST_STEP = 16;
    private static final int STATES = State.values().length;

    private final QuantifiedRisk risk;
    private final Retention[] retentions;
    private final Philox random;
    private final ToDoubleFunction<Philox> frequency;
    private final @Nullable SharedModel shared;

    /** Prepares the years of a risk; for one thread. */
    public RiskSimulation(QuantifiedRisk risk, long seed, RegisterPolicy policy) {
        this.risk = risk;
        retentions = Arrays.stream(State.values())
                .map(state -> Retention.of(risk.controls(), state, policy))
                .toArray(Retention[]::new);
        random = new Philox(seed, Philox.streamOf("risk " + risk.id()));
        frequency = risk.frequency().sampler();
        var model = risk.sharedModel();
        shared = model == null || policy.sharedModelVariance() == 0
                ? null
                : new SharedModel(model, seed, policy.sharedModelVariance());
    }

    /** The losses of the first years, in each state. */
    public RiskTrials run(int trials) {
        var losses = new long[STATES][trials];
        var year = new long[STATES];
        for (int trial = 0; trial < trials; trial++) {
            simulate(trial, year);
            for (int state = 0; state < STATES; state++) {
                losses[state][trial] = year[state];
            }
        }
        return new RiskTrials(risk.id(), losses);
    }

    /** Fills in the losses of one year by state, in millionths. */
    void simulate(int trial, long[] losses) {
        Arrays.fill(losses, 0);
        random.moveTo(trial, FREQUENCY);
        double rate = frequency.applyAsDouble(random);
        if (shared != null) {
            rate *= shared.factor(trial);
        }
        int events = poisson(rate);
        if (events > 0) {
            random.moveTo(trial, EVENTS);
            for (int event = 0; event < events; event++) {
                addEvent(losses);
            }
        }
    }

    private void addEvent(long[] losses) {
        double mark = random.nextUnit();
        double cost = risk.severity().sample(random);
        for (int state = 0; state < STATES; state++) {
            var retention = retentions[state];
            if (mark < retention.events()) {
                losses[state] = Money.plus(losses[state], Money.millionths(cost * retention.magnitude()));
            }
        }
    }

    /** By inversion; large rates as a sum of smaller ones, which is a Poisson number too. */
    private int poisson(double rate) {
        int events = 0;
        double left = rate;
        while (left > LARGEST_STEP) {
            events += invert(LARGEST_STEP);
            left -= LARGEST_STEP;
        }
        return events + invert(left);
    }

    private int invert(double rate) {
        double u = random.nextUnit();
        double probability = StrictMath.exp(-rate);
        double sum = probability;
        int events = 0;
        while (u > sum && probability > 0) {
            events++;
            probability *= rate / events;
            sum += probability;
        }
        return events;
    }
}
