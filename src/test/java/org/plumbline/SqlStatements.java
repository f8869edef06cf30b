package org.plumbline;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.LoggerFactory;

/** The SQL statements that a piece of work sends, read from the logs of Hibernate and Spring JDBC. */
public final class SqlStatements {

    private SqlStatements() {}

    public static List<String> during(Runnable work) {
        var loggers = Stream.of("org.hibernate.SQL", "org.springframework.jdbc.core.JdbcTemplate")
                .map(name -> (Logger) LoggerFactory.getLogger(name))
                .toList();
        var messages = new ListAppender<ILoggingEvent>();
        messages.start();
        loggers.forEach(logger -> {
            logger.setLevel(Level.DEBUG);
            logger.setAdditive(false);
            logger.addAppender(messages);
        });
        try {
            work.run();
        } finally {
            loggers.forEach(logger -> {
                logger.detachAppender(messages);
                logger.setAdditive(true);
                logger.setLevel(null);
            });
        }
        return messages.list.stream()
                .map(ILoggingEvent::getFormattedMessage)
                .filter(message -> !message.startsWith("Executing prepared SQL query")
                        && !message.startsWith("Executing prepared SQL update"))
                .toList();
    }
}
