package org.plumbline.inventory;

import org.jspecify.annotations.Nullable;

/** What a person enters for a component of a system. Its exposure may not be known yet. */
public record ComponentDraft(
        ComponentKind kind,
        String name,
        @Nullable String description,
        @Nullable Exposure exposure,
        @Nullable String note) {

    public static final int LONGEST_NAME = 200;
    public static final int LONGEST_TEXT = 4_000;

    public ComponentDraft {
        name = name.strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            throw new IllegalArgumentException("name must have 1 to " + LONGEST_NAME + " characters");
        }
        description = Texts.stated("description", description, LONGEST_TEXT);
        note = Texts.stated("note", note, LONGEST_TEXT);
    }
}
