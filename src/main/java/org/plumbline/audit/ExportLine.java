package org.plumbline.audit;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.audit.ChainStore.Head;

/** A line of an exported trail: the head of a chain, an event with its words, or a checkpoint. Exactly one is there. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ExportLine(@Nullable HeadLine head, @Nullable EventLine event, CheckpointFile.@Nullable Line checkpoint) {

    /** Where a chain ends. */
    record HeadLine(String chain, UUID origin, long size, String hash) {

        Head head() {
            return new Head(origin, size, hash);
        }
    }

    /** An event, with the words and their salt unless they were erased. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record EventLine(
            String chain,
            long seq,
            Instant at,
            @Nullable UUID person,
            @Nullable String method,
            @Nullable String session,
            String kind,
            String outcome,
            String subjectType,
            UUID subjectId,
            String wordsDigest,
            String previousHash,
            String hash,
            @Nullable String salt,
            @Nullable String words) {

        AuditEvent event() {
            return new AuditEvent(
                    Chain.of(chain),
                    seq,
                    at,
                    person,
                    method,
                    session,
                    kind,
                    outcome,
                    subjectType,
                    subjectId,
                    wordsDigest,
                    previousHash,
                    hash);
        }

        @Nullable
        Words saltedWords() {
            return words == null ? null : new Words(Objects.requireNonNullElse(salt, ""), words);
        }
    }

    static ExportLine of(Chain chain, Head head) {
        return new ExportLine(new HeadLine(chain.id(), head.origin(), head.size(), head.hash()), null, null);
    }

    static ExportLine of(AuditEvent event, @Nullable Words words) {
        return new ExportLine(
                null,
                new EventLine(
                        event.chain().id(),
                        event.seq(),
                        event.at(),
                        event.person(),
                        event.method(),
                        event.session(),
                        event.kind(),
                        event.outcome(),
                        event.subjectType(),
                        event.subjectId(),
                        event.wordsDigest(),
                        event.previousHash(),
                        event.hash(),
                        words == null ? null : words.salt(),
                        words == null ? null : words.text()),
                null);
    }

    static ExportLine of(Checkpoint checkpoint) {
        return new ExportLine(null, null, CheckpointFile.Line.of(checkpoint));
    }
}
