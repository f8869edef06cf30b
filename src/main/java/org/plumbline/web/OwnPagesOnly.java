package org.plumbline.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Set;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Turns away what is addressed to a name that is not ours (421), and what another site's page sends to change something
 * or to listen (403). The latter stands before the tokens that pages carry, and covers the socket for push, which
 * carries none until it is open.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class OwnPagesOnly extends OncePerRequestFilter {

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
    private static final Set<String> OWN_SITE = Set.of("same-origin", "none");

    private final KnownNames names;

    OwnPagesOnly(KnownNames names) {
        this.names = names;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!names.has(request.getServerName())) {
            response.sendError(ErrorReport.MISDIRECTED);
        } else if (doesSomething(request) && comesFromElsewhere(request)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else {
            chain.doFilter(request, response);
        }
    }

    private static boolean doesSomething(HttpServletRequest request) {
        return !READING.contains(request.getMethod()) || request.getHeader("Upgrade") != null;
    }

    /**
     * What the browser says of the page that asks. Over plain HTTP it may say the origin alone, and that is "null" for
     * forms of pages that, as ours, tell nobody where they are.
     */
    private boolean comesFromElsewhere(HttpServletRequest request) {
        var site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return !OWN_SITE.contains(site);
        }
        var origin = request.getHeader("Origin");
        return origin != null && !origin.equals("null") && !isOwn(origin, request);
    }

    private boolean isOwn(String origin, HttpServletRequest request) {
        try {
            var name = URI.create(origin).getHost();
            return name != null && (name.equalsIgnoreCase(request.getServerName()) || names.isBase(name));
        } catch (IllegalArgumentException _) {
            return false;
        }
    }
}
