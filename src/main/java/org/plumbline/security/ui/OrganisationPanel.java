package org.plumbline.security.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.textfield.TextField;
import java.time.ZoneId;
import org.plumbline.components.Notices;
import org.plumbline.security.OrganisationProfile;
import org.plumbline.security.OurOrganisation;

/** Name and time zone of the organisation. */
class OrganisationPanel extends VerticalLayout {

    OrganisationPanel(OurOrganisation organisation) {
        addClassName("narrow-form");
        setPadding(false);
        var profile = organisation.profile();
        var name = new TextField(getTranslation("organisation.name"));
        name.setMaxLength(OrganisationProfile.LONGEST_NAME);
        name.setRequiredIndicatorVisible(true);
        name.setValue(profile.name());
        var zone = new ComboBox<ZoneId>(getTranslation("organisation.zone"));
        zone.setItems(
                ZoneId.getAvailableZoneIds().stream().sorted().map(ZoneId::of).toList());
        zone.setHelperText(getTranslation("setup.zone.help"));
        zone.setValue(profile.zone());
        var save = new Button(getTranslation("components.save"), _ -> {
            name.setErrorMessage(getTranslation("setup.organisation.required"));
            name.setInvalid(name.getValue().isBlank());
            zone.setErrorMessage(getTranslation("setup.zone.required"));
            zone.setInvalid(zone.getValue() == null);
            if (!name.isInvalid() && !zone.isInvalid()) {
                if (Notices.attempt(this, () -> organisation.change(name.getValue(), zone.getValue()))) {
                    Notices.done(getTranslation("organisation.saved"));
                }
            }
        });
        save.addThemeVariants(ButtonVariant.PRIMARY);
        add(name, zone, save);
    }
}
