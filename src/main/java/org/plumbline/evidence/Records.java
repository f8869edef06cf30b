package org.plumbline.evidence;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.plumbline.shared.NotFound;
import org.plumbline.shared.Subject;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Asks the features about their records. What the person may not see answers as if it were not there. */
@Component
class Records {

    private final ObjectProvider<EvidenceHolder> holders;

    /** Features are asked when it comes to it, since some of them need evidence themselves. */
    Records(ObjectProvider<EvidenceHolder> holders) {
        this.holders = holders;
    }

    Map<EvidenceOwner, Subject> seen(Collection<EvidenceOwner> owners) {
        var seen = new HashMap<EvidenceOwner, Subject>();
        owners.stream()
                .collect(Collectors.groupingBy(EvidenceOwner::type, Collectors.toSet()))
                .forEach((type, ofType) -> holders.stream()
                        .filter(holder -> holder.type().equals(type))
                        .forEach(holder -> seen.putAll(holder.seen(ofType))));
        return seen;
    }

    Subject requireSeen(EvidenceOwner owner) {
        var subject = seen(List.of(owner)).get(owner);
        if (subject == null) {
            throw notFound(owner);
        }
        return subject;
    }

    Subject requireChangeable(EvidenceOwner owner) {
        if (!mayChange(owner)) {
            throw notFound(owner);
        }
        return requireSeen(owner);
    }

    boolean mayChange(EvidenceOwner owner) {
        return holders.stream().anyMatch(holder -> holder.type().equals(owner.type()) && holder.mayChange(owner));
    }

    /** The feature that keeps the record. */
    EvidenceHolder holder(EvidenceOwner owner) {
        return holders.stream()
                .filter(holder -> holder.type().equals(owner.type()))
                .findFirst()
                .orElseThrow(() -> notFound(owner));
    }

    private static NotFound notFound(EvidenceOwner owner) {
        return new NotFound(Objects.requireNonNull(owner.type()), owner.id());
    }
}
