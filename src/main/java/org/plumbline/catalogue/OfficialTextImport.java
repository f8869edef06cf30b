package org.plumbline.catalogue;

import java.util.List;

/**
 * What an import of official texts did.
 *
 * @param matched how many subcategories of the framework now have an official text
 * @param expected how many the framework has
 * @param missing subcategories that the file says nothing about
 * @param unknown identifiers in the file that the framework does not have; their text was left out
 */
public record OfficialTextImport(
        String sourceFile, int matched, int expected, List<String> missing, List<String> unknown) {

    /** Whether every identifier met its counterpart. */
    public boolean complete() {
        return missing.isEmpty() && unknown.isEmpty();
    }
}
