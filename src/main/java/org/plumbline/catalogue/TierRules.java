package org.plumbline.catalogue;

import java.util.List;
import java.util.Map;

/** The rules that put an AI system into a risk tier, in the order people read them. */
public record TierRules(
        String id, String version, String title, List<Tier> tiers, List<Rule> rules, Otherwise otherwise) {

    /** A tier; the list runs from the highest to the lowest. */
    public record Tier(String id, String title, String meaning) {}

    /**
     * Holds where each named field has one of the listed values.
     *
     * @param when field to the values that it may have
     * @param reason the sentence people see
     */
    public record Rule(String id, String tier, Map<String, List<String>> when, String reason) {

        /** Whether the facts fulfil every condition. A fact that is not known fulfils none. */
        public boolean holds(Map<String, String> facts) {
            return when.entrySet().stream().allMatch(condition -> {
                var fact = facts.get(condition.getKey());
                return fact != null && condition.getValue().contains(fact);
            });
        }
    }

    /** What holds where no rule does. */
    public record Otherwise(String tier, String reason) {}
}
