package org.plumbline.scoring.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.plumbline.scoring.Level;
import org.plumbline.scoring.PublishedTables;
import org.plumbline.scoring.RiskMatrix;
import org.plumbline.scoring.TestPolicy;
import org.plumbline.scoring.register.Control;
import org.plumbline.scoring.register.Frequency;
import org.plumbline.scoring.register.LossSample;
import org.plumbline.scoring.register.Pert;
import org.plumbline.scoring.register.QuantifiedRisk;
import org.plumbline.scoring.register.RegisterPolicy;
import org.plumbline.scoring.register.RiskSimulation;
import org.plumbline.scoring.register.Severity;
import org.plumbline.scoring.register.State;
import org.plumbline.scoring.register.Verification;
import tools.jackson.databind.JsonNode;

/** Worked cases of the register: look-ups, and losses in numbers. */
final class RegisterCases {

    private static final RiskMatrix MATRIX = PublishedTables.matrix();
    private static final RegisterPolicy POLICY = TestPolicy.POLICY.register();

    private RegisterCases() {}

    static Map<String, Consumer<SharedCase>> checks() {
        return Map.ofEntries(
                Map.entry("nist_g5", RegisterCases::overallLikelihood),
                Map.entry("nist_i2", RegisterCases::riskLevel),
                Map.entry("nist_scale", RegisterCases::scale),
                Map.entry("product_vs_i2", RegisterCases::noProduct),
                Map.entry("matrix_reversal", RegisterCases::reversal),
                Map.entry("g5_incoherence", RegisterCases::incoherence),
                Map.entry("lognormal_ale", RegisterCases::annualLossExpectancy),
                Map.entry("lognormal_params", RegisterCases::lognormal),
                Map.entry("pert", RegisterCases::pert),
                Map.entry("compound_lec", RegisterCases::exceedance),
                Map.entry("thinning", RegisterCases::thinning),
                Map.entry("portfolio_var", RegisterCases::rollUp),
                Map.entry("annual_probability", RegisterCases::annualProbability),
                Map.entry("fixed_value_year", RegisterCases::fixed));
    }

    private static void overallLikelihood(SharedCase worked) {
        assertThat(worked.input()).hasSize(25);
        for (int i = 0; i < 25; i++) {
            var cell = worked.input().get(i);
            assertThat(MATRIX.overallLikelihood(level(cell, "initiation"), level(cell, "adverse")))
                    .as("cell %s", cell)
                    .isEqualTo(SharedCase.level(worked.expected().get(i)));
        }
    }

    private static void riskLevel(SharedCase worked) {
        assertThat(worked.input()).hasSize(25);
        for (int i = 0; i < 25; i++) {
            var cell = worked.input().get(i);
            assertThat(MATRIX.exposure(level(cell, "likelihood"), level(cell, "impact"))
                            .level())
                    .as("cell %s", cell)
                    .isEqualTo(SharedCase.level(worked.expected().get(i)));
        }
    }

    private static void scale(SharedCase worked) {
        assertThat(worked.input()).isNotEmpty();
        for (int i = 0; i < worked.input().size(); i++) {
            assertThat(PublishedTables.BANDS.levelOf(worked.input().get(i).asDouble()))
                    .as("%s percent", worked.input().get(i))
                    .isEqualTo(SharedCase.level(worked.expected().get(i)));
        }
    }

    private static void noProduct(SharedCase worked) {
        var twin = worked.expected().path("same_product_cell");
        assertThat(MATRIX.exposure(level(worked.input(), "likelihood"), level(worked.input(), "impact"))
                        .level())
                .isEqualTo(level(worked.expected(), "i2"));
        assertThat(MATRIX.exposure(level(twin, "likelihood"), level(twin, "impact"))
                        .level())
                .isEqualTo(level(twin, "i2"));
    }

    private static void reversal(SharedCase worked) {
        for (var name : List.of("a", "b")) {
            var pair = worked.input().path(name);
            double likelihood = pair.path("p").asDouble();
            double impact = pair.path("i").asDouble();
            assertThat(MATRIX.exposure(PublishedTables.BANDS.levelOf(likelihood), PublishedTables.BANDS.levelOf(impact))
                            .level())
                    .isEqualTo(level(worked.expected(), "level_" + name));
            worked.expect("expected_" + name, likelihood * impact / 100);
        }
    }

    private static void incoherence(SharedCase worked) {
        int aboveLower = 0;
        int aboveInitiation = 0;
        for (Level occurs : Level.values()) {
            for (Level harms : Level.values()) {
                var overall = MATRIX.overallLikelihood(occurs, harms);
                aboveInitiation += overall.isAbove(occurs) ? 1 : 0;
                aboveLower += overall.isAbove(occurs) || overall.isAbove(harms) ? 1 : 0;
            }
        }
        worked.expect("cells_above_min", aboveLower);
        worked.expect("cells_above_initiation", aboveInitiation);
    }

    private static void annualLossExpectancy(SharedCase worked) {
        worked.expect(
                risk(worked.in("frequency"), interval(worked), List.of()).annualLossExpectancy(State.INHERENT, POLICY));
    }

    private static void lognormal(SharedCase worked) {
        var severity = interval(worked);
        worked.expect("mu", severity.mu());
        worked.expect("sigma", severity.sigma());
        worked.expect("mean", severity.mean());
        worked.expect("median", severity.median());
    }

    private static void pert(SharedCase worked) {
        var pert = new Pert(worked.in("min"), worked.in("mode"), worked.in("max"));
        assertThat(worked.in("gamma")).isEqualTo(4);
        worked.expect("alpha", pert.alpha());
        worked.expect("beta", pert.beta());
        worked.expect("mean", pert.mean());
    }

    private static void exceedance(SharedCase worked) {
        var risk = risk(worked.in("lam"), interval(worked), List.of());
        var losses = new RiskSimulation(risk, 20261124, POLICY).run(100_000).sample(State.INHERENT);
        for (int i = 0; i < worked.input().path("loss").size(); i++) {
            double loss = worked.input().path("loss").get(i).asDouble();
            assertThat(losses.exceedance(loss).probability())
                    .as("P(L > %s)", loss)
                    .isCloseTo(
                            worked.expected().path("exceedance").get(i).asDouble(),
                            within(worked.tolerance()
                                    .path("exceedance_abs_for_100k_trials")
                                    .get(i)
                                    .asDouble()));
        }
        double exact = worked.expected().path("ale").asDouble();
        double share = worked.tolerance().path("ale_rel").asDouble();
        assertThat(risk.annualLossExpectancy(State.INHERENT, POLICY)).isCloseTo(exact, within(0.01));
        assertThat(losses.mean()).isCloseTo(exact, within(exact * share));
    }

    private static void thinning(SharedCase worked) {
        var controls = new ArrayList<Control>();
        worked.input().path("current").forEach(each -> controls.add(control(each, false)));
        worked.input().path("planned").forEach(each -> controls.add(control(each, true)));
        var risk = risk(worked.in("lam_inherent"), new Severity.Fixed(worked.in("mean_loss")), controls);
        worked.expect("inherent", risk.annualLossExpectancy(State.INHERENT, POLICY));
        worked.expect("current", risk.annualLossExpectancy(State.CURRENT, POLICY));
        worked.expect("target", risk.annualLossExpectancy(State.TARGET, POLICY));
    }

    private static Control control(JsonNode node, boolean planned) {
        return new Control(
                "control",
                node.path("freq_reduction").asDouble(),
                node.path("mag_reduction").asDouble(),
                node.path("coverage").asDouble(),
                Verification.TESTED,
                planned);
    }

    /** As many years as there are combinations, so that the frequencies are the probabilities. */
    private static void rollUp(SharedCase worked) {
        int cycle = 25;
        assertThat(worked.input().path("risks")).hasSize(2).allSatisfy(risk -> {
            assertThat(risk.path("p").asDouble()).isEqualTo(1.0 / cycle);
            assertThat(risk.path("loss").asDouble()).isEqualTo(100);
        });
        var first = IntStream.range(0, cycle * cycle)
                .mapToDouble(year -> year % cycle == 0 ? 100 : 0)
                .toArray();
        var second = IntStream.range(0, cycle * cycle)
                .mapToDouble(year -> year / cycle == 0 ? 100 : 0)
                .toArray();
        var sum = IntStream.range(0, first.length)
                .mapToDouble(year -> first[year] + second[year])
                .toArray();
        double level = worked.in("level");
        worked.expect("var_each", LossSample.of(first).percentile(level).loss());
        worked.expect("var_each", LossSample.of(second).percentile(level).loss());
        worked.expect("var_portfolio", LossSample.of(sum).percentile(level).loss());
        worked.expect("ale_each", LossSample.of(first).mean());
        worked.expect("ale_portfolio", LossSample.of(sum).mean());
        worked.expect("p_any", LossSample.of(sum).exceedance(0).probability());
    }

    private static void annualProbability(SharedCase worked) {
        for (int i = 0; i < worked.input().size(); i++) {
            var given = worked.input().get(i);
            var expected = worked.expected().get(i);
            if (given.has("p")) {
                assertThat(Frequency.ofAnnualProbability(given.path("p").asDouble()))
                        .isCloseTo(expected.path("lam").asDouble(), within(worked.tolerated()));
            } else {
                assertThat(Frequency.annualProbability(given.path("lam").asDouble()))
                        .isCloseTo(expected.path("p").asDouble(), within(worked.tolerated()));
            }
        }
    }

    private static void fixed(SharedCase worked) {
        var risk = risk(worked.in("events_per_year"), new Severity.Fixed(worked.in("loss_per_event")), List.of());
        worked.expect(risk.annualLossExpectancy(State.CURRENT, POLICY));
    }

    private static Severity.Lognormal interval(SharedCase worked) {
        return Severity.Lognormal.ofInterval(worked.in("p05"), worked.in("p95"), null);
    }

    private static QuantifiedRisk risk(double eventsAYear, Severity severity, List<Control> controls) {
        return new QuantifiedRisk("R-1", new Frequency.Fixed(eventsAYear), severity, controls, null);
    }

    private static Level level(JsonNode node, String name) {
        return SharedCase.level(node.path(name));
    }
}
