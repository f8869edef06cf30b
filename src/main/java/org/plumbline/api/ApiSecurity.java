package org.plumbline.api;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;

/**
 * The way in for scripts, apart from that of pages: a token with every request, no cookie, no session. A browser sends
 * no token by itself, so there is nothing to forge (CSRF), and no other site's page is ever let in (CORS).
 */
@Configuration
class ApiSecurity {

    static final String ROOT = "/api";

    @Bean
    @Order(1) // before the chain of the pages, which takes every address
    SecurityFilterChain apiSecurityChain(HttpSecurity http, TokenSignIn signIn, Problems problems) {
        return http.securityMatcher(ROOT, ROOT + "/**")
                .headers(AbstractHttpConfigurer::disable) // the package web writes those of all answers
                .csrf(AbstractHttpConfigurer::disable)
                .cors(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .addFilterBefore(new TokenFilter(signIn, problems), AnonymousAuthenticationFilter.class)
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .exceptionHandling(refusals -> refusals.authenticationEntryPoint(
                                (_, response, _) -> problems.askForToken(response))
                        .accessDeniedHandler((_, response, _) -> problems.write(response, HttpStatus.FORBIDDEN)))
                .build();
    }
}
