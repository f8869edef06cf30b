package org.plumbline.shared;

/** How far a background job is. */
public sealed interface Progress {

    /** At work: {@code done} of {@code total} steps; a total of 0 means that it is not known yet. */
    record Running(String step, long done, long total) implements Progress {}

    /** Finished, with what it made. */
    record Done(Object result) implements Progress {}

    /** Stopped by an error; the sentence is for the person who started it. */
    record Failed(RuntimeException cause) implements Progress {}

    /** Stopped because the person asked for it. Nothing was kept. */
    record Cancelled() implements Progress {}
}
