package org.plumbline.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plumbline.risk.RiskFixtures.LEAD;
import static org.plumbline.risk.RiskFixtures.NEXT_REVIEW;
import static org.plumbline.risk.RiskFixtures.NOW;
import static org.plumbline.risk.RiskFixtures.OWNER;
import static org.plumbline.risk.RiskFixtures.RATER;
import static org.plumbline.risk.RiskFixtures.TODAY;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.statistics.Statistics;
import org.plumbline.scoring.Appetite;
import org.plumbline.scoring.Exposure;
import org.plumbline.scoring.Level;

/** Whatever people do, in whatever order, some states of a risk cannot be reached. */
class RiskLifeTest {

    private static final List<UUID> PEOPLE = List.of(OWNER, RATER, LEAD);

    /** Something that a person tries on a day. Refusals are part of life. */
    private record Step(What what, UUID who, Level level, int day) {}

    private enum What {
        RATE,
        UNRATE,
        PLAN,
        MOVE,
        CLOSE,
        REQUEST,
        APPROVE,
        DECLINE,
        WITHDRAW,
        EXPIRE
    }

    @Provide
    Arbitrary<List<Step>> lives() {
        var steps = Combinators.combine(
                        Arbitraries.frequency(
                                Tuple.of(4, What.RATE),
                                Tuple.of(1, What.UNRATE),
                                Tuple.of(1, What.PLAN),
                                Tuple.of(2, What.MOVE),
                                Tuple.of(1, What.CLOSE),
                                Tuple.of(5, What.REQUEST),
                                Tuple.of(5, What.APPROVE),
                                Tuple.of(1, What.DECLINE),
                                Tuple.of(1, What.WITHDRAW),
                                Tuple.of(1, What.EXPIRE)),
                        Arbitraries.of(PEOPLE),
                        Arbitraries.frequency(
                                Tuple.of(4, Level.LOW), Tuple.of(4, Level.MODERATE), Tuple.of(1, Level.HIGH)),
                        Arbitraries.integers().between(0, 12))
                .as(Step::new);
        return steps.list().ofMinSize(10).ofMaxSize(60);
    }

    @Property(tries = 3000)
    void nobodyAcceptsTheirOwnRequestOrTheirOwnRating(@ForAll("lives") List<Step> life) {
        var risk = RiskFixtures.identifiedRisk();
        var today = TODAY;
        boolean wasAccepted = false;
        for (Step step : life) {
            today = today.plusDays(step.day());
            var priority = risk.priority();
            try {
                take(risk, step, today);
            } catch (RiskRefusal _) {
                assertThat(risk.priority()).as("a refusal changes nothing").isEqualTo(priority);
            }
            requireSound(risk);
            wasAccepted |= risk.status() == RiskStatus.ACCEPTED;
        }
        Statistics.label("accepted at some time")
                .collect(wasAccepted)
                .coverage(coverage -> coverage.check(true).percentage(share -> share > 10));
    }

    private static void take(Risk risk, Step step, LocalDate today) {
        var terms = new AcceptanceTerms(new Appetite(Level.MODERATE), 90, today);
        switch (step.what()) {
            case RATE -> risk.rate(Stage.CURRENT, RiskFixtures.rating(step.level(), step.who()), NEXT_REVIEW);
            case UNRATE -> risk.rate(Stage.CURRENT, RiskFixtures.rating(null, step.who()), NEXT_REVIEW);
            case PLAN -> risk.openResponse().plan(new ResponsePlan(ResponseType.MITIGATE, null, ""));
            case MOVE -> risk.moveTo(RiskStatus.values()[step.day() % 6], "onwards", step.who(), NOW);
            case CLOSE -> risk.moveTo(RiskStatus.CLOSED, "gone", step.who(), NOW);
            case REQUEST ->
                risk.requestAcceptance(new AcceptanceDraft("for now", today.plusDays(30)), terms, step.who(), NOW);
            case APPROVE -> risk.approve("agreed", terms, step.who(), NOW);
            case DECLINE -> risk.acceptances().decline(risk.code(), "no", step.who(), NOW);
            case WITHDRAW -> risk.withdrawAcceptance("no longer", step.who(), NOW);
            case EXPIRE -> risk.expire(today, NOW);
        }
    }

    private static void requireSound(Risk risk) {
        var standing = risk.acceptances().all().stream()
                .filter(acceptance -> acceptance.is(AcceptanceState.IN_FORCE))
                .toList();
        if (risk.status() == RiskStatus.ACCEPTED) {
            assertThat(standing).hasSize(1);
            var acceptance = standing.getFirst();
            assertThat(acceptance.decidedBy()).isNotNull().isNotEqualTo(acceptance.requestedBy());
            var accepted = Objects.requireNonNull(acceptance.accepted());
            assertThat(accepted.ratedBy()).isNotEqualTo(acceptance.decidedBy());
            assertThat(accepted.asExposure().rank())
                    .isLessThanOrEqualTo(Exposure.of(Level.MODERATE).rank());
            assertThat(accepted.isExceededBy(risk.rating(Stage.CURRENT).asExposure()))
                    .as("the risk is higher than what was accepted")
                    .isFalse();
            assertThat(risk.acceptances().acceptedUntil()).isEqualTo(acceptance.until());
        } else {
            assertThat(standing).isEmpty();
            assertThat(risk.acceptances().acceptedUntil()).isNull();
        }
        boolean mayBeUnknown = risk.status() == RiskStatus.IDENTIFIED || risk.status() == RiskStatus.CLOSED;
        assertThat(mayBeUnknown || risk.rating(Stage.CURRENT).isAssessed()).isTrue();
        assertThat(risk.acceptances().all().stream()
                        .filter(acceptance -> acceptance.is(AcceptanceState.REQUESTED))
                        .count())
                .isLessThan(2);
    }
}
