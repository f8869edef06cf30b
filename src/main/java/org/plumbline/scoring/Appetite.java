package org.plumbline.scoring;

/**
 * How much risk an organisation carries.
 *
 * @param highest the highest exposure that is within the appetite
 */
public record Appetite(Level highest) {

    /** What an exposure means against the appetite. */
    public enum Verdict {
        WITHIN,
        ABOVE,
        /** Nobody can say while the risk is not assessed; it must not pass as within. */
        NOT_ASSESSED
    }

    public Verdict verdictOn(Exposure exposure) {
        return switch (exposure) {
            case Exposure.Assessed(Level level) -> level.isAbove(highest) ? Verdict.ABOVE : Verdict.WITHIN;
            case Exposure.NotAssessed() -> Verdict.NOT_ASSESSED;
        };
    }

    public boolean isExceededBy(Exposure exposure) {
        return verdictOn(exposure) == Verdict.ABOVE;
    }
}
