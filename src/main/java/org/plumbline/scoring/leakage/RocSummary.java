package org.plumbline.scoring.leakage;

/** What is read off published rates, where counts are not known. */
public final class RocSummary {

    private RocSummary() {}

    /** The area under straight lines between the points, which begin at (0, 0) and end at (1, 1). */
    public static double area(double[] fpr, double[] tpr) {
        requireRising(fpr, tpr);
        double area = 0;
        for (int i = 1; i < fpr.length; i++) {
            area += (fpr[i] - fpr[i - 1]) * (tpr[i] + tpr[i - 1]) / 2;
        }
        return area;
    }

    /** The largest TPR − FPR of the points. */
    public static double advantage(double[] fpr, double[] tpr) {
        requireRising(fpr, tpr);
        double best = 0;
        for (int i = 0; i < fpr.length; i++) {
            best = Math.max(best, tpr[i] - fpr[i]);
        }
        return best;
    }

    private static void requireRising(double[] fpr, double[] tpr) {
        if (fpr.length != tpr.length || fpr.length == 0) {
            throw new IllegalArgumentException("each point has two rates");
        }
        for (int i = 0; i < fpr.length; i++) {
            boolean isRate = fpr[i] >= 0 && fpr[i] <= 1 && tpr[i] >= 0 && tpr[i] <= 1;
            if (!isRate || (i > 0 && (fpr[i] < fpr[i - 1] || tpr[i] < tpr[i - 1]))) {
                throw new IllegalArgumentException("the rates of a curve rise from 0 to 1");
            }
        }
    }
}
