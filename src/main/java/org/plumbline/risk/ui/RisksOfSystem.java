package org.plumbline.risk.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.Set;
import java.util.UUID;
import org.plumbline.components.EmptyState;
import org.plumbline.components.RecordTab;
import org.plumbline.inventory.AiInventory;
import org.plumbline.inventory.SystemRef;
import org.plumbline.risk.RiskFilter;
import org.plumbline.risk.RiskRegister;
import org.plumbline.risk.RiskRoutes;
import org.springframework.data.domain.PageRequest;

/** The open risks of an AI system, on its page. */
@SpringComponent
class RisksOfSystem implements RecordTab {

    private static final int RISKS_SHOWN = 100;

    private final RiskRegister register;
    private final AiInventory inventory;

    RisksOfSystem(RiskRegister register, AiInventory inventory) {
        this.register = register;
        this.inventory = inventory;
    }

    @Override
    public String subjectType() {
        return SystemRef.SUBJECT;
    }

    @Override
    public String key() {
        return "risks";
    }

    @Override
    public String titleKey() {
        return "risk.title-of-list";
    }

    @Override
    public int order() {
        return 300;
    }

    @Override
    public String count(UUID system) {
        long risks = register.count(filter(system));
        return risks == 0 ? "" : String.valueOf(risks);
    }

    @Override
    public Component content(UUID system) {
        var risks = register.search(filter(system), PageRequest.of(0, RISKS_SHOWN));
        var tab = new Div();
        var links = new Div();
        links.addClassName("form-actions");
        if (inventory.mayChange(system)) {
            links.add(new Anchor(RiskRoutes.raise(system, null, null), tab.getTranslation("risk.raise")));
            links.add(new Anchor(
                    RiskRoutes.LIBRARY + "?" + RiskRoutes.SYSTEM + "=" + system,
                    tab.getTranslation("risk.raise.from-library")));
        }
        if (risks.isEmpty()) {
            tab.add(new EmptyState(tab.getTranslation("risk.of-system.none"), links));
            return tab;
        }
        links.add(new Anchor(
                RiskRoutes.open(RiskRoutes.SYSTEM, system.toString()), tab.getTranslation("risk.of-system.in-list")));
        tab.add(new RiskTable(risks), links);
        return tab;
    }

    private static RiskFilter filter(UUID system) {
        return RiskFilter.with().openOnly(true).systems(Set.of(system)).build();
    }
}
