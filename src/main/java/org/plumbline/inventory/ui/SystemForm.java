package org.plumbline.inventory.ui;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.binder.Binder;
import com.vaadin.flow.data.binder.ValidationException;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.components.DateField;
import org.plumbline.components.LookupField;
import org.plumbline.inventory.AiInventory;
import org.plumbline.inventory.Autonomy;
import org.plumbline.inventory.FdaStatus;
import org.plumbline.inventory.PhiClass;
import org.plumbline.inventory.PhiUse;
import org.plumbline.inventory.ProtectedInput;
import org.plumbline.inventory.Sourcing;
import org.plumbline.inventory.SystemDraft;
import org.plumbline.inventory.SystemKind;
import org.plumbline.inventory.SystemUse;
import org.plumbline.security.People;
import org.plumbline.security.PersonRef;
import org.plumbline.vendor.VendorRef;
import org.plumbline.vendor.VendorRegister;

/** The fields of an AI system in groups, two columns where there is room. */
class SystemForm extends Div {

    private static final int TAGS_OFFERED = 500;

    private final transient People people;
    private final transient VendorRegister vendors;
    private final Binder<SystemDraft> binder = new Binder<>(SystemDraft.class);
    private final TextField name = new TextField(getTranslation("inventory.name"));
    private final Select<SystemKind> kind = choice("inventory.kind", SystemKind.values());
    private final Select<SystemUse> use = choice("inventory.use", SystemUse.values());
    private final Select<Autonomy> autonomy = choice("inventory.autonomy", Autonomy.values());
    private final Select<PhiUse> phi = choice("inventory.phi", PhiUse.values());
    private final Select<Boolean> decisionSupport = yesOrNo("inventory.patient-care-decision-support");
    private final Select<Boolean> highImpact = yesOrNo("inventory.high-impact");
    private final LookupField<PersonRef> technicalOwner;
    private boolean touched;
    private boolean isNew;
    private boolean unsavedBesides;

    /** @param mayAddVendors whether a vendor that is not known yet can be entered by its name */
    SystemForm(AiInventory inventory, VendorRegister vendors, People people, boolean mayAddVendors) {
        this.people = people;
        this.vendors = vendors;
        this.technicalOwner = person("inventory.technical-owner", "technicalOwner");
        addClassName("system-form");
        binder.addValueChangeListener(change -> touched |= change.isFromClient());
        name.setMaxLength(SystemDraft.LONGEST_NAME);
        name.setRequiredIndicatorVisible(true);
        name.setValueChangeMode(ValueChangeMode.LAZY);
        binder.forField(name)
                .asRequired(getTranslation("inventory.name.required"))
                .withValidator(text -> !text.isBlank(), getTranslation("inventory.name.required"))
                .bind("name");
        add(
                section("inventory.section.what", what(inventory, mayAddVendors)),
                section("inventory.section.purpose", purpose()),
                section("inventory.section.patients", patients()),
                section("inventory.section.regulation", regulation()),
                section("inventory.section.owners", owners()),
                section("inventory.section.place", place()));
    }

    private FormLayout what(AiInventory inventory, boolean mayAddVendors) {
        var form = columns(
                name,
                vendor(mayAddVendors),
                line("inventory.product", "productName", SystemDraft.LONGEST_LINE),
                bound(choice("inventory.sourcing", Sourcing.values()), "sourcing"),
                bound(kind, "kind"),
                bound(use, "use"),
                bound(autonomy, "autonomy"),
                date("inventory.in-use-since", "inUseSince"));
        form.setColspan(name, 2);
        form.add(tags(inventory), 2);
        kind.setHelperText(getTranslation("inventory.kind.help"));
        autonomy.setHelperText(getTranslation("inventory.autonomy.help"));
        return form;
    }

    private FormLayout purpose() {
        var form = columns();
        form.add(text("inventory.purpose", "purpose", "inventory.purpose.help"), 2);
        form.add(text("inventory.intended-use", "intendedUse", "inventory.intended-use.help"));
        form.add(text("inventory.out-of-scope-use", "outOfScopeUse", "inventory.out-of-scope-use.help"));
        form.add(text("inventory.outputs", "outputs", "inventory.outputs.help"), 2);
        return form;
    }

    private FormLayout patients() {
        var protectedInputs = several("inventory.protected-inputs", ProtectedInput.values(), "protectedInputs");
        protectedInputs.setHelperText(getTranslation("inventory.protected-inputs.help"));
        var phiClasses = several("inventory.phi-classes", PhiClass.values(), "phiClasses");
        phiClasses.setVisible(false);
        phi.addValueChangeListener(change -> {
            boolean used = change.getValue() == PhiUse.YES;
            phiClasses.setVisible(used);
            if (!used) {
                phiClasses.clear(); // classes of what is not used would contradict it
            }
        });
        decisionSupport.setHelperText(getTranslation("inventory.patient-care-decision-support.help"));
        highImpact.setHelperText(getTranslation("inventory.high-impact.help"));
        var form = columns(
                bound(phi, "phi"),
                phiClasses,
                bound(decisionSupport, "patientCareDecisionSupport"),
                protectedInputs,
                bound(highImpact, "highImpact"));
        form.add(text("inventory.data-description", "dataDescription", "inventory.data-description.help"), 2);
        return form;
    }

    private FormLayout regulation() {
        var number = line("inventory.fda-identifier", "fdaIdentifier", SystemDraft.LONGEST_IDENTIFIER);
        number.setHelperText(getTranslation("inventory.fda-identifier.help"));
        return columns(bound(choice("inventory.fda-status", FdaStatus.values()), "fdaStatus"), number);
    }

    private FormLayout owners() {
        var contact = line("inventory.contact", "contact", SystemDraft.LONGEST_LINE);
        contact.setHelperText(getTranslation("inventory.contact.help"));
        return columns(
                person("inventory.clinical-owner", "clinicalOwner"),
                technicalOwner,
                person("inventory.compliance-owner", "complianceOwner"),
                contact);
    }

    private FormLayout place() {
        var form = columns(
                line("inventory.organisation", "organisation", SystemDraft.LONGEST_LINE),
                line("inventory.unit", "unit", SystemDraft.LONGEST_LINE),
                line("inventory.external-id", "externalId", SystemDraft.LONGEST_IDENTIFIER));
        form.add(text("inventory.notes", "notes", null), 2);
        return form;
    }

    /**
     * Empties the form for a new system.
     *
     * @param owner who answers for it from the start; null for nobody yet
     */
    void showNew(@Nullable PersonRef owner) {
        binder.readBean(null);
        technicalOwner.setValue(owner);
        isNew = true;
        touched = false;
        unsavedBesides = false;
    }

    /** Fills the form with what is saved. */
    void show(SystemDraft draft) {
        binder.readRecord(draft);
        isNew = false;
        touched = false;
        unsavedBesides = false;
    }

    /** Fills the form with what is not saved yet: a draft that two changes were joined to. */
    void showUnsaved(SystemDraft draft) {
        show(draft);
        unsavedBesides = true;
    }

    /** What was entered; empty where a field says what is wrong. */
    Optional<SystemDraft> entered() {
        try {
            return Optional.of(binder.writeRecord());
        } catch (ValidationException problems) {
            problems.getFieldValidationErrors().stream()
                    .findFirst()
                    .map(error -> error.getField())
                    .ifPresent(SystemForm::focus);
            return Optional.empty();
        }
    }

    private static void focus(HasValue<?, ?> field) {
        if (field instanceof Focusable<?> focusable) {
            focusable.focus();
        }
    }

    boolean hasChanges() {
        return unsavedBesides || (touched && (isNew || binder.hasChanges()));
    }

    void onChange(SerializableRunnable listener) {
        binder.addValueChangeListener(_ -> listener.run());
    }

    void onName(SerializableConsumer<String> listener) {
        name.addValueChangeListener(change -> listener.accept(change.getValue()));
    }

    /** The facts that decide the tier, as they stand in the form. */
    SystemDraft facts() {
        return SystemDraft.builder("facts")
                .kind(kind.getValue())
                .use(use.getValue())
                .autonomy(autonomy.getValue())
                .patientCareDecisionSupport(decisionSupport.getValue())
                .highImpact(highImpact.getValue())
                .phi(phi.getValue())
                .build();
    }

    void focusName() {
        name.focus();
    }

    private Component vendor(boolean mayAddVendors) {
        var field = new LookupField<VendorRef>(getTranslation("inventory.vendor"), vendors::directory, VendorRef::name);
        if (mayAddVendors) {
            field.setAllowCustomValue(true);
            field.setHelperText(getTranslation("inventory.vendor.help"));
            field.addCustomValueSetListener(entered -> {
                var typed = entered.getDetail().strip();
                if (!typed.isEmpty()) {
                    var found = vendors.findOrCreate(List.of(typed)).values();
                    vendors.named(found).values().forEach(field::setValue);
                    touched = true;
                }
            });
        }
        binder.forField(field)
                .withConverter(
                        vendor -> vendor == null ? null : vendor.id(),
                        id -> id == null ? null : vendors.named(List.of(id)).get(id))
                .bind("vendorId");
        return field;
    }

    private LookupField<PersonRef> person(String labelKey, String property) {
        var field = new LookupField<PersonRef>(getTranslation(labelKey), people::directory, PersonRef::name);
        binder.forField(field)
                .withConverter(person -> person == null ? null : person.id(), this::named)
                .bind(property);
        return field;
    }

    private @Nullable PersonRef named(@Nullable UUID id) {
        return id == null ? null : people.named(List.of(id)).get(id);
    }

    private MultiSelectComboBox<String> tags(AiInventory inventory) {
        var field = new MultiSelectComboBox<String>(getTranslation("inventory.tags"));
        var offered = new HashSet<>(inventory.tags("", TAGS_OFFERED));
        field.setItems(offered.stream().sorted(String.CASE_INSENSITIVE_ORDER).toList());
        field.setAllowCustomValue(true);
        field.setHelperText(getTranslation("inventory.tags.help"));
        field.addCustomValueSetListener(entered -> {
            var tag = entered.getDetail().strip();
            if (!tag.isEmpty()) {
                var chosen = new HashSet<>(field.getValue());
                chosen.add(tag);
                offered.addAll(chosen);
                field.setItems(
                        offered.stream().sorted(String.CASE_INSENSITIVE_ORDER).toList());
                field.setValue(chosen);
                touched = true;
            }
        });
        binder.forField(field)
                .withValidator(
                        chosen -> chosen.stream().allMatch(tag -> tag.length() <= SystemDraft.LONGEST_TAG)
                                && chosen.size() <= SystemDraft.MOST_TAGS,
                        getTranslation("inventory.tags.too-many", SystemDraft.MOST_TAGS, SystemDraft.LONGEST_TAG))
                .bind("tags");
        return field;
    }

    private <E extends Enum<E>> MultiSelectComboBox<E> several(String key, E[] values, String property) {
        var field = new MultiSelectComboBox<E>(getTranslation(key));
        field.setItems(Arrays.asList(values));
        field.setItemLabelGenerator(value -> getTranslation(key + "." + value.name()));
        binder.forField(field)
                .withConverter(chosen -> (Set<E>) new HashSet<>(chosen), stored -> stored)
                .bind(property);
        return field;
    }

    private <E extends Enum<E>> Select<E> choice(String key, E[] values) {
        var field = new Select<E>();
        field.setLabel(getTranslation(key));
        field.setItems(values);
        openable(field);
        field.setItemLabelGenerator(
                value -> getTranslation(value == null ? "components.not-stated" : key + "." + value.name()));
        return field;
    }

    private Select<Boolean> yesOrNo(String key) {
        var field = new Select<Boolean>();
        field.setLabel(getTranslation(key));
        field.setItems(true, false);
        openable(field);
        field.setItemLabelGenerator(value -> {
            if (value == null) {
                return getTranslation("components.not-stated");
            }
            return getTranslation(value ? "inventory.yes" : "inventory.no");
        });
        return field;
    }

    /** "Not stated" can be chosen: it is not the same as no. */
    private void openable(Select<?> field) {
        field.setEmptySelectionAllowed(true);
        field.setEmptySelectionCaption(getTranslation("components.not-stated"));
    }

    private <F extends AbstractField<F, V>, V> F bound(F field, String property) {
        binder.forField(field).bind(property);
        return field;
    }

    private TextField line(String labelKey, String property, int longest) {
        var field = new TextField(getTranslation(labelKey));
        field.setMaxLength(longest);
        binder.forField(field).withNullRepresentation("").bind(property);
        return field;
    }

    private TextArea text(String labelKey, String property, @Nullable String helpKey) {
        var field = new TextArea(getTranslation(labelKey));
        field.setMaxLength(SystemDraft.LONGEST_TEXT);
        field.setMinRows(3);
        if (helpKey != null) {
            field.setHelperText(getTranslation(helpKey));
        }
        binder.forField(field).withNullRepresentation("").bind(property);
        return field;
    }

    private DateField date(String labelKey, String property) {
        var field = new DateField(getTranslation(labelKey));
        binder.forField(field).bind(property);
        return field;
    }

    private static FormLayout columns(Component... fields) {
        var form = new FormLayout(fields);
        form.setResponsiveSteps(new FormLayout.ResponsiveStep("0", 1), new FormLayout.ResponsiveStep("36rem", 2));
        return form;
    }

    private Section section(String titleKey, FormLayout form) {
        var section = new Section(new H2(getTranslation(titleKey)));
        section.addClassName("panel");
        section.add(form);
        return section;
    }
}
