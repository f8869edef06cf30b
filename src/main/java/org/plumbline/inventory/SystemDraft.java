package org.plumbline.inventory;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a person enters for an AI system. Everything but the name may be left open: inventories of others are
 * incomplete, and "not stated" must not look like "no".
 *
 * @param patientCareDecisionSupport whether it is a patient care decision support tool under 45 CFR 92.210
 * @param protectedInputs the inputs it uses that the rule protects
 * @param phiClasses only where it uses protected health information
 * @param highImpact whether its output is a main basis for decisions with serious effect on people
 * @param fdaIdentifier the number of its clearance or approval, say K201234
 * @param contact whom to ask where no owner has an account here
 * @param organisation the top unit, where one inventory holds several
 * @param externalId its id in the inventory it came from
 */
public record SystemDraft(
        String name,
        @Nullable String purpose,
        @Nullable String intendedUse,
        @Nullable String outOfScopeUse,
        @Nullable SystemKind kind,
        @Nullable SystemUse use,
        @Nullable Autonomy autonomy,
        @Nullable Boolean patientCareDecisionSupport,
        Set<ProtectedInput> protectedInputs,
        @Nullable PhiUse phi,
        Set<PhiClass> phiClasses,
        @Nullable Boolean highImpact,
        @Nullable FdaStatus fdaStatus,
        @Nullable String fdaIdentifier,
        @Nullable Sourcing sourcing,
        @Nullable UUID vendorId,
        @Nullable String productName,
        @Nullable UUID clinicalOwner,
        @Nullable UUID technicalOwner,
        @Nullable UUID complianceOwner,
        @Nullable String contact,
        @Nullable String organisation,
        @Nullable String unit,
        @Nullable String externalId,
        @Nullable LocalDate inUseSince,
        @Nullable String outputs,
        @Nullable String dataDescription,
        Set<String> tags,
        @Nullable String notes) {

    public static final int LONGEST_NAME = 300;
    public static final int LONGEST_TEXT = 10_000;
    public static final int LONGEST_LINE = 300;
    public static final int LONGEST_IDENTIFIER = 100;
    public static final int LONGEST_TAG = 60;
    public static final int MOST_TAGS = 30;

    public SystemDraft {
        name = name.strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            throw new IllegalArgumentException("name must have 1 to " + LONGEST_NAME + " characters");
        }
        purpose = Texts.stated("purpose", purpose, LONGEST_TEXT);
        intendedUse = Texts.stated("intendedUse", intendedUse, LONGEST_TEXT);
        outOfScopeUse = Texts.stated("outOfScopeUse", outOfScopeUse, LONGEST_TEXT);
        outputs = Texts.stated("outputs", outputs, LONGEST_TEXT);
        dataDescription = Texts.stated("dataDescription", dataDescription, LONGEST_TEXT);
        notes = Texts.stated("notes", notes, LONGEST_TEXT);
        productName = Texts.stated("productName", productName, LONGEST_LINE);
        contact = Texts.stated("contact", contact, LONGEST_LINE);
        organisation = Texts.stated("organisation", organisation, LONGEST_LINE);
        unit = Texts.stated("unit", unit, LONGEST_LINE);
        fdaIdentifier = Texts.stated("fdaIdentifier", fdaIdentifier, LONGEST_IDENTIFIER);
        externalId = Texts.stated("externalId", externalId, LONGEST_IDENTIFIER);
        protectedInputs = inOrder(ProtectedInput.class, protectedInputs);
        phiClasses = inOrder(PhiClass.class, phiClasses);
        if (phi != PhiUse.YES && !phiClasses.isEmpty()) {
            throw new IllegalArgumentException("phiClasses need phi to be YES");
        }
        tags = cleanTags(tags);
    }

    /** A system of which only the name is known. */
    public static SystemDraft named(String name) {
        return builder(name).build();
    }

    public static Builder builder(String name) {
        return new Builder(name);
    }

    /** A builder that starts from this draft. */
    public Builder but() {
        return new Builder(this);
    }

    public Set<UUID> owners() {
        var owners = new HashSet<UUID>();
        for (var owner : new @Nullable UUID[] {clinicalOwner, technicalOwner, complianceOwner}) {
            if (owner != null) {
                owners.add(owner);
            }
        }
        return Set.copyOf(owners);
    }

    public @Nullable UUID owner(OwnerKind kind) {
        return switch (kind) {
            case CLINICAL -> clinicalOwner;
            case TECHNICAL -> technicalOwner;
            case COMPLIANCE -> complianceOwner;
        };
    }

    private static <E extends Enum<E>> Set<E> inOrder(Class<E> type, Collection<E> values) {
        var set = EnumSet.noneOf(type);
        set.addAll(values);
        return Collections.unmodifiableSet(set);
    }

    private static Set<String> cleanTags(Collection<String> tags) {
        var clean = new TreeSet<String>(String.CASE_INSENSITIVE_ORDER);
        for (var tag : tags) {
            var text = tag.strip();
            if (text.length() > LONGEST_TAG) {
                throw new IllegalArgumentException("a tag must have at most " + LONGEST_TAG + " characters");
            }
            if (!text.isEmpty()) {
                clean.add(text);
            }
        }
        if (clean.size() > MOST_TAGS) {
            throw new IllegalArgumentException("a system has at most " + MOST_TAGS + " tags");
        }
        return Collections.unmodifiableSet(new LinkedHashSet<>(clean)); // compares letter by letter again
    }

    /** Collects a draft field by field; what is not set stays not stated. */
    public static final class Builder {

        private String name;
        private @Nullable String purpose;
        private @Nullable String intendedUse;
        private @Nullable String outOfScopeUse;
        private @Nullable SystemKind kind;
        private @Nullable SystemUse use;
        private @Nullable Autonomy autonomy;
        private @Nullable Boolean patientCareDecisionSupport;
        private Set<ProtectedInput> protectedInputs = Set.of();
        private @Nullable PhiUse phi;
        private Set<PhiClass> phiClasses = Set.of();
        private @Nullable Boolean highImpact;
        private @Nullable FdaStatus fdaStatus;
        private @Nullable String fdaIdentifier;
        private @Nullable Sourcing sourcing;
        private @Nullable UUID vendorId;
        private @Nullable String productName;
        private @Nullable UUID clinicalOwner;
        private @Nullable UUID technicalOwner;
        private @Nullable UUID complianceOwner;
        private @Nullable String contact;
        private @Nullable String organisation;
        private @Nullable String unit;
        private @Nullable String externalId;
        private @Nullable LocalDate inUseSince;
        private @Nullable String outputs;
        private @Nullable String dataDescription;
        private Set<String> tags = Set.of();
        private @Nullable String notes;

        private Builder(String name) {
            this.name = name;
        }

        private Builder(SystemDraft draft) {
            name = draft.name;
            purpose = draft.purpose;
            intendedUse = draft.intendedUse;
            outOfScopeUse = draft.outOfScopeUse;
            kind = draft.kind;
            use = draft.use;
            autonomy = draft.autonomy;
            patientCareDecisionSupport = draft.patientCareDecisionSupport;
            protectedInputs = draft.protectedInputs;
            phi = draft.phi;
            phiClasses = draft.phiClasses;
            highImpact = draft.highImpact;
            fdaStatus = draft.fdaStatus;
            fdaIdentifier = draft.fdaIdentifier;
            sourcing = draft.sourcing;
            vendorId = draft.vendorId;
            productName = draft.productName;
            clinicalOwner = draft.clinicalOwner;
            technicalOwner = draft.technicalOwner;
            complianceOwner = draft.complianceOwner;
            contact = draft.contact;
            organisation = draft.organisation;
            unit = draft.unit;
            externalId = draft.externalId;
            inUseSince = draft.inUseSince;
            outputs = draft.outputs;
            dataDescription = draft.dataDescription;
            tags = draft.tags;
            notes = draft.notes;
        }

        public Builder name(String name) {
            this.name = name;
            return this;
        }

        public Builder purpose(@Nullable String purpose) {
            this.purpose = purpose;
            return this;
        }

        public Builder intendedUse(@Nullable String intendedUse) {
            this.intendedUse = intendedUse;
            return this;
        }

        public Builder outOfScopeUse(@Nullable String outOfScopeUse) {
            this.outOfScopeUse = outOfScopeUse;
            return this;
        }

        public Builder kind(@Nullable SystemKind kind) {
            this.kind = kind;
            return this;
        }

        public Builder use(@Nullable SystemUse use) {
            this.use = use;
            return this;
        }

        public Builder autonomy(@Nullable Autonomy autonomy) {
            this.autonomy = autonomy;
            return this;
        }

        public Builder patientCareDecisionSupport(@Nullable Boolean patientCareDecisionSupport) {
            this.patientCareDecisionSupport = patientCareDecisionSupport;
            return this;
        }

        public Builder protectedInputs(Collection<ProtectedInput> protectedInputs) {
            this.protectedInputs = Set.copyOf(protectedInputs);
            return this;
        }

        public Builder phi(@Nullable PhiUse phi) {
            this.phi = phi;
            return this;
        }

        public Builder phiClasses(Collection<PhiClass> phiClasses) {
            this.phiClasses = Set.copyOf(phiClasses);
            return this;
        }

        public Builder highImpact(@Nullable Boolean highImpact) {
            this.highImpact = highImpact;
            return this;
        }

        public Builder fdaStatus(@Nullable FdaStatus fdaStatus) {
            this.fdaStatus = fdaStatus;
            return this;
        }

        public Builder fdaIdentifier(@Nullable String fdaIdentifier) {
            this.fdaIdentifier = fdaIdentifier;
            return this;
        }

        public Builder sourcing(@Nullable Sourcing sourcing) {
            this.sourcing = sourcing;
            return this;
        }

        public Builder vendorId(@Nullable UUID vendorId) {
            this.vendorId = vendorId;
            return this;
        }

        public Builder productName(@Nullable String productName) {
            this.productName = productName;
            return this;
        }

        public Builder clinicalOwner(@Nullable UUID clinicalOwner) {
            this.clinicalOwner = clinicalOwner;
            return this;
        }

        public Builder technicalOwner(@Nullable UUID technicalOwner) {
            this.technicalOwner = technicalOwner;
            return this;
        }

        public Builder complianceOwner(@Nullable UUID complianceOwner) {
            this.complianceOwner = complianceOwner;
            return this;
        }

        public Builder contact(@Nullable String contact) {
            this.contact = contact;
            return this;
        }

        public Builder organisation(@Nullable String organisation) {
            this.organisation = organisation;
            return this;
        }

        public Builder unit(@Nullable String unit) {
            this.unit = unit;
            return this;
        }

        public Builder externalId(@Nullable String externalId) {
            this.externalId = externalId;
            return this;
        }

        public Builder inUseSince(@Nullable LocalDate inUseSince) {
            this.inUseSince = inUseSince;
            return this;
        }

        public Builder outputs(@Nullable String outputs) {
            this.outputs = outputs;
            return this;
        }

        public Builder dataDescription(@Nullable String dataDescription) {
            this.dataDescription = dataDescription;
            return this;
        }

        public Builder tags(Collection<String> tags) {
            this.tags = Set.copyOf(tags);
            return this;
        }

        public Builder notes(@Nullable String notes) {
            this.notes = notes;
            return this;
        }

        /**
         * The draft, checked.
         *
         * @throws IllegalArgumentException if a text is too long or the facts contradict each other
         */
        public SystemDraft build() {
            return new SystemDraft(
                    name,
                    purpose,
                    intendedUse,
                    outOfScopeUse,
                    kind,
                    use,
                    autonomy,
                    patientCareDecisionSupport,
                    protectedInputs,
                    phi,
                    phiClasses,
                    highImpact,
                    fdaStatus,
                    fdaIdentifier,
                    sourcing,
                    vendorId,
                    productName,
                    clinicalOwner,
                    technicalOwner,
                    complianceOwner,
                    contact,
                    organisation,
                    unit,
                    externalId,
                    inUseSince,
                    outputs,
                    dataDescription,
                    tags,
                    notes);
        }
    }
}
