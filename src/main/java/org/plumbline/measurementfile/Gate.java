package org.plumbline.measurementfile;

import org.jspecify.annotations.Nullable;
import org.plumbline.scoring.Level;
import org.plumbline.scoring.Likelihood;

/**
 * The likelihood that passes.
 *
 * @param highest null where the document states none
 */
record Gate(@Nullable Level highest) {

    static Gate of(Part part) {
        return new Gate(part.wordOrNull("highestLikelihood", Level.class));
    }

    /** Whether the likelihood is too high. What is not assessed counts as high. */
    boolean isBreachedBy(Likelihood likelihood) {
        return highest != null && likelihood.rankedAs().isAbove(highest);
    }
}
