package org.plumbline.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.plumbline.catalogue.Catalogue;
import org.plumbline.measurementfile.MeasurementFile;
import org.plumbline.scoring.bias.RateMetric;
import org.plumbline.scoring.bias.Spread;
import org.plumbline.scoring.bias.rows.Bootstrap;
import org.plumbline.scoring.bias.rows.Resample;
import org.plumbline.scoring.bias.rows.RowSet;
import org.plumbline.scoring.register.Control;
import org.plumbline.scoring.register.Frequency;
import org.plumbline.scoring.register.Pert;
import org.plumbline.scoring.register.Portfolio;
import org.plumbline.scoring.register.QuantifiedRisk;
import org.plumbline.scoring.register.RegisterPolicy;
import org.plumbline.scoring.register.RiskSimulation;
import org.plumbline.scoring.register.Severity;
import org.plumbline.scoring.register.Simulation;
import org.plumbline.scoring.register.State;
import org.plumbline.scoring.register.Verification;
import org.plumbline.scoring.register.Watch;
import org.plumbline.scoring.statistics.Measured;

/** Measures the scoring and prints the figures; it asserts nothing. Run it with {@code bin/bench}. */
class ScoringBench {

    private static final int ROWS = 5_000_000;
    private static final int TRIALS = 100_000;
    private static final long SEED = 42;

    private static final Map<String, Function<Resample, Measured>> STATISTICS = Map.of(
            "demographic parity",
                    resample -> Spread.of(RateMetric.SELECTION_RATE, resample.groups())
                            .difference(),
            "equalized odds",
                    resample -> Spread.ofEqualizedOdds(resample.groups()).difference(),
            "AUROC", resample -> Spread.of(resample.aurocs()).difference());

    private final Catalogue catalogue = Catalogue.read(Optional.empty());
    private final RegisterPolicy policy = catalogue.scoringPolicy().register();

    @Test
    void rows() throws IOException {
        var folder = Files.createDirectories(Path.of("target/bench/rows"));
        write(folder.resolve("rows.csv"));
        var document = Files.writeString(folder.resolve("rows.json"), """
                {"format": "plumbline-measurement-1", "asOf": "2026-11-24", "bias": [{
                  "id": "rows", "use": "DIAGNOSIS", "positiveMeans": "BENEFIT", "labelMeans": "OUTCOME",
                  "measuredOn": "2026-11-01", "rows": {"file": "rows.csv", "label": "label", "positive": "1",
                    "negative": "0", "prediction": "prediction", "score": "score", "attributes": [
                      {"column": "race", "reference": "BEST_GROUP"}, {"column": "sex", "reference": {"group": "F"}},
                      {"column": "age", "reference": "EVERYBODY_ELSE"}, {"column": "payer", "reference": "BEST_GROUP"}]}}]}
                """);
        long begun = System.nanoTime();
        var report = MeasurementFile.read(document).score(catalogue, LocalDate.of(2026, 11, 24));
        print("5,000,000 rows, 4 attributes, all metrics with intervals", begun);
        System.out.println("BENCH | of a file of | " + Files.size(folder.resolve("rows.csv")) / 1_000_000 + " MB, "
                + report.sections().size() + " section");
        Files.delete(folder.resolve("rows.csv"));
    }

    @Test
    void bootstrap() {
        var random = new SplittableRandom(SEED);
        var builder = new RowSet.Builder(List.of("group"), true, true, false, false);
        for (int i = 0; i < 100_000; i++) {
            double score = random.nextDouble();
            builder.next(random.nextDouble() < score, score > 0.5).score(score).group(0, "g" + random.nextInt(5));
        }
        var rows = builder.build();
        long begun = System.nanoTime();
        Bootstrap.of(rows, "group", Bootstrap.USUAL_RESAMPLES, SEED).intervals(STATISTICS);
        print("stratified bootstrap, 2,000 resamples of 100,000 rows in 5 groups", begun);
    }

    @Test
    void oneRisk() {
        for (int time = 1; time <= 10; time++) {
            long begun = System.nanoTime();
            var years = new RiskSimulation(risk(time), SEED, policy).run(TRIALS);
            for (var state : State.values()) {
                var sample = years.sample(state);
                sample.percentile(0.95);
                sample.curve(61);
            }
            if (time == 1 || time == 10) {
                print("one risk, 100,000 years, three states" + (time == 1 ? ", cold" : ", warm"), begun);
            }
        }
    }

    @Test
    void portfolio() {
        var risks = new ArrayList<QuantifiedRisk>();
        for (int i = 0; i < 1_000; i++) {
            risks.add(risk(i));
        }
        for (int threads : new int[] {2, 1}) {
            long begun = System.nanoTime();
            var portfolio = Portfolio.simulate(risks, new Simulation(TRIALS, SEED, threads), policy, Watch.NOBODY)
                    .orElseThrow();
            print("1,000 risks, 100,000 years, three states, threads: " + threads, begun);
            System.out.println("BENCH | its checksum | " + Long.toHexString(portfolio.checksum()));
        }
    }

    /** Half an event a year on average. */
    private static QuantifiedRisk risk(int number) {
        return new QuantifiedRisk(
                "RSK-" + number,
                new Frequency.Estimated(new Pert(0.1, 0.4, 1.3)),
                Severity.Lognormal.ofInterval(100_000, 1_000_000, null),
                List.of(
                        new Control("in place", 0.5, 0.2, 0.8, Verification.TESTED, false),
                        new Control("planned", 0.6, 0.25, 1, Verification.DOCUMENTED, true)),
                null);
    }

    private static void write(Path file) throws IOException {
        var random = new SplittableRandom(SEED);
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("label,prediction,score,race,sex,age,payer\n");
            var line = new StringBuilder();
            for (int i = 0; i < ROWS; i++) {
                double score = random.nextInt(1_000_000) / 1e6;
                line.setLength(0);
                line.append(random.nextDouble() < score ? '1' : '0')
                        .append(score > 0.5 ? ",1," : ",0,")
                        .append(score)
                        .append(",race")
                        .append(random.nextInt(6))
                        .append(random.nextBoolean() ? ",F,age" : ",M,age")
                        .append(random.nextInt(5))
                        .append(",payer")
                        .append(random.nextInt(4))
                        .append('\n');
                out.append(line);
            }
        }
    }

    private static void print(String what, long begun) {
        System.out.printf(Locale.ROOT, "BENCH | %s | %.2f s%n", what, (System.nanoTime() - begun) / 1e9);
    }
}
