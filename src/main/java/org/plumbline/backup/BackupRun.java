package org.plumbline.backup;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A backup that was made, or was to be made.
 *
 * @param file its name in the folder of backups; null where it failed, or was handed over to a command
 * @param events how many the chain of changes had
 * @param head the hash of the last of them; empty without any
 * @param failure why it could not be made; null where it was
 * @param testedAt when it was last restored to see whether that can be done
 * @param testFailure why it could not be restored then; null where it could
 */
public record BackupRun(
        UUID id,
        Instant begunAt,
        Cause cause,
        @Nullable String file,
        long bytes,
        long rows,
        long events,
        String head,
        @Nullable String failure,
        @Nullable Instant testedAt,
        @Nullable String testFailure) {

    /** Who or what asked for a backup. */
    public enum Cause {
        SCHEDULE,
        PERSON,
        /** {@code bin/plumbline backup} beside a server on H2. */
        COMMAND,
        /** A later Plumbline was about to change the tables. */
        UPGRADE
    }

    public boolean isMade() {
        return failure == null;
    }
}
