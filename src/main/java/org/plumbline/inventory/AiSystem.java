package org.plumbline.inventory;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;
import org.plumbline.shared.Ids;
import org.plumbline.shared.Subject;

/** An AI system that the organisation uses, tries or considers. */
@Entity
@Table(name = "ai_system")
class AiSystem {

    static final String CODE_PREFIX = "AIS";

    @Id
    private UUID id;

    @Version
    private @Nullable Long version;

    private String code;
    private String name;
    private @Nullable String purpose;
    private @Nullable String intendedUse;
    private @Nullable String outOfScopeUse;

    @Enumerated(EnumType.STRING)
    private @Nullable SystemKind kind;

    @Enumerated(EnumType.STRING)
    @Column(name = "usage")
    private @Nullable SystemUse use;

    @Enumerated(EnumType.STRING)
    private @Nullable Autonomy autonomy;

    private @Nullable Boolean patientCareDecisionSupport;

    @ElementCollection
    @CollectionTable(name = "ai_system_protected_input", joinColumns = @JoinColumn(name = "system_id"))
    @Column(name = "input")
    @Enumerated(EnumType.STRING)
    @BatchSize(size = 200)
    private Set<ProtectedInput> protectedInputs = new HashSet<>();

    @Enumerated(EnumType.STRING)
    private @Nullable PhiUse phi;

    @ElementCollection
    @CollectionTable(name = "ai_system_phi_class", joinColumns = @JoinColumn(name = "system_id"))
    @Column(name = "phi_class")
    @Enumerated(EnumType.STRING)
    @BatchSize(size = 200)
    private Set<PhiClass> phiClasses = new HashSet<>();

    private @Nullable Boolean highImpact;

    @Enumerated(EnumType.STRING)
    private @Nullable FdaStatus fdaStatus;

    private @Nullable String fdaIdentifier;

    @Enumerated(EnumType.STRING)
    private @Nullable Sourcing sourcing;

    private @Nullable UUID vendorId;
    private @Nullable String productName;

    @Column(name = "clinical_owner_id")
    private @Nullable UUID clinicalOwner;

    @Column(name = "technical_owner_id")
    private @Nullable UUID technicalOwner;

    @Column(name = "compliance_owner_id")
    private @Nullable UUID complianceOwner;

    private @Nullable String contact;
    private @Nullable String organisation;
    private @Nullable String unit;
    private @Nullable String externalId;
    private @Nullable LocalDate inUseSince;
    private @Nullable String outputs;
    private @Nullable String dataDescription;

    @ElementCollection
    @CollectionTable(name = "ai_system_tag", joinColumns = @JoinColumn(name = "system_id"))
    @Column(name = "tag")
    @BatchSize(size = 200)
    private Set<String> tags = new HashSet<>();

    private @Nullable String notes;

    /** What a search looks through, in lower case; kept beside the fields so that a list reads one column. */
    @SuppressWarnings("unused") // read by queries
    private String searchText;

    /** The name in lower case, by which lists are sorted and imports know a system again. */
    @SuppressWarnings("unused") // read by queries
    private String sortName;

    @Enumerated(EnumType.STRING)
    private Lifecycle lifecycle;

    private @Nullable String lifecycleReason;

    /** What the rules say; kept so that lists filter by it, and worked out anew when facts or rules change. */
    @Enumerated(EnumType.STRING)
    private @Nullable RiskTier computedTier;

    /** The edition of the rules behind {@link #computedTier}. */
    @SuppressWarnings("unused") // read by queries
    private String tierRules;

    @Enumerated(EnumType.STRING)
    private @Nullable RiskTier overrideTier;

    private @Nullable String overrideReason;
    private @Nullable String overrideBy;
    private @Nullable Instant overrideAt;

    /** The tier that counts. */
    @Enumerated(EnumType.STRING)
    private @Nullable RiskTier tier;

    private boolean demo;
    private Instant createdAt;
    private Instant changedAt;

    AiSystem(String code, SystemDraft draft, Lifecycle lifecycle, Tiering tiering, boolean demo, Instant now) {
        this.id = Ids.next();
        this.code = code;
        this.name = draft.name();
        this.searchText = "";
        this.sortName = "";
        this.lifecycle = lifecycle;
        this.tierRules = tiering.edition();
        this.demo = demo;
        this.createdAt = now;
        this.changedAt = now;
        take(draft, tiering);
    }

    protected AiSystem() {}

    void change(SystemDraft draft, Tiering tiering, Instant now) {
        take(draft, tiering);
        changedAt = now;
    }

    /**
     * Moves the system along its life.
     *
     * @throws MoveNotAllowed if nothing leads there from where it is
     * @throws ReasonMissing if it is taken from its users without a word
     */
    void moveTo(Lifecycle next, @Nullable String reason, Instant now) {
        if (!lifecycle.mayBecome(next)) {
            throw new MoveNotAllowed(code, lifecycle, next);
        }
        if (next.needsReason() && reason == null) {
            throw new ReasonMissing(code);
        }
        lifecycle = next;
        lifecycleReason = next.needsReason() ? reason : null;
        changedAt = now;
    }

    /** Takes the stage that a file states. An inventory from elsewhere is a fact, not a move. */
    void isAt(Lifecycle stage, Instant now) {
        if (lifecycle != stage) {
            lifecycle = stage;
            lifecycleReason = null;
            changedAt = now;
        }
    }

    void overrideTier(RiskTier tier, String reason, String by, Instant now) {
        overrideTier = tier;
        overrideReason = reason;
        overrideBy = by;
        overrideAt = now;
        this.tier = tier;
        changedAt = now;
    }

    void followRules(Instant now) {
        overrideTier = null;
        overrideReason = null;
        overrideBy = null;
        overrideAt = null;
        tier = computedTier;
        changedAt = now;
    }

    /** Works the tier out by the current rules. A new edition of the rules is no change of the system. */
    void assess(Tiering tiering) {
        computedTier = tiering.assess(draft()).computed();
        tierRules = tiering.edition();
        tier = overrideTier != null ? overrideTier : computedTier;
    }

    private void take(SystemDraft draft, Tiering tiering) {
        name = draft.name();
        purpose = draft.purpose();
        intendedUse = draft.intendedUse();
        outOfScopeUse = draft.outOfScopeUse();
        kind = draft.kind();
        use = draft.use();
        autonomy = draft.autonomy();
        patientCareDecisionSupport = draft.patientCareDecisionSupport();
        replace(protectedInputs, draft.protectedInputs());
        phi = draft.phi();
        replace(phiClasses, draft.phiClasses());
        highImpact = draft.highImpact();
        fdaStatus = draft.fdaStatus();
        fdaIdentifier = draft.fdaIdentifier();
        sourcing = draft.sourcing();
        vendorId = draft.vendorId();
        productName = draft.productName();
        clinicalOwner = draft.clinicalOwner();
        technicalOwner = draft.technicalOwner();
        complianceOwner = draft.complianceOwner();
        contact = draft.contact();
        organisation = draft.organisation();
        unit = draft.unit();
        externalId = draft.externalId();
        inUseSince = draft.inUseSince();
        outputs = draft.outputs();
        dataDescription = draft.dataDescription();
        replace(tags, draft.tags());
        notes = draft.notes();
        sortName = name.toLowerCase(Locale.ROOT);
        searchText = Stream.of(code, name, productName, organisation, unit, externalId, contact)
                .filter(Objects::nonNull)
                .map(text -> text.toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(" \u00b7 "));
        assess(tiering);
    }

    private static <T> void replace(Set<T> current, Collection<T> wanted) {
        current.retainAll(wanted);
        current.addAll(wanted);
    }

    SystemDraft draft() {
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

    @Nullable
    TierOverride override() {
        return overrideTier == null || overrideReason == null || overrideBy == null || overrideAt == null
                ? null
                : new TierOverride(overrideTier, overrideReason, overrideBy, overrideAt);
    }

    TierAssessment assessment(Tiering tiering) {
        var computed = tiering.assess(draft());
        return new TierAssessment(computed.computed(), computed.reasons(), computed.missing(), override());
    }

    Subject subject() {
        return ref().subject();
    }

    SystemRef ref() {
        return new SystemRef(id, code, name);
    }

    UUID id() {
        return id;
    }

    String code() {
        return code;
    }

    String name() {
        return name;
    }

    Lifecycle lifecycle() {
        return lifecycle;
    }

    @Nullable
    String lifecycleReason() {
        return lifecycleReason;
    }

    @Nullable
    RiskTier computedTier() {
        return computedTier;
    }

    @Nullable
    RiskTier tier() {
        return tier;
    }

    boolean isOwnedBy(UUID person) {
        return person.equals(clinicalOwner) || person.equals(technicalOwner) || person.equals(complianceOwner);
    }

    boolean demo() {
        return demo;
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant changedAt() {
        return changedAt;
    }

    long version() {
        return version == null ? 0 : version;
    }
}
