package org.plumbline.catalogue;

import java.time.Instant;

/**
 * Where the official texts at hand come from.
 *
 * @param subcategories how many outcomes of the framework have a text
 * @param outcomes how many of them also have the official statement of the outcome
 */
public record OfficialEdition(
        String sourceFile, Instant importedAt, String importedBy, int subcategories, int outcomes) {}
