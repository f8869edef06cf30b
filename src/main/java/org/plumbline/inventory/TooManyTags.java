package org.plumbline.inventory;

import org.plumbline.shared.RuleViolation;

/** So many tags tell nothing any more. */
public final class TooManyTags extends RuleViolation {

    TooManyTags(String code) {
        super("inventory.too-many-tags", code + " has all the tags it can carry", code, SystemDraft.MOST_TAGS);
    }
}
