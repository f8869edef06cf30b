package org.plumbline.shell;

import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import org.plumbline.account.SessionGuard;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** Every address needs a signed-in person unless its view says otherwise; each view says which roles open it. */
@Configuration
class SecurityConfiguration {

    @Bean
    SecurityFilterChain webSecurity(HttpSecurity http, SessionGuard guard) {
        return http.headers(headers -> headers.referrerPolicy(policy -> policy.policy(ReferrerPolicy.NO_REFERRER))
                        .withObjectPostProcessor(new EagerHeaders()))
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

    /** Tomcat 11 ends the response before headers written late reach a forwarded page (spring-security#19457). */
    private static final class EagerHeaders implements ObjectPostProcessor<HeaderWriterFilter> {

        @Override
        public <O extends HeaderWriterFilter> O postProcess(O filter) {
            filter.setShouldWriteHeadersEagerly(true);
            return filter;
        }
    }
}
