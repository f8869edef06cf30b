package org.plumbline.shared;

/** Imports take turns, so that two of the same file do not enter everything twice. */
public final class AnotherImportRuns extends RuleViolation {

    AnotherImportRuns() {
        super("shared.another-import-runs", "another import runs");
    }
}
