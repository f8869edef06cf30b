package org.plumbline.audit;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import org.plumbline.audit.ChainStore.Head;

/**
 * A line of an exported trail: the head of a chain, an event with its words unless they were erased, or a checkpoint.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ExportLine(
        @Nullable Head head,
        @Nullable AuditEvent event,
        @Nullable Words words,
        @Nullable Checkpoint checkpoint) {

    static ExportLine of(Head head) {
        return new ExportLine(head, null, null, null);
    }

    static ExportLine of(AuditEvent event, @Nullable Words words) {
        return new ExportLine(null, event, words, null);
    }

    static ExportLine of(Checkpoint checkpoint) {
        return new ExportLine(null, null, null, checkpoint);
    }
}
