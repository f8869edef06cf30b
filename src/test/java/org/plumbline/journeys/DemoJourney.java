package org.plumbline.journeys;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ActiveProfiles;

/**
 * A journey through the fictional health system that {@code serve --demo} serves. All of them share one server, and go
 * one after the other: Vaadin keeps one way to the signed-in person for all servers of a JVM, that of the newest.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "plumbline.demo=true",
            "spring.datasource.url=jdbc:h2:mem:demo-journeys;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH"
        })
@ActiveProfiles("test")
@ExtendWith(SharedBrowser.class)
@Order(1)
@interface DemoJourney {}
