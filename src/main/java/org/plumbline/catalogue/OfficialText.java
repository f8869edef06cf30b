package org.plumbline.catalogue;

import org.jspecify.annotations.Nullable;

/**
 * What NIST's Playbook says about one outcome of the AI RMF. The Playbook was published before the framework was final,
 * so its outcome statements differ from the final text in more than thirty places; whoever shows one says so.
 *
 * @param outcome the Playbook's wording of the outcome, null where the imported file holds none, as its CSV form does
 * @param suggestedActions Markdown, like the other sections
 */
public record OfficialText(
        String subcategory,
        @Nullable String outcome,
        String about,
        String suggestedActions,
        String documentation,
        String references) {}
