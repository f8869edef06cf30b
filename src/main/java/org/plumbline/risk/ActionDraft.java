package org.plumbline.risk;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A step of the response, as a person enters it. */
public record ActionDraft(
        String title, @Nullable UUID owner, @Nullable LocalDate dueOn) {

    public static final int LONGEST_TITLE = 500;

    public ActionDraft {
        title = title.strip();
        if (title.isEmpty() || title.length() > LONGEST_TITLE) {
            throw new IllegalArgumentException("title must have 1 to " + LONGEST_TITLE + " characters");
        }
    }
}
