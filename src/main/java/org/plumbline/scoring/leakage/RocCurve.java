package org.plumbline.scoring.leakage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.plumbline.scoring.statistics.Auroc;
import org.plumbline.scoring.statistics.RankSums;

/**
 * How an attack trades hits for false alarms: a case is called a member where its score reaches the threshold.
 *
 * @param points from nobody called a member to everybody; both counts never fall
 */
public record RocCurve(List<Point> points, long members, long nonMembers) {

    /**
     * A threshold of the attack.
     *
     * @param threshold the score from which on a case is called a member; +∞ for the first point
     * @param truePositives members called so
     * @param falsePositives non-members called members
     */
    public record Point(double threshold, long truePositives, long falsePositives) {}

    public RocCurve {
        points = List.copyOf(points);
        if (members < 1 || nonMembers < 1) {
            throw new IllegalArgumentException("an attack is tested on members and non-members");
        }
    }

    /** The curve of all thresholds. */
    public static RocCurve of(double[] members, double[] nonMembers) {
        var in = sorted(members);
        var out = sorted(nonMembers);
        var points = new ArrayList<Point>();
        points.add(new Point(Double.POSITIVE_INFINITY, 0, 0));
        int i = in.length;
        int o = out.length;
        while (i > 0 || o > 0) {
            double threshold = Math.max(
                    i > 0 ? in[i - 1] : Double.NEGATIVE_INFINITY, o > 0 ? out[o - 1] : Double.NEGATIVE_INFINITY);
            while (i > 0 && in[i - 1] == threshold) {
                i--;
            }
            while (o > 0 && out[o - 1] == threshold) {
                o--;
            }
            points.add(new Point(threshold, (long) in.length - i, (long) out.length - o));
        }
        return new RocCurve(points, in.length, out.length);
    }

    /** The area under the curve with DeLong's error. */
    public Auroc auroc() {
        var sums = new RankSums(members, nonMembers);
        for (int i = points.size() - 1; i > 0; i--) {
            var above = points.get(i - 1);
            var here = points.get(i);
            sums.block(here.truePositives - above.truePositives, here.falsePositives - above.falsePositives);
        }
        return sums.auroc();
    }

    /** The largest TPR − FPR (S. Yeom and others, CSF 2018). */
    public Point best() {
        var best = points.getFirst();
        for (var point : points) {
            if (advantageAt(point) > advantageAt(best)) {
                best = point;
            }
        }
        return best;
    }

    public double advantage() {
        return advantageAt(best());
    }

    /** The point with the most hits among those whose FPR does not exceed the given one; nothing is interpolated. */
    public Point atFalsePositiveRate(double rate) {
        var found = points.getFirst();
        for (var point : points) {
            if (falsePositiveRate(point) <= rate && point.truePositives > found.truePositives) {
                found = point;
            }
        }
        return found;
    }

    /** The point of a threshold: everything from it on is called a member. */
    public Point atThreshold(double threshold) {
        var found = points.getFirst();
        for (var point : points) {
            if (point.threshold >= threshold) {
                found = point;
            }
        }
        return found;
    }

    public double truePositiveRate(Point point) {
        return (double) point.truePositives / members;
    }

    public double falsePositiveRate(Point point) {
        return (double) point.falsePositives / nonMembers;
    }

    private double advantageAt(Point point) {
        return truePositiveRate(point) - falsePositiveRate(point);
    }

    private static double[] sorted(double[] scores) {
        for (double score : scores) {
            if (!Double.isFinite(score)) {
                throw new IllegalArgumentException("a score is a number, not " + score);
            }
        }
        var sorted = Arrays.stream(scores).map(score -> score + 0.0).toArray();
        Arrays.sort(sorted);
        return sorted;
    }
}
