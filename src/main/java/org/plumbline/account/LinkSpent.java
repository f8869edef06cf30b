package org.plumbline.account;

import org.plumbline.shared.RuleViolation;

/** A link was used, ran out, or was replaced by a newer one. */
public final class LinkSpent extends RuleViolation {

    LinkSpent() {
        super("account.refusal.link-spent", "the link no longer works");
    }
}
