package org.plumbline.backup;

import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.core.api.migration.JavaMigration;
import org.plumbline.shared.Json;
import org.springframework.context.annotation.ClassPathBeanDefinitionScanner;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.type.filter.AssignableTypeFilter;
import tools.jackson.databind.json.JsonMapper;

/** The migrations of this Plumbline, for a database that no server runs on. */
final class Migrations {

    private static final String EVERYWHERE = "classpath:db/migration";

    private final Database database;

    Migrations(Database database) {
        this.database = database;
    }

    /** Makes the tables as they were after a migration. */
    void apply(String upTo) {
        configuration().target(upTo).load().migrate();
    }

    /** Adds what only this engine has; before the tables are filled it would stand in the way. */
    void complete(String upTo) {
        if (database.isPostgres()) {
            configuration()
                    .locations(EVERYWHERE, "classpath:db/postgresql")
                    .placeholders(Map.of("application_role", Objects.requireNonNullElse(database.user(), "")))
                    .outOfOrder(true)
                    .target(upTo)
                    .load()
                    .migrate();
        }
    }

    boolean know(String version) {
        var asked = MigrationVersion.fromVersion(version);
        return Arrays.stream(configuration().load().info().all())
                .map(MigrationInfo::getVersion)
                .anyMatch(asked::equals);
    }

    FluentConfiguration configuration() {
        return Flyway.configure()
                .dataSource(database.url(), database.user(), database.password())
                .locations(EVERYWHERE)
                .javaMigrations(inJava());
    }

    /** The server has Spring make those that are written in Java; so it is asked here too, for them alone. */
    private static JavaMigration[] inJava() {
        try (var context = new GenericApplicationContext()) {
            context.registerBean(JsonMapper.class, () -> Json.builder().build());
            var scanner = new ClassPathBeanDefinitionScanner(context, false);
            scanner.addIncludeFilter(new AssignableTypeFilter(JavaMigration.class));
            scanner.scan("org.plumbline");
            context.refresh();
            return context.getBeansOfType(JavaMigration.class).values().toArray(JavaMigration[]::new);
        }
    }
}
