package org.plumbline.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plumbline.PlumblineTest;
import org.plumbline.TestPeople;
import org.plumbline.WithPerson;
import org.plumbline.inventory.AiInventory;
import org.plumbline.inventory.SystemDraft;
import org.plumbline.scoring.Level;
import org.plumbline.security.OurOrganisation;
import org.plumbline.security.Role;
import org.plumbline.shared.AttentionSource;
import org.plumbline.shared.NotFound;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@PlumblineTest
@WithPerson(Role.RISK_MANAGER)
class RiskAccessTest {

    private static final UUID OLGA = TestPeople.idOf("Olga Owner");

    @Autowired
    RiskRegister register;

    @Autowired
    RiskAssessments assessments;

    @Autowired
    RiskTreatment treatment;

    @Autowired
    RiskAcceptances acceptances;

    @Autowired
    RiskHeatMap heatMap;

    @Autowired
    RiskAttention attention;

    @Autowired
    AiInventory inventory;

    @Autowired
    OurOrganisation organisation;

    @Autowired
    JdbcClient jdbc;

    private UUID herSystem;
    private UUID otherSystem;
    private RiskId ofHerSystem;
    private RiskId sharedRisk;
    private RiskId ownedByHer;
    private RiskId foreign;

    @BeforeEach
    void someRisks() {
        asOwner(); // gives her an account
        asManager();
        herSystem = inventory
                .register(SystemDraft.builder("Hers").technicalOwner(OLGA).build())
                .value();
        otherSystem = inventory.register(SystemDraft.named("Another's")).value();
        ofHerSystem = register.raise(RiskFixtures.draft("Of her system", "hallucination", Set.of(herSystem)));
        sharedRisk = register.raise(RiskFixtures.draft("Of both", "hallucination", Set.of(herSystem, otherSystem)));
        ownedByHer = register.raise(new RiskDraft(
                "Owned by her", "a", "b", "c", "hallucination", OLGA, Set.of(), Set.of(), Set.of(), null, null));
        foreign = register.raise(RiskFixtures.draft("Foreign", "hallucination", Set.of(otherSystem)));
    }

    @Test
    void aSystemOwnerMeetsOnlyTheirOwnRisks() {
        asOwner();

        assertThat(register.search(RiskFilter.EVERYTHING, PageRequest.of(0, 10)))
                .extracting(RiskRow::title)
                .containsExactlyInAnyOrder("Of her system", "Of both", "Owned by her");
        assertThat(register.count(RiskFilter.EVERYTHING)).isEqualTo(3);
        assertThat(heatMap.of(RiskFilter.EVERYTHING).total()).isEqualTo(3);
        assertThat(register.walk(RiskFilter.EVERYTHING, null, 10)).hasSize(3);
        assertThat(register.find(sharedRisk).systems()).extracting("name").containsExactly("Hers");
    }

    @Test
    void anothersRiskAnswersLikeAMissingOne() {
        asOwner();
        var missing = new RiskId(UUID.randomUUID());

        for (var id : List.of(foreign, missing)) {
            calls(id)
                    .forEach(call -> assertThatExceptionOfType(NotFound.class)
                            .isThrownBy(call)
                            .withMessage("no risk " + id.value()));
            assertThatExceptionOfType(NotFound.class).isThrownBy(() -> register.find(id));
            assertThatExceptionOfType(NotFound.class).isThrownBy(() -> register.history(id));
        }
    }

    @Test
    void aSystemOwnerWithoutSystemsSeesWhatTheyOwn() {
        TestPeople.continueAs(jdbc, "Nils New", Role.SYSTEM_OWNER);

        assertThat(register.search(RiskFilter.EVERYTHING, PageRequest.of(0, 10)))
                .isEmpty();
    }

    @Test
    void aSystemOwnerRaisesAndEditsRisksOfTheirOwnSystems() {
        asOwner();
        var raised = register.raise(RiskFixtures.draft("Raised", "hallucination", Set.of(herSystem)));
        assertThat(register.find(raised).mayChange()).isTrue();
        assessments.rate(ofHerSystem, null, new RatingDraft(Stage.CURRENT, Level.LOW, Level.LOW, "seen"));
        treatment.addAction(ownedByHer, new ActionDraft("x", null, null));

        assertThatExceptionOfType(RiskRefusal.OwnSystemMissing.class)
                .isThrownBy(() -> register.raise(RiskFixtures.draft("Of nothing")));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(
                        () -> register.raise(RiskFixtures.draft("Of another's", "hallucination", Set.of(otherSystem))));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> register.change(
                        raised, null, RiskFixtures.draft("Moved", "hallucination", Set.of(otherSystem))));
    }

    @Test
    void aSystemOwnerCannotDropALinkThatTheyDoNotSee() {
        asOwner();
        register.change(sharedRisk, null, RiskFixtures.draft("Of both, renamed", "hallucination", Set.of(herSystem)));

        asManager();
        assertThat(register.find(sharedRisk).systems()).hasSize(2);
    }

    @Test
    void aSystemOwnerDecidesNothing() {
        asOwner();

        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> acceptances.approve(ofHerSystem, "fine"));
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> acceptances.withdraw(ofHerSystem, "no"));
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> register.pinPriority(ofHerSystem, null, 1, "mine"));
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> register.removeDemo());
    }

    @Test
    void anAuditorReadsAndChangesNothing() {
        TestPeople.continueAs(jdbc, "Ada Auditor", Role.AUDITOR);

        assertThat(register.count(RiskFilter.EVERYTHING)).isEqualTo(4);
        assertThat(register.find(foreign).mayChange()).isFalse();
        calls(foreign)
                .forEach(call ->
                        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(call));
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> register.raise(RiskFixtures.draft("x")));
        assertThat(attention.needs()).isEmpty();
    }

    @Test
    void anOwnerWhoAlsoAuditsReadsAllAndEditsTheirOwn() {
        TestPeople.continueAs(jdbc, "Olga Owner", Role.SYSTEM_OWNER, Role.AUDITOR);

        assertThat(register.find(foreign).mayChange()).isFalse();
        assertThat(register.find(ofHerSystem).mayChange()).isTrue();
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> register.move(foreign, null, RiskStatus.CLOSED, "x"));
    }

    @Test
    void anAdministratorSeesNoRisks() {
        TestPeople.continueAs(jdbc, "Adam Admin", Role.ADMINISTRATOR);

        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> register.count(RiskFilter.EVERYTHING));
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> heatMap.of(RiskFilter.EVERYTHING));
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> register.find(foreign));
        calls(foreign)
                .forEach(call ->
                        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(call));
        assertThat(attention.needs()).isEmpty();
    }

    @Test
    void attentionCountsWhatThePersonSees() {
        rate(foreign, Level.HIGH);
        treatment.addAction(
                ofHerSystem, new ActionDraft("late", null, organisation.today().minusDays(1)));

        assertThat(attention.needs())
                .extracting(
                        AttentionSource.Need::sentenceKey,
                        need -> need.arguments().getFirst())
                .containsExactly(
                        tuple("risk.need.overdue-actions", 1L),
                        tuple("risk.need.above-appetite", 1L),
                        tuple("risk.need.not-assessed", 3L));

        asOwner();
        assertThat(attention.needs())
                .extracting(
                        AttentionSource.Need::sentenceKey,
                        need -> need.arguments().getFirst())
                .containsExactly(tuple("risk.need.overdue-actions", 1L), tuple("risk.need.not-assessed", 3L));
    }

    @Test
    void attentionNamesTheDecisionsThatWaitForThisLead() {
        rate(foreign, Level.LOW);
        acceptances.request(
                foreign, new AcceptanceDraft("for now", organisation.today().plusDays(20)));
        TestPeople.continueAs(jdbc, "Robin Test", Role.GOVERNANCE_LEAD); // who asked
        assertThat(keys()).doesNotContain("risk.need.decisions");

        TestPeople.continueAs(jdbc, "Lena Lead", Role.GOVERNANCE_LEAD);
        assertThat(keys()).contains("risk.need.decisions");

        acceptances.approve(foreign, "agreed");
        assertThat(keys()).contains("risk.need.acceptances-expire").doesNotContain("risk.need.decisions");
    }

    private List<String> keys() {
        return attention.needs().stream().map(AttentionSource.Need::sentenceKey).toList();
    }

    /** Everything that a system owner could do to a risk if it were theirs. */
    private Stream<ThrowingCallable> calls(RiskId id) {
        return Stream.of(
                () -> register.change(id, null, RiskFixtures.draft("x")),
                () -> register.move(id, null, RiskStatus.CLOSED, "x"),
                () -> register.review(id, null, "x"),
                () -> register.changeAll(List.of(id), new RiskBatch(OLGA, null, null, null)),
                () -> assessments.rate(id, null, new RatingDraft(Stage.CURRENT, null, null, "x")),
                () -> treatment.plan(id, null, new ResponsePlan(ResponseType.AVOID, null, "")),
                () -> treatment.addAction(id, new ActionDraft("x", null, null)),
                () -> treatment.changeAction(id, null, UUID.randomUUID(), new ActionDraft("x", null, null)),
                () -> treatment.completeAction(id, UUID.randomUUID()),
                () -> treatment.reopenAction(id, UUID.randomUUID()),
                () -> treatment.removeAction(id, UUID.randomUUID()),
                () -> acceptances.request(id, RiskFixtures.untilNextSummer()),
                () -> acceptances.withdrawRequest(id, "x"));
    }

    private void rate(RiskId id, Level level) {
        assessments.rate(id, null, new RatingDraft(Stage.CURRENT, level, level, "because of the audit"));
    }

    private void asOwner() {
        TestPeople.continueAs(jdbc, "Olga Owner", Role.SYSTEM_OWNER);
    }

    private void asManager() {
        TestPeople.continueAs(jdbc, "Robin Test", Role.RISK_MANAGER);
    }
}
