package org.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ScoreCommandTest {

    private static final String COUNTS = """
            {"format": "plumbline-measurement-1", "asOf": "2026-11-24", "bias": [{
              "id": "sepsis", "use": "TRIAGE", "positiveMeans": "BENEFIT", "labelMeans": "OUTCOME",
              "measuredOn": "2026-09-01",
              "attributes": [{"name": "race", "reference": {"group": "White"}, "groups": [
                {"name": "White", "counts": {"tp": 460, "fp": 90, "tn": 810, "fn": 40}},
                {"name": "Black", "counts": {"tp": FOUND, "fp": 40, "tn": 250, "fn": 30}}]}]}]}
            """;

    private static final String ROWS = """
            {"format": "plumbline-measurement-1", "asOf": "2026-11-24", "bias": [{
              "id": "rows", "use": "DIAGNOSIS", "positiveMeans": "BENEFIT", "labelMeans": "OUTCOME",
              "measuredOn": "2026-09-01",
              "rows": {"file": "rows.csv", "label": "outcome", "positive": "1", "negative": "0",
                "prediction": "alert", "score": "risk", "patient": "mrn",
                "attributes": [{"column": "sex", "reference": {"group": "m"}}],
                "bootstrap": {"resamples": 100, "seed": 1}}}]}
            """;

    private static final String LEAKAGE = """
            {"format": "plumbline-measurement-1", "asOf": "2026-11-24", "leakage": [{
              "id": "api", "access": "PUBLIC_ANONYMOUS", "highestLikelihood": "MODERATE",
              "audits": [{"attack": "LiRA", "tool": "ours", "measuredOn": "2026-06-01", "members": 10000,
                "nonMembers": 10000, "points": [{"truePositives": 593, "falsePositives": 10}]}]}]}
            """;

    private static final String REGISTER = """
            {"format": "plumbline-measurement-1", "register": {"seed": 7, "trials": 5000,
              "tolerance": [{"loss": 1000000, "probability": CHANCE}],
              "risks": [
                {"id": "RSK-1", "frequency": {"low": 0.1, "mode": 0.4, "high": 1.3}, "severity": {"p05": 1e5, "p95": 1e6}},
                {"id": "RSK-2", "likelihood": "LOW", "impact": "MODERATE"}]}}
            """;

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void passesWithoutABreach() throws IOException {
        assertThat(score(COUNTS.replace("FOUND", "450"))).isZero();
        assertThat(out.toString()).contains("No stated tolerance is breached.", "scoring-policy 1.0.0");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void failsWithABreachAndSaysWhy() throws IOException {
        assertThat(score(COUNTS.replace("FOUND", "120"))).isEqualTo(1);
        assertThat(out.toString())
                .contains("98.48 % (very high)", "BREACH", "truly lies more than 5 points below that of White");
    }

    @Test
    void printsEverythingAsJson() throws IOException {
        assertThat(score(COUNTS.replace("FOUND", "120"), "--json")).isEqualTo(1);
        var section = json().path("sections").get(0);
        assertThat(json().path("breached").asBoolean()).isTrue();
        assertThat(section.path("result").path("assessment").path("status").asString())
                .isEqualTo("BREACH");
        assertThat(section.path("result").path("attributes").get(0).path("fairlearn"))
                .isNotEmpty();
        assertThat(section.path("result").path("assessment").path("reasons").path("whatIf"))
                .isNotEmpty();
        assertThat(out.toString()).doesNotContain("NaN", "Infinity");
    }

    @Test
    void readsRowsAndKeepsNone() throws IOException {
        rows(200, "1,1,0.9,f,P-%d", "0,0,0.2,m,P-%d", "1,0,0.4,m,P-%d", "0,1,0.7,f,P-%d");
        score(ROWS, "--json");
        var rows = json().path("sections").get(0).path("result").path("rows");
        assertThat(rows.path("rows").asInt()).isEqualTo(200);
        assertThat(rows.path("sha256").asString()).hasSize(64);
        assertThat(rows.path("summaries")).hasSize(2);
        assertThat(rows.path("bootstrap").path("sex").has("auroc_difference")).isTrue();
        assertThat(out.toString()).doesNotContain("P-17");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2,1,0.9,f,P|row 3, column outcome: 1 or 0 is wanted, not '2'",
                "1,yes,0.9,f,P|row 3, column alert: 1 or 0 is wanted, not 'yes'",
                "1,1,1.9,f,P|row 3, column risk: a probability between 0 and 1 is wanted, not '1.9'",
                "1,1,NaN,f,P|row 3, column risk: a probability between 0 and 1 is wanted, not 'NaN'",
                "1,1,,f,P|row 3, column risk: a value is wanted, not ''",
                "1,1,0.9,f|row 3: it has 4 cells, and the header 5",
            })
    void namesRowAndColumn(String bad, String problem) throws IOException {
        Files.writeString(folder.resolve("rows.csv"), """
                outcome,alert,risk,sex,mrn
                1,1,0.9,f,A
                0,0,0.1,m,B
                """ + bad + "\n");
        assertThat(score(ROWS)).isEqualTo(2);
        assertThat(err.toString()).contains("/bias/0/rows: rows.csv: " + problem);
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void namesAColumnWithTooManyGroups() throws IOException {
        var text = new StringBuilder("outcome,alert,risk,sex,mrn\n");
        for (int i = 0; i < 10_000; i++) {
            text.append("1,1,0.5,group ").append(i).append(",A\n");
        }
        Files.writeString(folder.resolve("rows.csv"), text);
        assertThat(score(ROWS)).isEqualTo(2);
        assertThat(err.toString()).contains("column sex", "identifies people");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"tp\": 460|\"tp\": -1|/bias/0/attributes/0/groups/0/counts",
                "\"tp\": 460|\"tp\": 1.5|/bias/0/attributes/0/groups/0/counts",
                "{\"group\": \"White\"}|{\"group\": \"Green\"}|/bias/0/attributes/0",
                "\"2026-09-01\"|\"2027-09-01\"|/bias/0",
                "\"2026-09-01\"|\"2026-02-30\"|/bias/0/measuredOn",
                "\"TRIAGE\"|\"GUESS\"|/bias/0/use",
            })
    void namesThePlaceInTheDocument(String right, String wrong, String pointer) throws IOException {
        var document = COUNTS.replace("FOUND", "450");
        assertThat(document).contains(right);
        assertThat(score(document.replace(right, wrong))).isEqualTo(2);
        assertThat(err.toString()).contains(pointer);
    }

    @Test
    void refusesOneGroupAlone() throws IOException {
        var document = COUNTS.replace("FOUND", "450").replaceAll("(?s),\\s*\\{\"name\": \"Black\".*?fn\": 30}}", "");
        assertThat(score(document)).isEqualTo(2);
        assertThat(err.toString()).contains("/bias/0/attributes/0/groups");
    }

    @Test
    void gatesLeakageByItsLevel() throws IOException {
        assertThat(score(LEAKAGE)).isEqualTo(1);
        assertThat(score(LEAKAGE.replace("MODERATE", "HIGH"))).isZero();
    }

    @Test
    void refusesAnImpossibleGuarantee() throws IOException {
        var claim = "\"guarantee\": {\"mechanism\": \"DP-SGD\", \"epsilon\": %s, \"delta\": %s, \"unit\": \"PATIENT\","
                + " \"verified\": true, \"statedOn\": \"2026-01-01\"}, \"audits\"";
        assertThat(score(LEAKAGE.replace("\"audits\"", claim.formatted("-1", "0"))))
                .isEqualTo(2);
        assertThat(err.toString()).contains("/leakage/0/guarantee/epsilon");
        assertThat(score(LEAKAGE.replace("\"audits\"", claim.formatted("1", "1"))))
                .isEqualTo(2);
        assertThat(err.toString()).contains("/leakage/0/guarantee/delta");
    }

    @Test
    void simulatesTheRegisterTheSameEachTime() throws IOException {
        assertThat(score(REGISTER.replace("CHANCE", "0.5"), "--json")).isZero();
        var once = out.toString();
        out.getBuffer().setLength(0);
        assertThat(score(REGISTER.replace("CHANCE", "0.5"), "--json")).isZero();
        assertThat(out.toString()).isEqualTo(once);
        assertThat(score(REGISTER.replace("CHANCE", "0.001"))).isEqualTo(1);
    }

    @Test
    void refusesWhatIsNoDocument() throws IOException {
        assertThat(score("{\"format\": ")).isEqualTo(2);
        assertThat(score("{\"format\": \"plumbline-measurement-1\"}")).isEqualTo(2);
        assertThat(command().execute(folder.resolve("none.json").toString())).isNotZero();
    }

    private int score(String document, String... options) throws IOException {
        var file = Files.writeString(folder.resolve("document.json"), document);
        var arguments = new String[options.length + 1];
        System.arraycopy(options, 0, arguments, 0, options.length);
        arguments[options.length] = file.toString();
        return command().execute(arguments);
    }

    private CommandLine command() {
        return new CommandLine(new ScoreCommand())
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true));
    }

    private JsonNode json() {
        return JsonMapper.shared().readTree(out.toString());
    }

    private void rows(int number, String... patterns) throws IOException {
        var text = new StringBuilder("outcome,alert,risk,sex,mrn\n");
        for (int i = 0; i < number; i++) {
            text.append(patterns[i % patterns.length].formatted(i)).append('\n');
        }
        Files.writeString(folder.resolve("rows.csv"), text);
    }
}
