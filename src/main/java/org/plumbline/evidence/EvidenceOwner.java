package org.plumbline.evidence;

import java.io.Serializable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.shared.Subject;

/**
 * The record that evidence belongs to.
 *
 * @param type the kind of record, as in {@link Subject#type()}
 * @param code what people call it; for an answer, the outcome
 * @param partOf the record that it is part of, null where it stands for itself
 */
public record EvidenceOwner(
        String type, UUID id, String code, @Nullable UUID partOf) implements Serializable {

    public static EvidenceOwner of(Subject subject) {
        return new EvidenceOwner(subject.type(), subject.id(), subject.code(), subject.partOf());
    }
}
