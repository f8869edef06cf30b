package org.plumbline.api;

import java.time.LocalDate;
import org.plumbline.shared.RuleViolation;

/** A token is not made. */
public final class ApiTokenRefusal extends RuleViolation {

    private ApiTokenRefusal(String rule, Object... arguments) {
        super("api-token.refusal." + rule, rule, arguments);
    }

    static ApiTokenRefusal expiry(LocalDate latest) {
        return new ApiTokenRefusal("expiry", latest);
    }

    static ApiTokenRefusal tooMany(int most) {
        return new ApiTokenRefusal("too-many", most);
    }

    static ApiTokenRefusal scope() {
        return new ApiTokenRefusal("scope");
    }
}
