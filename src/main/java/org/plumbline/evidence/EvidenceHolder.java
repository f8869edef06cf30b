package org.plumbline.evidence;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.plumbline.shared.Change;
import org.plumbline.shared.Subject;

/** Knows the records of one kind that evidence can belong to. The feature that keeps them implements it as a bean. */
public interface EvidenceHolder {

    /** The kind of record, as in {@link Subject#type()}. */
    String type();

    /** Those of the records that are there and that the person who asks may see, as the trail names them. */
    Map<EvidenceOwner, Subject> seen(Collection<EvidenceOwner> owners);

    /** Whether the person who asks may change the record, and with it what evidence it has. */
    boolean mayChange(EvidenceOwner owner);

    /**
     * Hears, within the transaction, that evidence of a record is about to come or to go.
     *
     * @return what changes of the record with it, to be told in the same breath
     * @throws org.plumbline.shared.RuleViolation if the record does not take it
     */
    default List<Change> changing(EvidenceOwner owner) {
        return List.of();
    }
}
