package org.plumbline.evidence;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a person says of a piece of evidence.
 *
 * @param title what it is
 * @param note what it shows, null if not stated
 * @param collectedOn when it was made or gathered
 * @param validUntil the last day on which it still counts, null where it does not run out
 */
public record EvidenceDraft(
        String title,
        @Nullable String note,
        @Nullable LocalDate collectedOn,
        @Nullable LocalDate validUntil) {

    public static final int LONGEST_TITLE = 300;
    public static final int LONGEST_NOTE = 4_000;
    public static final int LONGEST_REFERENCE = 2_000;

    public EvidenceDraft {
        title = required("title", title, LONGEST_TITLE);
        note = note == null || note.isBlank() ? null : required("note", note, LONGEST_NOTE);
        if (collectedOn != null && validUntil != null && validUntil.isBefore(collectedOn)) {
            throw new IllegalArgumentException("it cannot run out before it was collected");
        }
    }

    public static EvidenceDraft titled(String title) {
        return new EvidenceDraft(title, null, null, null);
    }

    /** What is said of a newer piece of the same: its dates are not those of the older one. */
    public EvidenceDraft renewed() {
        return new EvidenceDraft(title, note, null, null);
    }

    /** Text that must be there, without the blanks around it. */
    static String required(String what, String text, int longest) {
        var stripped = text.strip();
        if (stripped.isEmpty() || stripped.length() > longest || stripped.indexOf('\0') >= 0) {
            throw new IllegalArgumentException(what + " must have 1 to " + longest + " characters and no NUL");
        }
        return stripped;
    }
}
