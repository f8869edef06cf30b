package org.plumbline.audit;

import org.plumbline.shared.RuleViolation;

/** Somebody took as many files along within a day as one person may. */
public final class ExportsSpent extends RuleViolation {

    ExportsSpent(int most) {
        super("audit.exports-spent", "more than " + most + " exports within a day", most);
    }
}
