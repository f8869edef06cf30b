package org.plumbline.shared;

/** Work that takes longer than a person waits without a sign. */
@FunctionalInterface
public interface Job {

    /**
     * Does the work.
     *
     * @throws JobCancelled at a step after the person asked to stop; the transaction around it then rolls back
     */
    Object run(Steps steps);

    /** Where the job says how far it is, and learns that it should stop. */
    interface Steps {

        /** Says how far the work is, and throws {@link JobCancelled} if it should stop. */
        void report(String step, long done, long total);
    }

    /** For callers that wait: reports nowhere, never stops. */
    Steps UNWATCHED = (_, _, _) -> {};

    /** The person asked to stop. */
    final class JobCancelled extends RuntimeException {}
}
