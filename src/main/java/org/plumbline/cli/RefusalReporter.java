package org.plumbline.cli;

import org.springframework.boot.SpringBootExceptionReporter;

/** Keeps Spring Boot from printing a stack trace where a refusal says it all; {@link ServeCommand} prints that. */
class RefusalReporter implements SpringBootExceptionReporter {

    @Override
    public boolean reportException(Throwable failure) {
        return ServeCommand.refusal(failure).isPresent();
    }
}
