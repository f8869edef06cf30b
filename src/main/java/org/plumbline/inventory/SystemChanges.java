package org.plumbline.inventory;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plumbline.shared.Change;
import org.plumbline.vendor.VendorRef;

/** What differs between two readings of a system, field by field, with people and vendors by name. */
final class SystemChanges {

    private SystemChanges() {}

    static List<Change> between(
            SystemDraft before,
            SystemDraft after,
            Function<UUID, @Nullable String> people,
            Map<UUID, VendorRef> vendors) {
        return List.of(
                Change.of("inventory.name", before.name(), after.name()),
                Change.of("inventory.purpose", before.purpose(), after.purpose()),
                Change.of("inventory.intended-use", before.intendedUse(), after.intendedUse()),
                Change.of("inventory.out-of-scope-use", before.outOfScopeUse(), after.outOfScopeUse()),
                Change.of("inventory.kind", before.kind(), after.kind()),
                Change.of("inventory.use", before.use(), after.use()),
                Change.of("inventory.autonomy", before.autonomy(), after.autonomy()),
                Change.of(
                        "inventory.patient-care-decision-support",
                        before.patientCareDecisionSupport(),
                        after.patientCareDecisionSupport()),
                Change.of(
                        "inventory.protected-inputs", words(before.protectedInputs()), words(after.protectedInputs())),
                Change.of("inventory.phi", before.phi(), after.phi()),
                Change.of("inventory.phi-classes", words(before.phiClasses()), words(after.phiClasses())),
                Change.of("inventory.high-impact", before.highImpact(), after.highImpact()),
                Change.of("inventory.fda-status", before.fdaStatus(), after.fdaStatus()),
                Change.of("inventory.fda-identifier", before.fdaIdentifier(), after.fdaIdentifier()),
                Change.of("inventory.sourcing", before.sourcing(), after.sourcing()),
                Change.of("inventory.vendor", vendor(vendors, before.vendorId()), vendor(vendors, after.vendorId())),
                Change.of("inventory.product", before.productName(), after.productName()),
                Change.of(
                        "inventory.clinical-owner",
                        person(people, before.clinicalOwner()),
                        person(people, after.clinicalOwner())),
                Change.of(
                        "inventory.technical-owner",
                        person(people, before.technicalOwner()),
                        person(people, after.technicalOwner())),
                Change.of(
                        "inventory.compliance-owner",
                        person(people, before.complianceOwner()),
                        person(people, after.complianceOwner())),
                Change.of("inventory.contact", before.contact(), after.contact()),
                Change.of("inventory.organisation", before.organisation(), after.organisation()),
                Change.of("inventory.unit", before.unit(), after.unit()),
                Change.of("inventory.external-id", before.externalId(), after.externalId()),
                Change.of("inventory.in-use-since", before.inUseSince(), after.inUseSince()),
                Change.of("inventory.outputs", before.outputs(), after.outputs()),
                Change.of("inventory.data-description", before.dataDescription(), after.dataDescription()),
                Change.of("inventory.tags", words(before.tags()), words(after.tags())),
                Change.of("inventory.notes", before.notes(), after.notes()));
    }

    private static @Nullable String person(Function<UUID, @Nullable String> people, @Nullable UUID id) {
        return id == null ? null : people.apply(id);
    }

    private static @Nullable String vendor(Map<UUID, VendorRef> vendors, @Nullable UUID id) {
        var vendor = id == null ? null : vendors.get(id);
        return vendor == null ? null : vendor.name();
    }

    private static @Nullable String words(Collection<?> values) {
        return values.isEmpty() ? null : values.stream().map(Object::toString).collect(Collectors.joining(", "));
    }
}
