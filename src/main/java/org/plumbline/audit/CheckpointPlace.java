package org.plumbline.audit;

import java.io.IOException;

/** Somewhere outside the database that keeps checkpoints. */
interface CheckpointPlace {

    /** What administrators know it by. */
    String name();

    /**
     * Hands it a checkpoint, and returns once it has it, as far as it says so.
     *
     * @throws IOException if it did not take it
     */
    void keep(Checkpoint checkpoint) throws IOException;
}
