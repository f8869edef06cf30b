package org.plumbline.risk.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Function;
import org.plumbline.catalogue.Catalogue;
import org.plumbline.catalogue.CatalogueRoutes;
import org.plumbline.components.DateText;
import org.plumbline.components.Facts;
import org.plumbline.components.StateChip;
import org.plumbline.inventory.SystemRoutes;
import org.plumbline.risk.RiskDetails;
import org.plumbline.vendor.VendorRoutes;

/** What is known about a risk, and what it is linked to. */
class RiskFacts extends Facts {

    RiskFacts(RiskDetails risk, Catalogue catalogue, ZoneId zone) {
        var verdict = new Div(
                new StateChip(RiskWords.of(this, risk.verdict()), RiskWords.tone(risk.verdict())),
                small(getTranslation(
                        "risk.appetite.up-to",
                        RiskWords.of(this, risk.appetite().highest()))));
        fact("risk.category", RiskWords.category(catalogue, risk.description().category()));
        fact("risk.appetite", verdict);
        fact("risk.priority", priority(risk));
        fact("risk.owner", risk.owner() == null ? null : risk.owner().name());
        links("risk.systems", risk.systems(), system -> SystemRoutes.details(system.id()), system -> system.name());
        links("risk.vendors", risk.vendors(), vendor -> VendorRoutes.details(vendor.id()), vendor -> vendor.name());
        links("risk.subcategories", risk.subcategories(), CatalogueRoutes::subcategory, outcome -> outcome);
        fact("risk.review-on", DateText.of(risk.reviewOn()));
        if (risk.acceptedUntil() != null) {
            fact("risk.accepted-until", DateText.of(risk.acceptedUntil()));
        }
        fact("risk.raised", raised(risk, zone));
    }

    private Component priority(RiskDetails risk) {
        var number = new Span(getTranslation("risk.priority.of-five", risk.priority()));
        return risk.priorityReason() == null
                ? number
                : new Div(number, small(getTranslation("risk.priority.pinned", risk.priorityReason())));
    }

    private String raised(RiskDetails risk, ZoneId zone) {
        var day = DateText.of(risk.raisedAt().atZone(zone).toLocalDate());
        return risk.raisedBy() == null
                ? day
                : getTranslation("risk.raised.by", day, risk.raisedBy().name());
    }

    private <T> void links(String label, List<T> records, Function<T, String> route, Function<T, String> name) {
        if (records.isEmpty()) {
            fact(label, "");
            return;
        }
        var list = new Div();
        list.addClassName("link-list");
        records.forEach(record -> list.add(new Anchor(route.apply(record), name.apply(record))));
        fact(label, list);
    }

    private static Div small(String words) {
        var line = new Div(words);
        line.addClassName("secondary");
        return line;
    }
}
