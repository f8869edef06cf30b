package org.plumbline.demo;

import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.plumbline.catalogue.Catalogue;
import org.plumbline.catalogue.RiskScenario;
import org.plumbline.risk.AcceptanceDraft;
import org.plumbline.risk.ActionDraft;
import org.plumbline.risk.Cost;
import org.plumbline.risk.RatingDraft;
import org.plumbline.risk.ResponsePlan;
import org.plumbline.risk.RiskAcceptances;
import org.plumbline.risk.RiskAssessments;
import org.plumbline.risk.RiskDraft;
import org.plumbline.risk.RiskRegister;
import org.plumbline.risk.RiskTreatment;
import org.springframework.stereotype.Component;

/** The risks: how they were found, rated, treated, carried and closed. */
@Component
class RiskChapter {

    private static final String CURRENCY = "USD";

    private final Catalogue catalogue;
    private final RiskRegister register;
    private final RiskAssessments assessments;
    private final RiskTreatment treatment;
    private final RiskAcceptances acceptances;

    RiskChapter(
            Catalogue catalogue,
            RiskRegister register,
            RiskAssessments assessments,
            RiskTreatment treatment,
            RiskAcceptances acceptances) {
        this.catalogue = catalogue;
        this.register = register;
        this.assessments = assessments;
        this.treatment = treatment;
        this.acceptances = acceptances;
    }

    /** Of one day, a risk is raised, rated, treated, moved, reviewed and carried in this order. */
    void addRisks(DemoContent content, Cast cast, Plot plot) {
        for (var risk : content.risks()) {
            plot.enter(
                    risk.raised().on(),
                    risk.raised().by(),
                    () -> cast.enter(risk.key(), register.raiseDemo(draft(risk, cast))));
            for (var rating : risk.ratings()) {
                var draft = new RatingDraft(rating.stage(), rating.likelihood(), rating.impact(), rating.why());
                plot.then(rating.on(), rating.by(), () -> assessments.rate(cast.risk(risk.key()), null, draft));
            }
            addTreatment(risk, cast, plot);
            for (var move : risk.moves()) {
                plot.then(
                        move.on(),
                        move.by(),
                        () -> register.move(cast.risk(risk.key()), null, move.to(), move.because()));
            }
            for (var review : risk.reviews()) {
                plot.then(review.on(), review.by(), () -> register.review(cast.risk(risk.key()), null, review.note()));
            }
            addAcceptances(risk, cast, plot);
            var pin = risk.pinned();
            if (pin != null) {
                plot.then(
                        pin.on(),
                        pin.by(),
                        () -> register.pinPriority(cast.risk(risk.key()), null, pin.priority(), pin.because()));
            }
        }
    }

    /** Actions are planned with the response; the risk's owner ticks them off. */
    private void addTreatment(DemoContent.Risk risk, Cast cast, Plot plot) {
        var response = risk.response();
        var planned = response == null ? risk.raised() : new DemoContent.Deed(response.on(), response.by());
        if (response != null) {
            var cost = response.cost() == null ? null : new Cost(response.cost(), CURRENCY);
            var plan = new ResponsePlan(response.type(), cost, response.text());
            plot.then(planned.on(), planned.by(), () -> treatment.plan(cast.risk(risk.key()), null, plan));
        }
        for (var action : risk.actions()) {
            var ids = new UUID[1];
            var draft = new ActionDraft(action.what(), cast.personId(action.owner()), cast.day(action.due()));
            plot.then(planned.on(), planned.by(), () -> ids[0] = treatment.addAction(cast.risk(risk.key()), draft));
            if (action.done() != null) {
                plot.then(action.done(), risk.owner(), () -> treatment.completeAction(cast.risk(risk.key()), ids[0]));
            }
        }
    }

    private void addAcceptances(DemoContent.Risk risk, Cast cast, Plot plot) {
        for (var acceptance : risk.acceptances()) {
            var request = new AcceptanceDraft(acceptance.reason(), cast.day(acceptance.until()));
            plot.then(
                    acceptance.requested().on(),
                    acceptance.requested().by(),
                    () -> acceptances.request(cast.risk(risk.key()), request));
            var approved = acceptance.approved();
            if (approved != null) {
                plot.then(
                        approved.on(),
                        approved.by(),
                        () -> acceptances.approve(cast.risk(risk.key()), approved.because()));
            }
            var declined = acceptance.declined();
            if (declined != null) {
                plot.then(
                        declined.on(),
                        declined.by(),
                        () -> acceptances.decline(cast.risk(risk.key()), declined.because()));
            }
        }
    }

    private RiskDraft draft(DemoContent.Risk risk, Cast cast) {
        var scenario = risk.scenario() == null
                ? null
                : catalogue.scenario(risk.scenario()).orElseThrow();
        return new RiskDraft(
                own(risk.title(), scenario, RiskScenario::title),
                own(risk.cause(), scenario, RiskScenario::cause),
                own(risk.event(), scenario, RiskScenario::event),
                own(risk.consequence(), scenario, RiskScenario::consequence),
                own(risk.category(), scenario, RiskScenario::category),
                cast.personId(risk.owner()),
                cast.systems(risk.systems()),
                cast.vendors(risk.vendors()),
                own(risk.outcomes(), scenario, from -> Set.copyOf(from.subcategories())),
                null,
                risk.scenario());
    }

    /** What the risk says itself, or else its scenario. */
    private static <T> T own(@Nullable T stated, @Nullable RiskScenario scenario, Function<RiskScenario, T> from) {
        return stated != null ? stated : from.apply(Objects.requireNonNull(scenario));
    }
}
