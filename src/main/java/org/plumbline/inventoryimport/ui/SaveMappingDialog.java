package org.plumbline.inventoryimport.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import org.plumbline.components.Confirmation;
import org.plumbline.components.Notices;
import org.plumbline.inventoryimport.ImportMappings;
import org.plumbline.inventoryimport.ImportRefusal;

/** Keeps a mapping under a name, for the next file of its kind. */
class SaveMappingDialog extends Dialog {

    private final transient ImportSession session;
    private final transient ImportMappings mappings;
    private final TextField name = new TextField();

    SaveMappingDialog(ImportSession session, ImportMappings mappings) {
        this.session = session;
        this.mappings = mappings;
        setHeaderTitle(getTranslation("import.mapping.save"));
        setWidth("min(32rem, 94vw)");
        name.setLabel(getTranslation("import.mapping.name"));
        name.setMaxLength(ImportMappings.LONGEST_NAME);
        name.setWidthFull();
        name.setRequiredIndicatorVisible(true);
        var proposed = session.request().mappingName();
        name.setValue(proposed == null ? "" : proposed);
        add(new Paragraph(getTranslation("import.mapping.save.help")), name);
        var save = new Button(getTranslation("components.save"), _ -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("components.cancel"), _ -> close()), save);
    }

    private void save() {
        var text = name.getValue().strip();
        if (text.isEmpty()) {
            name.setErrorMessage(getTranslation("import.mapping.name.required"));
            name.setInvalid(true);
            return;
        }
        try {
            mappings.save(text, session.mapping());
            saved(text);
        } catch (ImportRefusal.MappingNameTaken _) {
            Confirmation.of(
                    getTranslation("import.mapping.replace", text),
                    getTranslation("import.mapping.replace.consequences"),
                    getTranslation("import.mapping.replace.verb"),
                    () -> {
                        mappings.replace(text, session.mapping());
                        saved(text);
                    });
        }
    }

    private void saved(String text) {
        session.named(text);
        close();
        Notices.done(getTranslation("import.mapping.saved", text));
    }
}
