package org.plumbline.risk.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.function.SerializableRunnable;
import java.time.ZoneId;
import java.util.Comparator;
import org.plumbline.components.DateText;
import org.plumbline.components.Facts;
import org.plumbline.components.Notices;
import org.plumbline.risk.Rating;
import org.plumbline.risk.RatingDraft;
import org.plumbline.risk.RiskAssessments;
import org.plumbline.risk.RiskDetails;
import org.plumbline.risk.RiskMethod;
import org.plumbline.risk.Stage;

/** One of the three ratings of a risk: the levels, what they combine to, and why. */
class RatingCard extends Section {

    RatingCard(
            RiskDetails risk,
            Stage stage,
            RiskMethod method,
            RiskAssessments assessments,
            ZoneId zone,
            SerializableRunnable changed) {
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
            var button = new Button(
                    words,
                    _ -> new RatingDialog(risk, stage, method, draft -> {
                                assessments.rate(risk.id(), risk.version(), draft);
                                changed.run();
                                Notices.done(getTranslation(done(risk, draft, method)));
                            })
                            .open());
            button.setAriaLabel(getTranslation("risk.rate.stage", words, getTranslation("risk.stage." + stage.name())));
            button.addThemeVariants(ButtonVariant.SMALL);
            add(button);
        }
    }

    /** Says also what the rating ended. */
    private static String done(RiskDetails risk, RatingDraft draft, RiskMethod method) {
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
