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

    /**
     * The highest level within the appetite for a category: its own entry, else that of the nearest category above it,
     * else the general one.
     *
     * @param lineage the category and those above it, the nearest first
     */
    public String highestExposureFor(List<RiskCategory> lineage) {
        return lineage.stream()
                .flatMap(category ->
                        categories.stream().filter(entry -> entry.category().equals(category.id())))
                .map(CategoryAppetite::highestExposure)
                .findFirst()
                .orElse(highestExposure);
    }
}
