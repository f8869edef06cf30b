package org.plumbline.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.plumbline.TestPeople;
import org.plumbline.audit.AuditExport;
import org.plumbline.demo.DemoData;
import org.plumbline.inventory.AiInventory;
import org.plumbline.inventory.SystemDraft;
import org.plumbline.risk.RatingDraft;
import org.plumbline.risk.RiskAssessments;
import org.plumbline.risk.RiskDraft;
import org.plumbline.risk.RiskRegister;
import org.plumbline.risk.Stage;
import org.plumbline.scoring.Level;
import org.plumbline.security.Role;
import org.plumbline.shared.Job;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.context.ActiveProfiles;

/**
 * Makes the archive that tests upgrade from, once for each released schema: {@code mvn test -Dtest=FixtureOfThisSchema
 * -Dplumbline.fixture=src/test/resources/schemas/090.zip}. It holds the demo data, and a few records of an organisation
 * whose events are in the chain.
 */
@SpringBootTest(
        properties = {
            "spring.datasource.url=jdbc:h2:mem:fixture;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH",
            "plumbline.data=target/fixture",
            "plumbline.audit.checkpoints=target/fixture/audit-checkpoints.jsonl"
        })
@ActiveProfiles("test")
@EnabledIfSystemProperty(named = "plumbline.fixture", matches = ".+")
class FixtureOfThisSchema {

    @Autowired
    JdbcClient jdbc;

    @Autowired
    DataSource database;

    @Autowired
    DemoData demo;

    @Autowired
    AiInventory inventory;

    @Autowired
    RiskRegister register;

    @Autowired
    RiskAssessments ratings;

    @Autowired
    AuditExport trail;

    @Value("${plumbline.audit.key}")
    Path key;

    @Value("${plumbline.audit.checkpoints}")
    Path checkpoints;

    @Test
    void make() throws Exception {
        jdbc.sql("""
                insert into organisation (id, version, name, zone, demo, created_at)
                values (:id, 0, 'Cedar Valley Health', 'America/Chicago', false, current_timestamp)
                """).param("id", UUID.randomUUID()).update();
        TestPeople.continueAs(jdbc, "Robin Lead", Role.GOVERNANCE_LEAD, Role.AUDITOR);
        demo.load(Job.UNWATCHED);
        var system = inventory.register(SystemDraft.named("Sepsis alert")).value();
        for (int i = 0; i < 20; i++) {
            var risk = register.raise(new RiskDraft(
                    "Late alerts for some patients " + i,
                    "the data differ",
                    "it is wrong more often",
                    "patients are treated late",
                    "algorithmic-bias",
                    null,
                    Set.of(system),
                    Set.of(),
                    Set.of("MEASURE 2.11"),
                    null,
                    null));
            ratings.rate(risk, null, new RatingDraft(Stage.INHERENT, Level.HIGH, Level.MODERATE, "Seen."));
        }
        trail.write(java.io.OutputStream.nullOutputStream()); // signs a checkpoint
        SecurityContextHolder.clearContext();

        try (var connection = database.getConnection()) {
            var made = Backup.make(
                    Path.of(Objects.requireNonNull(System.getProperty("plumbline.fixture"))),
                    connection,
                    new Surroundings(Path.of("none"), key, checkpoints, Map.of()),
                    Hospital.NOON,
                    Job.UNWATCHED);
            assertThat(made.rows()).isGreaterThan(500);
        }
    }
}
