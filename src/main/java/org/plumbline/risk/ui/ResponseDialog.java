package org.plumbline.risk.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializablePredicate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.plumbline.components.Notices;
import org.plumbline.risk.Cost;
import org.plumbline.risk.ResponsePlan;
import org.plumbline.risk.ResponseType;
import org.plumbline.shared.RuleViolation;

/** Says what is planned about a risk, and what it costs. */
class ResponseDialog extends Dialog {

    private static final String USUAL_CURRENCY = "USD";

    private SerializablePredicate<ResponsePlan> save = _ -> true;
    private final Select<ResponseType> type = new Select<>();
    private final BigDecimalField amount = new BigDecimalField(getTranslation("risk.response.cost"));
    private final TextField currency = new TextField(getTranslation("risk.response.currency"));
    private final TextArea description = new TextArea(getTranslation("risk.response.description"));

    ResponseDialog(@Nullable ResponsePlan plan) {
        setHeaderTitle(getTranslation("risk.response.plan"));
        setWidth("min(34rem, 94vw)");
        type.setLabel(getTranslation("risk.response.type"));
        type.setItems(ResponseType.values());
        type.setItemLabelGenerator(value -> getTranslation("risk.response." + value.name()));
        type.addValueChangeListener(change -> type.setHelperText(
                getTranslation("risk.response." + change.getValue().name() + ".means")));
        type.setRequiredIndicatorVisible(true);
        type.setWidthFull();
        currency.setMaxLength(3);
        currency.setValue(USUAL_CURRENCY);
        description.setMaxLength(ResponsePlan.LONGEST_DESCRIPTION);
        description.setMinRows(3);
        amount.setWidthFull();
        currency.setWidthFull();
        description.setWidthFull();
        if (plan != null) {
            show(plan);
        }
        var fields = new VerticalLayout(type, description, amount, currency);
        fields.setPadding(false);
        add(fields);
        var confirm = new Button(getTranslation("components.save"), _ -> save());
        confirm.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("components.cancel"), _ -> close()), confirm);
    }

    void show(ResponsePlan plan) {
        type.setValue(plan.type());
        description.setValue(plan.description());
        var cost = plan.cost();
        amount.setValue(cost == null ? null : cost.amount());
        currency.setValue(cost == null ? USUAL_CURRENCY : cost.currency());
    }

    /** @param action says whether it was saved, so that the dialog may close */
    ResponseDialog onSave(SerializablePredicate<ResponsePlan> action) {
        save = action;
        return this;
    }

    private void save() {
        if (type.getValue() == null) {
            type.setErrorMessage(getTranslation("risk.response.type.required"));
            type.setInvalid(true);
            return;
        }
        @Nullable Cost cost;
        try {
            cost = cost();
        } catch (IllegalArgumentException _) {
            amount.setErrorMessage(getTranslation("risk.response.cost.unfit"));
            amount.setInvalid(true);
            return;
        }
        try {
            if (save.test(new ResponsePlan(type.getValue(), cost, description.getValue()))) {
                close();
            }
        } catch (RuleViolation violation) {
            Notices.refused(this, violation);
        }
    }

    /** Empty amount, no cost. */
    private @Nullable Cost cost() {
        return amount.getValue() == null
                ? null
                : new Cost(amount.getValue(), currency.getValue().strip().toUpperCase(Locale.ROOT));
    }
}
