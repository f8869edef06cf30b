package org.plumbline.risk.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.Map;
import java.util.Optional;
import org.plumbline.components.HomePanel;
import org.plumbline.risk.RiskFilter;
import org.plumbline.risk.RiskHeatMap;
import org.plumbline.risk.RiskMethod;
import org.plumbline.risk.RiskRoutes;
import org.plumbline.risk.Stage;
import org.plumbline.security.CurrentPerson;
import org.plumbline.security.Permission;

/** The heat map on the home page. */
@SpringComponent
class RiskHomePanel implements HomePanel {

    private final RiskHeatMap counter;
    private final RiskMethod method;
    private final CurrentPerson person;

    RiskHomePanel(RiskHeatMap counter, RiskMethod method, CurrentPerson person) {
        this.counter = counter;
        this.method = method;
        this.person = person;
    }

    @Override
    public String titleKey() {
        return "risk.home";
    }

    @Override
    public int order() {
        return 100;
    }

    @Override
    public Optional<Component> content() {
        if (!person.may(Permission.READ)) {
            return Optional.empty();
        }
        var counts = counter.of(RiskFilter.with().openOnly(true).build());
        if (counts.total() == 0) {
            return Optional.empty();
        }
        var map = new HeatMapPanel(
                method,
                cell -> UI.getCurrent()
                        .navigate(
                                RiskRoutes.LIST,
                                QueryParameters.simple(Map.of(
                                        RiskRoutes.STATUS,
                                        RiskRoutes.OPEN,
                                        RiskRoutes.CELL,
                                        RiskListQuery.spell(cell)))));
        map.show(counts, Stage.CURRENT, true);
        var panel = new Div(map);
        long unknown = counts.notAssessed().getOrDefault(Stage.CURRENT, 0L);
        panel.add(new Paragraph(
                panel.getTranslation("risk.heat-map.summary", counts.total() - unknown, counts.total(), unknown)));
        panel.add(new Anchor(RiskRoutes.HEAT_MAP, panel.getTranslation("risk.home.open")));
        return Optional.of(panel);
    }
}
