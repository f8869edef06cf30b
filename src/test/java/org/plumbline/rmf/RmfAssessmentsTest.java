package org.plumbline.rmf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plumbline.PlumblineTest;
import org.plumbline.TestPeople;
import org.plumbline.WithPerson;
import org.plumbline.evidence.Evidence;
import org.plumbline.evidence.EvidenceDraft;
import org.plumbline.evidence.EvidenceOwner;
import org.plumbline.evidence.EvidenceRegister;
import org.plumbline.evidence.EvidenceState;
import org.plumbline.inventory.AiInventory;
import org.plumbline.inventory.SystemDraft;
import org.plumbline.inventory.SystemKind;
import org.plumbline.security.Role;
import org.plumbline.shared.Change;
import org.plumbline.shared.NotFound;
import org.plumbline.shared.StaleVersion;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@PlumblineTest
@WithPerson(Role.RISK_MANAGER)
class RmfAssessmentsTest {

    /** Answered once, by the organisation. */
    private static final String LAWS = "GOVERN 1.1";

    /** Answered by each system. */
    private static final String PURPOSE = "MAP 1.1";

    @Autowired
    RmfAssessments assessments;

    @Autowired
    EvidenceRegister evidence;

    @Autowired
    RmfCoverage coverage;

    @Autowired
    AiInventory inventory;

    @Autowired
    JdbcClient jdbc;

    private UUID owner;
    private UUID sepsis;
    private UUID scribe;

    @BeforeEach
    void twoSystems() {
        owner = TestPeople.person(jdbc, "Olu Owner", java.util.Set.of(Role.SYSTEM_OWNER))
                .id();
        sepsis = inventory
                .register(SystemDraft.builder("Sepsis Alert")
                        .kind(SystemKind.PREDICTIVE)
                        .clinicalOwner(owner)
                        .build())
                .value();
        scribe = inventory
                .register(SystemDraft.builder("Scribe")
                        .kind(SystemKind.GENERATIVE)
                        .build())
                .value();
    }

    @Test
    void whatIsAnsweredIsReadBack() {
        var draft = new AssessmentDraft(
                AnswerStatus.IN_PROGRESS, 2, owner, LocalDate.of(2027, 3, 12), "Drafted with counsel", "", "");

        save(AssessmentKey.ofSystem(sepsis, PURPOSE), draft);

        var details = assessments.find(AssessmentKey.ofSystem(sepsis, PURPOSE));
        assertThat(details.draft()).isEqualTo(draft);
        assertThat(details.answer().owner()).extracting("name").isEqualTo("Olu Owner");
        assertThat(details.answer().origin()).isEqualTo(Origin.OWN);
        assertThat(details.editedBy()).extracting("name").isEqualTo("Robin Test");
        assertThat(details.mayChange()).isTrue();
    }

    @Test
    void untouchedOutcomesAreReadButNotStored() {
        var key = AssessmentKey.ofSystem(sepsis, PURPOSE);

        var version = assessments.save(key, AnswerDetails.NOT_STORED, AssessmentDraft.of(AnswerStatus.NOT_STARTED));

        assertThat(version).isEqualTo(AnswerDetails.NOT_STORED);
        assertThat(assessments.ofSystem(sepsis).answers()).hasSize(72);
        assertThat(assessments.ofOrganisation().answers()).hasSize(28);
        assertThat(rows()).isZero();
    }

    @Test
    void aSystemInheritsTheOrganisationsAnswer() {
        save(AssessmentKey.ofOrganisation(LAWS), inPlace());

        var inherited = assessments.ofSystem(sepsis).answer(LAWS).orElseThrow();

        assertThat(inherited.origin()).isEqualTo(Origin.INHERITED);
        assertThat(inherited.status()).isEqualTo(AnswerStatus.IN_PLACE);
        assertThat(assessments.ofSystem(scribe).coverage().total().covered()).isEqualTo(1);
        assertThat(rows()).isEqualTo(1);
    }

    @Test
    void anInheritedAnswerShowsTheOrganisationsEvidence() {
        save(AssessmentKey.ofOrganisation(LAWS), inPlace());
        addPolicy(AssessmentKey.ofOrganisation(LAWS));

        var details = assessments.find(AssessmentKey.ofSystem(sepsis, LAWS));

        assertThat(details.version()).isEqualTo(AnswerDetails.NOT_STORED);
        assertThat(details.answer().origin()).isEqualTo(Origin.INHERITED);
        assertThat(details.evidence())
                .extracting(piece -> piece.draft().title())
                .containsExactly("AI policy");
        assertThat(details.draft().status()).isEqualTo(AnswerStatus.IN_PLACE);
    }

    @Test
    void aSystemOverridesTheOrganisationsAnswerForAReason() {
        save(AssessmentKey.ofOrganisation(LAWS), inPlace());
        var key = AssessmentKey.ofSystem(sepsis, LAWS);
        var started = AssessmentDraft.of(AnswerStatus.IN_PROGRESS);

        assertThatExceptionOfType(ReasonMissing.class).isThrownBy(() -> save(key, started));
        save(key, started.overridingBecause("Imported device, other law"));

        assertThat(assessments.ofSystem(sepsis).answer(LAWS)).hasValueSatisfying(answer -> {
            assertThat(answer.origin()).isEqualTo(Origin.OVERRIDE);
            assertThat(answer.status()).isEqualTo(AnswerStatus.IN_PROGRESS);
        });
        assertThat(assessments.ofSystem(scribe).answer(LAWS).orElseThrow().status())
                .isEqualTo(AnswerStatus.IN_PLACE);
        assertThat(assessments.find(key).organisation()).isNotNull();
        assertThat(assessments.history(key, 1)).first().satisfies(entry -> {
            assertThat(entry.kind()).isEqualTo("rmf.overridden");
            assertThat(entry.reason()).isEqualTo("Imported device, other law");
        });
    }

    @Test
    void aWithdrawnOverrideGivesWayToTheOrganisationsAnswer() {
        save(AssessmentKey.ofOrganisation(LAWS), inPlace());
        var key = AssessmentKey.ofSystem(sepsis, LAWS);
        var version = save(key, AssessmentDraft.of(AnswerStatus.IN_PROGRESS).overridingBecause("Other law"));

        assessments.withdrawOverride(key, version);

        assertThat(assessments.find(key).answer().origin()).isEqualTo(Origin.INHERITED);
        assertThat(assessments.history(key, 5))
                .extracting("kind")
                .containsExactly("rmf.override-withdrawn", "rmf.overridden");
        assertThatExceptionOfType(NotAnOverride.class).isThrownBy(() -> assessments.withdrawOverride(key, version));
    }

    @Test
    void anAnswerOfTheSystemItselfCannotBeWithdrawn() {
        var key = AssessmentKey.ofSystem(sepsis, PURPOSE);
        var version = save(key, inPlace());

        assertThatExceptionOfType(NotAnOverride.class).isThrownBy(() -> assessments.withdrawOverride(key, version));
    }

    @Test
    void theOrganisationDoesNotAnswerWhatSystemsAnswer() {
        assertThatExceptionOfType(AnsweredPerSystem.class)
                .isThrownBy(() -> save(AssessmentKey.ofOrganisation(PURPOSE), inPlace()));
    }

    @Test
    void isVerifiedBySomebodyElse() {
        var key = AssessmentKey.ofSystem(sepsis, PURPOSE);
        save(key, inPlace());
        addPolicy(key);
        var version = assessments.find(key).version();
        assertThatExceptionOfType(VerificationRefused.class).isThrownBy(() -> assessments.verify(key, version));
        assertThat(assessments.find(key).obstacle()).isEqualTo(VerificationRefused.Ground.OWN_EDIT);

        TestPeople.continueAs(jdbc, "Vera Verifier", Role.GOVERNANCE_LEAD);
        assertThat(assessments.find(key).mayVerify()).isTrue();
        assessments.verify(key, version);

        var details = assessments.find(key);
        assertThat(details.answer().status()).isEqualTo(AnswerStatus.VERIFIED);
        assertThat(details.verifier()).extracting("name").isEqualTo("Vera Verifier");
        assertThat(details.verifiedAt()).isNotNull();
        assertThat(assessments.history(key, 1)).first().extracting("kind").isEqualTo("rmf.verified");
    }

    @Test
    void savingAVerifiedAnswerUnchangedKeepsItVerified() {
        var key = verified(sepsis, PURPOSE);
        var details = assessments.find(key);

        assertThat(assessments.save(key, details.version(), details.draft())).isEqualTo(details.version());

        assertThat(assessments.find(key).answer().status()).isEqualTo(AnswerStatus.VERIFIED);
    }

    @Test
    void changingAVerifiedAnswerTakesTheVerificationBackAndSaysSo() {
        var key = verified(sepsis, PURPOSE);
        var details = assessments.find(key);

        assessments.save(key, details.version(), details.draft().withNotes("New site"));

        assertThat(assessments.find(key).answer().status()).isEqualTo(AnswerStatus.IN_PLACE);
        assertThat(assessments.history(key, 1).getFirst().changes())
                .containsExactly(
                        Change.of("rmf.status", "Verified", "In place"), Change.of("rmf.notes", null, "New site"));
    }

    @Test
    void takingEvidenceAwayTakesTheVerificationBack() {
        var key = verified(sepsis, PURPOSE);
        var policy = assessments.find(key).evidence().getFirst();

        evidence.withdraw(policy.id(), "It was of another system.");

        var details = assessments.find(key);
        assertThat(details.evidence()).isEmpty();
        assertThat(details.answer().status()).isEqualTo(AnswerStatus.IN_PLACE);
        assertThat(assessments.history(key, 1).getFirst().changes())
                .contains(Change.of("rmf.status", "Verified", "In place"));
    }

    /** The id of an answer can be worked out, so it alone must open nothing. */
    @Test
    void theIdOfOneAnswerIsNoWayToTheEvidenceOfAnother() {
        var key = verified(sepsis, PURPOSE).evidenceOwner();
        var forged = new EvidenceOwner(
                key.type(),
                AssessmentKey.ofSystem(scribe, PURPOSE).evidenceOwner().id(),
                PURPOSE,
                sepsis);

        assertThat(evidence.of(key)).hasSize(1);
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> evidence.of(forged));
        assertThat(evidence.mayChange(forged)).isFalse();
    }

    @Test
    void whatIsInheritedTakesNoEvidenceOfItsOwn() {
        assertThatExceptionOfType(ReasonMissing.class)
                .isThrownBy(() -> addPolicy(AssessmentKey.ofSystem(sepsis, LAWS)));
    }

    @Test
    void evidenceOfAnOverrideIsWithdrawnWithIt() {
        var key = AssessmentKey.ofSystem(sepsis, LAWS);
        save(key, inPlace().overridingBecause("Another law holds here"));
        addPolicy(key);

        assessments.withdrawOverride(key, assessments.find(key).version());

        assertThat(evidence.of(key.evidenceOwner()))
                .extracting(Evidence::state)
                .containsExactly(EvidenceState.WITHDRAWN);
    }

    @Test
    void aSaveFromAnOlderReadingIsRefused() {
        var key = AssessmentKey.ofSystem(sepsis, PURPOSE);
        var version = save(key, inPlace());
        assessments.save(key, version, inPlace().withMaturity(4));

        assertThatExceptionOfType(StaleVersion.class)
                .isThrownBy(() -> assessments.save(key, version, inPlace().withMaturity(0)));
        assertThatExceptionOfType(StaleVersion.class)
                .isThrownBy(() -> assessments.save(
                        key, AnswerDetails.NOT_STORED, inPlace().withMaturity(0)));
        assertThat(assessments.find(key).draft().maturity()).isEqualTo(4);
    }

    @Test
    void changesAreToldInWordsPeopleKnow() {
        var key = AssessmentKey.ofSystem(sepsis, PURPOSE);

        save(key, inPlace().withOwner(owner).dueOn(LocalDate.of(2027, 3, 12)));

        assertThat(assessments.history(key, 1).getFirst().changes())
                .containsExactly(
                        Change.of("rmf.status", "Not started", "In place"),
                        Change.of("rmf.maturity", null, "3 Practised"),
                        Change.of("rmf.owner", null, "Olu Owner"),
                        Change.of("rmf.due-on", null, "12 Mar 2027"));
    }

    @Test
    void severalAnswersArePlannedAtOnce() {
        var begun = AssessmentKey.ofSystem(sepsis, PURPOSE);
        var untouched = AssessmentKey.ofSystem(scribe, "MAP 1.2");
        save(begun, AssessmentDraft.of(AnswerStatus.IN_PROGRESS).withMaturity(1));

        assessments.plan(List.of(begun, untouched), owner, LocalDate.of(2027, 3, 12));

        assertThat(assessments.find(begun).draft())
                .isEqualTo(AssessmentDraft.of(AnswerStatus.IN_PROGRESS)
                        .withMaturity(1)
                        .withOwner(owner)
                        .dueOn(LocalDate.of(2027, 3, 12)));
        assertThat(assessments.find(untouched).answer().owner())
                .extracting("id")
                .isEqualTo(owner);
    }

    @Test
    void unknownOutcomesSystemsAndPeopleAreNotFound() {
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> assessments.find(AssessmentKey.ofSystem(sepsis, "GOVERN 9.9")));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> assessments.find(AssessmentKey.ofSystem(UUID.randomUUID(), PURPOSE)));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() ->
                        save(AssessmentKey.ofSystem(sepsis, PURPOSE), inPlace().withOwner(UUID.randomUUID())));
    }

    @Test
    void aSystemOwnerAnswersForTheirOwnSystems() {
        TestPeople.continueAs(jdbc, "Olu Owner", Role.SYSTEM_OWNER);

        save(AssessmentKey.ofSystem(sepsis, PURPOSE), inPlace());

        assertThat(assessments.ofSystem(sepsis).mayChange()).isTrue();
        assertThat(assessments.ofSystem(sepsis).answer(LAWS)).isPresent();
    }

    @Test
    void aSystemOwnerMeetsNeitherOtherSystemsNorTheOrganisation() {
        TestPeople.continueAs(jdbc, "Olu Owner", Role.SYSTEM_OWNER);
        var others = AssessmentKey.ofSystem(scribe, PURPOSE);
        var ours = AssessmentKey.ofOrganisation(LAWS);

        for (var key : List.of(others, ours)) {
            assertThatExceptionOfType(NotFound.class).isThrownBy(() -> save(key, inPlace()));
            assertThatExceptionOfType(NotFound.class).isThrownBy(() -> addPolicy(key));
            assertThatExceptionOfType(NotFound.class).isThrownBy(() -> assessments.verify(key, 0));
            assertThatExceptionOfType(NotFound.class).isThrownBy(() -> assessments.find(key));
            assertThatExceptionOfType(NotFound.class).isThrownBy(() -> assessments.history(key, 1));
            assertThatExceptionOfType(NotFound.class).isThrownBy(() -> assessments.plan(List.of(key), owner, null));
        }
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> assessments.ofSystem(scribe));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> assessments.ofOrganisation());
        assertThat(assessments.ofSystems(List.of(sepsis, scribe))).containsOnlyKeys(sepsis);
    }

    @Test
    void anAuditorReadsAndChangesNothing() {
        var key = AssessmentKey.ofSystem(sepsis, PURPOSE);
        TestPeople.continueAs(jdbc, "Ada Auditor", Role.AUDITOR);

        assertThat(assessments.ofSystem(sepsis).mayChange()).isFalse();
        assertThat(assessments.ofOrganisation().mayChange()).isFalse();
        assertThat(assessments.find(key).mayVerify()).isFalse();
        List.<org.assertj.core.api.ThrowableAssert.ThrowingCallable>of(
                        () -> save(key, inPlace()),
                        () -> assessments.verify(key, 0),
                        () -> addPolicy(key),
                        () -> assessments.withdrawOverride(key, 0),
                        () -> assessments.plan(List.of(key), owner, null),
                        () -> assessments.removeDemo())
                .forEach(change -> assertThatThrownBy(change).isInstanceOf(AccessDeniedException.class));
    }

    @Test
    void anAdministratorAloneSeesNoAnswers() {
        TestPeople.continueAs(jdbc, "Adam Admin", Role.ADMINISTRATOR);

        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> assessments.ofOrganisation());
    }

    @Test
    @WithPerson(Role.GOVERNANCE_LEAD)
    void fictionalAnswersGoWithOneCall() {
        var key = AssessmentKey.ofSystem(sepsis, PURPOSE);
        assessments.answerDemo(key, inPlace().withOwner(owner));
        save(AssessmentKey.ofOrganisation(LAWS), inPlace());
        assertThat(assessments.find(key).answer().status()).isEqualTo(AnswerStatus.IN_PLACE);

        assertThat(assessments.removeDemo()).isEqualTo(1);

        assertThat(assessments.find(key).answer().status()).isEqualTo(AnswerStatus.NOT_STARTED);
        assertThat(assessments.find(AssessmentKey.ofOrganisation(LAWS)).answer().status())
                .isEqualTo(AnswerStatus.IN_PLACE);
    }

    @Test
    void theGenerativeProfileSpeaksOnlyAboutGenerativeSystems() {
        assertThat(coverage.generativeRisks(assessments.ofSystem(sepsis))).isEmpty();
        assertThat(coverage.generativeRisks(assessments.ofSystem(scribe)))
                .hasSize(12)
                .allSatisfy(risk -> assertThat(risk.coverage().total())
                        .isEqualTo(risk.risk().subcategories().size()));
        assertThat(coverage.generativeRisks(assessments.ofOrganisation())).isEmpty();
    }

    private AssessmentKey verified(UUID system, String subcategory) {
        var key = AssessmentKey.ofSystem(system, subcategory);
        save(key, inPlace());
        addPolicy(key);
        TestPeople.continueAs(jdbc, "Vera Verifier", Role.GOVERNANCE_LEAD);
        assessments.verify(key, assessments.find(key).version());
        return key;
    }

    private void addPolicy(AssessmentKey key) {
        evidence.addReference(
                key.evidenceOwner(), EvidenceDraft.titled("AI policy"), "https://docs.example.org/ai-policy");
    }

    private long save(AssessmentKey key, AssessmentDraft draft) {
        return assessments.save(key, AnswerDetails.NOT_STORED, draft);
    }

    private AssessmentDraft inPlace() {
        return AssessmentDraft.of(AnswerStatus.IN_PLACE).withMaturity(3).withOwner(owner);
    }

    private long rows() {
        return jdbc.sql("select count(*) from assessment").query(Long.class).single();
    }
}
