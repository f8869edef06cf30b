package org.plumbline.shell;

import com.vaadin.flow.spring.security.NavigationAccessControlConfigurer;
import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import org.plumbline.account.SessionGuard;
import org.plumbline.account.SingleSignOn;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.SecurityContextHolderFilter;

/** Every address needs a signed-in person unless its view says otherwise; each view says which roles open it. */
@Configuration
class SecurityConfiguration {

    @Bean
    SecurityFilterChain webSecurity(HttpSecurity http, SessionGuard guard, ObjectProvider<SingleSignOn> elsewhere) {
        elsewhere.ifAvailable(issuer -> issuer.configure(http, "/" + SignInView.ROUTE));
        return http.headers(AbstractHttpConfigurer::disable) // the package web writes those of all answers
                .addFilterAfter(guard, SecurityContextHolderFilter.class)
                .authorizeHttpRequests(
                        requests -> requests.requestMatchers("/icons/**").permitAll())
                // An address that no view has is answered by the page that says so, and only to people who are signed
                // in.
                .with(
                        VaadinSecurityConfigurer.vaadin(),
                        vaadin -> vaadin.loginView(SignInView.class).anyRequest(request -> request.authenticated()))
                .build();
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
