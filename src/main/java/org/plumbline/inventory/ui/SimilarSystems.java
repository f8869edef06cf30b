package org.plumbline.inventory.ui;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.plumbline.inventory.SimilarSystem;

/** Systems whose names sound like the one that is being entered, and why they were found. */
class SimilarSystems extends Section {

    SimilarSystems(List<SimilarSystem> found, String title) {
        addClassName("panel");
        var list = new UnorderedList();
        list.addClassName("similar-list");
        for (var one : found) {
            var name = new Span(one.system().name());
            name.addClassName("similar-name");
            var why = new Span(getTranslation(
                    "inventory.similar." + one.likeness().why(),
                    one.system().code(),
                    getTranslation("inventory.lifecycle." + one.lifecycle())));
            why.addClassName("similar-why");
            list.add(new ListItem(name, why));
        }
        add(new H2(title), list);
    }
}
