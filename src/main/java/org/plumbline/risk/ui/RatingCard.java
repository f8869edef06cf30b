package org.plumbline.risk.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.function.SerializableSupplier;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.Objects;
import org.plumbline.components.DateText;
import org.plumbline.components.DraftFields;
import org.plumbline.components.DraftSaving;
import org.plumbline.components.Facts;
import org.plumbline.components.Notices;
import org.plumbline.risk.Rating;
import org.plumbline.risk.RatingDraft;
import org.plumbline.risk.RiskAssessments;
import org.plumbline.risk.RiskDetails;
import org.plumbline.risk.RiskMethod;
import org.plumbline.risk.Stage;
import org.plumbline.scoring.Level;

/** One of the three ratings of a risk: the levels, what they combine to, and why. */
class RatingCard extends Section {

    private final transient RiskDetails risk;
    private final Stage stage;
    private final transient RiskMethod method;
    private final transient RiskAssessments assessments;
    private final SerializableSupplier<RiskDetails> latest;
    private final SerializableRunnable changed;

    /** @param latest reads the risk as it is saved now */
    RatingCard(
            RiskDetails risk,
            Stage stage,
            RiskMethod method,
            RiskAssessments assessments,
            ZoneId zone,
            SerializableSupplier<RiskDetails> latest,
            SerializableRunnable changed) {
        this.risk = risk;
        this.stage = stage;
        this.method = method;
        this.assessments = assessments;
        this.latest = latest;
        this.changed = changed;
        addClassNames("panel", "rating-card");
        var rating = risk.rating(stage);
        var title = new H2(getTranslation("risk.stage." + stage.name()));
        var header = new Div(title, RiskWords.chip(rating.exposure()));
        header.addClassName("rating-header");
        add(header, explanation("risk.stage." + stage.name() + ".explained"));
        if (rating.isRated()) {
            add(levels(rating), new Paragraph(rating.rationale()), by(rating, zone));
        } else {
            add(new Paragraph(getTranslation("risk.rating.none")));
        }
        if (risk.mayChange() && risk.status().isOpen()) {
            var words = getTranslation(rating.isRated() ? "risk.rate.again" : "risk.rate");
            var button = new Button(words, _ -> rate());
            button.setAriaLabel(getTranslation("risk.rate.stage", words, getTranslation("risk.stage." + stage.name())));
            button.addThemeVariants(ButtonVariant.SMALL);
            add(button);
        }
    }

    private void rate() {
        var dialog = new RatingDialog(risk, stage, method);
        var saving = new DraftSaving<RatingDraft>(
                new DraftFields("risk.")
                        .hide("stage")
                        .words("likelihood", level -> RiskWords.of(this, (Level) level))
                        .words("impact", level -> RiskWords.of(this, (Level) level)),
                reading(risk),
                () -> reading(latest.get()),
                (version, draft) -> assessments.rate(risk.id(), version, draft),
                joined -> dialog.show(Objects.requireNonNull(joined.draft())));
        dialog.onSave(draft -> {
                    boolean saved = saving.save(draft);
                    if (saved) {
                        changed.run();
                        Notices.done(getTranslation(done(draft)));
                    }
                    return saved;
                })
                .open();
    }

    private DraftSaving.Reading<RatingDraft> reading(RiskDetails read) {
        var rating = read.rating(stage);
        var draft = rating.rationale() == null
                ? null
                : new RatingDraft(stage, rating.likelihood(), rating.impact(), rating.rationale());
        return new DraftSaving.Reading<>(draft, read.version());
    }

    /** Says also what the rating ended. */
    private String done(RatingDraft draft) {
        return draft.stage() == Stage.CURRENT
                ? risk.endedBy(method.exposure(draft.likelihood(), draft.impact())).stream()
                        .map(ended -> "risk.rated.ended." + ended.state().name())
                        .min(Comparator.naturalOrder()) // the acceptance in force before the request
                        .orElse("risk.rated")
                : "risk.rated";
    }

    private Facts levels(Rating rating) {
        return new Facts()
                .fact("risk.likelihood", RiskWords.of(this, rating.likelihood()))
                .fact("risk.impact", RiskWords.of(this, rating.impact()));
    }

    private Paragraph by(Rating rating, ZoneId zone) {
        var when = rating.ratedAt() == null
                ? ""
                : DateText.of(rating.ratedAt().atZone(zone).toLocalDate());
        var line = new Paragraph(getTranslation("risk.rating.on-scale", when, rating.scale(), rating.scaleVersion()));
        line.addClassName("secondary");
        return line;
    }

    private Paragraph explanation(String key) {
        var line = new Paragraph(getTranslation(key));
        line.addClassName("secondary");
        return line;
    }
}
