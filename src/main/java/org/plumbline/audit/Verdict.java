package org.plumbline.audit;

/** What can be told of a trail. */
public sealed interface Verdict {

    /**
     * Everything is as it was written.
     *
     * @param events how many were checked
     */
    record Whole(long events) implements Verdict {}

    /**
     * Something was changed.
     *
     * @param seq the first event that is not as it was written
     */
    record Broken(Chain chain, long seq, Break kind) implements Verdict {}

    /** What is there holds together, but something to measure it by is missing. */
    record Unknown(String why) implements Verdict {}

    /** What is wrong with the first event that is not as it was written. */
    enum Break {
        /** An event is missing, comes twice, or stands in another place. */
        SEQUENCE,
        /** It does not continue the event before it. */
        LINK,
        /** It says something else than was written. */
        CONTENT,
        /** What people read of it was changed. */
        WORDS,
        /** It is more than five minutes older than the event before it. */
        TIME,
        /** The head of the chain is not its last event. */
        HEAD,
        /** A signed checkpoint says something else. */
        CHECKPOINT,
        /** A checkpoint is not signed with this key. */
        SIGNATURE,
        /** A signed checkpoint knows more events than there are. */
        CUT
    }
}
