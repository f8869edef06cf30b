package org.plumbline.inventory;

import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a {@link SystemDraft}, for what goes over all of them: saying what changed, and joining what two people
 * changed at the same time.
 */
@SuppressWarnings("ImmutableEnumChecker") // the functions hold no state
enum SystemField {
    NAME("inventory.name", SystemDraft::name, (draft, from) -> draft.name(from.name())),
    PURPOSE("inventory.purpose", SystemDraft::purpose, (draft, from) -> draft.purpose(from.purpose())),
    INTENDED_USE(
            "inventory.intended-use", SystemDraft::intendedUse, (draft, from) -> draft.intendedUse(from.intendedUse())),
    OUT_OF_SCOPE_USE(
            "inventory.out-of-scope-use",
            SystemDraft::outOfScopeUse,
            (draft, from) -> draft.outOfScopeUse(from.outOfScopeUse())),
    KIND("inventory.kind", SystemDraft::kind, (draft, from) -> draft.kind(from.kind())),
    USE("inventory.use", SystemDraft::use, (draft, from) -> draft.use(from.use())),
    AUTONOMY("inventory.autonomy", SystemDraft::autonomy, (draft, from) -> draft.autonomy(from.autonomy())),
    PATIENT_CARE_DECISION_SUPPORT(
            "inventory.patient-care-decision-support",
            SystemDraft::patientCareDecisionSupport,
            (draft, from) -> draft.patientCareDecisionSupport(from.patientCareDecisionSupport())),
    PROTECTED_INPUTS(
            "inventory.protected-inputs",
            SystemDraft::protectedInputs,
            (draft, from) -> draft.protectedInputs(from.protectedInputs())),
    PHI("inventory.phi", SystemDraft::phi, (draft, from) -> draft.phi(from.phi())),
    PHI_CLASSES("inventory.phi-classes", SystemDraft::phiClasses, (draft, from) -> draft.phiClasses(from.phiClasses())),
    HIGH_IMPACT("inventory.high-impact", SystemDraft::highImpact, (draft, from) -> draft.highImpact(from.highImpact())),
    FDA_STATUS("inventory.fda-status", SystemDraft::fdaStatus, (draft, from) -> draft.fdaStatus(from.fdaStatus())),
    FDA_IDENTIFIER(
            "inventory.fda-identifier",
            SystemDraft::fdaIdentifier,
            (draft, from) -> draft.fdaIdentifier(from.fdaIdentifier())),
    SOURCING("inventory.sourcing", SystemDraft::sourcing, (draft, from) -> draft.sourcing(from.sourcing())),
    VENDOR("inventory.vendor", SystemDraft::vendorId, (draft, from) -> draft.vendorId(from.vendorId())),
    PRODUCT("inventory.product", SystemDraft::productName, (draft, from) -> draft.productName(from.productName())),
    CLINICAL_OWNER(
            "inventory.clinical-owner",
            SystemDraft::clinicalOwner,
            (draft, from) -> draft.clinicalOwner(from.clinicalOwner())),
    TECHNICAL_OWNER(
            "inventory.technical-owner",
            SystemDraft::technicalOwner,
            (draft, from) -> draft.technicalOwner(from.technicalOwner())),
    COMPLIANCE_OWNER(
            "inventory.compliance-owner",
            SystemDraft::complianceOwner,
            (draft, from) -> draft.complianceOwner(from.complianceOwner())),
    CONTACT("inventory.contact", SystemDraft::contact, (draft, from) -> draft.contact(from.contact())),
    ORGANISATION(
            "inventory.organisation",
            SystemDraft::organisation,
            (draft, from) -> draft.organisation(from.organisation())),
    UNIT("inventory.unit", SystemDraft::unit, (draft, from) -> draft.unit(from.unit())),
    EXTERNAL_ID("inventory.external-id", SystemDraft::externalId, (draft, from) -> draft.externalId(from.externalId())),
    IN_USE_SINCE(
            "inventory.in-use-since", SystemDraft::inUseSince, (draft, from) -> draft.inUseSince(from.inUseSince())),
    OUTPUTS("inventory.outputs", SystemDraft::outputs, (draft, from) -> draft.outputs(from.outputs())),
    DATA_DESCRIPTION(
            "inventory.data-description",
            SystemDraft::dataDescription,
            (draft, from) -> draft.dataDescription(from.dataDescription())),
    TAGS("inventory.tags", SystemDraft::tags, (draft, from) -> draft.tags(from.tags())),
    NOTES("inventory.notes", SystemDraft::notes, (draft, from) -> draft.notes(from.notes()));

    private final String key;
    private final Function<SystemDraft, @Nullable Object> value;
    private final BiConsumer<SystemDraft.Builder, SystemDraft> copy;

    SystemField(
            String key,
            Function<SystemDraft, @Nullable Object> value,
            BiConsumer<SystemDraft.Builder, SystemDraft> copy) {
        this.key = key;
        this.value = value;
        this.copy = copy;
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

    /** Takes this field from another draft. */
    void copy(SystemDraft from, SystemDraft.Builder to) {
        copy.accept(to, from);
    }
}
