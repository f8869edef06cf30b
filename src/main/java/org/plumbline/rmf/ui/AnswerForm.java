package org.plumbline.rmf.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.plumbline.components.Confirmation;
import org.plumbline.components.DateField;
import org.plumbline.components.DateText;
import org.plumbline.components.DraftFields;
import org.plumbline.components.DraftSaving;
import org.plumbline.components.Facts;
import org.plumbline.components.Guarded;
import org.plumbline.components.LeaveGuard;
import org.plumbline.components.LookupField;
import org.plumbline.components.Notices;
import org.plumbline.components.StateChip;
import org.plumbline.rmf.AnswerDetails;
import org.plumbline.rmf.AnswerStatus;
import org.plumbline.rmf.AssessmentDraft;
import org.plumbline.rmf.Origin;
import org.plumbline.security.PersonRef;

/** The answer itself. What is inherited is shown, and becomes a form when the person decides to depart from it. */
class AnswerForm extends Div implements BeforeLeaveObserver, Guarded {

    private static final int CHANGES_SHOWN = 10;

    private final transient RmfTools tools;
    private final transient AnswerDetails details;
    private final SerializableRunnable changed;
    private final transient DraftSaving<AssessmentDraft> saving;
    private final Select<AnswerStatus> status = new Select<>();
    private final Select<Integer> maturity = new Select<>();
    private final LookupField<PersonRef> owner;
    private final DateField dueOn;
    private final TextArea notes = new TextArea();
    private final TextArea notApplicableReason = new TextArea();
    private final TextArea overrideReason = new TextArea();
    private final LeaveGuard guard = new LeaveGuard(this, this::hasChanges);
    private transient @Nullable AssessmentDraft shown;

    AnswerForm(RmfTools tools, AnswerDetails details, SerializableRunnable changed) {
        this.tools = tools;
        this.details = details;
        this.changed = changed;
        this.saving = new DraftSaving<AssessmentDraft>(
                        fields(tools),
                        reading(details),
                        () -> reading(tools.assessments().find(details.key())),
                        (version, draft) -> tools.assessments().save(details.key(), version, draft),
                        joined -> showUnsaved(Objects.requireNonNull(joined.draft())))
                .telling(
                        () -> tools.assessments().history(details.key(), CHANGES_SHOWN),
                        tools.organisation().profile().zone())
                .whenSaved(this::saved);
        this.owner = new LookupField<>(getTranslation("rmf.owner"), tools.people()::directory, PersonRef::name);
        this.dueOn = new DateField(getTranslation("rmf.due-on"));
        addClassName("answer-form");
        if (!details.mayChange() || details.answer().origin() == Origin.INHERITED) {
            showAnswer();
        } else {
            showForm(details.answer().origin() == Origin.OVERRIDE);
        }
    }

    private void showAnswer() {
        var answer = details.answer();
        if (answer.origin() == Origin.INHERITED) {
            add(new Paragraph(getTranslation("rmf.form.inherited")));
        }
        var facts = new Facts()
                .fact("rmf.status", new StateChip(tools.word(answer.status()), RmfTools.tone(answer.status())))
                .fact("rmf.maturity", tools.words(answer.maturity()))
                .fact(
                        "rmf.owner",
                        answer.owner() == null ? null : answer.owner().name())
                .fact("rmf.due-on", DateText.of(answer.dueOn()))
                .fact("rmf.notes", details.draft().notes());
        if (answer.reason() != null) {
            facts.fact("rmf.not-applicable-reason", answer.reason());
        }
        add(facts);
        verification();
        if (details.mayChange()) {
            add(new Button(getTranslation("rmf.form.override"), _ -> {
                removeAll();
                showForm(true);
                overrideReason.focus();
            }));
        }
    }

    private void showForm(boolean overrides) {
        if (overrides) {
            var organisation = details.organisation();
            add(new Paragraph(getTranslation(
                    details.answer().origin() == Origin.OVERRIDE ? "rmf.form.overrides" : "rmf.form.overriding",
                    organisation == null ? "" : tools.word(organisation.answer().status()))));
        }
        verification();
        var fields = new Div(statusField(), maturityField(), ownerField(), dueOn);
        fields.addClassName("answer-fields");
        dueOn.setValue(details.draft().dueOn());
        text(notApplicableReason, "rmf.not-applicable-reason", details.draft().notApplicableReason());
        text(overrideReason, "rmf.override-reason", details.draft().overrideReason());
        text(notes, "rmf.notes", details.draft().notes());
        notes.setMaxLength(AssessmentDraft.LONGEST_NOTES);
        notApplicableReason.setRequiredIndicatorVisible(true);
        overrideReason.setRequiredIndicatorVisible(true);
        overrideReason.setVisible(overrides);
        showReason();
        add(fields, notApplicableReason, overrideReason, notes, actions());
        shown = draft();
        for (HasValue<?, ?> field :
                new HasValue<?, ?>[] {status, maturity, owner, dueOn, notApplicableReason, overrideReason, notes}) {
            field.addValueChangeListener(_ -> guard.changed());
        }
    }

    /** Whether something was entered that is not saved. */
    boolean hasChanges() {
        return shown != null && !shown.equals(draft());
    }

    @Override
    public void leave(SerializableRunnable away) {
        guard.leave(away);
    }

    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        guard.beforeLeave(event);
    }

    /** Refuses what would drop entries that are not saved. */
    boolean isSaved() {
        if (hasChanges()) {
            Notices.refused(getTranslation("rmf.form.save-first"));
        }
        return !hasChanges();
    }

    private Component statusField() {
        status.setLabel(getTranslation("rmf.status"));
        status.setItems(
                AnswerStatus.NOT_STARTED, AnswerStatus.IN_PROGRESS, AnswerStatus.IN_PLACE, AnswerStatus.NOT_APPLICABLE);
        status.setItemLabelGenerator(tools::word);
        status.setValue(details.draft().status());
        status.addValueChangeListener(_ -> showReason());
        return status;
    }

    private Component maturityField() {
        maturity.setLabel(getTranslation("rmf.maturity"));
        maturity.setEmptySelectionAllowed(true);
        maturity.setEmptySelectionCaption(getTranslation("rmf.maturity.none"));
        maturity.setItems(IntStream.rangeClosed(0, AssessmentDraft.HIGHEST_MATURITY)
                .boxed()
                .toList());
        maturity.setItemLabelGenerator(
                value -> value == null ? getTranslation("rmf.maturity.none") : tools.words(value));
        maturity.setValue(details.draft().maturity());
        showMeaning();
        maturity.addValueChangeListener(_ -> showMeaning());
        return maturity;
    }

    private Component ownerField() {
        owner.setValue(details.answer().owner());
        return owner;
    }

    private void showMeaning() {
        var value = maturity.getValue();
        maturity.setHelperText(
                value == null
                        ? ""
                        : tools.catalogue().maturityScale().level(value).meaning());
    }

    private void showReason() {
        boolean excluded = status.getValue() == AnswerStatus.NOT_APPLICABLE;
        notApplicableReason.setVisible(excluded);
        maturity.setEnabled(!excluded);
        status.setHelperText(tools.meaning(status.getValue()));
    }

    private void text(TextArea field, String labelKey, String value) {
        field.setLabel(getTranslation(labelKey));
        field.setMaxLength(AssessmentDraft.LONGEST_REASON);
        field.setMinRows(2);
        field.setWidthFull();
        field.setValue(value);
    }

    /** Who confirmed the answer, or what stands against it. */
    private void verification() {
        if (details.answer().status() == AnswerStatus.VERIFIED && details.verifiedAt() != null) {
            var zone = tools.organisation().profile().zone();
            var who = details.verifier() == null
                    ? getTranslation("rmf.verified.somebody")
                    : details.verifier().name();
            var line = new Div(
                    new StateChip(tools.word(AnswerStatus.VERIFIED), RmfTools.tone(AnswerStatus.VERIFIED)),
                    new Paragraph(getTranslation("rmf.verified.by", who, DateText.of(details.verifiedAt(), zone))));
            if (details.mayChange() && details.answer().origin() != Origin.INHERITED) {
                line.add(new Paragraph(getTranslation("rmf.verified.change")));
            }
            line.addClassName("answer-verified");
            add(line);
        }
    }

    private Component actions() {
        var save = new Button(getTranslation("components.save"), _ -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        var actions = new Div(save);
        actions.addClassName("form-actions");
        if (details.answer().status() == AnswerStatus.IN_PLACE
                && details.answer().origin() != Origin.INHERITED) {
            actions.add(verifyButton());
        }
        if (details.answer().origin() == Origin.INHERITED) {
            actions.add(new Button(
                    getTranslation("components.cancel"),
                    _ -> guard.leave(() -> {
                        guard.release();
                        changed.run();
                    })));
        }
        if (details.answer().origin() == Origin.OVERRIDE) {
            actions.add(new Button(getTranslation("rmf.form.withdraw"), _ -> withdraw()));
        }
        return actions;
    }

    /** Stands there also when it cannot be used, and then says why. */
    private Component verifyButton() {
        var verify = new Button(getTranslation("rmf.form.verify"), _ -> {
            if (isSaved()) {
                act("rmf.done.verified", () -> tools.assessments().verify(details.key(), details.version()));
            }
        });
        if (details.obstacle() == null) {
            return verify;
        }
        verify.setEnabled(false);
        var why = new Paragraph(
                getTranslation(details.obstacle().key(), details.key().subcategory()));
        why.addClassName("not-stated");
        return new Div(verify, why);
    }

    private void save() {
        boolean complete = isGiven(notApplicableReason, "rmf.not-applicable-needs-reason")
                & isGiven(overrideReason, "rmf.override-needs-reason");
        if (complete) {
            Notices.attempt(this, () -> saving.save(draft()));
        }
    }

    private void saved() {
        guard.release();
        Notices.done(getTranslation("rmf.done.saved", details.key().subcategory()));
        changed.run();
    }

    private static DraftFields fields(RmfTools tools) {
        return new DraftFields("rmf.")
                .words("status", status -> tools.word((AnswerStatus) status))
                .words("maturity", maturity -> tools.words((Integer) maturity))
                .words("owner", id -> tools.people().nameOf((UUID) id));
    }

    private static DraftSaving.Reading<AssessmentDraft> reading(AnswerDetails details) {
        return new DraftSaving.Reading<>(details.draft(), details.version());
    }

    private void showUnsaved(AssessmentDraft draft) {
        status.setValue(draft.status());
        maturity.setValue(draft.maturity());
        owner.setValue(
                draft.owner() == null
                        ? null
                        : tools.people().named(List.of(draft.owner())).get(draft.owner()));
        dueOn.setValue(draft.dueOn());
        notes.setValue(draft.notes());
        notApplicableReason.setValue(draft.notApplicableReason());
        overrideReason.setValue(draft.overrideReason());
        guard.changed();
    }

    private boolean isGiven(TextArea reason, String messageKey) {
        boolean given = !reason.isVisible() || !reason.getValue().isBlank();
        reason.setErrorMessage(getTranslation(messageKey, details.key().subcategory()));
        reason.setInvalid(!given);
        return given;
    }

    private AssessmentDraft draft() {
        return new AssessmentDraft(
                status.getValue(),
                maturity.getValue(),
                owner.getValue() == null ? null : owner.getValue().id(),
                dueOn.getValue(),
                notes.getValue(),
                notApplicableReason.getValue(),
                overrideReason.isVisible() ? overrideReason.getValue() : "");
    }

    private void withdraw() {
        Confirmation.of(
                getTranslation("rmf.form.withdraw.ask", details.key().subcategory()),
                getTranslation("rmf.form.withdraw.consequences"),
                getTranslation("rmf.form.withdraw"),
                () -> act(
                        "rmf.done.withdrawn",
                        () -> tools.assessments().withdrawOverride(details.key(), details.version())));
    }

    private void act(String doneKey, Runnable action) {
        if (Notices.attempt(this, action)) {
            Notices.done(getTranslation(doneKey, details.key().subcategory()));
            changed.run();
        }
    }
}
