package org.plumbline.catalogue;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an import of official texts did.
 *
 * @param matched how many subcategories of the framework now have an official text
 * @param expected how many the framework has
 * @param missing subcategories that the file says nothing about
 * @param unknown identifiers in the file that the framework does not have; their text was left out
 * @param earlier where this very file was imported before, and nothing was done now
 */
public record OfficialTextImport(
        String sourceFile,
        int matched,
        int expected,
        List<String> missing,
        List<String> unknown,
        @Nullable OfficialEdition earlier) {

    /** Whether every identifier met its counterpart. */
    public boolean complete() {
        return missing.isEmpty() && unknown.isEmpty();
    }
}
