package org.plumbline.backup;

import org.plumbline.shared.RuleViolation;

/** A backup is being made or tested already, here or by another process. */
public final class BackupUnderWay extends RuleViolation {

    BackupUnderWay() {
        super("backup.under-way", "a backup is being made or tested already");
    }
}
