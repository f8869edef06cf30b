package org.plumbline.intake;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a person enters who wants to use an AI tool. It is short on purpose: only the tool and what it is wanted for
 * must be known.
 *
 * @param vendorName who makes it, as the person spells it
 * @param facility where it would be used, one of the organisation's facilities
 * @param place the ward, department or clinic
 * @param wantedBy when it is wanted
 * @param link a page about it
 */
public record IntakeDraft(
        String toolName,
        @Nullable String vendorName,
        String purpose,
        Set<DataSubject> dataSubjects,
        PhiExpectation phi,
        @Nullable UUID facility,
        @Nullable String place,
        @Nullable LocalDate wantedBy,
        @Nullable String link) {

    public static final int LONGEST_NAME = 200;
    public static final int LONGEST_PURPOSE = 4_000;
    public static final int LONGEST_LINK = 1_000;

    public IntakeDraft {
        toolName = required("toolName", toolName, LONGEST_NAME);
        purpose = required("purpose", purpose, LONGEST_PURPOSE);
        vendorName = stated("vendorName", vendorName, LONGEST_NAME);
        place = stated("place", place, LONGEST_NAME);
        link = stated("link", link, LONGEST_LINK);
        if (link != null && !isWebAddress(link)) {
            throw new IllegalArgumentException("link must be a web address");
        }
        dataSubjects = inOrder(dataSubjects);
    }

    /** Whether it is a full http or https address; nothing else may become a link that others click. */
    public static boolean isWebAddress(String text) {
        try {
            var address = new URI(text.strip());
            var scheme = address.getScheme();
            return scheme != null
                    && Set.of("http", "https").contains(scheme.toLowerCase(Locale.ROOT))
                    && address.getHost() != null;
        } catch (URISyntaxException _) {
            return false;
        }
    }

    private static String required(String field, String text, int longest) {
        var stated = stated(field, text, longest);
        if (stated == null) {
            throw new IllegalArgumentException(field + " must be stated");
        }
        return stated;
    }

    private static @Nullable String stated(String field, @Nullable String text, int longest) {
        if (text == null || text.isBlank()) {
            return null;
        }
        var stripped = text.strip();
        if (stripped.length() > longest) {
            throw new IllegalArgumentException(field + " must have at most " + longest + " characters");
        }
        return stripped;
    }

    private static Set<DataSubject> inOrder(Collection<DataSubject> subjects) {
        var set = EnumSet.noneOf(DataSubject.class);
        set.addAll(subjects);
        return Collections.unmodifiableSet(set);
    }
}
