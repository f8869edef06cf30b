package org.plumbline;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Gives tests a PostgreSQL where {@code -Dplumbline.test.database=postgres} asks for one, and leaves them H2 otherwise.
 */
public class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        if (isPostgres()) {
            TestPropertyValues.of(
                            "spring.datasource.url=" + Server.newDatabase(),
                            "spring.datasource.username=postgres",
                            "spring.datasource.password=postgres")
                    .applyTo(context);
        }
    }

    /** Whether this run tests on PostgreSQL. */
    public static boolean isPostgres() {
        return "postgres".equals(System.getProperty("plumbline.test.database"));
    }

    /** The address of a new and empty PostgreSQL database, for user and password {@code postgres}. */
    public static String newPostgres() {
        return Server.newDatabase();
    }

    /** One server a JVM, with a database of its own for each context. */
    private static final class Server {

        private static final EmbeddedPostgres POSTGRES = start();
        private static int databases;

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder().start(); // it stops with the JVM
            } catch (IOException problem) {
                throw new UncheckedIOException(problem);
            }
        }

        private static synchronized String newDatabase() {
            var name = "plumbline" + ++databases;
            try (var connection = POSTGRES.getPostgresDatabase().getConnection();
                    var statement = connection.createStatement()) {
                statement.execute("create database " + name);
            } catch (SQLException problem) {
                throw new IllegalStateException(problem);
            }
            return POSTGRES.getJdbcUrl("postgres", name);
        }
    }
}
