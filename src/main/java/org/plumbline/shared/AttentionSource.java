package org.plumbline.shared;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Knows what needs the signed-in person now. Each feature that knows such things is one, as a Spring bean. */
public interface AttentionSource {

    /** What needs this person, most urgent first; only what they may see and do something about. */
    List<Need> needs();

    /**
     * One thing that waits for a person: what, why, by when, and where to do it.
     *
     * @param sentenceKey translation key of the sentence; one need may stand for many records
     * @param arguments values of the sentence's placeholders
     * @param link route of the record, or of the list behind the number
     * @param due when it is due, null where it has no date
     */
    record Need(
            Urgency urgency,
            String sentenceKey,
            List<Object> arguments,
            String link,
            @Nullable LocalDate due) {

        public static Need of(Urgency urgency, String sentenceKey, String link, Object... arguments) {
            return new Need(urgency, sentenceKey, List.of(arguments), link, null);
        }

        public Need dueBy(LocalDate date) {
            return new Need(urgency, sentenceKey, arguments, link, date);
        }
    }

    /** How soon it should be looked at. */
    enum Urgency {
        OVERDUE,
        DECIDE,
        SOON,
        /** Nothing to do: an answer to read. */
        NEWS,
        IMPROVE
    }
}
