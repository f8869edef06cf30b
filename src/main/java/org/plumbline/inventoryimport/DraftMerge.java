package org.plumbline.inventoryimport;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.plumbline.inventory.Autonomy;
import org.plumbline.inventory.FdaStatus;
import org.plumbline.inventory.ImportedSystem;
import org.plumbline.inventory.Lifecycle;
import org.plumbline.inventory.PhiClass;
import org.plumbline.inventory.PhiUse;
import org.plumbline.inventory.ProtectedInput;
import org.plumbline.inventory.Sourcing;
import org.plumbline.inventory.SystemDraft;
import org.plumbline.inventory.SystemKind;
import org.plumbline.inventory.SystemUse;
import org.plumbline.inventoryimport.ColumnMapping.EmptyCells;

/**
 * Brings what a row states into what is known about its system. A field that the file does not map, or whose cell could
 * not be understood, stays as it is.
 */
final class DraftMerge {

    private static final Pattern EMAIL = Pattern.compile("(?<![\\w.+'-])[\\w.+'-]++@[\\w-]++(?:\\.[\\w-]++)+");

    private final EmptyCells emptyCells;
    private final Map<String, UUID> vendors;
    private final Map<String, UUID> peopleByEmail;

    /**
     * Prepares to merge.
     *
     * @param vendors vendor names as the file spells them, to vendors
     * @param peopleByEmail e-mail addresses in lower case, to accounts
     */
    DraftMerge(EmptyCells emptyCells, Map<String, UUID> vendors, Map<String, UUID> peopleByEmail) {
        this.emptyCells = emptyCells;
        this.vendors = vendors;
        this.peopleByEmail = peopleByEmail;
    }

    /** The e-mail addresses in a cell that names a person. */
    static Set<String> emails(@Nullable String text) {
        var emails = new TreeSet<String>();
        if (text != null) {
            EMAIL.matcher(text)
                    .results()
                    .forEach(found -> emails.add(found.group().toLowerCase(Locale.ROOT)));
        }
        return emails;
    }

    /** The system as it is after the row, with problems reported on the row. */
    ImportedSystem merge(ReadRow row, @Nullable ImportedSystem existing) {
        var name = row.text(ImportField.NAME);
        if (name == null) {
            throw new IllegalArgumentException("row " + row.number() + " has no name and should be refused");
        }
        var draft = existing == null
                ? SystemDraft.builder(name)
                : existing.draft().but().name(name);
        texts(row, draft);
        choices(row, draft);
        sets(row, existing == null ? SystemDraft.named(name) : existing.draft(), draft);
        row.vendor().map(vendors::get).ifPresent(draft::vendorId);
        clearIfEmpty(row, ImportField.VENDOR, draft::vendorId);
        people(row, draft, existing == null ? null : existing.draft().contact());
        return new ImportedSystem(
                existing == null ? null : existing.existing(), draft.build(), lifecycle(row, existing));
    }

    private void texts(ReadRow row, SystemDraft.Builder draft) {
        set(row, ImportField.EXTERNAL_ID, draft::externalId);
        set(row, ImportField.ORGANISATION, draft::organisation);
        set(row, ImportField.UNIT, draft::unit);
        set(row, ImportField.PURPOSE, draft::purpose);
        set(row, ImportField.INTENDED_USE, draft::intendedUse);
        set(row, ImportField.OUT_OF_SCOPE_USE, draft::outOfScopeUse);
        set(row, ImportField.FDA_IDENTIFIER, draft::fdaIdentifier);
        set(row, ImportField.PRODUCT, draft::productName);
        set(row, ImportField.OUTPUTS, draft::outputs);
        set(row, ImportField.DATA_DESCRIPTION, draft::dataDescription);
        set(row, ImportField.NOTES, draft::notes);
    }

    private void choices(ReadRow row, SystemDraft.Builder draft) {
        set(row, ImportField.KIND, field -> row.choice(field, SystemKind.class), draft::kind);
        set(row, ImportField.USE, field -> row.choice(field, SystemUse.class), draft::use);
        set(row, ImportField.AUTONOMY, field -> row.choice(field, Autonomy.class), draft::autonomy);
        set(row, ImportField.FDA_STATUS, field -> row.choice(field, FdaStatus.class), draft::fdaStatus);
        set(row, ImportField.SOURCING, field -> row.choice(field, Sourcing.class), draft::sourcing);
        set(row, ImportField.PATIENT_CARE_DECISION_SUPPORT, row::yes, draft::patientCareDecisionSupport);
        set(row, ImportField.HIGH_IMPACT, row::yes, draft::highImpact);
        Function<ImportField, @Nullable LocalDate> date = row::date;
        set(row, ImportField.IN_USE_SINCE, date, draft::inUseSince);
    }

    private void sets(ReadRow row, SystemDraft before, SystemDraft.Builder draft) {
        if (row.states(ImportField.PROTECTED_INPUTS) || clears(row, ImportField.PROTECTED_INPUTS)) {
            draft.protectedInputs(row.choices(ImportField.PROTECTED_INPUTS, ProtectedInput.class));
        }
        if (row.states(ImportField.TAGS) || clears(row, ImportField.TAGS)) {
            draft.tags(tags(row, before.tags()));
        }
        phi(row, before, draft);
    }

    /** Tags that people gave here stay beside those of the file, unless what the file leaves out is to go. */
    private Set<String> tags(ReadRow row, Collection<String> before) {
        var tags = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        if (emptyCells == EmptyCells.KEEP) {
            tags.addAll(before);
        }
        for (String tag : row.texts(ImportField.TAGS)) {
            if (tags.size() < SystemDraft.MOST_TAGS) {
                tags.add(tag);
            }
        }
        return tags;
    }

    /** Classes of PHI say that there is PHI; where the file says both ways, the classes are left out. */
    private void phi(ReadRow row, SystemDraft before, SystemDraft.Builder draft) {
        var use = before.phi();
        var classes = before.phiClasses();
        var stated = row.yes(ImportField.PHI);
        if (stated != null) {
            use = stated ? PhiUse.YES : PhiUse.NO;
        } else if (clears(row, ImportField.PHI)) {
            use = null;
        }
        if (row.states(ImportField.PHI_CLASSES)) {
            classes = row.choices(ImportField.PHI_CLASSES, PhiClass.class);
            if (Boolean.FALSE.equals(stated)) {
                row.report(RowProblem.warning("phi-contradiction"));
            } else {
                use = PhiUse.YES;
            }
        } else if (clears(row, ImportField.PHI_CLASSES)) {
            classes = Set.of();
        }
        draft.phi(use).phiClasses(use == PhiUse.YES ? classes : Set.of());
    }

    private void people(ReadRow row, SystemDraft.Builder draft, @Nullable String contactBefore) {
        var others = new ArrayList<String>();
        owner(row, ImportField.CLINICAL_OWNER, draft::clinicalOwner, others);
        owner(row, ImportField.TECHNICAL_OWNER, draft::technicalOwner, others);
        owner(row, ImportField.COMPLIANCE_OWNER, draft::complianceOwner, others);
        var stated = row.text(ImportField.CONTACT);
        var contact = stated != null ? stated : clears(row, ImportField.CONTACT) ? null : contactBefore;
        draft.contact(joined(row, contact, others));
    }

    /** Takes the account with the e-mail address as owner; anybody else is somebody to contact. */
    private void owner(ReadRow row, ImportField field, Consumer<@Nullable UUID> setter, List<String> others) {
        var text = row.text(field);
        if (text == null) {
            clearIfEmpty(row, field, setter);
            return;
        }
        var person = emails(text).stream()
                .map(peopleByEmail::get)
                .filter(java.util.Objects::nonNull)
                .findFirst();
        if (person.isPresent()) {
            setter.accept(person.get());
        } else {
            others.add(text);
            row.report(RowProblem.note("no-account", text));
        }
    }

    private static String joined(ReadRow row, @Nullable String contact, List<String> others) {
        var joined = contact == null ? "" : contact;
        for (String other : others) {
            boolean known = joined.toLowerCase(Locale.ROOT).contains(other.toLowerCase(Locale.ROOT));
            var longer = joined.isEmpty() ? other : joined + "; " + other;
            if (known) {
                continue;
            }
            if (longer.length() > ImportField.CONTACT.longest()) {
                row.report(RowProblem.warning("contact-too-long", other));
            } else {
                joined = longer;
            }
        }
        return joined;
    }

    /** Nothing leads back from retirement, also not a file. */
    private static @Nullable Lifecycle lifecycle(ReadRow row, @Nullable ImportedSystem existing) {
        var stage = row.choice(ImportField.LIFECYCLE, Lifecycle.class);
        if (stage != null
                && existing != null
                && existing.lifecycle() == Lifecycle.RETIRED
                && stage != Lifecycle.RETIRED) {
            row.report(RowProblem.warning("retired-here"));
            return null;
        }
        return stage;
    }

    private void set(ReadRow row, ImportField field, Consumer<@Nullable String> setter) {
        set(row, field, row::text, setter);
    }

    private <T> void set(
            ReadRow row, ImportField field, Function<ImportField, @Nullable T> value, Consumer<@Nullable T> setter) {
        if (row.states(field)) {
            setter.accept(value.apply(field));
        } else {
            clearIfEmpty(row, field, setter);
        }
    }

    private <T> void clearIfEmpty(ReadRow row, ImportField field, Consumer<@Nullable T> setter) {
        if (clears(row, field)) {
            setter.accept(null);
        }
    }

    private boolean clears(ReadRow row, ImportField field) {
        return emptyCells == EmptyCells.CLEAR && row.isEmpty(field);
    }
}
