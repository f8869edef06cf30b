package org.plumbline.components;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableRunnable;

/** Asks before something is done that is hard to take back, or that needs a reason. */
public final class Confirmation {

    private Confirmation() {}

    /**
     * Asks before an action that removes or ends something.
     *
     * @param title names the record: "Delete Sepsis Alert?"
     * @param consequences what goes with it
     * @param verb what the button says: "Delete"
     */
    public static void of(String title, String consequences, String verb, SerializableRunnable action) {
        var dialog = new ConfirmDialog();
        dialog.setHeader(title);
        dialog.setText(consequences);
        dialog.setCancelable(true);
        dialog.setCancelText(dialog.getTranslation("components.cancel"));
        dialog.setConfirmText(verb);
        dialog.setConfirmButtonTheme("error primary");
        dialog.addConfirmListener(_ -> action.run());
        dialog.open();
    }

    /** Asks for the reason of a decision; the action runs only with one. */
    public static void withReason(String title, String explanation, String verb, SerializableConsumer<String> action) {
        var dialog = new Dialog(title);
        dialog.setWidth("min(32rem, 94vw)");
        var reason = new TextArea(dialog.getTranslation("components.reason"));
        reason.setWidthFull();
        reason.setMinRows(3);
        reason.setMaxLength(4_000);
        reason.setRequiredIndicatorVisible(true);
        var content = new VerticalLayout(new Paragraph(explanation), reason);
        content.setPadding(false);
        dialog.add(content);
        var confirm = new Button(verb, _ -> {
            if (reason.getValue().isBlank()) {
                reason.setErrorMessage(dialog.getTranslation("components.reason.required"));
                reason.setInvalid(true);
                reason.focus();
            } else {
                dialog.close();
                action.accept(reason.getValue().strip());
            }
        });
        confirm.addThemeVariants(ButtonVariant.PRIMARY);
        dialog.getFooter().add(new Button(dialog.getTranslation("components.cancel"), _ -> dialog.close()), confirm);
        dialog.open();
        reason.focus();
    }
}
