package org.plumbline.api.ui;

import com.vaadin.flow.component.Component;
import java.time.ZoneId;
import java.util.stream.Collectors;
import org.plumbline.api.ApiScope;
import org.plumbline.api.ApiToken;
import org.plumbline.components.DateText;

/** What people read of a token. */
final class TokenWords {

    private TokenWords() {}

    static String scopes(ApiToken token) {
        return token.scopes().stream().sorted().map(ApiScope::id).collect(Collectors.joining(", "));
    }

    static String expiry(Component where, ApiToken token, ZoneId zone) {
        // it ends with a day, so the moment is the beginning of the next
        var last = DateText.of(token.expiresAt().atZone(zone).toLocalDate().minusDays(1));
        return where.getTranslation(token.expired() ? "api-token.expired" : "api-token.works-until", last);
    }

    static String use(Component where, ApiToken token, ZoneId zone) {
        return token.lastUsedAt() == null
                ? where.getTranslation("api-token.never-used")
                : where.getTranslation(
                        "api-token.last-used", DateText.of(token.lastUsedAt(), zone), token.lastAddress());
    }
}
