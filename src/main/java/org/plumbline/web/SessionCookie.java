package org.plumbline.web;

import jakarta.servlet.ServletContext;
import org.springframework.boot.web.servlet.ServletContextInitializer;
import org.springframework.stereotype.Component;

/**
 * Names the cookie of the session. Where people reach us through TLS, its name begins with {@code __Host-}: browsers
 * then take it from this very host alone, and only encrypted, so that no neighbour under the same domain can plant one.
 */
@Component
class SessionCookie implements ServletContextInitializer {

    private static final String NAME = "plumbline";

    private final WebSettings settings;

    SessionCookie(WebSettings settings) {
        this.settings = settings;
    }

    @Override
    public void onStartup(ServletContext context) {
        boolean encrypted =
                settings.baseUrl() != null && "https".equals(settings.baseUrl().getScheme());
        var cookie = context.getSessionCookieConfig();
        cookie.setName(encrypted ? "__Host-" + NAME : NAME);
        cookie.setPath("/");
        if (encrypted) {
            cookie.setSecure(true); // also behind a proxy that is not known to have ended TLS
        }
    }
}
