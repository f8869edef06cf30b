package org.plumbline.inventory;

import java.util.List;
import org.plumbline.shared.Change;

/**
 * What came of two people changing one system at the same time.
 *
 * @param version the version that the merged draft stands on
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
}
