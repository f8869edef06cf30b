package org.plumbline.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.plumbline.risk.RiskFixtures.LEAD;
import static org.plumbline.risk.RiskFixtures.NEXT_REVIEW;
import static org.plumbline.risk.RiskFixtures.NOW;
import static org.plumbline.risk.RiskFixtures.OWNER;
import static org.plumbline.risk.RiskFixtures.RATER;
import static org.plumbline.risk.RiskFixtures.TODAY;
import static org.plumbline.risk.RiskFixtures.UP_TO_MODERATE_FOR_A_YEAR;
import static org.plumbline.risk.RiskFixtures.identifiedRisk;
import static org.plumbline.risk.RiskFixtures.rating;
import static org.plumbline.risk.RiskFixtures.riskAt;
import static org.plumbline.risk.RiskFixtures.untilNextSummer;

import java.time.LocalDate;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.plumbline.scoring.Appetite;
import org.plumbline.scoring.Level;

class RiskTest {

    @Test
    void beginsIdentifiedAndNotAssessed() {
        var risk = identifiedRisk();

        assertThat(risk.status()).isEqualTo(RiskStatus.IDENTIFIED);
        assertThat(risk.rating(Stage.CURRENT).isAssessed()).isFalse();
        assertThat(risk.priority()).isEqualTo(2); // as high as a high one
    }

    @Test
    void isAssessedByItsCurrentRatingAlone() {
        var risk = identifiedRisk();

        risk.rate(Stage.INHERENT, rating(Level.HIGH, RATER), NEXT_REVIEW);
        risk.rate(Stage.TARGET, rating(Level.LOW, RATER), NEXT_REVIEW);
        assertThat(risk.status()).isEqualTo(RiskStatus.IDENTIFIED);

        risk.rate(Stage.CURRENT, rating(Level.MODERATE, RATER), NEXT_REVIEW);
        assertThat(risk.status()).isEqualTo(RiskStatus.ASSESSED);
    }

    @Test
    void isIdentifiedAgainWhenItsRatingIsTakenBack() {
        var risk = riskAt(Level.MODERATE);

        risk.rate(Stage.CURRENT, rating(null, RATER), NEXT_REVIEW);

        assertThat(risk.status()).isEqualTo(RiskStatus.IDENTIFIED);
    }

    @ParameterizedTest
    @CsvSource({"VERY_HIGH, 1", "HIGH, 2", "MODERATE, 3", "LOW, 4", "VERY_LOW, 5"})
    void takesItsPriorityFromTheCurrentExposure(Level exposure, int priority) {
        assertThat(riskAt(exposure).priority()).isEqualTo(priority);
    }

    @Test
    void keepsAPinnedPriorityUntilItIsReleased() {
        var risk = riskAt(Level.LOW);
        risk.pinPriority(1, "the board asked");

        risk.rate(Stage.CURRENT, rating(Level.MODERATE, RATER), NEXT_REVIEW);
        assertThat(risk.priority()).isEqualTo(1);

        risk.releasePriority();
        assertThat(risk.priority()).isEqualTo(3);
        assertThat(risk.priorityReason()).isEmpty();
    }

    @Test
    void aRatingCountsAsReview() {
        var risk = identifiedRisk();

        risk.rate(Stage.CURRENT, rating(Level.VERY_HIGH, RATER), TODAY.plusDays(30));

        assertThat(risk.reviewOn()).isEqualTo(TODAY.plusDays(30));
    }

    @Test
    void isTreatedOnlyWithAResponse() {
        var risk = riskAt(Level.HIGH);

        assertThatExceptionOfType(RiskRefusal.NoResponsePlanned.class)
                .isThrownBy(() -> risk.moveTo(RiskStatus.IN_TREATMENT, null, OWNER, NOW));

        risk.openResponse().plan(new ResponsePlan(ResponseType.MITIGATE, null, "revalidate every quarter"));
        risk.moveTo(RiskStatus.IN_TREATMENT, null, OWNER, NOW);
        assertThat(risk.status()).isEqualTo(RiskStatus.IN_TREATMENT);
    }

    @Test
    void isMonitoredOnceItsActionsAreDone() {
        var risk = riskAt(Level.MODERATE);
        var action = risk.openResponse().add(new ActionDraft("Revalidate", null, TODAY));

        assertThatExceptionOfType(RiskRefusal.ActionsStillOpen.class)
                .isThrownBy(() -> risk.moveTo(RiskStatus.MONITORED, null, OWNER, NOW));

        risk.openResponse().complete(action.id(), OWNER, NOW);
        risk.moveTo(RiskStatus.MONITORED, null, OWNER, NOW);
        assertThat(risk.status()).isEqualTo(RiskStatus.MONITORED);
    }

    @ParameterizedTest
    @EnumSource(names = {"ASSESSED", "IN_TREATMENT", "MONITORED"})
    void doesNotMoveOnBeforeItIsAssessed(RiskStatus wanted) {
        assertThatExceptionOfType(RiskRefusal.NotAssessedYet.class)
                .isThrownBy(() -> identifiedRisk().moveTo(wanted, null, OWNER, NOW));
    }

    @ParameterizedTest
    @EnumSource(Level.class)
    void isNeverAcceptedByAMove(Level exposure) {
        assertThatExceptionOfType(RiskRefusal.OnlyThroughAcceptance.class)
                .isThrownBy(() -> riskAt(exposure).moveTo(RiskStatus.ACCEPTED, "we live with it", OWNER, NOW));
    }

    @Test
    void closesAndReopensWithAReasonOnly() {
        var risk = riskAt(Level.MODERATE);

        assertThatExceptionOfType(RiskRefusal.ReasonMissing.class)
                .isThrownBy(() -> risk.moveTo(RiskStatus.CLOSED, " ", OWNER, NOW));
        risk.moveTo(RiskStatus.CLOSED, "the system was retired", OWNER, NOW);

        assertThatExceptionOfType(RiskRefusal.ReasonMissing.class)
                .isThrownBy(() -> risk.moveTo(RiskStatus.ASSESSED, null, OWNER, NOW));
        risk.moveTo(RiskStatus.ASSESSED, "it is back", OWNER, NOW);
        assertThat(risk.status()).isEqualTo(RiskStatus.ASSESSED);
    }

    @Test
    void reopensAsItsRatingSays() {
        var risk = identifiedRisk();
        risk.moveTo(RiskStatus.CLOSED, "duplicate", OWNER, NOW);

        assertThatExceptionOfType(RiskRefusal.MoveNotAllowed.class)
                .isThrownBy(() -> risk.moveTo(RiskStatus.ASSESSED, "no duplicate", OWNER, NOW));
        risk.moveTo(RiskStatus.IDENTIFIED, "no duplicate", OWNER, NOW);
        assertThat(risk.status()).isEqualTo(RiskStatus.IDENTIFIED);
    }

    @Test
    void doesNotChangeWhileClosed() {
        var risk = riskAt(Level.MODERATE);
        risk.moveTo(RiskStatus.CLOSED, "retired", OWNER, NOW);

        assertThatExceptionOfType(RiskRefusal.RiskIsClosed.class)
                .isThrownBy(() -> risk.rate(Stage.TARGET, rating(Level.LOW, RATER), NEXT_REVIEW));
        assertThatExceptionOfType(RiskRefusal.RiskIsClosed.class)
                .isThrownBy(() -> risk.describe(RiskFixtures.draft("Another title")));
        assertThatExceptionOfType(RiskRefusal.RiskIsClosed.class).isThrownBy(risk::openResponse);
        assertThatExceptionOfType(RiskRefusal.RiskIsClosed.class).isThrownBy(() -> risk.assignTo(OWNER));
        assertThatExceptionOfType(RiskRefusal.RiskIsClosed.class).isThrownBy(() -> risk.pinPriority(1, "x"));
        assertThatExceptionOfType(RiskRefusal.RiskIsClosed.class)
                .isThrownBy(() -> risk.requestAcceptance(untilNextSummer(), UP_TO_MODERATE_FOR_A_YEAR, OWNER, NOW));
    }

    @Test
    void isAcceptedBySomebodyElse() {
        var risk = acceptedRisk();

        assertThat(risk.status()).isEqualTo(RiskStatus.ACCEPTED);
        assertThat(risk.acceptances().acceptedUntil()).isEqualTo(LocalDate.of(2027, 7, 31));
        assertThat(risk.acceptances().find(AcceptanceState.IN_FORCE))
                .hasValueSatisfying(
                        acceptance -> assertThat(acceptance.accepted()).isEqualTo(rating(Level.MODERATE, RATER)));
        assertThat(risk.response().asPlan())
                .hasValueSatisfying(plan -> assertThat(plan.type()).isEqualTo(ResponseType.ACCEPT));
    }

    @Test
    void isNotAcceptedByWhoAsked() {
        var risk = riskWithRequest(LEAD);

        assertThatExceptionOfType(RiskRefusal.OwnRequest.class)
                .isThrownBy(() -> risk.approve("fine", UP_TO_MODERATE_FOR_A_YEAR, LEAD, NOW));
        assertThatExceptionOfType(RiskRefusal.OwnRequest.class)
                .isThrownBy(() -> risk.acceptances().decline("RSK-0001", "no", LEAD, NOW));
        assertThat(risk.status()).isEqualTo(RiskStatus.ASSESSED);
    }

    @Test
    void isNotAcceptedByWhoRatedIt() {
        var risk = riskWithRequest(OWNER);

        assertThatExceptionOfType(RiskRefusal.OwnRating.class)
                .isThrownBy(() -> risk.approve("fine", UP_TO_MODERATE_FOR_A_YEAR, RATER, NOW));
        assertThat(risk.status()).isEqualTo(RiskStatus.ASSESSED);
    }

    @Test
    void isNotAcceptedByWhoRatedItAfterTheRequest() {
        var risk = riskWithRequest(OWNER);
        risk.rate(Stage.CURRENT, rating(Level.LOW, LEAD), NEXT_REVIEW);

        assertThatExceptionOfType(RiskRefusal.OwnRating.class)
                .isThrownBy(() -> risk.approve("fine", UP_TO_MODERATE_FOR_A_YEAR, LEAD, NOW));
    }

    @Test
    void isNotAcceptedAboveTheAppetite() {
        assertThatExceptionOfType(RiskRefusal.AboveAppetite.class)
                .isThrownBy(() ->
                        riskAt(Level.HIGH).requestAcceptance(untilNextSummer(), UP_TO_MODERATE_FOR_A_YEAR, OWNER, NOW))
                .satisfies(refusal -> assertThat(refusal.arguments()).containsExactly("RSK-0001", "High", "Moderate"));
    }

    @Test
    void isNotAcceptedUnassessed() {
        assertThatExceptionOfType(RiskRefusal.NotAssessedYet.class)
                .isThrownBy(() ->
                        identifiedRisk().requestAcceptance(untilNextSummer(), UP_TO_MODERATE_FOR_A_YEAR, OWNER, NOW));
    }

    @Test
    void isAcceptedForAYearAtMost() {
        var risk = riskAt(Level.MODERATE);

        assertThatExceptionOfType(RiskRefusal.AcceptanceTooLong.class)
                .isThrownBy(() -> request(risk, TODAY.plusDays(366)))
                .satisfies(refusal -> assertThat(refusal.arguments()).containsExactly("RSK-0001", "24 Nov 2027"));
        assertThatExceptionOfType(RiskRefusal.AcceptanceAlreadyOver.class)
                .isThrownBy(() -> request(risk, TODAY.minusDays(1)));
        request(risk, TODAY.plusDays(365));
        assertThat(risk.acceptances().find(AcceptanceState.REQUESTED)).isPresent();
    }

    @Test
    void hasOneRequestAtATime() {
        var risk = riskWithRequest(OWNER);

        assertThatExceptionOfType(RiskRefusal.AcceptanceWaits.class).isThrownBy(() -> request(risk, TODAY));
    }

    @Test
    void staysAcceptedThroughTheLastDayAndIsOpenOnTheNext() {
        var risk = acceptedRisk();
        var lastDay = LocalDate.of(2027, 7, 31);

        assertThat(risk.statusOn(lastDay)).isEqualTo(RiskStatus.ACCEPTED);
        assertThat(risk.expire(lastDay, NOW)).isEmpty();

        assertThat(risk.statusOn(lastDay.plusDays(1))).isEqualTo(RiskStatus.ASSESSED);
        assertThat(risk.status()).isEqualTo(RiskStatus.ACCEPTED); // the job has not noticed yet
        assertThat(risk.expire(lastDay.plusDays(1), NOW)).isPresent();
        assertThat(risk.status()).isEqualTo(RiskStatus.ASSESSED);
        assertThat(risk.acceptances().find(AcceptanceState.EXPIRED)).isPresent();
    }

    @Test
    void isLookedAtAgainBeforeItsAcceptanceEnds() {
        var risk = acceptedRisk();
        var lastDay = LocalDate.of(2027, 7, 31);

        risk.reviewNextOn(lastDay.plusDays(1));
        assertThat(risk.reviewOn()).isEqualTo(lastDay);

        risk.reviewNextOn(lastDay.minusDays(1));
        assertThat(risk.reviewOn()).isEqualTo(lastDay.minusDays(1));
    }

    @Test
    void anAcceptanceBringsALaterReviewForward() {
        var risk = riskWithRequest(OWNER);
        risk.reviewNextOn(LocalDate.of(2028, 1, 1));

        risk.approve("fine", UP_TO_MODERATE_FOR_A_YEAR, LEAD, NOW);

        assertThat(risk.reviewOn()).isEqualTo(risk.acceptances().acceptedUntil());
    }

    @Test
    void isOpenAgainWhenRatedHigher() {
        var risk = acceptedRisk();

        risk.rate(Stage.CURRENT, rating(Level.HIGH, RATER), NEXT_REVIEW);

        assertThat(risk.status()).isEqualTo(RiskStatus.ASSESSED);
        assertThat(risk.acceptances().find(AcceptanceState.OVERTAKEN)).isPresent();
    }

    @Test
    void staysAcceptedWhileRatedNoHigherThanWhatWasAccepted() {
        var risk = acceptedRisk();

        risk.rate(Stage.CURRENT, rating(Level.MODERATE, RATER), NEXT_REVIEW);
        risk.rate(Stage.CURRENT, rating(Level.LOW, RATER), NEXT_REVIEW);
        risk.rate(Stage.CURRENT, rating(Level.MODERATE, RATER), NEXT_REVIEW);

        assertThat(risk.status()).isEqualTo(RiskStatus.ACCEPTED);
        assertThat(risk.acceptances().find(AcceptanceState.IN_FORCE))
                .hasValueSatisfying(
                        acceptance -> assertThat(acceptance.accepted()).isEqualTo(rating(Level.MODERATE, RATER)));
    }

    @Test
    void aRequestFallsWhenTheRiskIsRatedHigher() {
        var risk = riskWithRequest(OWNER);

        risk.rate(Stage.CURRENT, rating(Level.HIGH, RATER), NEXT_REVIEW);

        assertThatExceptionOfType(RiskRefusal.NothingToDecide.class)
                .isThrownBy(() -> risk.approve("fine", UP_TO_MODERATE_FOR_A_YEAR, LEAD, NOW));
    }

    @Test
    void isRenewedByALaterAcceptance() {
        var risk = acceptedRisk();

        request(risk, LocalDate.of(2027, 9, 30));
        risk.approve("still fine", UP_TO_MODERATE_FOR_A_YEAR, LEAD, NOW);

        assertThat(risk.acceptances().acceptedUntil()).isEqualTo(LocalDate.of(2027, 9, 30));
        assertThat(risk.acceptances().all())
                .extracting(Acceptance::state)
                .containsExactly(AcceptanceState.RENEWED, AcceptanceState.IN_FORCE);
    }

    @Test
    void closingEndsTheAcceptance() {
        var risk = acceptedRisk();

        risk.moveTo(RiskStatus.CLOSED, "retired", OWNER, NOW);

        assertThat(risk.acceptances().find(AcceptanceState.IN_FORCE)).isEmpty();
        assertThat(risk.acceptances().acceptedUntil()).isNull();
    }

    @Test
    void neitherAcceptanceNorItsEndNorAPinnedPriorityGoesWithoutAReason() {
        var asked = riskWithRequest(OWNER);
        var accepted = acceptedRisk();

        for (ThrowingCallable act : List.<ThrowingCallable>of(
                () -> asked.approve(" ", UP_TO_MODERATE_FOR_A_YEAR, LEAD, NOW),
                () -> accepted.withdrawAcceptance(" ", LEAD, NOW),
                () -> accepted.pinPriority(1, " "))) {
            assertThatExceptionOfType(RiskRefusal.ReasonMissing.class).isThrownBy(act);
        }
        assertThat(asked.status()).isEqualTo(RiskStatus.ASSESSED);
        assertThat(accepted.status()).isEqualTo(RiskStatus.ACCEPTED);
    }

    @Test
    void isNotAcceptedWhenTheAppetiteFellSinceTheRequest() {
        var risk = riskWithRequest(OWNER);
        var lower = new AcceptanceTerms(new Appetite(Level.LOW), 365, TODAY);

        assertThatExceptionOfType(RiskRefusal.AboveAppetite.class)
                .isThrownBy(() -> risk.approve("fine", lower, LEAD, NOW));
    }

    @Test
    void nothingOfAClosedRiskChanges() {
        var risk = riskAt(Level.LOW);
        risk.moveTo(RiskStatus.CLOSED, "retired", OWNER, NOW);

        for (ThrowingCallable act : List.<ThrowingCallable>of(
                () -> risk.describe(RiskFixtures.draft("Other")),
                () -> risk.assignTo(OWNER),
                () -> risk.reviewNextOn(TODAY),
                () -> risk.pinPriority(1, "urgent"),
                risk::releasePriority,
                risk::openResponse,
                () -> risk.rate(Stage.CURRENT, rating(Level.LOW, RATER), NEXT_REVIEW))) {
            assertThatExceptionOfType(RiskRefusal.RiskIsClosed.class).isThrownBy(act);
        }
    }

    @Test
    void knowsTheNextActionThatIsDue() {
        var response = riskAt(Level.MODERATE).openResponse();
        var late = response.add(new ActionDraft("Late", null, TODAY.plusDays(9)));
        var soon = response.add(new ActionDraft("Soon", null, TODAY.plusDays(2)));
        response.add(new ActionDraft("Some day", null, null));

        assertThat(response.nextActionDue()).isEqualTo(TODAY.plusDays(2));
        response.complete(soon.id(), OWNER, NOW);
        assertThat(response.nextActionDue()).isEqualTo(TODAY.plusDays(9));
        response.reopen(soon.id());
        assertThat(response.nextActionDue()).isEqualTo(TODAY.plusDays(2));
        response.remove(soon.id());
        response.remove(late.id());
        assertThat(response.nextActionDue()).isNull();
    }

    private static Risk riskWithRequest(java.util.UUID by) {
        var risk = riskAt(Level.MODERATE);
        risk.requestAcceptance(untilNextSummer(), UP_TO_MODERATE_FOR_A_YEAR, by, NOW);
        return risk;
    }

    private static Risk acceptedRisk() {
        var risk = riskWithRequest(OWNER);
        risk.approve("within the appetite", UP_TO_MODERATE_FOR_A_YEAR, LEAD, NOW);
        return risk;
    }

    private static void request(Risk risk, LocalDate until) {
        risk.requestAcceptance(new AcceptanceDraft("still needed", until), UP_TO_MODERATE_FOR_A_YEAR, OWNER, NOW);
    }
}
