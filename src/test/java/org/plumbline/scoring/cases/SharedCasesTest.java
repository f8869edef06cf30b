package org.plumbline.scoring.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.plumbline.SharedData;
import tools.jackson.databind.json.JsonMapper;

/** Holds the arithmetic against all worked cases that others published or computed. */
class SharedCasesTest {

    private static final Map<String, Consumer<SharedCase>> CHECKS = checks();

    static List<SharedCase> cases() {
        var cases = new ArrayList<SharedCase>();
        JsonMapper.shared()
                .readTree(SharedData.file("scoring/cases.json"))
                .path("cases")
                .forEach(node -> cases.add(SharedCase.of(node)));
        return cases;
    }

    @ParameterizedTest
    @MethodSource("cases")
    void comesOutAsPublished(SharedCase worked) {
        assertThat(CHECKS).as("what %s asks for", worked).containsKey(worked.op());
        CHECKS.get(worked.op()).accept(worked);
    }

    @Test
    void thereAreMany() {
        assertThat(cases()).hasSizeGreaterThanOrEqualTo(79);
    }

    private static Map<String, Consumer<SharedCase>> checks() {
        var checks = new HashMap<String, Consumer<SharedCase>>();
        checks.putAll(BiasCases.checks());
        checks.putAll(StatisticsCases.checks());
        checks.putAll(LeakageCases.checks());
        checks.putAll(RegisterCases.checks());
        checks.putAll(ModelCases.checks());
        return checks;
    }
}
