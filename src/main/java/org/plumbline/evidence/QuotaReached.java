package org.plumbline.evidence;

import org.plumbline.shared.RuleViolation;

/** There is no room for more. */
public final class QuotaReached extends RuleViolation {

    private QuotaReached(String key, Object room) {
        super(key, "no room for more evidence: " + room, room);
    }

    static QuotaReached ofPerson(long mebibytes) {
        return new QuotaReached("evidence.quota.person", mebibytes);
    }

    static QuotaReached ofAll(long mebibytes) {
        return new QuotaReached("evidence.quota.all", mebibytes);
    }

    static QuotaReached ofRecord(int pieces) {
        return new QuotaReached("evidence.quota.record", pieces);
    }
}
