package org.plumbline.evidence;

import org.plumbline.shared.RuleViolation;

/** The record has a file with the very same content. */
public final class AlreadyAttached extends RuleViolation {

    AlreadyAttached(String fileName, String code, String title) {
        super("evidence.already-attached", "the same content as " + code, fileName, code, title);
    }
}
