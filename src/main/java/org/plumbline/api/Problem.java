package org.plumbline.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * Why a request failed (RFC 9457).
 *
 * @param detail only of mistakes in the request itself; who may not ask learns nothing
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Problem(
        String type, String title, int status, @Nullable String detail) {

    static Problem of(HttpStatus status, @Nullable String detail) {
        return new Problem("about:blank", status.getReasonPhrase(), status.value(), detail);
    }
}
