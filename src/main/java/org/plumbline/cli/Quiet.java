package org.plumbline.cli;

import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;

/** Keeps libraries from telling what they do: without a server, nobody has said yet what is worth logging. */
final class Quiet {

    private Quiet() {}

    static void please() {
        LoggingSystem.get(Quiet.class.getClassLoader()).setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.ERROR);
    }
}
