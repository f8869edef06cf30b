package org.plumbline.risk;

import org.jspecify.annotations.Nullable;

/** What is planned about a risk, and what it costs where that is known. */
public record ResponsePlan(ResponseType type, @Nullable Cost cost, String description) {

    public static final int LONGEST_DESCRIPTION = 4_000;

    public ResponsePlan {
        description = description.strip();
        if (description.length() > LONGEST_DESCRIPTION) {
            throw new IllegalArgumentException("description must have at most " + LONGEST_DESCRIPTION + " characters");
        }
    }
}
