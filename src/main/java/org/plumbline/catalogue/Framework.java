package org.plumbline.catalogue;

import java.util.List;

/** A framework of outcomes, in three levels: functions, categories, subcategories. */
public record Framework(
        String id, String version, String title, String source, String licence, List<Function> functions) {

    /** One of GOVERN, MAP, MEASURE, MANAGE. */
    public record Function(String id, String code, String title, String summary, List<Category> categories) {}

    /** A group of outcomes, say GOVERN 1. */
    public record Category(String id, String title, String summary, List<Subcategory> subcategories) {}

    /**
     * One outcome, say GOVERN 1.1, described in our own words.
     *
     * @param goodPractice what good looks like in a hospital
     * @param evidence what an auditor usually accepts
     * @param scope whether it is answered once for the organisation or for each AI system
     */
    public record Subcategory(
            String id,
            String title,
            String outcome,
            String goodPractice,
            List<String> evidence,
            String suggestedOwner,
            Scope scope) {

        /** The category this outcome belongs to: {@code GOVERN 1} of {@code GOVERN 1.1}. */
        public String category() {
            return id.substring(0, id.lastIndexOf('.'));
        }

        /** The function this outcome belongs to: {@code GOVERN}. */
        public String function() {
            return id.substring(0, id.indexOf(' '));
        }
    }

    /** Who answers. */
    public enum Scope {
        ORGANISATION,
        SYSTEM
    }

    /** All categories in framework order. */
    public List<Category> categories() {
        return functions.stream()
                .flatMap(function -> function.categories().stream())
                .toList();
    }

    /** All subcategories in framework order. */
    public List<Subcategory> subcategories() {
        return categories().stream()
                .flatMap(category -> category.subcategories().stream())
                .toList();
    }
}
