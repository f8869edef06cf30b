package org.plumbline.account;

import java.time.Clock;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class AccountConfiguration {

    @Bean
    SessionGuard sessionGuard(Sessions sessions, Clock clock) {
        return new SessionGuard(sessions, clock);
    }

    /** It belongs into the chain of Spring Security, where it is known who asks, and nowhere else. */
    @Bean
    FilterRegistrationBean<SessionGuard> sessionGuardRegistration(SessionGuard guard) {
        var registration = new FilterRegistrationBean<>(guard);
        registration.setEnabled(false);
        return registration;
    }
}
