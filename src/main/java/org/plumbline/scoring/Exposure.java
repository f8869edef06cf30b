package org.plumbline.scoring;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * How exposed the organisation is to a risk. That nobody has assessed it yet is a state of its own: it is no level, and
 * no total may count it as low.
 */
public sealed interface Exposure {

    /**
     * The least urgent first. What is not assessed sorts as high, so it stands beside the risks that need action and
     * cannot sink to the end of a list; it compares equal to high without being equal to it.
     */
    Comparator<Exposure> BY_URGENCY = Comparator.comparingInt(Exposure::rank);

    /** An exposure read from the table. */
    record Assessed(Level level) implements Exposure {}

    /** Likelihood or impact is missing. */
    record NotAssessed() implements Exposure {}

    /** The exposure of a level, or the state of not being assessed. */
    static Exposure of(@Nullable Level level) {
        return level == null ? new NotAssessed() : new Assessed(level);
    }

    /** The level, null while not assessed. */
    default @Nullable Level level() {
        return switch (this) {
            case Assessed(Level level) -> level;
            case NotAssessed() -> null;
        };
    }

    /** The place in an order by urgency: 1 for very low to 5 for very high, and 4 while not assessed. */
    default int rank() {
        return switch (this) {
            case Assessed(Level level) -> level.ordinal() + 1;
            case NotAssessed() -> Level.HIGH.ordinal() + 1;
        };
    }

    /** Whether this is more urgent than the other. */
    default boolean isAbove(Exposure other) {
        return BY_URGENCY.compare(this, other) > 0;
    }
}
