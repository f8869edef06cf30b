package org.plumbline.scoring.register;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.plumbline.scoring.Level;
import org.plumbline.scoring.LevelBands;
import org.plumbline.scoring.Likelihood;
import org.plumbline.scoring.RiskMatrix;
import org.plumbline.scoring.reason.Confidence;
import org.plumbline.scoring.reason.Contribution;
import org.plumbline.scoring.reason.PolicyConstant;
import org.plumbline.scoring.reason.Reasons;
import org.plumbline.scoring.reason.WhatIf;

/** Reads levels, exposure and tolerance off a risk in numbers, and says why. */
public final class RegisterScoring {

    private static final int CURVE_POINTS = 61;

    private final RegisterPolicy policy;
    private final String policyVersion;
    private final LevelBands bands;
    private final RiskMatrix matrix;

    /**
     * Scores by a policy.
     *
     * @param policyVersion what the policy is called in reasons, such as {@code scoring-policy 1.0.0}
     */
    public RegisterScoring(RegisterPolicy policy, String policyVersion, LevelBands bands, RiskMatrix matrix) {
        this.policy = policy;
        this.policyVersion = policyVersion;
        this.bands = bands;
        this.matrix = matrix;
    }

    /** Simulates and reads a risk. */
    public RegisterAssessment assess(QuantifiedRisk risk, List<ToleranceStep> tolerance, Simulation simulation) {
        var years = new RiskSimulation(risk, simulation.seed(), policy).run(simulation.trials());
        var states = Arrays.stream(State.values())
                .map(state -> assess(risk, state, years.sample(state), tolerance))
                .toList();
        return new RegisterAssessment(risk, states, reasons(risk, states));
    }

    /** The likelihood of at least one event in a year, 100 · (1 − e^−λ), with its level. */
    public Likelihood.Assessed likelihood(double eventsAYear) {
        double percent = 100 * Frequency.annualProbability(eventsAYear);
        return new Likelihood.Assessed(percent, bands.levelOf(percent));
    }

    private StateAssessment assess(QuantifiedRisk risk, State state, LossSample losses, List<ToleranceStep> tolerance) {
        double events = risk.eventsAYear(state, policy);
        var likelihood = likelihood(events);
        var impact = policy.impactOf(risk.costOfEvent(state, policy));
        return new StateAssessment(
                state,
                events,
                likelihood,
                impact,
                matrix.exposure(likelihood.level(), impact),
                LossFigures.of(risk.annualLossExpectancy(state, policy), losses),
                losses.curve(CURVE_POINTS),
                tolerance.stream().filter(step -> step.isBreachedBy(losses)).toList());
    }

    private Reasons reasons(QuantifiedRisk risk, List<StateAssessment> states) {
        return new Reasons(
                contributions(risk),
                constants(risk),
                List.of(),
                confidence(risk),
                List.of(
                        "A percentage is read as the chance of at least one event in a year; table G-3 of SP 800-30 words"
                                + " frequencies differently.",
                        "The level comes from table I-2, which can reverse the order of expected losses: order risks by"
                                + " annual loss expectancy."),
                whatIf(states.get(State.CURRENT.ordinal())));
    }

    /** What each control does to the likelihood: in the current state those in place, in the target those planned. */
    private List<Contribution> contributions(QuantifiedRisk risk) {
        var contributions = new ArrayList<Contribution>();
        for (var control : risk.controls()) {
            var state = control.planned() ? State.TARGET : State.CURRENT;
            var others =
                    risk.controls().stream().filter(each -> each != control).toList();
            var without = new QuantifiedRisk(risk.id(), risk.frequency(), risk.severity(), others, risk.sharedModel());
            double points = likelihood(risk.eventsAYear(state, policy)).percent()
                    - likelihood(without.eventsAYear(state, policy)).percent();
            double saved = without.annualLossExpectancy(state, policy) - risk.annualLossExpectancy(state, policy);
            contributions.add(new Contribution(
                    "control/" + control.name(),
                    String.format(
                            Locale.ROOT,
                            "%s (%s, %s) lowers the annual loss expectancy by %,.0f",
                            control.name(),
                            control.planned() ? "planned" : "in place",
                            control.verification().name().toLowerCase(Locale.ROOT),
                            saved),
                    points));
        }
        return contributions;
    }

    private List<PolicyConstant> constants(QuantifiedRisk risk) {
        var constants = new ArrayList<PolicyConstant>();
        risk.controls().stream()
                .map(Control::verification)
                .distinct()
                .sorted()
                .map(how -> constant("register.verification." + how, policy.verification(how)))
                .forEach(constants::add);
        if (!risk.controls().isEmpty()) {
            constants.add(constant("register.leastRetention", policy.leastRetention()));
        }
        if (risk.sharedModel() != null) {
            constants.add(constant("register.sharedModelVariance", policy.sharedModelVariance()));
        }
        for (int step = 0; step < policy.impactBounds().size(); step++) {
            constants.add(constant(
                    "register.impactBounds." + Level.values()[step + 1],
                    policy.impactBounds().get(step)));
        }
        return constants;
    }

    private PolicyConstant constant(String name, double value) {
        return new PolicyConstant(name, value, policyVersion);
    }

    private static Confidence confidence(QuantifiedRisk risk) {
        boolean claimed = risk.controls().stream()
                .anyMatch(control -> !control.planned() && control.verification() == Verification.CLAIMED);
        return claimed ? Confidence.D : Confidence.C; // an estimate is no measurement
    }

    /** How many events a year would lower the level, and how many raise it. */
    private List<WhatIf> whatIf(StateAssessment current) {
        var found = new ArrayList<WhatIf>();
        var level = current.likelihood().level();
        if (level != Level.VERY_LOW) {
            double below = Math.nextDown(bands.lowestOf(level));
            found.add(whatIf("fewer than", below));
        }
        if (level != Level.VERY_HIGH) {
            found.add(whatIf("at least", bands.lowestOf(Level.values()[level.ordinal() + 1])));
        }
        return found;
    }

    private WhatIf whatIf(String words, double percent) {
        return new WhatIf(
                String.format(
                        Locale.ROOT,
                        "%s %.3f events a year with the controls in place",
                        words,
                        Frequency.ofAnnualProbability(percent / 100)),
                percent,
                bands.levelOf(percent));
    }
}
