package org.plumbline.inventory;

import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The fields of a {@link SystemDraft}, for saying what changed. */
@SuppressWarnings("ImmutableEnumChecker") // the functions hold no state
enum SystemField {
    NAME("inventory.name", SystemDraft::name),
    PURPOSE("inventory.purpose", SystemDraft::purpose),
    INTENDED_USE("inventory.intended-use", SystemDraft::intendedUse),
    OUT_OF_SCOPE_USE("inventory.out-of-scope-use", SystemDraft::outOfScopeUse),
    KIND("inventory.kind", SystemDraft::kind),
    USE("inventory.use", SystemDraft::use),
    AUTONOMY("inventory.autonomy", SystemDraft::autonomy),
    PATIENT_CARE_DECISION_SUPPORT("inventory.patient-care-decision-support", SystemDraft::patientCareDecisionSupport),
    PROTECTED_INPUTS("inventory.protected-inputs", SystemDraft::protectedInputs),
    PHI("inventory.phi", SystemDraft::phi),
    PHI_CLASSES("inventory.phi-classes", SystemDraft::phiClasses),
    HIGH_IMPACT("inventory.high-impact", SystemDraft::highImpact),
    FDA_STATUS("inventory.fda-status", SystemDraft::fdaStatus),
    FDA_IDENTIFIER("inventory.fda-identifier", SystemDraft::fdaIdentifier),
    SOURCING("inventory.sourcing", SystemDraft::sourcing),
    VENDOR("inventory.vendor", SystemDraft::vendorId),
    PRODUCT("inventory.product", SystemDraft::productName),
    CLINICAL_OWNER("inventory.clinical-owner", SystemDraft::clinicalOwner),
    TECHNICAL_OWNER("inventory.technical-owner", SystemDraft::technicalOwner),
    COMPLIANCE_OWNER("inventory.compliance-owner", SystemDraft::complianceOwner),
    CONTACT("inventory.contact", SystemDraft::contact),
    ORGANISATION("inventory.organisation", SystemDraft::organisation),
    UNIT("inventory.unit", SystemDraft::unit),
    EXTERNAL_ID("inventory.external-id", SystemDraft::externalId),
    IN_USE_SINCE("inventory.in-use-since", SystemDraft::inUseSince),
    OUTPUTS("inventory.outputs", SystemDraft::outputs),
    DATA_DESCRIPTION("inventory.data-description", SystemDraft::dataDescription),
    TAGS("inventory.tags", SystemDraft::tags),
    NOTES("inventory.notes", SystemDraft::notes);

    private final String key;
    private final Function<SystemDraft, @Nullable Object> value;

    SystemField(String key, Function<SystemDraft, @Nullable Object> value) {
        this.key = key;
        this.value = value;
    }

    /** The translation key of its label. */
    String key() {
        return key;
    }

    @Nullable
    Object value(SystemDraft draft) {
        return value.apply(draft);
    }

    boolean differs(SystemDraft one, SystemDraft other) {
        return !Objects.equals(value(one), value(other));
    }
}
