package org.plumbline.report.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.ZoneId;
import org.plumbline.audit.TrailState;
import org.plumbline.audit.Verdict;
import org.plumbline.components.DateText;

/** Whether the trail was found whole, and whether each place outside the database takes its checkpoints. */
class TrailPlaces extends Div {

    TrailPlaces(TrailState state, ZoneId zone) {
        addClassName("trail-places");
        state.atStart()
                .ifPresent(verdict -> add(new Paragraph(getTranslation(
                        switch (verdict) {
                            case Verdict.Whole _ -> "report.trail.state.whole";
                            case Verdict.Unknown _ -> "report.trail.state.unknown";
                            case Verdict.Broken _ -> "report.trail.state.broken";
                        }))));
        var list = new UnorderedList();
        state.places().forEach(place -> list.add(new ListItem(words(place, zone))));
        add(new H3(getTranslation("report.trail.places")), list);
    }

    private String words(TrailState.Place place, ZoneId zone) {
        if (place.failure() != null) {
            return getTranslation("report.trail.place.failed", place.name(), place.failure());
        }
        return place.lastKept() == null
                ? getTranslation("report.trail.place.idle", place.name())
                : getTranslation("report.trail.place.kept", place.name(), DateText.of(place.lastKept(), zone));
    }
}
