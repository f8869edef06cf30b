package org.plumbline.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.SessionCookieConfig;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockServletContext;

class SessionCookieTest {

    @Test
    void throughTlsItBelongsToThisHostAlone() {
        var cookie = cookie(URI.create("https://plumbline.example.org"));

        assertThat(cookie.getName()).isEqualTo("__Host-plumbline");
        assertThat(cookie.isSecure()).isTrue();
        assertThat(cookie.getPath()).isEqualTo("/");
        assertThat(cookie.getDomain()).isNull();
    }

    @Test
    void withoutTlsBrowsersWouldRefuseThatName() {
        assertThat(cookie(null).getName()).isEqualTo("plumbline");
        assertThat(cookie(URI.create("http://localhost:8080")).isSecure()).isFalse();
    }

    private static SessionCookieConfig cookie(@Nullable URI baseUrl) {
        var context = new MockServletContext();
        new SessionCookie(new WebSettings(baseUrl, List.of(), null)).onStartup(context);
        return context.getSessionCookieConfig();
    }
}
