package org.plumbline.risk.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.Arrays;
import java.util.Set;
import org.plumbline.components.DateField;
import org.plumbline.components.LookupField;
import org.plumbline.components.Notices;
import org.plumbline.risk.RiskBatch;
import org.plumbline.risk.RiskRegister;
import org.plumbline.risk.RiskRow;
import org.plumbline.risk.RiskStatus;
import org.plumbline.security.People;
import org.plumbline.security.PersonRef;
import org.plumbline.shared.RuleViolation;

/** Changes owner, status or review date of several risks. What is left empty stays as it is. */
class RiskBatchDialog extends Dialog {

    private final transient RiskRegister register;
    private final transient Set<RiskRow> risks;
    private final SerializableRunnable changed;
    private final LookupField<PersonRef> owner;
    private final Select<RiskStatus> status = new Select<>();
    private final DateField review = new DateField(getTranslation("risk.review-on"));
    private final TextArea reason = new TextArea(getTranslation("components.reason"));

    RiskBatchDialog(RiskRegister register, People people, Set<RiskRow> risks, SerializableRunnable changed) {
        this.register = register;
        this.risks = risks;
        this.changed = changed;
        setHeaderTitle(getTranslation("risk.batch.title", risks.size()));
        setWidth("min(32rem, 94vw)");
        owner = new LookupField<>(getTranslation("risk.owner"), people::directory, PersonRef::name);
        owner.setWidthFull();
        status.setLabel(getTranslation("risk.status"));
        status.setItems(Arrays.stream(RiskStatus.values())
                .filter(value -> value != RiskStatus.ACCEPTED)
                .toList());
        status.setItemLabelGenerator(value -> value == null ? "" : RiskWords.of(this, value));
        status.setEmptySelectionAllowed(true);
        status.setWidthFull();
        review.setWidthFull();
        reason.setHelperText(getTranslation("risk.reason.when"));
        reason.setMaxLength(4_000);
        reason.setWidthFull();
        var fields = new VerticalLayout(
                new Paragraph(getTranslation("risk.batch.explained")), owner, status, review, reason);
        fields.setPadding(false);
        add(fields);
        var save = new Button(getTranslation("risk.batch.save"), _ -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("components.cancel"), _ -> close()), save);
    }

    private void save() {
        var chosen = owner.getValue();
        var batch = new RiskBatch(
                chosen == null ? null : chosen.id(),
                status.getValue(),
                review.getValue(),
                reason.getValue().isBlank() ? null : reason.getValue().strip());
        if (batch.owner() == null && batch.status() == null && batch.reviewOn() == null) {
            status.setErrorMessage(getTranslation("risk.batch.nothing"));
            status.setInvalid(true);
            return;
        }
        try {
            var outcome = register.changeAll(risks.stream().map(RiskRow::id).toList(), batch);
            changed.run();
            if (outcome.refused().isEmpty()) {
                close();
                Notices.done(getTranslation("risk.batch.done", outcome.changed()));
            } else {
                show(outcome);
            }
        } catch (RuleViolation violation) {
            Notices.refused(this, violation);
        }
    }

    /** Names each risk that a rule kept as it is. */
    private void show(RiskBatch.Outcome outcome) {
        removeAll();
        getFooter().removeAll();
        var refused = new UnorderedList();
        outcome.refused().forEach(one -> refused.add(new ListItem(Notices.sentence(this, one.rule()))));
        add(
                new Paragraph(getTranslation(
                        "risk.batch.refused",
                        outcome.changed(),
                        outcome.refused().size())),
                refused);
        getFooter().add(new Button(getTranslation("components.close"), _ -> close()));
    }
}
