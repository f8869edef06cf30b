package org.plumbline.scoring.leakage;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plumbline.scoring.statistics.ClopperPearson;
import org.plumbline.scoring.statistics.Newcombe;
import org.plumbline.scoring.statistics.Proportion;

/**
 * A test of whether members of the training data can be told from others.
 *
 * @param points what the attack reached at its thresholds, as counts
 * @param preRegistered the point whose threshold was fixed before the test, the only one that may refute a claim
 * @param oneRun guesses on canaries from one training run; null without
 * @param statedAdvantageLimit upper limit of TPR − FPR that the audit itself states; null takes it from the points
 * @param onThisVersion whether the model in use was tested, and not a predecessor
 * @param verified whether somebody other than the vendor ran or checked it
 * @param replacesOne whether the test swaps a record instead of adding or removing it
 */
public record MembershipAudit(
        String attack,
        String tool,
        LocalDate measuredOn,
        Unit unit,
        long members,
        long nonMembers,
        List<Point> points,
        @Nullable Point preRegistered,
        @Nullable OneRun oneRun,
        @Nullable Double statedAdvantageLimit,
        boolean onThisVersion,
        boolean verified,
        boolean replacesOne) {

    /** How many members and non-members were called members at a threshold. */
    public record Point(long truePositives, long falsePositives) {}

    /** Of so many canaries so many were guessed, and so many of the guesses were right. */
    public record OneRun(int canaries, int guesses, int right) {}

    private static final double HALF_ALPHA = 0.025;
    private static final double RULE_OF_THREE = 3;

    public MembershipAudit {
        points = List.copyOf(points);
        if (members < 1 || nonMembers < 1) {
            throw new IllegalArgumentException("an audit has members and non-members");
        }
        for (var point : points) {
            requireCounts(point, members, nonMembers);
        }
        if (preRegistered != null) {
            requireCounts(preRegistered, members, nonMembers);
        }
        if (points.isEmpty() && statedAdvantageLimit == null) {
            throw new IllegalArgumentException("an audit has results");
        }
        if (statedAdvantageLimit != null && !(statedAdvantageLimit >= -1 && statedAdvantageLimit <= 1)) {
            throw new IllegalArgumentException("an advantage lies between −1 and 1, not at " + statedAdvantageLimit);
        }
    }

    /** The points of a curve, without its first, at which nobody is called a member. */
    public static List<Point> pointsOf(RocCurve curve) {
        return curve.points().stream()
                .skip(1)
                .map(each -> new Point(each.truePositives(), each.falsePositives()))
                .toList();
    }

    /** The lowest FPR that so few non-members can resolve: three over their number, and no lower than the policy's. */
    public double resolvableFalsePositiveRate(LeakagePolicy policy) {
        return Math.max(policy.lowFalsePositiveRate(), Math.min(1, RULE_OF_THREE / nonMembers));
    }

    /**
     * The gain of a confident attacker with TPR at its upper exact 95 % limit, at the lowest FPR that can be resolved;
     * where no threshold reaches so low, at the lowest that one does.
     */
    double gain(LeakagePolicy policy) {
        var point = confidentPoint(policy);
        return point == null ? 0 : AttackRates.gain(tprLimit(point), rateOf(point, policy));
    }

    /** The share of members whom a confident attacker may find: TPR at its upper limit. */
    double exposedShare(LeakagePolicy policy) {
        var point = confidentPoint(policy);
        return point == null ? 0 : tprLimit(point);
    }

    /** The FPR at which the gain is read. */
    double confidentRate(LeakagePolicy policy) {
        var point = confidentPoint(policy);
        return point == null ? resolvableFalsePositiveRate(policy) : rateOf(point, policy);
    }

    /** The upper 95 % limit of the largest TPR − FPR. */
    double advantageLimit() {
        double limit = statedAdvantageLimit == null ? 0 : statedAdvantageLimit;
        for (var point : points) {
            var difference = Newcombe.ofDifference(
                    Proportion.of(point.truePositives, members), Proportion.of(point.falsePositives, nonMembers));
            limit = Math.max(limit, statedAdvantageLimit == null ? difference.high() : limit);
        }
        return limit;
    }

    /** What the audit shows about ε from below. */
    double epsilonLowerBound(double delta, double alpha) {
        double bound = 0;
        if (preRegistered != null) {
            bound = EpsilonLowerBound.of(
                    preRegistered.truePositives, members, preRegistered.falsePositives, nonMembers, delta, alpha);
        }
        if (oneRun != null) {
            bound = Math.max(
                    bound, EpsilonLowerBound.ofOneRun(oneRun.canaries, oneRun.guesses, oneRun.right, delta, alpha));
        }
        return bound;
    }

    private @Nullable Point confidentPoint(LeakagePolicy policy) {
        double lowest = resolvableFalsePositiveRate(policy);
        Point found = null;
        Point nearest = null;
        for (var point : points) {
            double rate = (double) point.falsePositives / nonMembers;
            if (rate <= lowest && (found == null || point.truePositives > found.truePositives)) {
                found = point;
            }
            if (nearest == null || isNearer(point, nearest)) {
                nearest = point;
            }
        }
        return found != null ? found : nearest;
    }

    private static boolean isNearer(Point point, Point than) {
        return point.falsePositives < than.falsePositives
                || (point.falsePositives == than.falsePositives && point.truePositives > than.truePositives);
    }

    private double tprLimit(Point point) {
        return ClopperPearson.upper(point.truePositives, members, HALF_ALPHA);
    }

    private double rateOf(Point point, LeakagePolicy policy) {
        return Math.max(resolvableFalsePositiveRate(policy), (double) point.falsePositives / nonMembers);
    }

    private static void requireCounts(Point point, long members, long nonMembers) {
        boolean counts = point.truePositives >= 0
                && point.truePositives <= members
                && point.falsePositives >= 0
                && point.falsePositives <= nonMembers;
        if (!counts) {
            throw new IllegalArgumentException("the counts of an audit lie within its members and non-members");
        }
    }
}
