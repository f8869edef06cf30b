package org.plumbline.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import org.springframework.boot.web.servlet.FilterRegistration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The headers of every answer, written before anything else sees the request: what comes later may fail, and Tomcat
 * closes forwarded pages before headers written late (spring-security#19457). Whoever serves something that may be
 * cached says so itself, as Vaadin does for its files.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
@FilterRegistration(dispatcherTypes = {DispatcherType.REQUEST, DispatcherType.ERROR, DispatcherType.ASYNC})
class ResponseHeaders implements Filter {

    /** Where Vaadin serves what handlers of ours write: downloads. */
    private static final String DOWNLOADS = "/VAADIN/dynamic/resource/";

    private static final String NOTHING_OF_THE_DEVICE = "accelerometer=(), autoplay=(), camera=(), display-capture=(), "
            + "encrypted-media=(), fullscreen=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), midi=(), "
            + "payment=(), picture-in-picture=(), publickey-credentials-create=(self), publickey-credentials-get=(self), "
            + "screen-wake-lock=(), serial=(), usb=(), xr-spatial-tracking=()";

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        write((HttpServletRequest) request, (HttpServletResponse) response);
        chain.doFilter(request, new StoredByNobody((HttpServletResponse) response));
    }

    static void write(HttpServletRequest request, HttpServletResponse response) {
        boolean download = request.getRequestURI().startsWith(request.getContextPath() + DOWNLOADS);
        response.setHeader("Content-Security-Policy", download ? ContentPolicy.DOWNLOAD : ContentPolicy.of(request));
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        response.setHeader("Permissions-Policy", NOTHING_OF_THE_DEVICE);
        response.setHeader("Cache-Control", "no-store");
        if (request.isSecure()) {
            response.setHeader("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        }
    }

    /** Lets nothing weaken {@code no-store} but a time to keep: Vaadin asks for {@code no-cache}, which stores. */
    private static final class StoredByNobody extends HttpServletResponseWrapper {

        StoredByNobody(HttpServletResponse response) {
            super(response);
        }

        @Override
        public void setHeader(String name, String value) {
            if (!name.equalsIgnoreCase("Cache-Control") || value.contains("max-age") || value.contains("no-store")) {
                super.setHeader(name, value);
            }
        }
    }
}
