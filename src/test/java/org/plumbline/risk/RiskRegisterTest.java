package org.plumbline.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.plumbline.PlumblineTest;
import org.plumbline.TestPeople;
import org.plumbline.WithPerson;
import org.plumbline.audit.ActivityEntry;
import org.plumbline.audit.ActivityLog;
import org.plumbline.inventory.AiInventory;
import org.plumbline.inventory.SystemDraft;
import org.plumbline.inventory.SystemRef;
import org.plumbline.scoring.Appetite;
import org.plumbline.scoring.Level;
import org.plumbline.security.OurOrganisation;
import org.plumbline.security.PersonRef;
import org.plumbline.security.Role;
import org.plumbline.shared.Change;
import org.plumbline.shared.NotFound;
import org.plumbline.shared.StaleVersion;
import org.plumbline.vendor.VendorDraft;
import org.plumbline.vendor.VendorRef;
import org.plumbline.vendor.VendorRegister;
import org.springframework.beans.factory.annotation.Autowired;

@PlumblineTest
@WithPerson(Role.RISK_MANAGER)
class RiskRegisterTest {

    @Autowired
    RiskRegister register;

    @Autowired
    RiskAssessments assessments;

    @Autowired
    RiskTreatment treatment;

    @Autowired
    AiInventory inventory;

    @Autowired
    VendorRegister vendors;

    @Autowired
    OurOrganisation organisation;

    @Autowired
    ActivityLog activity;

    @Test
    void everythingThatIsEnteredIsReadBack() {
        var system = inventory.register(SystemDraft.named("Sepsis Alert")).value();
        var vendor = vendors.register(VendorDraft.named("Acme")).value();
        var draft = new RiskDraft(
                "Alert misses groups",
                "the alert was developed elsewhere",
                "it misses true sepsis in some groups",
                "avoidable deaths",
                "performance-disparity",
                TestPeople.idOf("Robin Test"),
                Set.of(system),
                Set.of(vendor),
                Set.of("MEASURE 2.11", "MAP 2.3"),
                LocalDate.of(2027, 3, 12),
                "sepsis-alert-misses-patient-groups");

        var details = register.find(register.raise(draft));

        assertThat(details.description()).isEqualTo(draft);
        assertThat(details.code()).matches("RSK-\\d{4,}");
        assertThat(details.status()).isEqualTo(RiskStatus.IDENTIFIED);
        assertThat(details.owner()).extracting(PersonRef::name).isEqualTo("Robin Test");
        assertThat(details.systems()).extracting(SystemRef::name).containsExactly("Sepsis Alert");
        assertThat(details.vendors()).extracting(VendorRef::name).containsExactly("Acme");
        assertThat(details.subcategories()).containsExactly("MAP 2.3", "MEASURE 2.11");
        assertThat(details.appetite()).isEqualTo(new Appetite(Level.LOW)); // from the parent, algorithmic bias
        assertThat(details.verdict()).isEqualTo(Appetite.Verdict.NOT_ASSESSED);
        assertThat(details.mayChange()).isTrue();
    }

    @Test
    void aRiskIsLookedAtAgainAsSoonAsAHighOneWhileItIsNotAssessed() {
        assertThat(register.find(raise("Drift")).reviewOn())
                .isEqualTo(organisation.today().plusDays(90));
    }

    @Test
    void aRatingKeepsItsReasonScaleAndPersonAndSetsTheNextReview() {
        var id = raise("Drift");

        rate(id, Stage.CURRENT, Level.HIGH, Level.VERY_HIGH);

        var details = register.find(id);
        assertThat(details.current().exposure()).isEqualTo(Level.VERY_HIGH);
        assertThat(details.current().scale()).isEqualTo("nist-sp-800-30");
        assertThat(details.current().scaleVersion()).isEqualTo("1.0.0");
        assertThat(details.current().ratedBy()).isEqualTo(TestPeople.idOf("Robin Test"));
        assertThat(details.status()).isEqualTo(RiskStatus.ASSESSED);
        assertThat(details.verdict()).isEqualTo(Appetite.Verdict.ABOVE);
        assertThat(details.priority()).isEqualTo(1);
        assertThat(details.reviewOn()).isEqualTo(organisation.today().plusDays(30));
        assertThat(details.inherent().isRated()).isFalse();
    }

    @Test
    void theHistoryShowsEveryRatingWithTheOneBefore() {
        var id = raise("Drift");
        rate(id, Stage.INHERENT, Level.VERY_HIGH, Level.HIGH);
        rate(id, Stage.CURRENT, Level.HIGH, Level.HIGH);
        rate(id, Stage.CURRENT, Level.LOW, null);

        var history = register.history(id);

        assertThat(history)
                .extracting(RiskDetails.RatingStep::stage)
                .containsExactly(Stage.INHERENT, Stage.CURRENT, Stage.CURRENT);
        assertThat(history.get(1).before()).isNull();
        assertThat(history.get(2).before()).isEqualTo(history.get(1).rating());
        assertThat(history.get(2).rating().exposure()).isNull();
        assertThat(history.get(2).rating().likelihood()).isEqualTo(Level.LOW);
        assertThat(history.get(2).by()).extracting(PersonRef::name).isEqualTo("Robin Test");
        assertThat(register.find(id).status()).isEqualTo(RiskStatus.IDENTIFIED);
    }

    @Test
    void aChangeSaysWhatChangedInWordsPeopleKnow() {
        var id = raise("Drift");
        var system = inventory.register(SystemDraft.named("Sepsis Alert"));

        register.change(id, 0L, RiskFixtures.draft("Drift of the score", "hallucination", Set.of(system.value())));

        var code = inventory.find(system).code();
        var last = last(id);
        assertThat(last.kind()).isEqualTo("risk.changed");
        assertThat(last.changes())
                .containsExactly(
                        Change.of("risk.title", "Drift", "Drift of the score"),
                        Change.of("risk.category", "Robustness and drift", "Hallucination"),
                        Change.of("risk.systems", null, code));
    }

    @Test
    void aSaveFromAnOlderReadingIsRefused() {
        var id = raise("Drift");
        register.change(id, 0L, RiskFixtures.draft("Drift 2"));

        assertThatExceptionOfType(StaleVersion.class)
                .isThrownBy(() -> register.change(id, 0L, RiskFixtures.draft("Drift 3")));
        assertThatExceptionOfType(StaleVersion.class)
                .isThrownBy(() -> assessments.rate(id, 0L, new RatingDraft(Stage.TARGET, null, null, "x")));
    }

    @Test
    void whatTheCatalogueDoesNotKnowIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> register.raise(RiskFixtures.draft("x", "no-such-category", Set.of())));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() ->
                        register.raise(RiskFixtures.draft("x", "hallucination", Set.of(TestPeople.idOf("no system")))));
    }

    @Test
    void aResponseAndItsActionsAreKept() {
        var id = raise("Drift");
        var due = organisation.today().minusDays(1);
        treatment.plan(
                id,
                null,
                new ResponsePlan(ResponseType.MITIGATE, new Cost(new BigDecimal("1200.00"), "EUR"), "Revalidate"));
        var action = treatment.addAction(id, new ActionDraft("Revalidate", TestPeople.idOf("Robin Test"), due));

        var details = register.find(id);
        assertThat(details.response())
                .isEqualTo(new ResponsePlan(
                        ResponseType.MITIGATE, new Cost(new BigDecimal("1200.00"), "EUR"), "Revalidate"));
        assertThat(details.actions())
                .singleElement()
                .satisfies(step -> assertThat(step.overdue()).isTrue());
        assertThat(register.count(RiskFilter.with().overdueActions(true).build()))
                .isEqualTo(1);

        treatment.completeAction(id, action);

        assertThat(register.find(id).actions()).singleElement().satisfies(step -> {
            assertThat(step.overdue()).isFalse();
            assertThat(step.doneBy()).extracting(PersonRef::name).isEqualTo("Robin Test");
        });
        assertThat(register.count(RiskFilter.with().overdueActions(true).build()))
                .isZero();
    }

    @Test
    void actionsAreChangedReopenedAndRemoved() {
        var id = raise("Drift");
        var action = treatment.addAction(id, new ActionDraft("Revalidate", null, null));
        treatment.changeAction(id, null, action, new ActionDraft("Revalidate twice", null, LocalDate.of(2027, 3, 12)));
        assertThat(last(id).changes())
                .containsExactly(
                        Change.of("risk.action", "Revalidate", "Revalidate twice"),
                        Change.of("risk.action-due", null, "12 Mar 2027"));

        treatment.completeAction(id, action);
        treatment.completeAction(id, action); // a second tick is no second fact
        treatment.reopenAction(id, action);
        treatment.removeAction(id, action);

        assertThat(register.find(id).actions()).isEmpty();
        assertThat(activity.of("risk", id.value(), 10))
                .extracting(ActivityEntry::kind)
                .containsExactly(
                        "risk.action-removed",
                        "risk.action-reopened",
                        "risk.action-done",
                        "risk.action-changed",
                        "risk.action-added",
                        "risk.raised");
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> treatment.completeAction(id, action));
    }

    @Test
    void aScenarioIsRaisedWithItsSuggestedResponse() {
        var id = register.raise(
                RiskFixtures.draft("Drift"),
                new ResponsePlan(ResponseType.MITIGATE, null, ""),
                List.of(new ActionDraft("Measure", null, null), new ActionDraft("Recalibrate", null, null)));

        assertThat(register.find(id).actions())
                .extracting(RiskDetails.Action::title)
                .containsExactly("Measure", "Recalibrate");
    }

    @Test
    void aMoveIsWrittenToTheTrailWithItsReason() {
        var id = raise("Drift");

        register.move(id, null, RiskStatus.CLOSED, "duplicate of RSK-0001");

        var last = last(id);
        assertThat(last.kind()).isEqualTo("risk.closed");
        assertThat(last.reason()).isEqualTo("duplicate of RSK-0001");
        assertThat(last.changes()).containsExactly(Change.of("risk.status", "Identified", "Closed"));

        register.move(id, null, RiskStatus.IDENTIFIED, "no duplicate");
        assertThat(last(id).kind()).isEqualTo("risk.reopened");
    }

    @Test
    void aReviewSetsTheNextOne() {
        var id = raise("Drift");
        rate(id, Stage.CURRENT, Level.LOW, Level.LOW);
        register.changeAll(List.of(id), new RiskBatch(null, null, organisation.today(), null));
        assertThat(register.count(RiskFilter.with().reviewDue(true).build())).isEqualTo(1);

        register.review(id, null, "unchanged");

        assertThat(register.find(id).reviewOn()).isEqualTo(organisation.today().plusDays(365));
        assertThat(register.count(RiskFilter.with().reviewDue(true).build())).isZero();
    }

    @Test
    void aBatchChangesWhatItMayAndNamesWhatItMayNot() {
        var open = raise("Open");
        var closed = raise("Closed");
        register.move(closed, null, RiskStatus.CLOSED, "duplicate");
        var robin = TestPeople.idOf("Robin Test");

        var outcome = register.changeAll(List.of(open, closed), new RiskBatch(robin, null, null, null));

        assertThat(outcome.changed()).isEqualTo(1);
        assertThat(outcome.refused()).singleElement().satisfies(refused -> {
            assertThat(refused.code()).isEqualTo(register.find(closed).code());
            assertThat(refused.rule()).isInstanceOf(RiskRefusal.RiskIsClosed.class);
        });
        assertThat(register.find(open).owner()).extracting(PersonRef::id).isEqualTo(robin);
        assertThat(register.find(closed).owner()).isNull();
    }

    @Test
    void aBatchClosesAndReassignsInOneGo() {
        var one = raise("One");
        var robin = TestPeople.idOf("Robin Test");

        assertThat(register.changeAll(List.of(one), new RiskBatch(robin, RiskStatus.CLOSED, null, null))
                        .refused())
                .extracting(refused -> refused.rule().getClass().getSimpleName())
                .containsExactly("ReasonMissing");
        assertThat(register.find(one).owner()).isNull();

        register.changeAll(List.of(one), new RiskBatch(robin, RiskStatus.CLOSED, null, "retired"));
        assertThat(register.find(one).status()).isEqualTo(RiskStatus.CLOSED);
        assertThat(register.find(one).owner()).extracting(PersonRef::id).isEqualTo(robin);
    }

    @Test
    void aPriorityIsPinnedWithAReason() {
        var id = raise("Drift");

        register.pinPriority(id, null, 1, "the board asked");
        assertThat(register.find(id).priority()).isEqualTo(1);
        assertThat(register.find(id).priorityReason()).isEqualTo("the board asked");
        assertThatExceptionOfType(RiskRefusal.ReasonMissing.class)
                .isThrownBy(() -> register.pinPriority(id, null, 2, " "));
        assertThatIllegalArgumentException().isThrownBy(() -> register.pinPriority(id, null, 6, "x"));

        register.releasePriority(id, null);
        assertThat(register.find(id).priority()).isEqualTo(2);
    }

    @Test
    @WithPerson({Role.RISK_MANAGER, Role.GOVERNANCE_LEAD})
    void theDemoIsRemovedAndNothingElse() {
        var demo = register.raiseDemo(RiskFixtures.draft("Fictional"));
        rate(demo, Stage.CURRENT, Level.LOW, Level.LOW);
        treatment.addAction(demo, new ActionDraft("x", null, null));
        var real = raise("Real");

        assertThat(register.removeDemo()).isEqualTo(1);

        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> register.find(demo));
        assertThat(register.find(real).description().title()).isEqualTo("Real");
    }

    private RiskId raise(String title) {
        return register.raise(RiskFixtures.draft(title));
    }

    private void rate(RiskId id, Stage stage, Level likelihood, @Nullable Level impact) {
        assessments.rate(id, null, new RatingDraft(stage, likelihood, impact, "because of the audit"));
    }

    private ActivityEntry last(RiskId id) {
        return activity.of("risk", id.value(), 1).getFirst();
    }
}
