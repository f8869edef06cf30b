package org.plumbline.scoring.bias;

import java.util.function.DoubleUnaryOperator;
import org.plumbline.scoring.statistics.Beta;
import org.plumbline.scoring.statistics.GaussLegendre;
import org.plumbline.scoring.statistics.Proportion;

/**
 * What is believed of a reference's rate, at the points of the quadrature, so that many groups can be held against it.
 */
final class ReferenceRate {

    private final double[] quantiles;

    private ReferenceRate(double[] quantiles) {
        this.quantiles = quantiles;
    }

    static ReferenceRate of(Proportion reference) {
        var believed = Beta.jeffreys(reference);
        return new ReferenceRate(GaussLegendre.UNIT.at(believed::quantile));
    }

    /** The mean of a function over the reference's rate. */
    double mean(DoubleUnaryOperator function) {
        return GaussLegendre.UNIT.integrateAt(quantiles, function);
    }
}
