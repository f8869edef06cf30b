package org.plumbline.scoring.bias;

/**
 * Cases with similar predicted probabilities.
 *
 * @param meanPredicted mean predicted probability, 0 to 1
 * @param cases at least 1
 * @param events cases that are positive by their label
 */
public record CalibrationBin(double meanPredicted, long cases, long events) {

    public CalibrationBin {
        if (!(meanPredicted >= 0 && meanPredicted <= 1)) {
            throw new IllegalArgumentException("a probability lies between 0 and 1, not at " + meanPredicted);
        }
        if (cases < 1 || events < 0 || events > cases) {
            throw new IllegalArgumentException("a bin has cases, and among them its events");
        }
    }

    public double observed() {
        return (double) events / cases;
    }

    /** How far the observed share lies from what was predicted. */
    public double gap() {
        return Math.abs(observed() - meanPredicted);
    }

    CalibrationBin with(CalibrationBin next) {
        long all = cases + next.cases;
        double mean = (meanPredicted * cases + next.meanPredicted * next.cases) / all;
        return new CalibrationBin(Math.min(1, mean), all, events + next.events);
    }
}
