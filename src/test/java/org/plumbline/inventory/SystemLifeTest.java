package org.plumbline.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Set;
import java.util.UUID;
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

/** What the inventory lets happen to a system after it was entered. */
@PlumblineTest
@WithPerson(Role.RISK_MANAGER)
class SystemLifeTest {

    @Autowired
    AiInventory inventory;

    @Autowired
    SystemDeployments deployments;

    @Autowired
    TierRefresh tierRefresh;

    @Autowired
    ActivityLog activity;

    @Autowired
    JdbcClient jdbc;

    @Test
    void aSystemGoesFromProposalToRetirementAndTheTrailTellsIt() {
        var id = inventory.register(SystemDraft.named("Sepsis Alert"));
        for (var next : List.of(Lifecycle.IN_REVIEW, Lifecycle.PILOT, Lifecycle.PRODUCTION)) {
            inventory.moveTo(id, version(id), next, null);
        }
        inventory.moveTo(id, version(id), Lifecycle.SUSPENDED, "Alarms doubled");
        assertThat(inventory.find(id).lifecycleReason()).isEqualTo("Alarms doubled");
        inventory.moveTo(id, version(id), Lifecycle.RETIRED, "Replaced");

        assertThat(inventory.find(id).lifecycle()).isEqualTo(Lifecycle.RETIRED);
        assertThat(inventory.moves(id)).isEmpty();
        var last = activity.of("ai-system", id.value(), 10).getFirst();
        assertThat(last.kind()).isEqualTo("system.moved");
        assertThat(last.reason()).isEqualTo("Replaced");
        assertThat(last.changes())
                .containsExactly(Change.of("inventory.lifecycle", Lifecycle.SUSPENDED, Lifecycle.RETIRED));
    }

    @Test
    void aMoveThatNothingAllowsIsRefusedByName() {
        var id = inventory.register(SystemDraft.named("Sepsis Alert"));

        assertThatExceptionOfType(MoveNotAllowed.class)
                .isThrownBy(() -> inventory.moveTo(id, 0L, Lifecycle.PRODUCTION, null))
                .satisfies(refusal -> assertThat(refusal.from()).isEqualTo(Lifecycle.PROPOSED));
    }

    @Test
    void suspendingAndRetiringNeedAReason() {
        var id = inventory.register(SystemDraft.named("Sepsis Alert"));

        assertThatExceptionOfType(ReasonMissing.class)
                .isThrownBy(() -> inventory.moveTo(id, 0L, Lifecycle.RETIRED, "  "));
    }

    @Test
    void aMoveFromAnOlderReadingIsRefused() {
        var id = inventory.register(SystemDraft.named("Sepsis Alert"));
        inventory.change(id, 0L, SystemDraft.named("Sepsis Alert 2"));

        assertThatExceptionOfType(StaleVersion.class)
                .isThrownBy(() -> inventory.moveTo(id, 0L, Lifecycle.IN_REVIEW, null));
    }

    @Test
    @WithPerson(value = Role.SYSTEM_OWNER, name = "Olga Owner")
    void anOwnerHandsInForReviewButDoesNotPutIntoUse() {
        var id = inventory.register(SystemDraft.builder("Mine")
                .clinicalOwner(TestPeople.idOf("Olga Owner"))
                .build());
        inventory.moveTo(id, version(id), Lifecycle.IN_REVIEW, null);

        assertThat(inventory.moves(id)).containsExactlyInAnyOrder(Lifecycle.PROPOSED, Lifecycle.RETIRED);
        assertThatExceptionOfType(MoveNeedsGovernance.class)
                .isThrownBy(() -> inventory.moveTo(id, version(id), Lifecycle.PRODUCTION, null));
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> inventory.overrideTier(id, 0L, RiskTier.LOW, "I say so"));
    }

    @Test
    void retiringEndsWhereItRuns() {
        var id = inventory.register(SystemDraft.named("Sepsis Alert"));
        deployments.add(id, at("ICU", DeploymentStatus.LIVE));
        deployments.add(id, at("ER", DeploymentStatus.PLANNED));

        inventory.moveTo(id, version(id), Lifecycle.RETIRED, "Replaced");

        assertThat(deployments.of(id)).extracting(row -> row.draft().status()).containsOnly(DeploymentStatus.ENDED);
        assertThatExceptionOfType(SystemIsRetired.class)
                .isThrownBy(() -> deployments.add(id, at("Ward 3", DeploymentStatus.LIVE)));
    }

    @Test
    void anOverrideStandsBesideWhatTheRulesSay() {
        var id = inventory.register(assessedLow());

        inventory.overrideTier(id, version(id), RiskTier.HIGH, "It steers the ICU beds");

        var tier = inventory.find(id).tier();
        assertThat(tier.tier()).isEqualTo(RiskTier.HIGH);
        assertThat(tier.computed()).isEqualTo(RiskTier.LOW);
        assertThat(tier.override()).satisfies(override -> {
            assertThat(override.reason()).isEqualTo("It steers the ICU beds");
            assertThat(override.by()).isEqualTo("Robin Test");
        });
        assertThat(inventory.count(SystemFilter.ALL.withTiers(Set.of(RiskTier.HIGH))))
                .isEqualTo(1);
        assertThat(activity.of("ai-system", id.value(), 1).getFirst().reason()).isEqualTo("It steers the ICU beds");
    }

    @Test
    void anOverrideStaysWhenFactsChangeUntilItIsTakenBack() {
        var id = inventory.register(assessedLow());
        inventory.overrideTier(id, version(id), RiskTier.HIGH, "It steers the ICU beds");
        inventory.change(
                id, version(id), assessedLow().but().use(SystemUse.CLINICAL).build());

        assertThat(inventory.find(id).tier())
                .returns(RiskTier.HIGH, TierAssessment::tier)
                .returns(RiskTier.MODERATE, TierAssessment::computed);

        inventory.followRules(id, version(id));

        assertThat(inventory.find(id).tier())
                .returns(RiskTier.MODERATE, TierAssessment::tier)
                .returns(null, TierAssessment::override);
    }

    @Test
    void anOverrideNeedsAReason() {
        var id = inventory.register(assessedLow());

        assertThatExceptionOfType(ReasonMissing.class)
                .isThrownBy(() -> inventory.overrideTier(id, 0L, RiskTier.HIGH, " "));
    }

    @Test
    void newRulesWorkTheTiersOutAnew() {
        var id = inventory.register(assessedLow());
        jdbc.sql("update ai_system set tier_rules = 'older', computed_tier = 'HIGH', tier = 'HIGH'")
                .update();
        jdbc.sql("update ai_system set version = version + 1").update();
        assertThat(inventory.count(SystemFilter.ALL.withTiers(Set.of(RiskTier.HIGH))))
                .isEqualTo(1);

        reread(() -> tierRefresh.refreshAll());

        assertThat(inventory.count(SystemFilter.ALL.withTiers(Set.of(RiskTier.LOW))))
                .isEqualTo(1);
        assertThat(activity.of("ai-system", id.value(), 1).getFirst().kind()).isEqualTo("system.tier-recomputed");
    }

    @Autowired
    jakarta.persistence.EntityManager entities;

    private void reread(Runnable action) {
        entities.clear();
        action.run();
    }

    @Test
    void manySystemsMoveAtOnceAndTheRefusedAreNamed() {
        var one = inventory.register(SystemDraft.named("One")).value();
        var two = inventory.register(SystemDraft.named("Two"));
        inventory.moveTo(two, 0L, Lifecycle.IN_REVIEW, null);

        var outcome = inventory.moveAll(List.of(one, two.value()), Lifecycle.IN_REVIEW, null);

        assertThat(outcome.changed()).isEqualTo(1);
        assertThat(outcome.refused()).singleElement().satisfies(refusal -> {
            assertThat(refusal.system().name()).isEqualTo("Two");
            assertThat(refusal.rule()).isInstanceOf(MoveNotAllowed.class);
        });
        assertThat(inventory.find(new AiSystemId(one)).lifecycle()).isEqualTo(Lifecycle.IN_REVIEW);
    }

    @Test
    void ownersAndTagsAreSetForManyAtOnce() {
        var one = inventory.register(SystemDraft.named("One")).value();
        var two = inventory
                .register(SystemDraft.builder("Two").tags(Set.of("icu")).build())
                .value();
        var robin = TestPeople.idOf("Robin Test");

        assertThat(inventory
                        .assignOwner(List.of(one, two), OwnerKind.TECHNICAL, robin)
                        .changed())
                .isEqualTo(2);
        assertThat(inventory.tag(List.of(one, two), " ICU ").changed()).isEqualTo(1);
        assertThat(inventory.untag(List.of(two), "ICU").changed()).isEqualTo(1);

        assertThat(inventory.find(new AiSystemId(one)).draft())
                .returns(robin, SystemDraft::technicalOwner)
                .returns(Set.of("ICU"), SystemDraft::tags);
        assertThat(inventory.find(new AiSystemId(two)).draft().tags()).isEmpty();
        assertThat(inventory.tags("ic", 5)).containsExactly("ICU");
        assertThat(inventory.owners()).extracting("name").containsExactly("Robin Test");
    }

    @Test
    @WithPerson(value = Role.SYSTEM_OWNER, name = "Olga Owner")
    void anOwnerChangesNothingWhereOneOfManyIsNotTheirs() {
        var mine = inventory
                .register(SystemDraft.builder("Mine")
                        .clinicalOwner(TestPeople.idOf("Olga Owner"))
                        .build())
                .value();
        TestPeople.continueAs(jdbc, "Robin Test", Role.RISK_MANAGER);
        var theirs = inventory.register(SystemDraft.named("Theirs")).value();
        TestPeople.continueAs(jdbc, "Olga Owner", Role.SYSTEM_OWNER);

        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> inventory.tag(List.of(mine, theirs), "x"));
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> inventory.assignOwner(List.of(mine), OwnerKind.CLINICAL, null));
        assertThat(inventory.tag(List.of(mine), "x").changed()).isEqualTo(1);
    }

    @Test
    @WithPerson({})
    void whoeverMayAskIsShownSimilarNamesAndNothingElse() {
        TestPeople.continueAs(jdbc, "Robin Test", Role.RISK_MANAGER);
        inventory.register(SystemDraft.named("Sepsis Alert"));
        var gone = inventory.register(SystemDraft.named("Sepsis Alert Classic"));
        inventory.moveTo(gone, 0L, Lifecycle.RETIRED, "Old");
        TestPeople.continueAs(jdbc, "Ada Nurse", Role.ADMINISTRATOR);

        assertThat(inventory.similarTo("sepsis alerts", 5))
                .extracting(similar -> similar.system().name())
                .containsExactly("Sepsis Alert");
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> inventory.find(new AiSystemId(UUID.randomUUID())));
    }

    private long version(AiSystemId id) {
        return inventory.find(id).version();
    }

    private static DeploymentDraft at(String unit, DeploymentStatus status) {
        return new DeploymentDraft(null, unit, null, status, null, null, null, null);
    }

    private static SystemDraft assessedLow() {
        return SystemDraft.builder("Bed Planner")
                .kind(SystemKind.PREDICTIVE)
                .use(SystemUse.OPERATIONAL)
                .autonomy(Autonomy.INFORMS)
                .phi(PhiUse.NO)
                .build();
    }
}
