package org.plumbline.inventory;

import java.util.Collection;
import java.util.List;
import org.plumbline.shared.Change;

/**
 * What came of two people changing one system at the same time.
 *
 * @param version the version that the merged draft stands on
 * @param current what is saved now
 * @param theirs what the other person saved
 * @param merged both changes together; where both changed the same field, ours
 * @param conflicts the fields that both changed, theirs before and ours after
 */
public record SystemMerge(
        long version, SystemDraft current, List<Change> theirs, SystemDraft merged, List<Change> conflicts) {

    public SystemMerge {
        theirs = List.copyOf(theirs);
        conflicts = List.copyOf(conflicts);
    }

    /**
     * The merged draft in which some fields are as the other person saved them.
     *
     * @param fields translation keys of the fields, as in {@link Change#field()}
     */
    public SystemDraft keepingTheirs(Collection<String> fields) {
        var draft = merged.but();
        for (var field : SystemField.values()) {
            if (fields.contains(field.key())) {
                field.copy(current, draft);
            }
        }
        return draft.build();
    }
}
