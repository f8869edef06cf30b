package org.plumbline;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * Gives tests a PostgreSQL where {@code -Dplumbline.test.database=postgres} asks for one, and leaves them H2 otherwise.
 * On PostgreSQL they run as docs/operations advises: one role owns the schema, the application's can do less.
 */
public class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final String APPLICATION = "plumbline";
    private static final String OWNER = "plumbline_owner";

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        if (isPostgres()) {
            TestPropertyValues.of(
                            "spring.datasource.url=" + Server.newDatabase(),
                            "spring.datasource.username=" + APPLICATION,
                            "spring.datasource.password=" + APPLICATION,
                            "spring.flyway.url=${spring.datasource.url}",
                            "spring.flyway.user=" + OWNER,
                            "spring.flyway.password=" + OWNER)
                    .applyTo(context);
        }
    }

    /** Whether this run tests on PostgreSQL. */
    public static boolean isPostgres() {
        return "postgres".equals(System.getProperty("plumbline.test.database"));
    }

    /**
     * The tables as somebody reaches them whom nothing hinders: on PostgreSQL a superuser who has switched the triggers
     * off.
     *
     * @param application the application's own access
     */
    public static JdbcTemplate unhindered(DataSource application) {
        if (!isPostgres()) {
            return new JdbcTemplate(application);
        }
        return new JdbcTemplate(as("postgres", "postgres", application, "session_replication_role=replica"));
    }

    /** The tables as the role that owns the schema reaches them; on PostgreSQL alone. */
    public static JdbcTemplate owner(DataSource application) {
        return new JdbcTemplate(as(OWNER, OWNER, application, "application_name=owner"));
    }

    private static DataSource as(String user, String password, DataSource application, String setting) {
        try (var connection = application.getConnection()) {
            var url = connection.getMetaData().getURL().replaceFirst("\\?.*", "");
            return new DriverManagerDataSource(url + "?options=-c%20" + setting, user, password);
        } catch (SQLException problem) {
            throw new IllegalStateException(problem);
        }
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
                var server = EmbeddedPostgres.builder().start(); // it stops with the JVM
                run(server, "create role " + OWNER + " login password '" + OWNER + "'");
                run(server, "create role " + APPLICATION + " login password '" + APPLICATION + "'");
                return server;
            } catch (IOException problem) {
                throw new UncheckedIOException(problem);
            }
        }

        private static synchronized String newDatabase() {
            var name = "plumbline" + ++databases;
            run(POSTGRES, "create database " + name + " owner " + OWNER);
            return POSTGRES.getJdbcUrl("postgres", name).replaceFirst("\\?.*", "");
        }

        private static void run(EmbeddedPostgres server, String sql) {
            try (var connection = server.getPostgresDatabase().getConnection();
                    var statement = connection.createStatement()) {
                statement.execute(sql);
            } catch (SQLException problem) {
                throw new IllegalStateException(problem);
            }
        }
    }
}
