package org.plumbline.web;

import jakarta.servlet.ServletRequest;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * What a browser may do with what it gets (Content Security Policy). Scripts run if they carry the number that this one
 * answer drew, or were loaded by one that does; Vaadin 25.2 evaluates expressions from the server, and its components
 * write styles into the page, so these two are allowed.
 */
final class ContentPolicy {

    /** What people download is shown by nothing: no script, no frame, no form. */
    static final String DOWNLOAD = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; sandbox";

    private static final String PAGE = String.join(
            "; ",
            "default-src 'self'",
            "script-src 'nonce-%s' 'strict-dynamic' 'unsafe-eval'",
            "style-src 'self' 'unsafe-inline'",
            "img-src 'self' data:",
            "font-src 'self' data:",
            "connect-src 'self'",
            "object-src 'none'",
            "frame-src 'none'",
            "base-uri 'self'",
            "form-action 'self'",
            "frame-ancestors 'none'");

    private static final String NONCE = ContentPolicy.class.getName() + ".nonce";
    private static final int NONCE_BYTES = 18;
    private static final SecureRandom RANDOM = new SecureRandom();

    private ContentPolicy() {}

    static String of(ServletRequest request) {
        return PAGE.formatted(nonce(request));
    }

    /** The number of this request's answer, the same however often it is asked for. */
    static String nonce(ServletRequest request) {
        if (request.getAttribute(NONCE) instanceof String drawn) {
            return drawn;
        }
        var bytes = new byte[NONCE_BYTES];
        RANDOM.nextBytes(bytes);
        var nonce = Base64.getEncoder().encodeToString(bytes);
        request.setAttribute(NONCE, nonce);
        return nonce;
    }
}
