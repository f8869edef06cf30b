package org.plumbline.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** What depends on how the request came; the journeys look at the rest on every answer. */
class ResponseHeadersTest {

    @Test
    void whoCameThroughTlsComesBackThroughTlsAlone() {
        assertThat(strictness(true)).isEqualTo("max-age=31536000; includeSubDomains");
        assertThat(strictness(false))
                .as("localhost without TLS must stay in reach")
                .isNull();
    }

    private static @Nullable String strictness(boolean secure) {
        var request = new MockHttpServletRequest("GET", "/systems");
        request.setSecure(secure);
        var answer = new MockHttpServletResponse();
        ResponseHeaders.write(request, answer);
        return answer.getHeader("Strict-Transport-Security");
    }
}
