package org.plumbline.scoring.register;

/**
 * A step of what is tolerated: a loss may be exceeded in a year with at most this chance.
 *
 * @param loss 0 or more
 * @param probability 0 to 1
 */
public record ToleranceStep(double loss, double probability) {

    public ToleranceStep {
        if (!(loss >= 0 && loss <= Severity.MOST) || !(probability >= 0 && probability <= 1)) {
            throw new IllegalArgumentException("a step has a loss of 0 or more and a chance between 0 and 1");
        }
    }

    /** Whether the losses exceed the step more often than tolerated. */
    public boolean isBreachedBy(LossSample losses) {
        return losses.exceedance(loss).probability() > probability;
    }
}
