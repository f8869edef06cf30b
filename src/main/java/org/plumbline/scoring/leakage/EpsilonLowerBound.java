package org.plumbline.scoring.leakage;

import java.util.Arrays;
import java.util.stream.DoubleStream;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.plumbline.scoring.statistics.ClopperPearson;

/** What an audit shows about ε from below: a claim of less is refuted. */
public final class EpsilonLowerBound {

    private static final double HIGHEST = 1_000;

    private EpsilonLowerBound() {}

    /**
     * The lower bound at one threshold that was fixed beforehand: the larger of ln((TPR − δ)/FPR) and ln((1 − FPR −
     * δ)/(1 − TPR)) with TPR at its lower and FPR at its upper exact limit, alpha split between the two (M. Jagielski,
     * J. Ullman and A. Oprea 2020).
     *
     * @param alpha the chance to claim too much, between 0 and 1
     * @return 0 or more; 0 where the audit shows nothing
     */
    public static double of(
            long truePositives, long members, long falsePositives, long nonMembers, double delta, double alpha) {
        double tpr = ClopperPearson.lower(truePositives, members, alpha / 2);
        double fpr = ClopperPearson.upper(falsePositives, nonMembers, alpha / 2);
        double first = tpr > delta ? Math.log((tpr - delta) / fpr) : 0;
        double second = 1 - fpr > delta ? Math.log((1 - fpr - delta) / (1 - tpr)) : 0;
        return Math.clamp(Math.max(first, second), 0, HIGHEST);
    }

    /**
     * The largest bounds over all thresholds of an attack, as TensorFlow Privacy prints them. Looking at many
     * thresholds and keeping the best claims too much, so these never refute anything here.
     *
     * @param bothSides whether a low score may point to a member too
     * @param k how many
     */
    public static double[] top(RocCurve curve, RatioBound bound, double alpha, boolean bothSides, int k) {
        double n1 = curve.members();
        double n2 = curve.nonMembers();
        var ratios = curve.points().stream().skip(1).flatMapToDouble(point -> {
            double tp = point.truePositives();
            double fp = point.falsePositives();
            var positives =
                    DoubleStream.of(bound.lower(tp, n1, fp, n2, alpha), bound.lower(n2 - fp, n2, n1 - tp, n1, alpha));
            return bothSides
                    ? DoubleStream.concat(
                            positives,
                            DoubleStream.of(
                                    bound.lower(fp, n2, tp, n1, alpha), bound.lower(n1 - tp, n1, n2 - fp, n2, alpha)))
                    : positives;
        });
        var logs = ratios.filter(ratio -> ratio > 0).map(Math::log).sorted().toArray();
        int from = Math.max(0, logs.length - k);
        var largest = Arrays.copyOfRange(logs, from, logs.length);
        for (int i = 0; i < largest.length / 2; i++) {
            double swapped = largest[i];
            largest[i] = largest[largest.length - 1 - i];
            largest[largest.length - 1 - i] = swapped;
        }
        return largest;
    }

    /**
     * The lower bound from one training run in which each of m canaries was included by a coin, and r of them were
     * guessed, v rightly (T. Steinke, M. Nasr and M. Jagielski 2023, appendix D).
     *
     * @param alpha the chance to claim too much
     */
    public static double ofOneRun(int m, int r, int v, double delta, double alpha) {
        if (v < 0 || r < v || m < r) {
            throw new IllegalArgumentException("right guesses are among the guesses, and those among the canaries");
        }
        double low = 0;
        double high = 1;
        while (high < HIGHEST && chanceOfOneRun(m, r, v, high, delta) < alpha) {
            high++;
        }
        for (int step = 0; step < 60; step++) {
            double middle = (low + high) / 2;
            if (chanceOfOneRun(m, r, v, middle, delta) < alpha) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The chance of v right guesses or more if the guarantee held. */
    private static double chanceOfOneRun(int m, int r, int v, double epsilon, double delta) {
        double q = 1 / (1 + Math.exp(-epsilon));
        var guesses = BinomialDistribution.of(r, q);
        double beta = v == 0 ? 1 : guesses.survivalProbability(v - 1);
        double sum = 0;
        double alpha = 0;
        for (int i = 1; i <= v; i++) {
            sum += guesses.probability(v - i);
            alpha = Math.max(alpha, sum / i);
        }
        return Math.min(1, beta + alpha * delta * 2 * m);
    }
}
