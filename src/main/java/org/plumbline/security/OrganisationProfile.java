package org.plumbline.security;

import java.time.ZoneId;

/**
 * The organisation as people know it.
 *
 * @param zone where its due dates begin and end
 * @param demo whether it is the fictional one of {@code serve --demo}
 */
public record OrganisationProfile(String name, ZoneId zone, boolean demo) {

    public static final int LONGEST_NAME = 160;

    public OrganisationProfile {
        name = name.strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            throw new IllegalArgumentException("name must have 1 to " + LONGEST_NAME + " characters");
        }
    }
}
