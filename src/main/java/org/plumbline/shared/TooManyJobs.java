package org.plumbline.shared;

/** Somebody has as many jobs running or waiting as one person may. */
public final class TooManyJobs extends RuleViolation {

    TooManyJobs(int most) {
        super("shared.too-many-jobs", "more than " + most + " jobs of one person", most);
    }
}
