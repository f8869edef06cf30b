package org.plumbline.risk.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.function.SerializableFunction;
import com.vaadin.flow.function.SerializablePredicate;
import java.util.Arrays;
import java.util.List;
import org.plumbline.catalogue.RiskScale;
import org.plumbline.components.DateText;
import org.plumbline.components.Notices;
import org.plumbline.risk.RatingDraft;
import org.plumbline.risk.RiskDetails;
import org.plumbline.risk.RiskMethod;
import org.plumbline.risk.Stage;
import org.plumbline.scoring.Level;
import org.plumbline.shared.RuleViolation;

/** Takes likelihood, impact and the reason, and shows what the table makes of the two while they are chosen. */
class RatingDialog extends Dialog {

    private final transient RiskDetails risk;
    private final Stage stage;
    private final transient RiskMethod method;
    private SerializablePredicate<RatingDraft> save = _ -> true;
    private final Select<Level> likelihood;
    private final Select<Level> impact;
    private final TextArea rationale = new TextArea(getTranslation("risk.rationale"));
    private final Div computed = new Div();
    private final Div warning = new Div();

    RatingDialog(RiskDetails risk, Stage stage, RiskMethod method) {
        this.risk = risk;
        this.stage = stage;
        var rating = risk.rating(stage);
        this.method = method;
        setHeaderTitle(getTranslation("risk.rate.title", getTranslation("risk.stage." + stage.name())));
        setWidth("min(38rem, 94vw)");
        likelihood = field("risk.likelihood", RiskScale.Level::likelihood);
        impact = field("risk.impact", RiskScale.Level::impact);
        likelihood.setValue(rating.likelihood());
        impact.setValue(rating.impact());
        computed.addClassName("computed-exposure");
        computed.getElement().setAttribute("role", "status");
        warning.addClassName("rating-warning");
        warning.getElement().setAttribute("role", "status");
        rationale.setHelperText(getTranslation("risk.rationale.help"));
        rationale.setMaxLength(RatingDraft.LONGEST_RATIONALE);
        rationale.setMinRows(3);
        rationale.setWidthFull();
        rationale.setRequiredIndicatorVisible(true);
        var fields = new VerticalLayout(likelihood, impact, computed, warning, rationale);
        fields.setPadding(false);
        add(fields);
        var confirm = new Button(getTranslation("risk.rate.save"), _ -> save());
        confirm.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("components.cancel"), _ -> close()), confirm);
        compute();
        likelihood.focus();
    }

    private Select<Level> field(String label, SerializableFunction<RiskScale.Level, String> meaning) {
        var field = new Select<Level>();
        field.setLabel(getTranslation(label));
        field.setItems(Arrays.asList(Level.values()).reversed());
        field.setEmptySelectionAllowed(true);
        field.setItemLabelGenerator(level -> RiskWords.of(this, level));
        field.setWidthFull();
        field.addValueChangeListener(change -> {
            field.setHelperText(
                    change.getValue() == null
                            ? ""
                            : meaning.apply(
                                    method.scale().level(change.getValue().name())));
            compute();
        });
        return field;
    }

    private void compute() {
        var exposure = method.exposure(likelihood.getValue(), impact.getValue());
        computed.removeAll();
        computed.add(new Span(getTranslation("risk.exposure.computed")), RiskWords.chip(exposure.level()));
        var ended = stage == Stage.CURRENT ? risk.endedBy(exposure) : List.<RiskDetails.Acceptance>of();
        warning.removeAll();
        ended.forEach(acceptance -> warning.add(new Div(
                getTranslation("risk.rate.ends." + acceptance.state().name(), DateText.of(acceptance.until())))));
        warning.setVisible(!ended.isEmpty());
    }

    void show(RatingDraft draft) {
        likelihood.setValue(draft.likelihood());
        impact.setValue(draft.impact());
        rationale.setValue(draft.rationale());
    }

    /** @param action says whether it was saved, so that the dialog may close */
    RatingDialog onSave(SerializablePredicate<RatingDraft> action) {
        save = action;
        return this;
    }

    private void save() {
        if (rationale.getValue().isBlank()) {
            rationale.setErrorMessage(getTranslation("risk.rationale.required"));
            rationale.setInvalid(true);
            rationale.focus();
            return;
        }
        try {
            if (save.test(new RatingDraft(stage, likelihood.getValue(), impact.getValue(), rationale.getValue()))) {
                close();
            }
        } catch (RuleViolation violation) {
            Notices.refused(this, violation);
        }
    }
}
