package org.plumbline.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plumbline.PlumblineTest;
import org.plumbline.TestPeople;
import org.plumbline.WithPerson;
import org.plumbline.audit.ActivityEntry;
import org.plumbline.audit.ActivityLog;
import org.plumbline.scoring.Level;
import org.plumbline.security.OurOrganisation;
import org.plumbline.security.PersonRef;
import org.plumbline.security.Role;
import org.plumbline.shared.AttentionSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;

@PlumblineTest
@WithPerson(Role.RISK_MANAGER)
class RiskAcceptancesTest {

    @Autowired
    RiskRegister register;

    @Autowired
    RiskAssessments assessments;

    @Autowired
    RiskAcceptances acceptances;

    @Autowired
    RiskAttention attention;

    @Autowired
    AcceptanceExpiry expiry;

    @Autowired
    OurOrganisation organisation;

    @Autowired
    ActivityLog activity;

    @Autowired
    EntityManager entities;

    @Autowired
    JdbcClient jdbc;

    private RiskId risk;

    @BeforeEach
    void aRiskWithinTheAppetite() {
        risk = register.raise(RiskFixtures.draft("Drift"));
        rate(Level.MODERATE);
    }

    @Test
    void takesTwoPeopleAndFreezesTheRating() {
        request();
        asLead();
        assertThat(register.find(risk).mayDecide()).isTrue();
        acceptances.approve(risk, "within the appetite");

        var details = register.find(risk);
        assertThat(details.status()).isEqualTo(RiskStatus.ACCEPTED);
        assertThat(details.acceptedUntil()).isEqualTo(organisation.today().plusDays(60));
        var acceptance = details.acceptance(AcceptanceState.IN_FORCE).orElseThrow();
        assertThat(acceptance.requestedBy()).extracting(PersonRef::name).isEqualTo("Robin Test");
        assertThat(acceptance.decidedBy()).extracting(PersonRef::name).isEqualTo("Lena Lead");

        asManager();
        rate(Level.LOW);
        details = register.find(risk);
        assertThat(details.status()).isEqualTo(RiskStatus.ACCEPTED);
        var frozen = Objects.requireNonNull(
                details.acceptance(AcceptanceState.IN_FORCE).orElseThrow().accepted());
        assertThat(frozen.exposure()).isEqualTo(Level.MODERATE);
        assertThat(details.current().exposure()).isEqualTo(Level.LOW);
    }

    @Test
    void isNotDecidedByARiskManager() {
        request();

        assertThat(register.find(risk).mayDecide()).isFalse();
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> acceptances.approve(risk, "fine"));
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> acceptances.decline(risk, "no"));
    }

    @Test
    void isNotDecidedByTheLeadWhoAskedOrRated() {
        asLead();
        request();
        assertThat(register.find(risk).mayDecide()).isFalse();
        assertThatExceptionOfType(RiskRefusal.OwnRequest.class).isThrownBy(() -> acceptances.approve(risk, "fine"));
        acceptances.withdrawRequest(risk, "somebody else shall ask");

        rate(Level.MODERATE);
        asManager();
        request();
        asLead();
        assertThat(register.find(risk).mayDecide()).isFalse();
        assertThatExceptionOfType(RiskRefusal.OwnRating.class).isThrownBy(() -> acceptances.approve(risk, "fine"));
        acceptances.decline(risk, "rate it again first"); // saying no needs no distance from the rating
        assertThat(register.find(risk).status()).isEqualTo(RiskStatus.ASSESSED);
    }

    @Test
    void aDeclinedRequestLeavesTheRiskAsItIs() {
        request();
        asLead();

        acceptances.decline(risk, "treat it");

        var details = register.find(risk);
        assertThat(details.status()).isEqualTo(RiskStatus.ASSESSED);
        assertThat(details.acceptance(AcceptanceState.DECLINED).orElseThrow().decisionReason())
                .isEqualTo("treat it");
        assertThatExceptionOfType(RiskRefusal.NothingToDecide.class)
                .isThrownBy(() -> acceptances.approve(risk, "after all"));
    }

    @Test
    void aHigherRatingOpensTheRiskAgainAndSaysSo() {
        accept();

        rate(Level.HIGH);

        assertThat(register.find(risk).status()).isEqualTo(RiskStatus.ASSESSED);
        assertThat(activity.of("risk", risk.value(), 2))
                .extracting(ActivityEntry::kind)
                .containsExactlyInAnyOrder("risk.acceptance-overtaken", "risk.rated");
        assertThat(register.find(risk).acceptance(AcceptanceState.OVERTAKEN)).isPresent();
        assertThat(needs()).contains("risk.need.overtaken");
        assertThat(count(RiskFilter.Accepting.OVERTAKEN)).isOne();

        register.move(risk, null, RiskStatus.CLOSED, "retired"); // somebody has done something about it
        assertThat(count(RiskFilter.Accepting.OVERTAKEN)).isZero();
    }

    @Test
    void aRequestThatARatingOvertakesIsNoAcceptance() {
        request();

        rate(Level.HIGH);

        assertThat(activity.of("risk", risk.value(), 2))
                .extracting(ActivityEntry::kind)
                .containsExactlyInAnyOrder("risk.acceptance-overtaken", "risk.rated");
        assertThat(count(RiskFilter.Accepting.OVERTAKEN)).isZero();
    }

    @Test
    void closingEndsTheAcceptanceWithTheRisk() {
        accept();

        register.move(risk, null, RiskStatus.CLOSED, "retired");

        assertThat(register.find(risk).acceptance(AcceptanceState.CLOSED)).isPresent();
    }

    @Test
    void whoAskedHearsOfTheDecisionUntilTheyHaveReadIt() {
        request();
        asLead();
        acceptances.decline(risk, "treat it");
        assertThat(needs()).doesNotContain("risk.need.answered.declined");

        asManager();
        assertThat(attention.needs())
                .filteredOn(need -> need.sentenceKey().equals("risk.need.answered.declined"))
                .singleElement()
                .satisfies(need -> {
                    assertThat(need.urgency()).isEqualTo(AttentionSource.Urgency.NEWS);
                    assertThat(need.link()).isEqualTo(RiskRoutes.details(risk));
                    assertThat(need.arguments()).contains("Drift", "treat it");
                });

        acceptances.readAnswers(risk);
        assertThat(needs()).doesNotContain("risk.need.answered.declined");
    }

    @Test
    void theNumberOnHomeIsThatOfTheListBehindIt() {
        request(); // rated and asked for by the manager: the lead decides
        asLead();
        var own = register.raise(RiskFixtures.draft("Own request"));
        assessments.rate(own, null, new RatingDraft(Stage.CURRENT, Level.LOW, Level.LOW, "seen"));
        acceptances.request(
                own, new AcceptanceDraft("for now", organisation.today().plusDays(9)));

        assertThat(count(RiskFilter.Accepting.WAITING)).isEqualTo(2);
        assertThat(count(RiskFilter.Accepting.WAITING_FOR_ME)).isOne();
        assertThat(attention.needs())
                .filteredOn(need -> need.sentenceKey().equals("risk.need.decisions"))
                .singleElement()
                .satisfies(need -> assertThat(need.arguments()).containsExactly(1L));

        asManager(); // decides nothing at all
        assertThat(count(RiskFilter.Accepting.WAITING_FOR_ME)).isZero();
    }

    private List<String> needs() {
        return attention.needs().stream().map(AttentionSource.Need::sentenceKey).toList();
    }

    private long count(RiskFilter.Accepting wanted) {
        return register.count(RiskFilter.with().accepting(Set.of(wanted)).build());
    }

    @Test
    void anAcceptanceIsWithdrawnWithAReason() {
        accept();
        assertThatExceptionOfType(RiskRefusal.ReasonMissing.class).isThrownBy(() -> acceptances.withdraw(risk, ""));

        acceptances.withdraw(risk, "an incident");

        assertThat(register.find(risk).status()).isEqualTo(RiskStatus.ASSESSED);
        assertThatExceptionOfType(RiskRefusal.NothingToWithdraw.class)
                .isThrownBy(() -> acceptances.withdraw(risk, "again"));
    }

    @Test
    void theJobOpensWhatHasRunOutWithoutAnybodySignedIn() {
        accept();
        lapse();
        SecurityContextHolder.clearContext();

        assertThat(expiry.expireDue()).hasSize(1);
        assertThat(expiry.expireDue()).isEmpty();

        asManager();
        assertThat(register.find(risk).status()).isEqualTo(RiskStatus.ASSESSED);
        assertThat(activity.of("risk", risk.value(), 1)).singleElement().satisfies(entry -> {
            assertThat(entry.kind()).isEqualTo("risk.acceptance-expired");
            assertThat(entry.person()).isEqualTo("Plumbline");
        });
    }

    @Test
    void aChangeAfterTheLastDayEndsTheAcceptanceFirst() {
        accept();
        lapse();

        register.move(risk, null, RiskStatus.MONITORED, null); // from assessed, which it is again

        assertThat(register.find(risk).status()).isEqualTo(RiskStatus.MONITORED);
        assertThat(activity.of("risk", risk.value(), 2))
                .extracting(ActivityEntry::kind)
                .containsExactlyInAnyOrder("risk.acceptance-expired", "risk.moved");
    }

    private void accept() {
        request();
        asLead();
        acceptances.approve(risk, "agreed");
        asManager();
    }

    private void request() {
        acceptances.request(
                risk, new AcceptanceDraft("for now", organisation.today().plusDays(60)));
    }

    private void rate(Level level) {
        assessments.rate(risk, null, new RatingDraft(Stage.CURRENT, level, level, "because of the audit"));
    }

    private void lapse() {
        entities.flush();
        jdbc.sql("update risk set accepted_until = :day where id = :id")
                .param("day", organisation.today().minusDays(1))
                .param("id", risk.value())
                .update();
        entities.clear();
    }

    private void asLead() {
        TestPeople.continueAs(jdbc, "Lena Lead", Role.GOVERNANCE_LEAD);
    }

    private void asManager() {
        TestPeople.continueAs(jdbc, "Robin Test", Role.RISK_MANAGER);
    }
}
