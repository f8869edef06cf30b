package org.plumbline.rmf.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.catalogue.Framework;
import org.plumbline.components.PageTabs;
import org.plumbline.rmf.Answer;
import org.plumbline.rmf.AnswerSheet;
import org.plumbline.rmf.Coverage;
import org.plumbline.rmf.RmfRoutes;

/**
 * All answers of a system or of the organisation: functions as tabs, categories that fold, one line per outcome, and
 * the chosen outcome at the right. The chosen outcome is part of the URL.
 */
class AnswerSheetPanel extends Div {

    private static final String GENERATIVE = "generative";

    private final transient RmfTools tools;
    private final @Nullable UUID systemId;
    private final transient LocalDate today;
    private final Span summary = new Span();
    private final Tabs tabs = new Tabs();
    private final Map<Tab, String> functionOf = new LinkedHashMap<>();
    private final Checkbox onlyGaps = new Checkbox();
    private final Div outcomes = new Div();
    private final Div answer = new Div();
    private final Map<String, OutcomeLine> lines = new HashMap<>();
    private transient AnswerSheet sheet;
    private transient Map<String, Integer> risks = Map.of();
    private transient Map<String, Coverage> acrossSystems = Map.of();
    private String chosen = "";

    /** @param systemId null for the organisation */
    AnswerSheetPanel(RmfTools tools, @Nullable UUID systemId) {
        this.tools = tools;
        this.systemId = systemId;
        this.today = tools.organisation().today();
        this.sheet = read();
        addClassName("rmf-sheet");
        outcomes.addClassName("rmf-outcomes");
        answer.addClassName("rmf-answer");
        onlyGaps.setLabel(getTranslation("rmf.sheet.only-gaps"));
        onlyGaps.addValueChangeListener(_ -> showOutcomes());
        buildTabs();
        PageTabs.mend(tabs);
        tabs.addSelectedChangeListener(_ -> showOutcomes());
        var body = new Div(outcomes, answer);
        body.addClassName("rmf-sheet-body");
        add(head(), tabs, body);
        showOutcomes();
        answer.add(new Paragraph(getTranslation("rmf.sheet.choose")));
    }

    /** Opens the category or outcome that the URL names, if it names one of these. */
    void open(QueryParameters parameters) {
        parameters.getSingleParameter(RmfRoutes.AT).ifPresent(at -> {
            functionOf.forEach((tab, function) -> {
                if (at.startsWith(function + " ")) {
                    tabs.setSelectedTab(tab);
                }
            });
            if (tools.catalogue().subcategory(at).isPresent()) {
                choose(at);
            } else {
                outcomes.getChildren()
                        .filter(category ->
                                category.getId().filter(id(at)::equals).isPresent())
                        .forEach(Component::scrollIntoView);
            }
        });
    }

    private Div head() {
        summary.addClassName("rmf-summary");
        summary.getElement().setAttribute("role", "status");
        var actions = new Div(onlyGaps);
        actions.addClassName("record-actions");
        if (sheet.mayChange()) {
            actions.add(RmfTools.link(this, "rmf.rate.start", VaadinIcon.KEYBOARD_O, RmfRoutes.rate(systemId)));
        }
        var head = new Div(summary, actions);
        head.addClassName("rmf-sheet-head");
        return head;
    }

    private void buildTabs() {
        for (var function : tools.rmf().functions()) {
            var tab = new Tab();
            functionOf.put(tab, function.id());
            tabs.add(tab);
        }
        if (tools.coverage().isGenerative(sheet)) {
            var tab = new Tab(getTranslation("rmf.generative.title"));
            functionOf.put(tab, GENERATIVE);
            tabs.add(tab);
        }
        showFigures();
    }

    private void showFigures() {
        summary.setText(CoverageWords.sentence(this, sheet.coverage().total()));
        functionOf.forEach((tab, function) -> {
            if (!function.equals(GENERATIVE)) {
                var count = new Span(CoverageWords.figure(sheet.coverage().ofFunction(function)));
                count.addClassName("tab-count");
                tab.removeAll();
                tab.add(new Span(function), count);
            }
        });
    }

    private AnswerSheet read() {
        risks = tools.riskCounts(systemId);
        if (systemId == null) {
            acrossSystems = tools.coverage().acrossSystems();
            return tools.assessments().ofOrganisation();
        }
        return tools.assessments().ofSystem(systemId);
    }

    private void showOutcomes() {
        outcomes.removeAll();
        lines.clear();
        var function = functionOf.getOrDefault(tabs.getSelectedTab(), "");
        if (function.equals(GENERATIVE)) {
            outcomes.add(new GenerativeRisksPanel(tools, sheet, this::choose));
            return;
        }
        tools.rmf().functions().stream()
                .filter(known -> known.id().equals(function))
                .flatMap(known -> known.categories().stream())
                .forEach(category -> outcomes.add(category(category)));
        mark();
    }

    private Component category(Framework.Category category) {
        var rows = new ArrayList<Component>();
        for (var outcome : category.subcategories()) {
            var given = sheet.answer(outcome.id());
            if (given.isPresent() && (!onlyGaps.getValue() || isGap(given.get()))) {
                var line = new OutcomeLine(
                        tools, outcome, given.get(), risks.getOrDefault(outcome.id(), 0), today, this::choose);
                lines.put(outcome.id(), line);
                rows.add(line);
            } else if (given.isEmpty() && !onlyGaps.getValue()) {
                rows.add(perSystem(outcome));
            }
        }
        if (rows.isEmpty()) {
            rows.add(new Paragraph(getTranslation("rmf.sheet.no-gaps")));
        }
        var counted = sheet.coverage().of(category.id());
        var figure = new Span(CoverageWords.figure(counted));
        figure.addClassName("cover-cell");
        figure.getElement()
                .setAttribute("data-shade", CoverageWords.shade(counted))
                .setAttribute("title", CoverageWords.sentence(this, counted));
        var name = new Span(category.id() + " " + category.title());
        name.addClassName("rmf-category-name");
        var summaryLine = new Div(name, figure);
        summaryLine.addClassName("rmf-category-head");
        var details = new Details(summaryLine, rows.toArray(Component[]::new));
        details.setOpened(true);
        details.setId(id(category.id()));
        details.addClassName("rmf-category");
        return details;
    }

    /** An outcome that the organisation leaves to its systems: how far they are. */
    private Component perSystem(Framework.Subcategory outcome) {
        var counted = acrossSystems.getOrDefault(outcome.id(), Coverage.NONE);
        var name = new Span(outcome.id() + " " + outcome.title());
        name.addClassName("outcome-name");
        var line = new Div(
                name, new Span(getTranslation("rmf.sheet.per-system", counted.covered(), counted.applicable())));
        line.addClassNames("outcome-line", "outcome-per-system");
        return line;
    }

    private static boolean isGap(Answer answer) {
        return !answer.status().covers() && answer.reason() == null;
    }

    private void choose(String outcome) {
        if (sheet.answer(outcome).isEmpty()) {
            return;
        }
        leaveAnswer(() -> {
            chosen = outcome;
            mark();
            showAnswer();
            keepInUrl();
            // on a narrow screen it stands beneath the list, out of sight
            answer.getElement().executeJs("if (matchMedia('(max-width: 68rem)').matches) this.scrollIntoView()");
        });
    }

    /** Entries that are not saved are not dropped without asking. */
    private void leaveAnswer(SerializableRunnable away) {
        answer.getChildren()
                .filter(AnswerPanel.class::isInstance)
                .map(AnswerPanel.class::cast)
                .findFirst()
                .ifPresentOrElse(open -> open.leave(away), away::run);
    }

    private void showAnswer() {
        answer.removeAll();
        answer.add(new AnswerPanel(tools, sheet.key(chosen), this::answered));
    }

    /** Reads the answers again after one has changed, and keeps the place. */
    private void answered() {
        sheet = read();
        showFigures();
        showOutcomes();
        showAnswer();
    }

    private void mark() {
        lines.forEach((outcome, line) -> line.setChosen(outcome.equals(chosen)));
    }

    private void keepInUrl() {
        var parameters = new LinkedHashMap<String, List<String>>();
        if (systemId != null) {
            parameters.put("tab", List.of(RmfRoutes.TAB));
        }
        parameters.put(RmfRoutes.AT, List.of(chosen));
        var ui = UI.getCurrentOrThrow();
        var path = ui.getInternals().getActiveViewLocation().getPath();
        ui.getPage().getHistory().replaceState(null, new Location(path, new QueryParameters(parameters)));
    }

    private static String id(String category) {
        return "rmf-" + category.toLowerCase(java.util.Locale.ROOT).replace(' ', '-');
    }
}
