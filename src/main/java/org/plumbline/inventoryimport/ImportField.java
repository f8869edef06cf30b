package org.plumbline.inventoryimport;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plumbline.inventory.Autonomy;
import org.plumbline.inventory.FdaStatus;
import org.plumbline.inventory.Lifecycle;
import org.plumbline.inventory.PhiClass;
import org.plumbline.inventory.ProtectedInput;
import org.plumbline.inventory.Sourcing;
import org.plumbline.inventory.SystemDraft;
import org.plumbline.inventory.SystemKind;
import org.plumbline.inventory.SystemUse;
import org.plumbline.vendor.VendorDraft;

/** The fields of an AI system that a file can fill, in the order in which people map them. */
public enum ImportField {
    NAME("name", "name", SystemDraft.LONGEST_NAME),
    EXTERNAL_ID("externalId", "external-id", SystemDraft.LONGEST_IDENTIFIER),
    ORGANISATION("organisation", "organisation", SystemDraft.LONGEST_LINE),
    UNIT("unit", "unit", SystemDraft.LONGEST_LINE),
    PURPOSE("purpose", "purpose", SystemDraft.LONGEST_TEXT),
    INTENDED_USE("intendedUse", "intended-use", SystemDraft.LONGEST_TEXT),
    OUT_OF_SCOPE_USE("outOfScopeUse", "out-of-scope-use", SystemDraft.LONGEST_TEXT),
    KIND("kind", "kind", Shape.CHOICE, SystemKind.class),
    USE("use", "use", Shape.CHOICE, SystemUse.class),
    AUTONOMY("autonomy", "autonomy", Shape.CHOICE, Autonomy.class),
    LIFECYCLE("lifecycle", "lifecycle", Shape.CHOICE, Lifecycle.class),
    PATIENT_CARE_DECISION_SUPPORT(
            "patientCareDecisionSupport", "patient-care-decision-support", Shape.YES_NO, YesNo.class),
    PROTECTED_INPUTS("protectedInputs", "protected-inputs", Shape.CHOICES, ProtectedInput.class),
    PHI("phi", "phi", Shape.YES_NO, YesNo.class),
    PHI_CLASSES("phiClasses", "phi-classes", Shape.CHOICES, PhiClass.class),
    HIGH_IMPACT("highImpact", "high-impact", Shape.YES_NO, YesNo.class),
    FDA_STATUS("fdaStatus", "fda-status", Shape.CHOICE, FdaStatus.class),
    FDA_IDENTIFIER("fdaIdentifier", "fda-identifier", SystemDraft.LONGEST_IDENTIFIER),
    SOURCING("sourcing", "sourcing", Shape.CHOICE, Sourcing.class),
    VENDOR("vendor", "vendor", Shape.VENDOR, VendorDraft.LONGEST_NAME),
    PRODUCT("productName", "product", SystemDraft.LONGEST_LINE),
    CLINICAL_OWNER("clinicalOwner", "clinical-owner", Shape.PERSON, SystemDraft.LONGEST_LINE),
    TECHNICAL_OWNER("technicalOwner", "technical-owner", Shape.PERSON, SystemDraft.LONGEST_LINE),
    COMPLIANCE_OWNER("complianceOwner", "compliance-owner", Shape.PERSON, SystemDraft.LONGEST_LINE),
    CONTACT("contact", "contact", SystemDraft.LONGEST_LINE),
    IN_USE_SINCE("inUseSince", "in-use-since", Shape.DATE, 0),
    OUTPUTS("outputs", "outputs", SystemDraft.LONGEST_TEXT),
    DATA_DESCRIPTION("dataDescription", "data-description", SystemDraft.LONGEST_TEXT),
    TAGS("tags", "tags", Shape.TAGS, SystemDraft.LONGEST_TAG),
    NOTES("notes", "notes", SystemDraft.LONGEST_TEXT);

    private final String key;
    private final String label;
    private final Shape shape;
    private final int longest;
    private final @Nullable Class<? extends Enum<?>> choices;

    ImportField(String key, String label, int longest) {
        this(key, label, Shape.TEXT, longest, null);
    }

    ImportField(String key, String label, Shape shape, int longest) {
        this(key, label, shape, longest, null);
    }

    ImportField(String key, String label, Shape shape, Class<? extends Enum<?>> choices) {
        this(key, label, shape, 0, choices);
    }

    ImportField(String key, String label, Shape shape, int longest, @Nullable Class<? extends Enum<?>> choices) {
        this.key = key;
        this.label = "inventory." + label;
        this.shape = shape;
        this.longest = longest;
        this.choices = choices;
    }

    /** What a value of the field is. */
    public enum Shape {
        TEXT,
        /** One of fixed values. */
        CHOICE,
        /** Any number of fixed values. */
        CHOICES,
        YES_NO,
        DATE,
        TAGS,
        VENDOR,
        /** A person, by e-mail address where they have an account. */
        PERSON
    }

    /** What a yes-or-no field is mapped to. */
    public enum YesNo {
        YES,
        NO
    }

    /** How mappings call it. */
    public String key() {
        return key;
    }

    /** The translation key of its name. */
    public String labelKey() {
        return label;
    }

    public Shape shape() {
        return shape;
    }

    /** The fixed values it can have; empty where it takes any text. */
    public List<? extends Enum<?>> choices() {
        return choices == null ? List.of() : List.of(choices.getEnumConstants());
    }

    int longest() {
        return longest;
    }

    Optional<Enum<?>> choice(String name) {
        for (Enum<?> choice : choices()) {
            if (choice.name().equals(name)) {
                return Optional.of(choice);
            }
        }
        return Optional.empty();
    }

    static ImportField of(String key) {
        return Arrays.stream(values())
                .filter(field -> field.key.equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no field " + key));
    }
}
