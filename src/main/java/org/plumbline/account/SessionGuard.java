package org.plumbline.account;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.shared.Actor;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Asks at every request whether the session may go on and as who. So a changed role, a deactivated account or a session
 * that was ended elsewhere bites within seconds, also in pages that are open.
 */
public class SessionGuard extends OncePerRequestFilter {

    /** The attribute of a web session that holds the id of the person’s session. */
    public static final String SESSION = SessionGuard.class.getName();

    /** After it a session ends in which nobody did anything. */
    public static final Duration IDLE = Sessions.IDLE;

    private static final String ACTIVE = SESSION + ".active";

    /** What a page asks by itself, without anybody in front of it. */
    private static final Set<String> UNATTENDED = Set.of("heartbeat", "push");

    private final Sessions sessions;
    private final Clock clock;
    private final SecurityContextRepository contexts = new HttpSessionSecurityContextRepository();

    SessionGuard(Sessions sessions, Clock clock) {
        this.sessions = sessions;
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        var session = request.getSession(false);
        if (session != null && authentication != null && authentication.getPrincipal() instanceof Actor actor) {
            guard(request, response, session, authentication, actor);
        }
        chain.doFilter(request, response);
    }

    private void guard(
            HttpServletRequest request,
            HttpServletResponse response,
            HttpSession session,
            Authentication authentication,
            Actor actor) {
        var id = idOf(session, actor, request);
        var standing = sessions.standing(id);
        if (standing.isPresent() && !standing.get().isOf(actor)) {
            // Somebody else came in here since: what they showed says nothing of whoever was here before.
            sessions.end(id);
            session.removeAttribute(SESSION);
            id = idOf(session, actor, request);
            standing = sessions.standing(id);
        }
        if (standing.isEmpty() || isIdle(session)) {
            sessions.end(id);
            session.invalidate();
            SecurityContextHolder.clearContext();
            return;
        }
        if (!UNATTENDED.contains(String.valueOf(request.getParameter("v-r")))) {
            session.setAttribute(ACTIVE, clock.instant());
            sessions.seen(id);
        }
        var now = Proof.of(
                standing.get().holder(),
                Proof.factors(authentication),
                standing.get().hasAuthenticator(),
                authentication.getDetails());
        if (!isSame(authentication, now)) {
            var context = new SecurityContextImpl(now);
            SecurityContextHolder.setContext(context);
            contexts.saveContext(context, request, response);
        }
    }

    private UUID idOf(HttpSession session, Actor actor, HttpServletRequest request) {
        if (session.getAttribute(SESSION) instanceof UUID known) {
            return known;
        }
        var id = sessions.begin(actor.id(), request.getRemoteAddr(), request.getHeader("User-Agent"));
        session.setAttribute(SESSION, id);
        return id;
    }

    private boolean isIdle(HttpSession session) {
        return session.getAttribute(ACTIVE) instanceof Instant active
                && clock.instant().isAfter(active.plus(IDLE));
    }

    private static boolean isSame(Authentication before, @Nullable Authentication now) {
        return now != null
                && Objects.equals(before.getPrincipal(), now.getPrincipal())
                && Set.copyOf(before.getAuthorities()).equals(Set.copyOf(now.getAuthorities()));
    }
}
