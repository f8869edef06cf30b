package org.plumbline.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.plumbline.PlumblineTest;
import org.plumbline.TestPeople;
import org.plumbline.WithPerson;
import org.plumbline.audit.ActivityLog;
import org.plumbline.security.Role;
import org.plumbline.shared.Change;
import org.plumbline.shared.NotFound;
import org.plumbline.shared.StaleVersion;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@PlumblineTest
@WithPerson(Role.RISK_MANAGER)
class TechnicalShapeTest {

    private static final ComponentDraft ENDPOINT = new ComponentDraft(
            ComponentKind.INFERENCE_ENDPOINT,
            "Scoring API",
            "REST, called by the EHR",
            Exposure.PARTNER_NETWORK,
            "Mutual TLS");

    @Autowired
    TechnicalShape shape;

    @Autowired
    AiInventory inventory;

    @Autowired
    ActivityLog activity;

    @Autowired
    JdbcClient jdbc;

    @Test
    void theShapeListsComponentsByKindAndName() {
        var system = inventory.register(SystemDraft.named("Sepsis Alert"));
        shape.add(system, ENDPOINT);
        shape.add(system, new ComponentDraft(ComponentKind.DATA_AGGREGATION, "Warehouse", null, null, null));

        assertThat(shape.of(system)).extracting(row -> row.draft().name()).containsExactly("Warehouse", "Scoring API");
    }

    @Test
    void aChangeOfExposureStandsInTheTrailOfTheSystem() {
        var system = inventory.register(SystemDraft.named("Sepsis Alert"));
        var id = shape.add(system, ENDPOINT);

        shape.change(
                id,
                0L,
                new ComponentDraft(
                        ComponentKind.INFERENCE_ENDPOINT,
                        "Scoring API",
                        "REST, called by the EHR",
                        Exposure.INTERNET_FACING,
                        "Mutual TLS"));

        assertThat(activity.of("ai-system", system.value(), 1).getFirst().changes())
                .containsExactly(
                        Change.of("inventory.component.exposure", Exposure.PARTNER_NETWORK, Exposure.INTERNET_FACING));
        assertThatExceptionOfType(StaleVersion.class).isThrownBy(() -> shape.change(id, 0L, ENDPOINT));
        shape.remove(id);
        assertThat(shape.of(system)).isEmpty();
    }

    @Test
    void aComponentHasAName() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ComponentDraft(ComponentKind.MLOPS_PIPELINE, " ", null, null, null));
    }

    @Test
    void anOwnerMeetsOnlyTheComponentsOfTheirSystems() {
        var system = inventory.register(SystemDraft.named("Theirs"));
        var id = shape.add(system, ENDPOINT);
        TestPeople.continueAs(jdbc, "Olga Owner", Role.SYSTEM_OWNER);

        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> shape.of(system));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> shape.add(system, ENDPOINT));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> shape.change(id, 0L, ENDPOINT));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> shape.remove(id));
    }

    @Test
    void anAuditorReadsAndCannotChange() {
        var system = inventory.register(SystemDraft.named("Sepsis Alert"));
        TestPeople.continueAs(jdbc, "Aud Itor", Role.AUDITOR);

        assertThat(shape.of(system)).isEmpty();
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> shape.add(system, ENDPOINT));
    }
}
