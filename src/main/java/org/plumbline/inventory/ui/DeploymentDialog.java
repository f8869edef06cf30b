package org.plumbline.inventory.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializablePredicate;
import java.util.List;
import org.plumbline.components.DateField;
import org.plumbline.components.LookupField;
import org.plumbline.components.Notices;
import org.plumbline.inventory.DeploymentDraft;
import org.plumbline.inventory.DeploymentStatus;
import org.plumbline.security.FacilityRow;
import org.plumbline.security.People;
import org.plumbline.security.PersonRef;
import org.plumbline.shared.RuleViolation;

/** What is known about a deployment, to enter or change. */
class DeploymentDialog extends Dialog {

    private final List<FacilityRow> facilities;
    private final transient People people;
    private final ComboBox<FacilityRow> facility = new ComboBox<>(getTranslation("inventory.deployment.facility"));
    private final TextField unit = new TextField(getTranslation("inventory.deployment.unit"));
    private final TextField release = new TextField(getTranslation("inventory.deployment.release"));
    private final Select<DeploymentStatus> status = new Select<>();
    private final DateField goLive = new DateField(getTranslation("inventory.deployment.go-live"));
    private final DateField endsOn = new DateField(getTranslation("inventory.deployment.ends-on"));
    private final LookupField<PersonRef> localOwner;
    private final TextArea localValidation = new TextArea(getTranslation("inventory.deployment.local-validation"));
    private SerializablePredicate<DeploymentDraft> save = _ -> true;

    DeploymentDialog(String title, List<FacilityRow> facilities, People people) {
        this.facilities = facilities;
        this.people = people;
        this.localOwner = new LookupField<>(
                getTranslation("inventory.deployment.local-owner"), people::directory, PersonRef::name);
        setHeaderTitle(title);
        setWidth("min(44rem, 96vw)");
        facility.setItems(facilities.stream().filter(FacilityRow::active).toList());
        facility.setItemLabelGenerator(FacilityRow::name);
        facility.setClearButtonVisible(true);
        unit.setMaxLength(DeploymentDraft.LONGEST_UNIT);
        unit.setHelperText(getTranslation("inventory.deployment.unit.help"));
        release.setMaxLength(DeploymentDraft.LONGEST_RELEASE);
        status.setLabel(getTranslation("inventory.deployment.status"));
        status.setItems(DeploymentStatus.values());
        status.setItemLabelGenerator(value -> getTranslation("inventory.deployment.status." + value));
        status.setValue(DeploymentStatus.PLANNED);
        localValidation.setMaxLength(DeploymentDraft.LONGEST_VALIDATION);
        localValidation.setMinRows(3);
        localValidation.setHelperText(getTranslation("inventory.deployment.local-validation.help"));
        var form = new FormLayout(facility, unit, status, release, goLive, endsOn, localOwner);
        form.add(localValidation, 2);
        form.setResponsiveSteps(new FormLayout.ResponsiveStep("0", 1), new FormLayout.ResponsiveStep("32rem", 2));
        add(form);
        var confirm = new Button(getTranslation("components.save"), _ -> save());
        confirm.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("components.cancel"), _ -> close()), confirm);
    }

    DeploymentDialog show(DeploymentDraft draft) {
        var here = facilities.stream()
                .filter(place -> place.id().equals(draft.facility()))
                .findFirst();
        if (here.isPresent() && !here.get().active()) {
            facility.setItems(facilities); // a closed one stays where it is named
        }
        facility.setValue(here.orElse(null));
        unit.setValue(orEmpty(draft.unit()));
        release.setValue(orEmpty(draft.release()));
        status.setValue(draft.status());
        goLive.setValue(draft.goLive());
        endsOn.setValue(draft.endsOn());
        localOwner.setValue(
                draft.localOwner() == null
                        ? null
                        : people.named(List.of(draft.localOwner())).get(draft.localOwner()));
        localValidation.setValue(orEmpty(draft.localValidation()));
        return this;
    }

    /** @param action says whether it was saved, so that the dialog may close */
    DeploymentDialog onSave(SerializablePredicate<DeploymentDraft> action) {
        save = action;
        return this;
    }

    private void save() {
        boolean placeless = facility.getValue() == null && unit.getValue().isBlank();
        facility.setErrorMessage(getTranslation("inventory.deployment.place.required"));
        facility.setInvalid(placeless);
        boolean backwards = goLive.getValue() != null
                && endsOn.getValue() != null
                && endsOn.getValue().isBefore(goLive.getValue());
        endsOn.setErrorMessage(getTranslation("inventory.deployment.ends-on.backwards"));
        endsOn.setInvalid(backwards);
        if (placeless || backwards) {
            return;
        }
        try {
            var entered = new DeploymentDraft(
                    facility.getValue() == null ? null : facility.getValue().id(),
                    unit.getValue(),
                    release.getValue(),
                    status.getValue(),
                    goLive.getValue(),
                    endsOn.getValue(),
                    localOwner.getValue() == null ? null : localOwner.getValue().id(),
                    localValidation.getValue());
            if (save.test(entered)) {
                close();
            }
        } catch (RuleViolation violation) {
            Notices.refused(this, violation);
        }
    }

    private static String orEmpty(@org.jspecify.annotations.Nullable String text) {
        return text == null ? "" : text;
    }
}
