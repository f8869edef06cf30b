package org.plumbline.inventory.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.function.SerializableBiConsumer;
import org.plumbline.inventory.RiskTier;
import org.plumbline.inventory.TierAssessment;

/** Sets a tier against the rules, with the reason. */
class TierDialog extends Dialog {

    TierDialog(TierAssessment now, SerializableBiConsumer<RiskTier, String> decide) {
        setHeaderTitle(getTranslation("inventory.tier.override"));
        setWidth("min(32rem, 94vw)");
        var tier = new RadioButtonGroup<RiskTier>(getTranslation("inventory.tier"));
        tier.setItems(RiskTier.values());
        tier.setItemLabelGenerator(choice -> SystemChips.tierWord(this, choice));
        tier.setValue(now.tier());
        var reason = new TextArea(getTranslation("components.reason"));
        reason.setMaxLength(4_000);
        reason.setMinRows(3);
        reason.setWidthFull();
        reason.setRequiredIndicatorVisible(true);
        var content = new VerticalLayout(
                new Paragraph(getTranslation("inventory.tier.rules-say", SystemChips.tierWord(this, now.computed()))),
                tier,
                reason);
        content.setPadding(false);
        add(content);
        var confirm = new Button(getTranslation("inventory.tier.override"), _ -> {
            tier.setInvalid(tier.getValue() == null);
            tier.setErrorMessage(getTranslation("inventory.tier.required"));
            reason.setInvalid(reason.getValue().isBlank());
            reason.setErrorMessage(getTranslation("components.reason.required"));
            if (!tier.isInvalid() && !reason.isInvalid()) {
                close();
                decide.accept(tier.getValue(), reason.getValue());
            }
        });
        confirm.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("components.cancel"), _ -> close()), confirm);
    }
}
