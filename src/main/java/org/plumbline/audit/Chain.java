package org.plumbline.audit;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;

/** The two chains of the trail. */
public enum Chain {
    /** What people changed: written in the transaction that makes it true. */
    CHANGES,

    /** Who came in, was turned away, or took the trail with them: written at once, whatever becomes of the rest. */
    ACCESS;

    /** How tables, exports and hashes spell it. */
    @JsonValue
    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    @JsonCreator
    static Chain of(String id) {
        return Arrays.stream(values())
                .filter(chain -> chain.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no chain " + id));
    }
}
