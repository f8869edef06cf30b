package org.plumbline.security.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.binder.Binder;
import com.vaadin.flow.data.binder.ValidationException;
import com.vaadin.flow.function.SerializablePredicate;
import java.util.List;
import java.util.stream.Collectors;
import org.plumbline.components.Notices;
import org.plumbline.security.EmailTaken;
import org.plumbline.security.FacilityRow;
import org.plumbline.security.PersonDraft;
import org.plumbline.security.Role;
import org.plumbline.shared.RuleViolation;

/** Name, address, roles and facilities of a person. */
class PersonDialog extends Dialog {

    private final Binder<PersonDraft> binder = new Binder<>(PersonDraft.class);
    private final EmailField email = new EmailField(getTranslation("person.email"));
    private SerializablePredicate<PersonDraft> save = _ -> true;

    PersonDialog(String title, List<FacilityRow> places) {
        setHeaderTitle(title);
        setWidth("min(32rem, 94vw)");
        var name = new TextField(getTranslation("person.name"));
        name.setMaxLength(PersonDraft.LONGEST_NAME);
        name.setWidthFull();
        email.setMaxLength(PersonDraft.LONGEST_EMAIL);
        email.setWidthFull();
        var roles = new CheckboxGroup<Role>(getTranslation("person.roles"));
        roles.setItems(Role.values());
        roles.setItemLabelGenerator(role -> getTranslation("role." + role.name()));
        roles.setItemHelperGenerator(role -> getTranslation("role." + role.name() + ".may"));
        binder.forField(name)
                .asRequired(getTranslation("person.name.required"))
                .withValidator(text -> !text.isBlank(), getTranslation("person.name.required"))
                .bind("name");
        email.setManualValidation(true); // the field's own check says nothing in words
        binder.forField(email)
                .asRequired(getTranslation("person.email.required"))
                .withValidator(PersonDraft::isEmail, getTranslation("person.email.required"))
                .bind("email");
        binder.forField(roles)
                .asRequired(getTranslation("person.roles.required"))
                .bind("roles");
        var facilities = new MultiSelectComboBox<FacilityRow>(getTranslation("person.facilities"));
        facilities.setItems(places);
        facilities.setItemLabelGenerator(FacilityRow::name);
        facilities.setPlaceholder(getTranslation("person.facilities.all"));
        facilities.setHelperText(getTranslation("person.facilities.help"));
        facilities.setWidthFull();
        facilities.setVisible(!places.isEmpty());
        binder.forField(facilities)
                .withConverter(
                        chosen -> chosen.stream().map(FacilityRow::id).collect(Collectors.toSet()),
                        ids -> places.stream()
                                .filter(place -> ids.contains(place.id()))
                                .collect(Collectors.toSet()))
                .bind("facilities");
        var fields = new VerticalLayout(name, email, roles, facilities);
        fields.setPadding(false);
        add(fields);
        var confirm = new Button(getTranslation("components.save"), _ -> save());
        confirm.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("components.cancel"), _ -> close()), confirm);
    }

    PersonDialog show(PersonDraft person) {
        binder.readRecord(person);
        return this;
    }

    /** @param action says whether it was saved, so that the dialog may close */
    PersonDialog onSave(SerializablePredicate<PersonDraft> action) {
        save = action;
        return this;
    }

    private void save() {
        try {
            if (save.test(binder.writeRecord())) {
                close();
            }
        } catch (ValidationException _) {
            // the fields already show what is wrong
        } catch (EmailTaken taken) {
            email.setErrorMessage(Notices.sentence(this, taken));
            email.setInvalid(true);
        } catch (RuleViolation violation) {
            Notices.refused(this, violation);
        }
    }
}
