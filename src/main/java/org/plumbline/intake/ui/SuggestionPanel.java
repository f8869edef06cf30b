package org.plumbline.intake.ui;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import org.plumbline.intake.Suggestions;
import org.plumbline.shared.NameLikeness;

/** What is here already and sounds like this, and why it was found. */
class SuggestionPanel extends Section {

    SuggestionPanel(Suggestions found) {
        addClassName("panel");
        if (!found.systems().isEmpty()) {
            add(new H2(getTranslation("intake.similar.systems")));
            var list = list();
            found.systems()
                    .forEach(one -> list.add(item(
                            one.system().name(),
                            getTranslation(
                                    "intake.similar.system",
                                    one.system().code(),
                                    getTranslation("inventory.lifecycle." + one.lifecycle()),
                                    why(one.likeness())))));
            add(list, new Paragraph(getTranslation("intake.similar.ask-anyway")));
        }
        if (!found.vendors().isEmpty()) {
            add(new H2(getTranslation("intake.similar.vendors")));
            var list = list();
            found.vendors()
                    .forEach(one -> list.add(item(
                            one.vendor().name(),
                            getTranslation("intake.similar.vendor", one.vendor().code(), why(one.likeness())))));
            add(list);
        }
    }

    private String why(NameLikeness likeness) {
        return getTranslation("intake.similar.why." + likeness.why());
    }

    private static UnorderedList list() {
        var list = new UnorderedList();
        list.addClassName("similar-list");
        return list;
    }

    private static ListItem item(String name, String why) {
        var title = new Span(name);
        title.addClassName("similar-name");
        var reason = new Span(why);
        reason.addClassName("similar-why");
        return new ListItem(title, reason);
    }
}
