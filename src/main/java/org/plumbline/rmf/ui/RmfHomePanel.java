package org.plumbline.rmf.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Optional;
import org.plumbline.components.HomePanel;
import org.plumbline.rmf.Coverage;
import org.plumbline.rmf.RmfRoutes;
import org.plumbline.security.CurrentPerson;
import org.plumbline.security.Permission;

/** How far each function is, each figure with the gaps behind it. */
@org.springframework.stereotype.Component
class RmfHomePanel implements HomePanel {

    private final RmfTools tools;
    private final CurrentPerson me;

    RmfHomePanel(RmfTools tools, CurrentPerson me) {
        this.tools = tools;
        this.me = me;
    }

    @Override
    public String titleKey() {
        return "rmf.home.title";
    }

    @Override
    public int order() {
        return 200;
    }

    @Override
    public Optional<Component> content() {
        if (!me.may(Permission.READ_ORGANISATION)) {
            return Optional.empty();
        }
        var overall = tools.coverage().overall();
        var list = new UnorderedList();
        list.addClassName("rmf-home");
        for (var function : tools.rmf().functions()) {
            var item = new ListItem();
            item.add(figure(
                    item,
                    "rmf.home.organisation",
                    function.id(),
                    overall.organisation().ofFunction(function.id())));
            var systems = overall.systems().ofFunction(function.id());
            if (systems.applicable() > 0) {
                item.add(new Span(item.getTranslation("rmf.home.systems", systems.covered(), systems.applicable())));
            }
            list.add(item);
        }
        return Optional.of(list);
    }

    private static Component figure(Component where, String key, String function, Coverage coverage) {
        var link = new Anchor(
                RmfRoutes.gapsIn(function),
                where.getTranslation(key, function, coverage.covered(), coverage.applicable()));
        link.addClassName("row-link");
        return link;
    }
}
