package org.plumbline.rmf;

/**
 * A pointer to something that shows that an outcome is reached.
 *
 * @param reference a web address, or where else it is found: a file plan number, a shelf, a ticket
 */
public record EvidenceDraft(String title, String reference) {

    public static final int LONGEST_TITLE = 300;
    public static final int LONGEST_REFERENCE = 2_000;

    public EvidenceDraft {
        title = fit("title", title, LONGEST_TITLE);
        reference = fit("reference", reference, LONGEST_REFERENCE);
    }

    private static String fit(String what, String text, int longest) {
        var stripped = text.strip();
        if (stripped.isEmpty() || stripped.length() > longest) {
            throw new IllegalArgumentException(what + " must have 1 to " + longest + " characters");
        }
        return stripped;
    }
}
