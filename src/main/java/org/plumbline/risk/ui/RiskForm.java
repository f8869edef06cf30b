package org.plumbline.risk.ui;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.function.SerializableBiFunction;
import com.vaadin.flow.function.SerializableFunction;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plumbline.catalogue.Catalogue;
import org.plumbline.catalogue.Framework;
import org.plumbline.catalogue.RiskCategory;
import org.plumbline.components.DateField;
import org.plumbline.components.DraftFields;
import org.plumbline.components.LookupField;
import org.plumbline.inventory.AiInventory;
import org.plumbline.inventory.SystemRef;
import org.plumbline.risk.RiskDetails;
import org.plumbline.risk.RiskDraft;
import org.plumbline.security.People;
import org.plumbline.security.PersonRef;
import org.plumbline.vendor.VendorRef;
import org.plumbline.vendor.VendorRegister;

/** What a risk is and what it is linked to, to enter or change. The sentence it makes is shown while one types. */
class RiskForm extends Div {

    private static final int MATCHES = 50;

    private final transient Catalogue catalogue;
    private final transient AiInventory inventory;
    private final transient VendorRegister vendorRegister;
    private final transient People people;
    private final TextField title = new TextField(getTranslation("risk.title"));
    private final TextArea cause = part("risk.cause", "risk.cause.help");
    private final TextArea event = part("risk.event", "risk.event.help");
    private final TextArea consequence = part("risk.consequence", "risk.consequence.help");
    private final Paragraph sentence = new Paragraph();
    private final ComboBox<RiskCategory> category = new ComboBox<>(getTranslation("risk.category"));
    private final LookupField<PersonRef> owner;
    private final MultiSelectComboBox<SystemRef> systems;
    private final MultiSelectComboBox<VendorRef> vendors;
    private final MultiSelectComboBox<Framework.Subcategory> outcomes =
            new MultiSelectComboBox<>(getTranslation("risk.subcategories"));
    private final DateField review = new DateField(getTranslation("risk.review-on"));
    private final List<HasValue<?, ?>> fields;
    private List<Object> remembered;
    private @Nullable String scenario;

    RiskForm(Catalogue catalogue, AiInventory inventory, VendorRegister vendorRegister, People people) {
        this.catalogue = catalogue;
        this.inventory = inventory;
        this.vendorRegister = vendorRegister;
        this.people = people;
        addClassName("risk-form");
        title.setMaxLength(RiskDraft.LONGEST_TITLE);
        title.setRequiredIndicatorVisible(true);
        sentence.addClassName("risk-sentence");
        sentence.getElement().setAttribute("aria-live", "polite");
        category.setItems(catalogue.allRiskCategories());
        category.setItemLabelGenerator(this::path);
        category.setRequiredIndicatorVisible(true);
        category.addValueChangeListener(change -> explain(change.getValue()));
        owner = new LookupField<>(getTranslation("risk.owner"), people::directory, PersonRef::name);
        systems = many("risk.systems", inventory::directory, SystemRef::name);
        vendors = many("risk.vendors", vendorRegister::directory, VendorRef::name);
        outcomes.setItems(catalogue.rmf().subcategories());
        outcomes.setItemLabelGenerator(outcome -> outcome.id() + " " + outcome.title());
        outcomes.setSelectedItemsOnTop(true);
        review.setHelperText(getTranslation("risk.review-on.help"));
        fields = List.of(title, cause, event, consequence, category, owner, systems, vendors, outcomes, review);
        add(sentence, layout());
        tell();
        remembered = values();
    }

    void onChange(SerializableRunnable listener) {
        fields.forEach(field -> field.addValueChangeListener(_ -> listener.run()));
    }

    /** Takes what the form shows as what there is to change from. */
    void remember() {
        remembered = values();
    }

    boolean hasChanges() {
        return !values().equals(remembered);
    }

    /** What the form shows of a risk, before anybody changes it. */
    static RiskDraft draft(RiskDetails risk) {
        var all = risk.description();
        return new RiskDraft(
                all.title(),
                all.cause(),
                all.event(),
                all.consequence(),
                all.category(),
                risk.owner() == null ? null : risk.owner().id(),
                risk.systems().stream().map(SystemRef::id).collect(Collectors.toSet()),
                risk.vendors().stream().map(VendorRef::id).collect(Collectors.toSet()),
                Set.copyOf(risk.subcategories()),
                risk.reviewOn(),
                all.scenario());
    }

    /** Shows what is not saved yet: a draft that two changes were joined to. */
    void showUnsaved(RiskDraft draft) {
        describe(draft.title(), draft.cause(), draft.event(), draft.consequence());
        classify(draft.category(), draft.subcategories());
        link(
                inventory.named(draft.systems()).values(),
                vendorRegister.named(draft.vendors()).values());
        owner.setValue(
                draft.owner() == null
                        ? null
                        : people.named(List.of(draft.owner())).get(draft.owner()));
        review.setValue(draft.reviewOn());
        scenario = draft.scenario();
    }

    /** How people read what is entered here. */
    DraftFields words() {
        return new DraftFields("risk.")
                .hide("scenario")
                .words(
                        "category",
                        id -> catalogue
                                .riskCategory(id.toString())
                                .map(this::path)
                                .orElse(id.toString()))
                .words("owner", id -> people.nameOf((UUID) id))
                .words(
                        "systems",
                        id -> inventory.named(List.of((UUID) id)).values().stream()
                                .map(SystemRef::name)
                                .collect(Collectors.joining()))
                .words(
                        "vendors",
                        id -> vendorRegister.named(List.of((UUID) id)).values().stream()
                                .map(VendorRef::name)
                                .collect(Collectors.joining()));
    }

    private List<Object> values() {
        return fields.stream().<Object>map(HasValue::getOptionalValue).toList();
    }

    private FormLayout layout() {
        var layout = new FormLayout();
        layout.setResponsiveSteps(new FormLayout.ResponsiveStep("0", 1), new FormLayout.ResponsiveStep("36rem", 2));
        layout.add(title, category, cause, event, consequence, outcomes, systems, vendors, owner, review);
        return layout;
    }

    private TextArea part(String label, String help) {
        var field = new TextArea(getTranslation(label));
        field.setHelperText(getTranslation(help));
        field.setMaxLength(RiskDraft.LONGEST_PART);
        field.setRequiredIndicatorVisible(true);
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.addValueChangeListener(_ -> tell());
        return field;
    }

    private <T> MultiSelectComboBox<T> many(
            String label,
            SerializableBiFunction<String, Integer, List<T>> matches,
            SerializableFunction<T, String> name) {
        var field = new MultiSelectComboBox<T>(getTranslation(label));
        field.setItemLabelGenerator(name::apply);
        field.setItems(query -> {
            int offset = query.getOffset();
            int limit = Math.min(query.getLimit(), MATCHES);
            return matches.apply(query.getFilter().orElse(""), offset + limit).stream()
                    .skip(offset)
                    .limit(limit);
        });
        return field;
    }

    private String path(RiskCategory shown) {
        return catalogue.lineage(shown.id()).reversed().stream()
                .map(RiskCategory::title)
                .reduce((above, beneath) -> getTranslation("risk.category.beneath", above, beneath))
                .orElse(shown.title());
    }

    /** Tells the category from its neighbours, and proposes its outcomes where none is chosen. */
    private void explain(@Nullable RiskCategory chosen) {
        category.setHelperText(chosen == null ? "" : chosen.boundary());
        if (chosen != null && outcomes.getValue().isEmpty()) {
            outcomes.setValue(outcomes(chosen.subcategories()));
        }
    }

    private Set<Framework.Subcategory> outcomes(Collection<String> ids) {
        return ids.stream().flatMap(id -> catalogue.subcategory(id).stream()).collect(Collectors.toSet());
    }

    private void tell() {
        boolean anything = Stream.of(cause, event, consequence)
                .anyMatch(field -> !field.getValue().isBlank());
        sentence.setText(
                anything
                        ? getTranslation("risk.sentence", orGap(cause), orGap(event), orGap(consequence))
                        : getTranslation("risk.sentence.empty"));
    }

    private static String orGap(TextArea field) {
        return field.getValue().isBlank() ? "…" : field.getValue().strip();
    }

    void describe(String name, String causeWords, String eventWords, String consequenceWords) {
        title.setValue(name);
        cause.setValue(causeWords);
        event.setValue(eventWords);
        consequence.setValue(consequenceWords);
    }

    void classify(@Nullable String categoryId, Collection<String> subcategories) {
        outcomes.setValue(outcomes(subcategories));
        if (categoryId != null) {
            catalogue.riskCategory(categoryId).ifPresent(category::setValue);
        }
    }

    void fromScenario(String id) {
        scenario = id;
    }

    void link(Collection<SystemRef> linkedSystems, Collection<VendorRef> linkedVendors) {
        systems.setValue(new HashSet<>(linkedSystems));
        vendors.setValue(new HashSet<>(linkedVendors));
    }

    void show(RiskDetails risk) {
        var draft = risk.description();
        describe(draft.title(), draft.cause(), draft.event(), draft.consequence());
        classify(draft.category(), draft.subcategories());
        link(risk.systems(), risk.vendors());
        owner.setValue(risk.owner());
        review.setValue(risk.reviewOn());
        scenario = draft.scenario();
        remember();
    }

    /** What was entered; nothing while something is missing, which the fields then say. */
    Optional<RiskDraft> read() {
        boolean complete = Stream.of(
                        require(title, title.getValue().isBlank(), "risk.title.required"),
                        require(cause, nothingIn(cause), "risk.part.required"),
                        require(event, nothingIn(event), "risk.part.required"),
                        require(consequence, nothingIn(consequence), "risk.part.required"),
                        require(category, category.getValue() == null, "risk.category.required"))
                .reduce(true, Boolean::logicalAnd);
        if (!complete) {
            return Optional.empty();
        }
        return Optional.of(new RiskDraft(
                title.getValue(),
                cause.getValue(),
                event.getValue(),
                consequence.getValue(),
                category.getValue().id(),
                owner.getValue() == null ? null : owner.getValue().id(),
                ids(systems, SystemRef::id),
                ids(vendors, VendorRef::id),
                outcomes.getValue().stream().map(Framework.Subcategory::id).collect(Collectors.toSet()),
                review.getValue(),
                scenario));
    }

    /** Also a part of nothing but signs is none: the draft drops them. */
    private static boolean nothingIn(TextArea field) {
        return field.getValue().chars().noneMatch(Character::isLetterOrDigit);
    }

    private boolean require(HasValidation field, boolean missing, String words) {
        field.setInvalid(missing);
        field.setErrorMessage(getTranslation(words));
        return !missing;
    }

    private static <T> Set<UUID> ids(MultiSelectComboBox<T> field, SerializableFunction<T, UUID> id) {
        return field.getValue().stream().map(id).collect(Collectors.toSet());
    }
}
