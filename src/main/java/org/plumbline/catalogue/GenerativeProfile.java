package org.plumbline.catalogue;

import java.util.List;
import java.util.Set;

/**
 * The risks that generative AI adds (NIST AI 600-1), with the outcomes of the framework that they touch.
 *
 * @param appliesTo kinds of AI system that the profile speaks about
 */
public record GenerativeProfile(
        String id,
        String version,
        String title,
        String source,
        String licence,
        Set<String> appliesTo,
        List<Risk> risks) {

    /** One of the twelve risks. */
    public record Risk(
            String id, int number, String title, String meaning, String clinicalExample, List<String> subcategories) {}
}
