package org.plumbline.scoring.bias;

import java.util.Map;

/**
 * What a wrong decision does, and to how many it could happen.
 *
 * @param casesAYear for each group, by its name, how many of its people the model judges in a year
 */
public record ExpectedHarm(SeverityClass severity, Map<String, Long> casesAYear) {

    public ExpectedHarm {
        casesAYear = Map.copyOf(casesAYear);
        if (casesAYear.values().stream().anyMatch(cases -> cases < 0)) {
            throw new IllegalArgumentException("cases a year are not negative");
        }
    }
}
