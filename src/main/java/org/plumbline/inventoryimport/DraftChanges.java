package org.plumbline.inventoryimport;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plumbline.inventory.ImportedSystem;
import org.plumbline.shared.Change;

/** What a row changes about a system, field by field, with people and vendors by name. */
final class DraftChanges {

    private final Map<UUID, String> vendors;
    private final Map<UUID, String> people;

    DraftChanges(Map<UUID, String> vendors, Map<UUID, String> people) {
        this.vendors = vendors;
        this.people = people;
    }

    List<Change> between(ImportedSystem before, ImportedSystem after) {
        var changes = new ArrayList<Change>();
        for (ImportField field : ImportField.values()) {
            var change = Change.of(field.labelKey(), text(field, before), text(field, after));
            boolean untouched = field == ImportField.LIFECYCLE && after.lifecycle() == null;
            if (change.isReal() && !untouched) {
                changes.add(change);
            }
        }
        return changes;
    }

    private @Nullable Object text(ImportField field, ImportedSystem system) {
        var draft = system.draft();
        return switch (field) {
            case NAME -> draft.name();
            case EXTERNAL_ID -> draft.externalId();
            case ORGANISATION -> draft.organisation();
            case UNIT -> draft.unit();
            case PURPOSE -> draft.purpose();
            case INTENDED_USE -> draft.intendedUse();
            case OUT_OF_SCOPE_USE -> draft.outOfScopeUse();
            case KIND -> draft.kind();
            case USE -> draft.use();
            case AUTONOMY -> draft.autonomy();
            case LIFECYCLE -> system.lifecycle();
            case PATIENT_CARE_DECISION_SUPPORT -> draft.patientCareDecisionSupport();
            case PROTECTED_INPUTS -> words(draft.protectedInputs());
            case PHI -> draft.phi();
            case PHI_CLASSES -> words(draft.phiClasses());
            case HIGH_IMPACT -> draft.highImpact();
            case FDA_STATUS -> draft.fdaStatus();
            case FDA_IDENTIFIER -> draft.fdaIdentifier();
            case SOURCING -> draft.sourcing();
            case VENDOR -> named(vendors, draft.vendorId());
            case PRODUCT -> draft.productName();
            case CLINICAL_OWNER -> named(people, draft.clinicalOwner());
            case TECHNICAL_OWNER -> named(people, draft.technicalOwner());
            case COMPLIANCE_OWNER -> named(people, draft.complianceOwner());
            case CONTACT -> draft.contact();
            case IN_USE_SINCE -> draft.inUseSince();
            case OUTPUTS -> draft.outputs();
            case DATA_DESCRIPTION -> draft.dataDescription();
            case TAGS -> words(draft.tags());
            case NOTES -> draft.notes();
        };
    }

    private static @Nullable String named(Map<UUID, String> names, @Nullable UUID id) {
        return id == null ? null : names.getOrDefault(id, id.toString());
    }

    private static String words(Collection<?> values) {
        return values.stream().map(Object::toString).sorted().collect(Collectors.joining(", "));
    }
}
