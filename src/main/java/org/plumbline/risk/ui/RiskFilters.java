package org.plumbline.risk.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.function.SerializableSupplier;
import java.io.Serializable;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.plumbline.catalogue.Catalogue;
import org.plumbline.catalogue.RiskCategory;
import org.plumbline.components.LevelChip;
import org.plumbline.components.ListFilter;
import org.plumbline.components.ListQuery;
import org.plumbline.inventory.AiInventory;
import org.plumbline.inventory.SystemRef;
import org.plumbline.risk.RiskFilter;
import org.plumbline.risk.RiskRoutes;
import org.plumbline.risk.RiskStatus;
import org.plumbline.risk.Stage;
import org.plumbline.scoring.Level;
import org.plumbline.security.People;
import org.plumbline.security.PersonRef;
import org.plumbline.vendor.VendorRef;
import org.plumbline.vendor.VendorRegister;

/** The filters of the register, for its list and for the heat map. */
final class RiskFilters implements Serializable {

    private final Component where;
    private final transient Catalogue catalogue;
    private final transient AiInventory inventory;
    private final transient VendorRegister vendors;
    private final transient People people;

    RiskFilters(Component where, Catalogue catalogue, AiInventory inventory, VendorRegister vendors, People people) {
        this.where = where;
        this.catalogue = catalogue;
        this.inventory = inventory;
        this.vendors = vendors;
        this.people = people;
    }

    /** All of them, in the order in which they are asked for. */
    List<ListFilter> all(SerializableSupplier<ListQuery> asked) {
        return List.of(
                new ListFilter(RiskRoutes.STATUS, "risk.status", this::statuses),
                new ListFilter(RiskRoutes.EXPOSURE, "risk.current", this::exposures),
                new ListFilter(RiskRoutes.APPETITE, "risk.appetite", () -> one(RiskRoutes.ABOVE, "risk.verdict.ABOVE")),
                new ListFilter(RiskRoutes.CATEGORY, "risk.category", this::categories),
                ListFilter.ofRecords(
                        RiskRoutes.OWNER,
                        "risk.owner",
                        asked,
                        people::named,
                        people::directory,
                        PersonRef::id,
                        PersonRef::name),
                ListFilter.ofRecords(
                        RiskRoutes.SYSTEM,
                        "risk.systems",
                        asked,
                        inventory::named,
                        inventory::directory,
                        SystemRef::id,
                        SystemRef::name),
                ListFilter.ofRecords(
                        RiskRoutes.VENDOR,
                        "risk.vendors",
                        asked,
                        vendors::named,
                        vendors::directory,
                        VendorRef::id,
                        VendorRef::name),
                new ListFilter(RiskRoutes.SUBCATEGORY, "risk.subcategories", this::subcategories),
                new ListFilter(
                        RiskRoutes.ACTIONS, "risk.actions", () -> one(RiskRoutes.OVERDUE, "risk.filter.overdue")),
                new ListFilter(RiskRoutes.REVIEW, "risk.review", () -> one(RiskRoutes.DUE, "risk.filter.due")),
                new ListFilter(RiskRoutes.ACCEPTANCE, "risk.acceptance", this::acceptances),
                new ListFilter(RiskRoutes.CELL, "risk.filter.cell", () -> cells(asked.get())));
    }

    private Map<String, String> statuses() {
        var options = one(RiskRoutes.OPEN, "risk.filter.open");
        for (RiskStatus status : RiskStatus.values()) {
            options.put(status.name(), RiskWords.of(where, status));
        }
        return options;
    }

    private Map<String, String> exposures() {
        var options = new LinkedHashMap<String, String>();
        for (Level level : Arrays.asList(Level.values()).reversed()) {
            options.put(level.name(), RiskWords.of(where, level));
        }
        options.put(RiskRoutes.NOT_ASSESSED, where.getTranslation(LevelChip.wordKey(null)));
        return options;
    }

    private Map<String, String> categories() {
        var options = new LinkedHashMap<String, String>();
        catalogue.allRiskCategories().forEach(category -> options.put(category.id(), path(category)));
        return options;
    }

    /** A category beneath another names both. */
    private String path(RiskCategory category) {
        return catalogue.lineage(category.id()).reversed().stream()
                .map(RiskCategory::title)
                .reduce((above, beneath) -> where.getTranslation("risk.category.beneath", above, beneath))
                .orElse(category.title());
    }

    private Map<String, String> subcategories() {
        var options = new LinkedHashMap<String, String>();
        catalogue
                .rmf()
                .subcategories()
                .forEach(outcome -> options.put(outcome.id(), outcome.id() + " " + outcome.title()));
        return options;
    }

    private Map<String, String> acceptances() {
        var options = new LinkedHashMap<String, String>();
        for (var accepting : RiskFilter.Accepting.values()) {
            options.put(accepting.name(), where.getTranslation("risk.filter.accepting." + accepting));
        }
        for (int days : new int[] {30, 90}) {
            options.put(String.valueOf(days), where.getTranslation("risk.filter.acceptance-ends", days));
        }
        return options;
    }

    private Map<String, String> cells(ListQuery asked) {
        var options = new LinkedHashMap<String, String>();
        asked.value(RiskRoutes.CELL)
                .flatMap(RiskListQuery::cell)
                .ifPresent(cell -> options.put(RiskListQuery.spell(cell), words(cell)));
        for (Level likelihood : Level.values()) {
            for (Level impact : Level.values()) {
                var cell = new RiskFilter.Cell(Stage.CURRENT, likelihood, impact);
                options.putIfAbsent(RiskListQuery.spell(cell), words(cell));
            }
        }
        return options;
    }

    private String words(RiskFilter.Cell cell) {
        return where.getTranslation(
                "risk.filter.cell-words",
                where.getTranslation("risk.stage." + cell.stage().name()),
                RiskWords.of(where, cell.likelihood()),
                RiskWords.of(where, cell.impact()));
    }

    private Map<String, String> one(String value, String words) {
        var options = new LinkedHashMap<String, String>();
        options.put(value, where.getTranslation(words));
        return options;
    }
}
