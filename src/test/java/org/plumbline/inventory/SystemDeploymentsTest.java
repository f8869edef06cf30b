package org.plumbline.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plumbline.PlumblineTest;
import org.plumbline.TestPeople;
import org.plumbline.WithPerson;
import org.plumbline.audit.ActivityLog;
import org.plumbline.security.Role;
import org.plumbline.shared.Change;
import org.plumbline.shared.Ids;
import org.plumbline.shared.NotFound;
import org.plumbline.shared.StaleVersion;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@PlumblineTest
@WithPerson(Role.RISK_MANAGER)
class SystemDeploymentsTest {

    @Autowired
    SystemDeployments deployments;

    @Autowired
    AiInventory inventory;

    @Autowired
    ActivityLog activity;

    @Autowired
    JdbcClient jdbc;

    private UUID facility;

    @BeforeEach
    void aFacility() {
        facility = Ids.next();
        jdbc.sql("insert into facility (id, version, name, active, demo) values (?, 0, 'North Hospital', true, false)")
                .param(facility)
                .update();
    }

    @Test
    void aDeploymentShowsItsPlaceAndOwnerByName() {
        var system = inventory.register(SystemDraft.named("Sepsis Alert"));
        deployments.add(system, everything());

        assertThat(deployments.of(system)).singleElement().satisfies(row -> {
            assertThat(row.draft()).isEqualTo(everything());
            assertThat(row.place()).isEqualTo("North Hospital, ICU");
            assertThat(row.localOwner()).extracting("name").isEqualTo("Robin Test");
        });
        assertThat(inventory.search(SystemFilter.ALL.withFacility(facility), PageRequest.of(0, 5)))
                .singleElement()
                .satisfies(row -> assertThat(row.facilities()).containsExactly("North Hospital"));
    }

    @Test
    void aDeploymentThatEndedIsNotFoundByItsFacility() {
        var system = inventory.register(SystemDraft.named("Sepsis Alert"));
        deployments.add(
                system, new DeploymentDraft(facility, null, null, DeploymentStatus.ENDED, null, null, null, null));

        assertThat(inventory.count(SystemFilter.ALL.withFacility(facility))).isZero();
    }

    @Test
    void aChangeAndARemovalStandInTheTrailOfTheSystem() {
        var system = inventory.register(SystemDraft.named("Sepsis Alert"));
        var id = deployments.add(system, everything());

        deployments.change(
                id, 0L, new DeploymentDraft(facility, "ICU", "4.2", DeploymentStatus.PAUSED, null, null, null, null));
        assertThat(activity.of("ai-system", system.value(), 1).getFirst().changes())
                .contains(
                        Change.of("inventory.deployment.status", DeploymentStatus.LIVE, DeploymentStatus.PAUSED),
                        Change.of("inventory.deployment.local-owner", "Robin Test", null));

        deployments.remove(id);
        assertThat(deployments.of(system)).isEmpty();
        assertThat(activity.of("ai-system", system.value(), 1).getFirst().kind())
                .isEqualTo("system.deployment-removed");
    }

    @Test
    void aStaleSaveIsRefused() {
        var system = inventory.register(SystemDraft.named("Sepsis Alert"));
        var id = deployments.add(system, everything());
        var paused = new DeploymentDraft(facility, null, null, DeploymentStatus.PAUSED, null, null, null, null);
        deployments.change(id, 0L, paused);

        assertThatExceptionOfType(StaleVersion.class).isThrownBy(() -> deployments.change(id, 0L, everything()));
    }

    @Test
    void aDeploymentNamesAPlaceAndDoesNotEndBeforeItBegins() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DeploymentDraft(null, " ", null, DeploymentStatus.LIVE, null, null, null, null));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DeploymentDraft(
                        facility,
                        null,
                        null,
                        DeploymentStatus.LIVE,
                        LocalDate.of(2026, 3, 12),
                        LocalDate.of(2026, 3, 11),
                        null,
                        null));
    }

    @Test
    void anOwnerMeetsOnlyTheDeploymentsOfTheirSystems() {
        var system = inventory.register(SystemDraft.named("Theirs"));
        var id = deployments.add(system, everything());
        TestPeople.continueAs(jdbc, "Olga Owner", Role.SYSTEM_OWNER);

        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> deployments.of(system));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> deployments.add(system, everything()));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> deployments.change(id, 0L, everything()));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> deployments.remove(id));
    }

    @Test
    void anAuditorReadsAndCannotChange() {
        var system = inventory.register(SystemDraft.named("Sepsis Alert"));
        TestPeople.continueAs(jdbc, "Aud Itor", Role.AUDITOR);

        assertThat(deployments.of(system)).isEmpty();
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> deployments.add(system, everything()));
    }

    private DeploymentDraft everything() {
        return new DeploymentDraft(
                facility,
                "ICU",
                "4.1",
                DeploymentStatus.LIVE,
                LocalDate.of(2026, 3, 12),
                LocalDate.of(2027, 3, 12),
                TestPeople.idOf("Robin Test"),
                "AUROC 0.81 on 1,204 stays");
    }
}
