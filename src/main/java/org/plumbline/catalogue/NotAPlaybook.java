package org.plumbline.catalogue;

import org.plumbline.shared.RuleViolation;

/** The file is not NIST's AI RMF Playbook in JSON or CSV. Nothing was imported. */
public final class NotAPlaybook extends RuleViolation {

    NotAPlaybook(String reason, String message, Object... arguments) {
        super("catalogue.not-a-playbook." + reason, message, arguments);
    }
}
