package org.plumbline.cli;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The line people wait for after {@code plumbline serve}. */
@Component
class ReadyNotice {

    @EventListener
    @Order
    void say(ApplicationReadyEvent ready) {
        if (ready.getApplicationContext() instanceof ServletWebServerApplicationContext web
                && web.getWebServer() != null) {
            var environment = web.getEnvironment();
            System.out.printf(
                    "Plumbline is ready at http://%s:%d (data in %s). Stop it with Ctrl-C.%n",
                    environment.getProperty("server.address", "localhost"),
                    web.getWebServer().getPort(),
                    environment.getProperty("plumbline.data"));
        }
    }
}
