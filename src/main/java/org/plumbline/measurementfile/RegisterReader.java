package org.plumbline.measurementfile;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plumbline.scoring.Level;
import org.plumbline.scoring.LevelBands;
import org.plumbline.scoring.RiskMatrix;
import org.plumbline.scoring.policy.ScoringPolicy;
import org.plumbline.scoring.register.Control;
import org.plumbline.scoring.register.Exceedance;
import org.plumbline.scoring.register.Frequency;
import org.plumbline.scoring.register.LossFigures;
import org.plumbline.scoring.register.Pert;
import org.plumbline.scoring.register.Portfolio;
import org.plumbline.scoring.register.QualitativeInputs;
import org.plumbline.scoring.register.QuantifiedRisk;
import org.plumbline.scoring.register.RegisterAssessment;
import org.plumbline.scoring.register.Severity;
import org.plumbline.scoring.register.Simulation;
import org.plumbline.scoring.register.State;
import org.plumbline.scoring.register.ToleranceStep;
import org.plumbline.scoring.register.Verification;
import org.plumbline.scoring.register.Watch;

/** Reads risks of a register and simulates them. */
final class RegisterReader {

    private static final double BAD_YEAR = 0.95;
    private static final int CURVE_POINTS = 61;
    private static final int MOST_DETAILED = 200;

    private final ScoringPolicy policy;
    private final LevelBands bands;
    private final RiskMatrix matrix;

    RegisterReader(ScoringPolicy policy, LevelBands bands, RiskMatrix matrix) {
        this.policy = policy;
        this.bands = bands;
        this.matrix = matrix;
    }

    /** A risk by itself. */
    record RiskResult(
            RegisterAssessment assessment, @Nullable Level exposureAsRated) {}

    /** All risks together. */
    record PortfolioResult(
            int risks,
            Simulation simulation,
            String checksum,
            Map<State, LossFigures> figures,
            Map<State, List<Exceedance>> curves,
            List<ToleranceStep> breached,
            Map<String, Double> meanLossInBadYears) {}

    List<ScoreSection> score(Part part) {
        var simulation = simulation(part);
        var sections = new ArrayList<ScoreSection>();
        var risks = part.parts("risks");
        var quantified = new ArrayList<QuantifiedRisk>();
        for (var each : risks) {
            quantified.add(each.make(() -> risk(each)));
        }
        if (risks.size() <= MOST_DETAILED) {
            for (int i = 0; i < risks.size(); i++) {
                sections.add(riskSection(risks.get(i), quantified.get(i), simulation));
            }
        }
        sections.add(part.make(() -> portfolio(part, quantified, simulation)));
        return sections;
    }

    private static Simulation simulation(Part part) {
        long seed = part.has("seed")
                ? part.count("seed")
                : Simulation.seedOf(part.has("version") ? part.text("version") : "");
        return part.make(() -> new Simulation(
                part.whole("trials", Simulation.USUAL_TRIALS),
                seed,
                part.whole("threads", Runtime.getRuntime().availableProcessors())));
    }

    private QuantifiedRisk risk(Part part) {
        return new QuantifiedRisk(
                part.text("id"),
                part.has("frequency")
                        ? part.part("frequency").make(() -> frequency(part.part("frequency")))
                        : QualitativeInputs.frequency(likelihood(part), bands, policy.register()),
                part.has("severity")
                        ? part.part("severity").make(() -> severity(part.part("severity")))
                        : QualitativeInputs.severity(part.word("impact", Level.class), policy.register()),
                part.parts("controls").stream().map(RegisterReader::control).toList(),
                part.textOrNull("sharedModel"));
    }

    private Level likelihood(Part part) {
        return part.has("likelihood")
                ? part.word("likelihood", Level.class)
                : matrix.overallLikelihood(part.word("occurs", Level.class), part.word("doesHarm", Level.class));
    }

    private static Frequency frequency(Part part) {
        if (part.has("eventsAYear")) {
            return new Frequency.Fixed(part.number("eventsAYear"));
        }
        if (part.has("annualProbability")) {
            return new Frequency.Fixed(Frequency.ofAnnualProbability(part.number("annualProbability")));
        }
        return part.has("claimsAYear")
                ? Frequency.ofClaims(part.number("claimsAYear"), part.number("probability"))
                : new Frequency.Estimated(new Pert(part.number("low"), part.number("mode"), part.number("high")));
    }

    private static Severity severity(Part part) {
        return part.has("fixed")
                ? new Severity.Fixed(part.number("fixed"))
                : Severity.Lognormal.ofInterval(part.number("p05"), part.number("p95"), part.numberOrNull("cap"));
    }

    private static Control control(Part part) {
        return part.make(() -> new Control(
                part.text("name"),
                part.number("frequencyReduction"),
                part.number("magnitudeReduction"),
                part.number("coverage"),
                part.word("verification", Verification.class),
                part.flag("planned", false)));
    }

    private static List<ToleranceStep> tolerance(Part part) {
        return part.parts("tolerance").stream()
                .map(step -> step.make(() -> new ToleranceStep(step.number("loss"), step.number("probability"))))
                .toList();
    }

    private ScoreSection riskSection(Part part, QuantifiedRisk risk, Simulation simulation) {
        var assessment = policy.registerScoring(bands, matrix).assess(risk, tolerance(part), simulation);
        var asRated = part.has("frequency")
                ? null
                : matrix.exposure(likelihood(part), part.word("impact", Level.class))
                        .level();
        boolean breached = !assessment.in(State.CURRENT).breached().isEmpty();
        return new ScoreSection(
                "risk", risk.id(), breached, new RiskResult(assessment, asRated), lines(assessment, asRated));
    }

    private static List<String> lines(RegisterAssessment assessment, @Nullable Level asRated) {
        var lines = new Lines().add("Risk: %s", assessment.risk().id());
        if (asRated != null) {
            lines.add("  As rated     exposure %s (table I-2)", Lines.words(asRated));
        }
        for (var state : assessment.states()) {
            lines.add(
                    "  %-12s %.4f events a year, %.2f %% (%s); impact %s, exposure %s",
                    state.state(),
                    state.eventsAYear(),
                    state.likelihood().percent(),
                    Lines.words(state.likelihood().level()),
                    Lines.words(state.impact()),
                    state.exposure().level() == null
                            ? "not assessed"
                            : Lines.words(state.exposure().level()));
            figures(lines, state.figures());
            state.breached()
                    .forEach(step -> lines.add(
                            "  Breached     P(loss > %,.0f) may be %s", step.loss(), Lines.number(step.probability())));
        }
        lines.reasons(assessment.reasons());
        return lines.all();
    }

    private static void figures(Lines lines, LossFigures figures) {
        var percentiles = new StringBuilder();
        figures.percentiles()
                .forEach(each -> percentiles.append(Lines.format(", P%.0f %,.2f", 100 * each.share(), each.loss())));
        lines.add(
                "               annual loss expectancy %,.2f (simulated %,.2f ± %,.2f)%s",
                figures.annualLossExpectancy(), figures.mean(), figures.standardError(), percentiles);
    }

    private ScoreSection portfolio(Part part, List<QuantifiedRisk> risks, Simulation simulation) {
        var portfolio = Portfolio.simulate(risks, simulation, policy.register(), Watch.NOBODY)
                .orElseThrow();
        var current = portfolio.sample(State.CURRENT);
        var breached = tolerance(part).stream()
                .filter(step -> step.isBreachedBy(current))
                .toList();
        var figures = new EnumMap<State, LossFigures>(State.class);
        var curves = new EnumMap<State, List<Exceedance>>(State.class);
        for (var state : State.values()) {
            figures.put(state, portfolio.figures(state));
            curves.put(state, portfolio.sample(state).curve(CURVE_POINTS));
        }
        var result = new PortfolioResult(
                risks.size(),
                simulation,
                Long.toHexString(portfolio.checksum()),
                figures,
                curves,
                breached,
                portfolio.contributionsBeyond(BAD_YEAR, State.CURRENT));
        var lines = new Lines()
                .add(
                        "Portfolio: %d risks, %,d years, seed %d, checksum %s",
                        risks.size(), simulation.trials(), simulation.seed(), result.checksum());
        figures.forEach((state, each) -> {
            lines.add("  %s", state);
            figures(lines, each);
        });
        breached.forEach(step ->
                lines.add("  Breached     P(loss > %,.0f) may be %s", step.loss(), Lines.number(step.probability())));
        return new ScoreSection("portfolio", "register", !breached.isEmpty(), result, lines.all());
    }
}
