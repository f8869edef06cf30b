package org.plumbline.rmf.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plumbline.components.CodeChip;
import org.plumbline.components.Confirmation;
import org.plumbline.components.Notices;
import org.plumbline.components.StateChip;
import org.plumbline.rmf.AnswerDetails;
import org.plumbline.rmf.AnswerSheet;
import org.plumbline.rmf.AnswerStatus;
import org.plumbline.rmf.AssessmentDraft;
import org.plumbline.rmf.RatingWalk;
import org.plumbline.shared.RuleViolation;

/** One outcome at a time. Each key or button saves at once, and says that it did. */
class RatingPanel extends Div {

    private final transient RmfTools tools;
    private final @Nullable UUID systemId;
    private final Paragraph place = new Paragraph();
    private final ProgressBar progress = new ProgressBar();
    private final Div outcome = new Div();
    private final Paragraph saved = new Paragraph();
    private transient AnswerSheet sheet;
    private transient RatingWalk walk;
    private transient AnswerDetails details;

    RatingPanel(RmfTools tools, @Nullable UUID systemId, AnswerSheet sheet) {
        this.tools = tools;
        this.systemId = systemId;
        this.sheet = sheet;
        this.walk = RatingWalk.through(sheet);
        this.details = read();
        addClassName("rating");
        saved.addClassName("rating-saved");
        saved.getElement().setAttribute("role", "status");
        outcome.addClassName("rating-outcome");
        outcome.getElement().setAttribute("aria-live", "polite");
        var keys = new RatingKeys(RatingKey.all());
        keys.addPressedListener(pressed -> RatingKey.of(pressed.key()).ifPresent(this::press));
        add(keys, head(keys), outcome, saved, legend());
        if (sheet.answers().size() > walk.outcomes().size()) {
            add(new Paragraph(getTranslation(
                    "rmf.rate.inherited",
                    sheet.answers().size() - walk.outcomes().size())));
        }
        show();
    }

    /** Goes to an outcome, if it is rated here. */
    void goTo(String subcategory) {
        walk = walk.at(subcategory);
        details = read();
        show();
    }

    private Component head(RatingKeys keys) {
        progress.setMin(0);
        progress.getElement().setAttribute("aria-hidden", "true"); // the sentence above says it
        var active = new Checkbox(getTranslation("rmf.rate.keys"), true);
        active.addValueChangeListener(change -> keys.setActive(change.getValue()));
        var head = new Div(place, active, progress);
        head.addClassName("rating-head");
        return head;
    }

    private void press(RatingKey key) {
        key.maturity().ifPresent(this::rate);
        key.status().ifPresent(this::answer);
        switch (key) {
            case NEXT -> go(walk.next());
            case PREVIOUS -> go(walk.previous());
            case NEXT_GAP -> go(walk.nextOf(gaps()));
            case HELP -> help();
            default -> {}
        }
    }

    private void go(RatingWalk other) {
        walk = other;
        saved.setText("");
        details = read();
        show();
    }

    private void rate(int maturity) {
        if (details.answer().status() == AnswerStatus.NOT_APPLICABLE) {
            saved.setText(getTranslation("rmf.rate.not-applicable"));
        } else {
            save(details.draft().withMaturity(maturity));
        }
    }

    private void answer(AnswerStatus status) {
        switch (status) {
            case NOT_STARTED, IN_PROGRESS, IN_PLACE -> save(details.draft().withStatus(status));
            case VERIFIED -> store(() -> tools.assessments().verify(details.key(), details.version()));
            case NOT_APPLICABLE ->
                Confirmation.withReason(
                        getTranslation("rmf.rate.exclude", walk.outcome()),
                        getTranslation("rmf.not-applicable-needs-reason", walk.outcome()),
                        tools.word(AnswerStatus.NOT_APPLICABLE),
                        reason -> save(details.draft().notApplicableBecause(reason)));
        }
    }

    /** Saves, and asks first where that takes a verification back. */
    private void save(AssessmentDraft draft) {
        if (details.answer().status() == AnswerStatus.VERIFIED) {
            Confirmation.of(
                    getTranslation("rmf.rate.verified.ask", walk.outcome()),
                    getTranslation("rmf.rate.verified.consequences"),
                    getTranslation("rmf.rate.verified.change"),
                    () -> saveNow(draft));
        } else {
            saveNow(draft);
        }
    }

    private void saveNow(AssessmentDraft draft) {
        store(() -> tools.assessments().save(details.key(), details.version(), draft));
    }

    /** What came of it is said in one place, so that the next outcome never stands beside an older refusal. */
    private void store(Runnable action) {
        String refusal = "";
        try {
            action.run();
        } catch (RuleViolation violation) {
            refusal = getTranslation("rmf.rate.not-saved", walk.outcome(), Notices.sentence(this, violation));
        }
        sheet = systemId == null
                ? tools.assessments().ofOrganisation()
                : tools.assessments().ofSystem(systemId);
        details = read();
        show();
        saved.setText(
                refusal.isEmpty()
                        ? getTranslation(
                                "rmf.rate.saved",
                                walk.outcome(),
                                tools.word(details.answer().status()),
                                maturityWords())
                        : refusal);
    }

    private String maturityWords() {
        var maturity = details.answer().maturity();
        return maturity == null ? getTranslation("rmf.maturity.none") : tools.words(maturity);
    }

    private AnswerDetails read() {
        return tools.assessments().find(sheet.key(walk.outcome()));
    }

    private Set<String> gaps() {
        return sheet.answers().stream()
                .filter(answer -> !answer.status().covers() && answer.reason() == null)
                .map(answer -> answer.subcategory())
                .collect(Collectors.toSet());
    }

    private void show() {
        var described = tools.outcome(walk.outcome());
        place.setText(getTranslation(
                "rmf.rate.place",
                walk.place() + 1,
                walk.outcomes().size(),
                CoverageWords.sentence(this, sheet.coverage().total())));
        progress.setMax(walk.outcomes().size());
        progress.setValue(walk.place() + 1);
        outcome.removeAll();
        var head = new Div(
                new CodeChip(described.id()),
                new H2(described.title()),
                new StateChip(
                        tools.word(details.answer().status()),
                        RmfTools.tone(details.answer().status())));
        head.addClassName("answer-head");
        var risks = tools.riskCounts(systemId).getOrDefault(walk.outcome(), 0);
        if (risks > 0) {
            head.add(new Span(getTranslation("rmf.sheet.risks", risks)));
        }
        outcome.add(
                head,
                new Paragraph(described.outcome()),
                new Paragraph(described.goodPractice()),
                maturities(),
                statuses(),
                steps());
    }

    private Component maturities() {
        var list = new Div();
        list.addClassName("rating-maturities");
        list.getElement().setAttribute("role", "group").setAttribute("aria-label", getTranslation("rmf.maturity"));
        tools.catalogue().maturityScale().levels().forEach(level -> {
            var words = new Span(level.title());
            words.addClassName("outcome-name");
            var choice = choice(RatingKey.values()[level.value()], words, new Span(level.meaning()));
            choice.getElement()
                    .setAttribute(
                            "aria-pressed",
                            String.valueOf(Integer.valueOf(level.value())
                                    .equals(details.answer().maturity())));
            list.add(choice);
        });
        return list;
    }

    private Component statuses() {
        var row = new Div();
        row.addClassName("rating-statuses");
        row.getElement().setAttribute("role", "group").setAttribute("aria-label", getTranslation("rmf.status"));
        Arrays.stream(RatingKey.values())
                .forEach(key -> key.status().ifPresent(status -> {
                    var choice = choice(key, new Span(tools.word(status)));
                    choice.getElement()
                            .setAttribute(
                                    "aria-pressed",
                                    String.valueOf(status == details.answer().status()));
                    row.add(choice);
                }));
        return row;
    }

    private Component steps() {
        var previous = new Button(getTranslation("rmf.rate.previous"), _ -> press(RatingKey.PREVIOUS));
        previous.setEnabled(walk.place() > 0);
        var next = new Button(getTranslation("rmf.rate.next"), _ -> press(RatingKey.NEXT));
        next.setEnabled(walk.place() < walk.outcomes().size() - 1);
        var gap = new Button(getTranslation("rmf.rate.next-gap"), _ -> press(RatingKey.NEXT_GAP));
        var row = new Div(previous, next, gap);
        row.addClassName("form-actions");
        return row;
    }

    private NativeButton choice(RatingKey key, Component... words) {
        var choice = new NativeButton();
        choice.addClassName("rating-choice");
        choice.add(keyCap(key.key()));
        choice.add(words);
        choice.addClickListener(_ -> press(key));
        return choice;
    }

    /** The keys that are not already written on what they do. */
    private Component legend() {
        var legend = new Div();
        legend.addClassName("key-legend");
        for (RatingKey key : new RatingKey[] {RatingKey.NEXT, RatingKey.PREVIOUS, RatingKey.NEXT_GAP, RatingKey.HELP}) {
            legend.add(new Span(keyCap(key.key()), new Span(getTranslation("rmf.rate.key." + key.name()))));
        }
        return legend;
    }

    private void help() {
        var dialog = new Dialog(getTranslation("rmf.rate.key.HELP"));
        dialog.setWidth("min(34rem, 94vw)");
        var lines = new Div();
        lines.addClassName("key-help");
        for (RatingKey key : RatingKey.values()) {
            var caps = new Span();
            key.keys()
                    .forEach(name ->
                            caps.add(keyCap(name.startsWith("Arrow") ? getTranslation("rmf.rate.cap." + name) : name)));
            lines.add(new Div(caps, new Span(meaning(key))));
        }
        dialog.add(lines);
        var close = new Button(getTranslation("components.close"), _ -> dialog.close());
        dialog.getFooter().add(close);
        dialog.open();
        close.focus();
    }

    private String meaning(RatingKey key) {
        return key.maturity()
                .map(maturity -> getTranslation("rmf.rate.sets-maturity", tools.words(maturity)))
                .or(() -> key.status().map(status -> getTranslation("rmf.rate.sets-status", tools.word(status))))
                .orElseGet(() -> getTranslation("rmf.rate.key." + key.name()));
    }

    private static Span keyCap(String key) {
        var cap = new Span(key);
        cap.addClassName("key-cap");
        return cap;
    }
}
