package org.plumbline.scoring.register;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/**
 * Many risks, rolled up year by year: the loss of a year is the sum of the losses of its risks. Percentiles of risks
 * are never added; two risks of 4 % with a loss of 100 each have a 95th percentile of 0 each, and of 100 together.
 */
public final class Portfolio {

    private final Simulation simulation;
    private final RegisterPolicy policy;
    private final List<SimulatedRisk> risks;
    private final long[][] losses;

    private Portfolio(Simulation simulation, RegisterPolicy policy, List<SimulatedRisk> risks, long[][] losses) {
        this.simulation = simulation;
        this.policy = policy;
        this.risks = risks;
        this.losses = losses;
    }

    /**
     * Simulates risks.
     *
     * @return empty where the watch wanted to stop
     * @throws IllegalArgumentException if two risks have one id
     */
    public static Optional<Portfolio> simulate(
            List<QuantifiedRisk> risks, Simulation simulation, RegisterPolicy policy, Watch watch) {
        var inOrder =
                risks.stream().sorted(Comparator.comparing(QuantifiedRisk::id)).toList();
        requireDistinct(inOrder);
        var work = new Work(inOrder, simulation, policy, watch);
        try (var threads = Executors.newFixedThreadPool(simulation.threads())) {
            var shares = threads.invokeAll(
                    IntStream.range(0, simulation.threads()).mapToObj(_ -> work).toList());
            var losses = new long[State.values().length][simulation.trials()];
            var figures = new HashMap<String, SimulatedRisk>();
            for (var share : shares) {
                var done = share.get();
                add(losses, done.losses);
                done.risks.forEach(each -> figures.put(each.risk().id(), each));
            }
            return figures.size() < inOrder.size()
                    ? Optional.empty()
                    : Optional.of(new Portfolio(
                            simulation,
                            policy,
                            inOrder.stream().map(risk -> figures.get(risk.id())).toList(),
                            losses));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (ExecutionException failure) {
            throw new IllegalStateException("a risk could not be simulated", failure.getCause());
        }
    }

    /** The risks in the order of their ids. */
    public List<SimulatedRisk> risks() {
        return risks;
    }

    public Simulation simulation() {
        return simulation;
    }

    /** The losses of the years in a state. */
    public LossSample sample(State state) {
        return LossSample.of(losses[state.ordinal()]);
    }

    public LossFigures figures(State state) {
        return LossFigures.of(annualLossExpectancy(state), sample(state));
    }

    /** The sum of the risks' expectancies, which is exact. */
    public double annualLossExpectancy(State state) {
        return risks.stream()
                .mapToDouble(each -> each.risk().annualLossExpectancy(state, policy))
                .sum();
    }

    /**
     * What each risk adds to bad years: its mean loss in the years whose sum exceeds a percentile.
     *
     * @param share of the percentile, such as 0.95
     * @return risk id to mean loss, in the order of the ids; all 0 where no year exceeds it
     */
    public Map<String, Double> contributionsBeyond(double share, State state) {
        double bound = sample(state).percentile(share).loss();
        var bad = IntStream.range(0, simulation.trials())
                .filter(trial -> Money.units(losses[state.ordinal()][trial]) > bound)
                .toArray();
        var means = new LinkedHashMap<String, Double>();
        for (var each : risks) {
            var years = new RiskSimulation(each.risk(), simulation.seed(), policy);
            var year = new long[State.values().length];
            double sum = 0;
            for (int trial : bad) {
                years.simulate(trial, year);
                sum += Money.units(year[state.ordinal()]);
            }
            means.put(each.risk().id(), bad.length == 0 ? 0 : sum / bad.length);
        }
        return means;
    }

    /** The portfolio with one risk in the place of the one with its id: only these two are simulated. */
    public Portfolio with(QuantifiedRisk changed) {
        var replaced = new ArrayList<SimulatedRisk>();
        var sums = new long[losses.length][];
        for (int state = 0; state < losses.length; state++) {
            sums[state] = losses[state].clone();
        }
        boolean found = false;
        for (var each : risks) {
            boolean isIt = each.risk().id().equals(changed.id());
            found |= isIt;
            if (isIt) {
                subtract(sums, new RiskSimulation(each.risk(), simulation.seed(), policy).run(simulation.trials()));
            }
            replaced.add(isIt ? simulate(changed, simulation, policy, sums) : each);
        }
        if (!found) {
            replaced.add(simulate(changed, simulation, policy, sums));
            replaced.sort(Comparator.comparing(each -> each.risk().id()));
        }
        return new Portfolio(simulation, policy, List.copyOf(replaced), sums);
    }

    /** A number that two equal results share, and different ones hardly ever. */
    public long checksum() {
        long sum = 0xcbf29ce484222325L; // FNV-1a, a word at a time
        for (var state : losses) {
            for (long loss : state) {
                sum = (sum ^ loss) * 0x100000001b3L;
            }
        }
        return sum;
    }

    private static SimulatedRisk simulate(
            QuantifiedRisk risk, Simulation simulation, RegisterPolicy policy, long[][] sums) {
        var years = new RiskSimulation(risk, simulation.seed(), policy).run(simulation.trials());
        var figures = new EnumMap<State, LossFigures>(State.class);
        for (var state : State.values()) {
            var losses = years.millionths(state);
            for (int trial = 0; trial < losses.length; trial++) {
                sums[state.ordinal()][trial] = Money.plus(sums[state.ordinal()][trial], losses[trial]);
            }
            figures.put(state, LossFigures.of(risk.annualLossExpectancy(state, policy), years.sample(state)));
        }
        return new SimulatedRisk(risk, figures);
    }

    private static void add(long[][] sums, long[][] more) {
        for (int state = 0; state < sums.length; state++) {
            for (int trial = 0; trial < sums[state].length; trial++) {
                sums[state][trial] = Money.plus(sums[state][trial], more[state][trial]);
            }
        }
    }

    private static void subtract(long[][] sums, RiskTrials years) {
        for (var state : State.values()) {
            var losses = years.millionths(state);
            for (int trial = 0; trial < losses.length; trial++) {
                sums[state.ordinal()][trial] -= losses[trial];
            }
        }
    }

    private static void requireDistinct(List<QuantifiedRisk> risks) {
        var ids = new HashSet<String>();
        for (var risk : risks) {
            if (!ids.add(risk.id())) {
                throw new IllegalArgumentException("the risk " + risk.id() + " comes twice");
            }
        }
    }

    /** Takes one risk after the other until none is left; run by several threads. */
    private static final class Work implements Callable<Share> {

        private final List<QuantifiedRisk> risks;
        private final Simulation simulation;
        private final RegisterPolicy policy;
        private final Watch watch;
        private final AtomicInteger next = new AtomicInteger();
        private final AtomicInteger done = new AtomicInteger();

        Work(List<QuantifiedRisk> risks, Simulation simulation, RegisterPolicy policy, Watch watch) {
            this.risks = risks;
            this.simulation = simulation;
            this.policy = policy;
            this.watch = watch;
        }

        @Override
        public Share call() {
            var share = new Share(new long[State.values().length][simulation.trials()], new ArrayList<>());
            for (int at = next.getAndIncrement(); at < risks.size(); at = next.getAndIncrement()) {
                if (watch.wantsToStop()) {
                    break;
                }
                share.risks.add(simulate(risks.get(at), simulation, policy, share.losses));
                watch.simulated(done.incrementAndGet());
            }
            return share;
        }
    }

    /** What one thread has summed up. */
    private record Share(long[][] losses, List<SimulatedRisk> risks) {}
}
