package org.plumbline.api;

import java.time.LocalDate;
import java.util.Set;

/**
 * What a person enters for a token.
 *
 * @param name what it is used for, as in "Power BI"
 * @param expiresOn the last day on which it works
 */
public record ApiTokenDraft(String name, Set<ApiScope> scopes, LocalDate expiresOn) {

    public static final int LONGEST_NAME = 60;

    public ApiTokenDraft {
        name = name.strip();
        scopes = Set.copyOf(scopes);
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            throw new IllegalArgumentException("name must have 1 to " + LONGEST_NAME + " characters");
        }
        if (scopes.isEmpty()) {
            throw new IllegalArgumentException("a token needs a scope");
        }
    }
}
