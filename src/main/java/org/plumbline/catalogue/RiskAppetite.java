package org.plumbline.catalogue;

import java.util.List;
import java.util.Map;

/**
 * How much risk the organisation carries without a decision, and how long it carries one with a decision.
 *
 * @param highestExposure the highest level that is within the appetite
 * @param categories categories for which the organisation is stricter
 * @param longestAcceptanceDays how long an acceptance may run
 * @param reviewEveryDays how often a risk is looked at again, by exposure level
 */
public record RiskAppetite(
        String id,
        String version,
        String title,
        String highestExposure,
        List<CategoryAppetite> categories,
        int longestAcceptanceDays,
        Map<String, Integer> reviewEveryDays) {

    public record CategoryAppetite(String category, String highestExposure, String why) {}
}
