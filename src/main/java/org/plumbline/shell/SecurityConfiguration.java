package org.plumbline.shell;

import com.vaadin.flow.spring.security.NavigationAccessControlConfigurer;
import com.vaadin.flow.spring.security.RequestUtil;
import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.plumbline.account.SessionGuard;
import org.plumbline.account.SingleSignOn;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.access.RequestMatcherDelegatingAccessDeniedHandler;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/** Every address needs a signed-in person unless its view says otherwise; each view says which roles open it. */
@Configuration
class SecurityConfiguration {

    @Bean
    SecurityFilterChain webSecurity(
            HttpSecurity http, SessionGuard guard, RequestUtil vaadins, ObjectProvider<SingleSignOn> elsewhere) {
        elsewhere.ifAvailable(issuer -> issuer.configure(http, "/" + SignInView.ROUTE));
        var signIn = PathPatternRequestMatcher.pathPattern(HttpMethod.POST, "/" + SignInView.ROUTE);
        return http.headers(AbstractHttpConfigurer::disable) // the package web writes those of all answers
                .addFilterAfter(guard, SecurityContextHolderFilter.class)
                .authorizeHttpRequests(
                        requests -> requests.requestMatchers("/icons/**").permitAll())
                // Vaadin's own requests carry its own token. Signing in needs one too, else another site could sign
                // somebody in as somebody else; who left the page open for too long gets it anew.
                .csrf(tokens -> tokens.ignoringRequestMatchers(vaadins::isFrameworkInternalRequest))
                .exceptionHandling(refusals ->
                        refusals.accessDeniedHandler(new RequestMatcherDelegatingAccessDeniedHandler(
                                new LinkedHashMap<>(Map.of(signIn, SecurityConfiguration::pageAnew)),
                                new AccessDeniedHandlerImpl())))
                // An address that no view has is answered by the page that says so, and only to people who are signed
                // in.
                .with(
                        VaadinSecurityConfigurer.vaadin(),
                        vaadin -> vaadin.enableCsrfConfiguration(false)
                                .loginView(SignInView.class)
                                .anyRequest(request -> request.authenticated()))
                .build();
    }

    private static void pageAnew(HttpServletRequest request, HttpServletResponse answer, AccessDeniedException refusal)
            throws IOException {
        answer.sendRedirect("/" + SignInView.ROUTE + "?" + SignInView.STALE);
    }

    /** As Vaadin would make it, which {@link VaadinSecurityConfigurer} then enables, but that it tells of refusals. */
    @Bean
    static NavigationAccessControlConfigurer navigationAccessControlConfigurer(ApplicationEventPublisher events) {
        return new NavigationAccessControlConfigurer()
                .withAnnotatedViewAccessChecker()
                .withDecisionResolver(new RefusedViews(events))
                .disabled();
    }
}
