package org.plumbline.shared;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;

/**
 * Fiction with a past. What happens within {@link #at} happens at the time that is told: services read it from their
 * clock, and the trail marks what they report as fiction. Only the demo data are entered this way.
 */
public final class Story {

    private static final ScopedValue<Instant> TIME = ScopedValue.newInstance();

    private Story() {}

    /** Lets something happen at a time of the story; the clock of other threads goes on as ever. */
    public static void at(Instant time, Runnable happening) {
        ScopedValue.where(TIME, time).run(happening);
    }

    /** Whether what happens now is part of a story. */
    public static boolean isTold() {
        return TIME.isBound();
    }

    /** A clock that shows the time of the story while one is told, and otherwise the time of the given one. */
    public static Clock clock(Clock real) {
        return new StoryClock(real);
    }

    private static final class StoryClock extends Clock {

        private final Clock real;

        private StoryClock(Clock real) {
            this.real = real;
        }

        @Override
        public Instant instant() {
            return TIME.isBound() ? TIME.get() : real.instant();
        }

        @Override
        public ZoneId getZone() {
            return real.getZone();
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return new StoryClock(real.withZone(zone));
        }
    }
}
