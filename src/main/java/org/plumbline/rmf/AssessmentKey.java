package org.plumbline.rmf;

import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.evidence.EvidenceOwner;

/**
 * Identifies one answer, whether or not anybody has given it yet: an outcome, of one AI system or of the organisation.
 *
 * @param systemId null for the organisation
 */
public record AssessmentKey(@Nullable UUID systemId, String subcategory) implements Serializable {

    public static AssessmentKey ofOrganisation(String subcategory) {
        return new AssessmentKey(null, subcategory);
    }

    public static AssessmentKey ofSystem(UUID systemId, String subcategory) {
        return new AssessmentKey(systemId, subcategory);
    }

    public boolean isOfOrganisation() {
        return systemId == null;
    }

    /** The answer as what evidence belongs to, whether or not anybody has given it yet. */
    public EvidenceOwner evidenceOwner() {
        return new EvidenceOwner(AnswerTrail.SUBJECT_TYPE, trailId(), subcategory, systemId);
    }

    /** Under which the trail keeps the history: it outlives the row, which goes when an override is withdrawn. */
    UUID trailId() {
        return UUID.nameUUIDFromBytes(("rmf/" + systemId + "/" + subcategory).getBytes(StandardCharsets.UTF_8));
    }
}
