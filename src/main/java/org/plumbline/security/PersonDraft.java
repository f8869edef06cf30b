package org.plumbline.security;

import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * What an administrator enters for a person.
 *
 * @param email the name to sign in with
 * @param facilities the only facilities whose records the person shall meet; empty for all
 */
public record PersonDraft(String name, String email, Set<Role> roles, Set<UUID> facilities) {

    public static final int LONGEST_NAME = 120;
    public static final int LONGEST_EMAIL = 254;

    private static final Pattern EMAIL = Pattern.compile("^[^@\\s]+@[^@\\s]+$");

    public PersonDraft {
        name = name.strip();
        email = email.strip().toLowerCase(Locale.ROOT);
        roles = Set.copyOf(roles);
        facilities = Set.copyOf(facilities);
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            throw new IllegalArgumentException("name must have 1 to " + LONGEST_NAME + " characters");
        }
        if (email.length() > LONGEST_EMAIL || !isEmail(email)) {
            throw new IllegalArgumentException("email must be an e-mail address");
        }
        if (roles.isEmpty()) {
            throw new IllegalArgumentException("a person needs at least one role");
        }
    }

    /** Somebody who is not limited to facilities. */
    public PersonDraft(String name, String email, Set<Role> roles) {
        this(name, email, roles, Set.of());
    }

    public static boolean isEmail(String text) {
        return EMAIL.matcher(text.strip()).matches();
    }
}
