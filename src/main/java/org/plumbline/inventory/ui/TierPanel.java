package org.plumbline.inventory.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.ZoneId;
import java.util.stream.Collectors;
import org.plumbline.components.DateText;
import org.plumbline.inventory.TierAssessment;
import org.plumbline.inventory.TierReason;

/** The tier of a system and every reason for it: what the rules say, and what a person decided instead. */
class TierPanel extends Section {

    /** @param zone where the time of an override is told */
    TierPanel(TierAssessment tier, ZoneId zone, Component... actions) {
        addClassNames("panel", "tier-panel");
        var heading = new Div(new H2(getTranslation("inventory.tier")), SystemChips.tier(this, tier.tier()));
        heading.addClassName("panel-heading");
        if (actions.length > 0) {
            var buttons = new Div(actions);
            buttons.addClassName("record-actions");
            heading.add(buttons);
        }
        add(heading);
        var override = tier.override();
        if (override != null) {
            var decided = new Paragraph(getTranslation(
                    "inventory.tier.overridden", override.by(), DateText.of(override.at(), zone), override.reason()));
            decided.addClassName("tier-override");
            add(decided);
            add(new Paragraph(getTranslation("inventory.tier.rules-say", SystemChips.tierWord(this, tier.computed()))));
        }
        if (!tier.missing().isEmpty()) {
            add(new Paragraph(getTranslation(
                    "inventory.tier.missing",
                    tier.missing().stream().map(this::lowerCase).collect(Collectors.joining(", ")))));
        }
        if (!tier.reasons().isEmpty()) {
            var reasons = new UnorderedList();
            reasons.addClassName("tier-reasons");
            tier.reasons().forEach(reason -> reasons.add(item(reason)));
            add(reasons);
        }
    }

    private String lowerCase(String key) {
        var word = getTranslation(key);
        return word.equals(word.toUpperCase(getLocale())) ? word : word.toLowerCase(getLocale());
    }

    private ListItem item(TierReason reason) {
        return new ListItem(SystemChips.tier(this, reason.tier()), new Span(reason.text()));
    }
}
