package org.plumbline.inventory;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plumbline.security.People;
import org.plumbline.security.PersonRef;
import org.plumbline.shared.Change;
import org.plumbline.vendor.VendorRef;
import org.plumbline.vendor.VendorRegister;
import org.springframework.stereotype.Component;

/** Says what a field holds as people read it: owners and vendors by name, not by id. */
@Component
class SystemWords {

    private final People people;
    private final VendorRegister vendors;

    SystemWords(People people, VendorRegister vendors) {
        this.people = people;
        this.vendors = vendors;
    }

    /** What differs between two readings of a system, field by field. */
    List<Change> changes(SystemDraft before, SystemDraft after) {
        return changes(before, after, names(List.of(before, after)));
    }

    /** What differs between two readings of a system, with {@link #names} that were looked up for many. */
    List<Change> changes(SystemDraft before, SystemDraft after, Map<UUID, String> names) {
        var changes = new ArrayList<Change>();
        for (var field : SystemField.values()) {
            if (field.differs(before, after)) {
                changes.add(
                        new Change(field.key(), words(field.value(before), names), words(field.value(after), names)));
            }
        }
        return changes;
    }

    /** The people and vendors that drafts name. */
    Map<UUID, String> names(Collection<SystemDraft> drafts) {
        var owners = new HashSet<UUID>();
        var vendorIds = new HashSet<UUID>();
        for (var draft : drafts) {
            owners.addAll(draft.owners());
            if (draft.vendorId() != null) {
                vendorIds.add(draft.vendorId());
            }
        }
        var names = people.named(owners).values().stream().collect(Collectors.toMap(PersonRef::id, PersonRef::name));
        vendors.named(vendorIds).values().forEach((VendorRef vendor) -> names.put(vendor.id(), vendor.name()));
        return names;
    }

    private static @Nullable String words(@Nullable Object value, Map<UUID, String> names) {
        return switch (value) {
            case null -> null;
            case UUID id -> names.getOrDefault(id, id.toString());
            case Collection<?> values ->
                values.isEmpty() ? null : values.stream().map(Object::toString).collect(Collectors.joining(", "));
            default -> value.toString();
        };
    }
}
