package org.plumbline.security;

import java.util.Locale;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.core.annotation.AnnotationTemplateExpressionDefaults;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Local accounts for Spring Security. */
@Configuration
@EnableMethodSecurity
class AccountConfiguration {

    /** Argon2id with 19 MiB, two passes and one lane (OWASP's first choice); hashes say how they were made. */
    @Bean
    PasswordEncoder passwordEncoder() {
        var argon2 = new Argon2PasswordEncoder(16, 32, 1, 19 * 1024, 2);
        return new DelegatingPasswordEncoder("argon2id", java.util.Map.of("argon2id", argon2));
    }

    /** Lets {@link May} name a permission instead of an expression. */
    @Bean
    static AnnotationTemplateExpressionDefaults annotationTemplates() {
        return new AnnotationTemplateExpressionDefaults();
    }

    @Bean
    UserDetailsService accounts(Persons persons) {
        return email -> persons.findByEmail(email.strip().toLowerCase(Locale.ROOT))
                .map(Person::signedIn)
                .orElseThrow(() -> new UsernameNotFoundException("no account"));
    }
}
