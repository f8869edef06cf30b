package org.plumbline.scoring.register;

import org.plumbline.scoring.statistics.Philox;

/**
 * The factor by which all risks of one model have a better or worse year: G ~ Gamma(1/ν, ν) with mean 1, which leaves
 * each risk's expected loss and fattens the tail of their sum.
 */
final class SharedModel {

    private final Philox random;
    private final double shape;

    SharedModel(String name, long seed, double variance) {
        random = new Philox(seed, Philox.streamOf("shared model " + name));
        shape = 1 / variance;
    }

    double factor(int trial) {
        random.moveTo(trial, 0);
        return shape >= 1
                ? gamma(shape) / shape
                : gamma(shape + 1) * StrictMath.pow(random.nextUnit(), 1 / shape) / shape;
    }

    /** G. Marsaglia and W. W. Tsang, ACM Trans. Math. Softw. 2000;26:363–372, for a shape of 1 or more. */
    private double gamma(double of) {
        double d = of - 1.0 / 3;
        double c = 1 / StrictMath.sqrt(9 * d);
        while (true) {
            double x = NormalQuantile.of(random.nextUnit());
            double root = 1 + c * x;
            double u = random.nextUnit();
            if (root > 0) {
                double v = root * root * root;
                if (StrictMath.log(u) < 0.5 * x * x + d - d * v + d * StrictMath.log(v)) {
                    return d * v;
                }
            }
        }
    }
}
