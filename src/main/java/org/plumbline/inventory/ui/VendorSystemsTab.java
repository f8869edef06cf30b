package org.plumbline.inventory.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import java.util.UUID;
import org.plumbline.components.EmptyState;
import org.plumbline.components.RecordTab;
import org.plumbline.inventory.AiInventory;
import org.plumbline.inventory.SystemFilter;
import org.plumbline.inventory.SystemRoutes;
import org.plumbline.inventory.SystemRow;

/** The systems that use a vendor, on the vendor's page. */
@org.springframework.stereotype.Component
class VendorSystemsTab implements RecordTab {

    private static final int FEW = 20;

    private final AiInventory inventory;

    VendorSystemsTab(AiInventory inventory) {
        this.inventory = inventory;
    }

    @Override
    public String subjectType() {
        return "vendor";
    }

    @Override
    public String key() {
        return "systems";
    }

    @Override
    public String titleKey() {
        return "inventory.title";
    }

    @Override
    public int order() {
        return 100;
    }

    @Override
    public String count(UUID vendor) {
        long systems = inventory.count(SystemFilter.ALL.withVendor(vendor));
        return systems == 0 ? "" : String.valueOf(systems);
    }

    @Override
    public Component content(UUID vendor) {
        var filter = SystemFilter.ALL.withVendor(vendor);
        var content = new Div();
        content.addClassName("tab-list");
        var grid = new Grid<SystemRow>();
        grid.addThemeVariants(GridVariant.NO_BORDER);
        if (inventory.count(filter) <= FEW) {
            grid.setAllRowsVisible(true);
        } else {
            grid.setHeight("60vh");
        }
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.addComponentColumn(row -> {
                    var link = new Anchor(SystemRoutes.details(row.id()), row.name());
                    link.addClassName("row-link");
                    return link;
                })
                .setHeader(content.getTranslation("inventory.name"))
                .setWidth("12rem")
                .setFlexGrow(2);
        grid.addColumn(SystemRow::productName)
                .setHeader(content.getTranslation("inventory.product"))
                .setWidth("9rem");
        grid.addComponentColumn(row -> SystemChips.lifecycle(content, row.lifecycle()))
                .setHeader(content.getTranslation("inventory.lifecycle"))
                .setWidth("9rem")
                .setFlexGrow(0);
        grid.addComponentColumn(row -> SystemChips.tier(content, row.tier()))
                .setHeader(content.getTranslation("inventory.tier"))
                .setWidth("8rem")
                .setFlexGrow(0);
        grid.setEmptyStateComponent(new EmptyState(content.getTranslation("inventory.vendor.no-systems")));
        grid.setItemsPageable(page -> inventory.search(filter, page), _ -> inventory.count(filter));
        content.add(grid);
        return content;
    }
}
