package org.plumbline.vendor;

import org.jspecify.annotations.Nullable;

/**
 * What a person enters for a vendor.
 *
 * @param contact who answers there: a name, an address, a number
 */
public record VendorDraft(
        String name,
        @Nullable String website,
        @Nullable String contact,
        @Nullable String notes) {

    public static final int LONGEST_NAME = 200;
    public static final int LONGEST_LINE = 300;
    public static final int LONGEST_NOTES = 10_000;

    public VendorDraft {
        name = name.strip();
        website = stated(website);
        contact = stated(contact);
        notes = stated(notes);
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            throw new IllegalArgumentException("name must have 1 to " + LONGEST_NAME + " characters");
        }
        requireAtMost(LONGEST_LINE, "website", website);
        requireAtMost(LONGEST_LINE, "contact", contact);
        requireAtMost(LONGEST_NOTES, "notes", notes);
    }

    public static VendorDraft named(String name) {
        return new VendorDraft(name, null, null, null);
    }

    private static @Nullable String stated(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private static void requireAtMost(int longest, String field, @Nullable String text) {
        if (text != null && text.length() > longest) {
            throw new IllegalArgumentException(field + " must have at most " + longest + " characters");
        }
    }
}
