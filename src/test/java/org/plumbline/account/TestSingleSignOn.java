package org.plumbline.account;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Settings of single sign-on for tests. */
public final class TestSingleSignOn {

    static final SingleSignOnSettings OFF =
            new SingleSignOnSettings(null, "single sign-on", null, null, null, "groups", Map.of(), null);

    private TestSingleSignOn() {}

    public static SingleSignOnSettings with(Map<String, String> roles, @Nullable String breakGlass) {
        return new SingleSignOnSettings(
                "https://issuer.example", "Lakeside sign-in", "plumbline", "secret", null, "groups", roles, breakGlass);
    }
}
