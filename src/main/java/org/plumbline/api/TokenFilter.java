package org.plumbline.api;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.plumbline.api.TokenSignIn.Answer;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.web.filter.OncePerRequestFilter;

/** Reads the token of a request: {@code Authorization: Bearer …}, and from nowhere else (RFC 6750, 2.1). */
class TokenFilter extends OncePerRequestFilter {

    private static final String SCHEME = "Bearer ";

    private final TokenSignIn signIn;
    private final Problems problems;

    TokenFilter(TokenSignIn signIn, Problems problems) {
        this.signIn = signIn;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (header == null || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            chain.doFilter(request, response); // where the chain asks for a token
            return;
        }
        switch (signIn.admit(header.substring(SCHEME.length()).strip(), request.getRemoteAddr())) {
            case Answer.Admitted(var who) -> {
                SecurityContextHolder.setContext(new SecurityContextImpl(who));
                chain.doFilter(request, response);
            }
            case Answer.Unknown _ -> problems.askForToken(response);
            case Answer.TooMany(var pause) -> {
                response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(Math.max(1, pause.toSeconds() + 1)));
                problems.write(response, HttpStatus.TOO_MANY_REQUESTS);
            }
        }
    }
}
