package org.plumbline.report;

import static org.plumbline.report.ReportWords.level;
import static org.plumbline.report.ReportWords.share;
import static org.plumbline.report.ReportWords.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plumbline.catalogue.Catalogue;
import org.plumbline.catalogue.Framework;
import org.plumbline.catalogue.RiskCategory;
import org.plumbline.inventory.Lifecycle;
import org.plumbline.inventory.RiskTier;
import org.plumbline.risk.RiskMethod;
import org.plumbline.risk.Stage;
import org.plumbline.rmf.Coverage;
import org.plumbline.rmf.CoverageByCategory;
import org.plumbline.scoring.Level;
import org.plumbline.shared.sheet.CellLink;
import org.plumbline.shared.sheet.CellLook;
import org.plumbline.shared.sheet.CellTone;
import org.plumbline.shared.sheet.PageCell;
import org.plumbline.shared.sheet.PagePlan;
import org.plumbline.shared.sheet.PageWriter;

/** The first sheet: the figures on one page, each block naming the sheet it was counted from. */
final class SummaryPage {

    private static final List<Integer> WIDTHS = List.of(24, 17, 17, 17, 17, 17);
    private static final float FIGURE_LABEL = 28f;
    private static final float MAP_ROW = 24f;

    private final Catalogue catalogue;
    private final RiskMethod method;
    private final AuditFigures figures;
    private final PageWriter page;
    private final PageBlocks blocks;

    private SummaryPage(Catalogue catalogue, RiskMethod method, AuditFigures figures, PageWriter page) {
        this.catalogue = catalogue;
        this.method = method;
        this.figures = figures;
        this.page = page;
        this.blocks = new PageBlocks(page, WIDTHS.size());
    }

    static PagePlan plan() {
        return new PagePlan(AuditSheet.SUMMARY.title(), WIDTHS, false);
    }

    static void write(PageWriter page, Catalogue catalogue, RiskMethod method, AuditFigures figures) {
        new SummaryPage(catalogue, method, figures, page).write();
    }

    private void write() {
        blocks.title(figures.subject().title(), figures.subject().line());
        page.gap(8f);
        keyFigures();
        contents();
        attention();
        exposures();
        page.breakPage();
        map();
        urgent();
        page.breakPage();
        categories();
        systems();
        outcomes();
    }

    private void keyFigures() {
        var risks = figures.risks();
        var reached = figures.reached();
        page.row(
                figure(figures.systems()),
                figure(risks.open()),
                figure(risks.above()),
                figure(risks.notAssessed()),
                figure(risks.overdueActions()),
                figure(share(reached.covered(), reached.applicable())));
        page.row(
                FIGURE_LABEL,
                label("systems"),
                label("risks"),
                label("above"),
                label("not-assessed"),
                label("actions"),
                label(figures.subject().isOfOneSystem() ? "rmf.system" : "rmf.organisation"));
    }

    private static PageCell figure(Object value) {
        return PageCell.of(CellLook.FIGURE, value);
    }

    private static PageCell label(String figure) {
        return PageCell.of(CellLook.LABEL, text("report.summary.figure." + figure));
    }

    private void contents() {
        blocks.heading(text("report.summary.contents"));
        var spans = List.of(1, 4, 1);
        blocks.header(spans, text("report.summary.sheet"), text("report.summary.holds"), text("report.summary.rows"));
        figures.rows()
                .forEach((sheet, rows) -> page.row(
                        PageCell.of(CellLook.LINK, new CellLink(sheet.title(), sheet.anchor())),
                        PageCell.of(CellLook.BODY, sheet.holds()).over(4),
                        PageCell.of(CellLook.COUNT_CENTRED, rows == AuditFigures.UNCOUNTED ? null : rows)));
    }

    private void attention() {
        var risks = figures.risks();
        blocks.heading(text("report.summary.attention"));
        count("above", risks.above());
        count("not-assessed", risks.notAssessed());
        count("actions", risks.overdueActions());
        count("reviews", risks.reviewsDue());
        count("acceptances", risks.acceptancesEnding());
        count("unowned", figures.withoutOwner());
    }

    private void count(String what, int count) {
        page.ruled(
                PageCell.of(CellLook.BODY, text("report.summary.attention." + what, AuditTally.SOON_DAYS))
                        .over(5),
                PageCell.of(count > 0 ? CellLook.STRONG_COUNT : CellLook.COUNT_CENTRED, count));
    }

    private void exposures() {
        blocks.heading(text("report.summary.exposure"));
        page.row(
                header(text("report.summary.exposure.column")),
                centred(text("report.register.group.INHERENT")),
                centred(text("report.register.group.CURRENT")),
                centred(text("report.register.group.TARGET")));
        for (var level : Arrays.asList(Level.values()).reversed()) {
            exposure(level);
        }
        exposure(null);
        page.ruled(
                PageCell.of(CellLook.STRONG, text("report.summary.total")),
                number(figures.risks().open()),
                number(figures.risks().open()),
                number(figures.risks().open()));
        blocks.note(text("report.summary.closed", figures.risks().closed()));
    }

    private void exposure(@Nullable Level level) {
        page.ruled(
                PageCell.toned(ReportPalettes.of(level), level(level)),
                number(figures.risks().at(Stage.INHERENT, level)),
                number(figures.risks().at(Stage.CURRENT, level)),
                number(figures.risks().at(Stage.TARGET, level)));
    }

    private void map() {
        blocks.heading(text("report.summary.map"));
        blocks.note(text("report.summary.map.note"));
        var header = new ArrayList<PageCell>();
        header.add(header(text("report.method.exposure.corner")));
        for (var impact : Level.values()) {
            header.add(centred(level(impact)));
        }
        page.row(header.toArray(PageCell[]::new));
        for (var likelihood : Arrays.asList(Level.values()).reversed()) {
            var cells = new ArrayList<PageCell>();
            cells.add(PageCell.of(CellLook.STRONG, level(likelihood)));
            for (var impact : Level.values()) {
                var exposure = method.exposure(likelihood, impact).level();
                int risks = figures.risks().at(likelihood, impact);
                cells.add(
                        risks == 0
                                ? PageCell.toned(ReportPalettes.of(exposure), level(exposure))
                                : PageCell.toned(ReportPalettes.of(exposure), risks)
                                        .with(level(exposure)));
            }
            page.row(MAP_ROW, cells.toArray(PageCell[]::new));
        }
    }

    private void urgent() {
        blocks.heading(text("report.summary.urgent"));
        var urgent = figures.risks().mostUrgent();
        if (urgent.isEmpty()) {
            blocks.paragraph(text("report.summary.urgent.none"));
            return;
        }
        var spans = List.of(1, 3, 1, 1);
        blocks.header(
                spans,
                text("report.register.CODE"),
                text("report.register.TITLE"),
                text("report.summary.exposure.column"),
                text("report.register.STATUS"));
        for (var risk : urgent) {
            page.ruled(
                    PageCell.of(CellLook.LINK, new CellLink(risk.code(), Anchors.risk(risk.id()))),
                    PageCell.of(CellLook.BODY, risk.title()).over(3),
                    PageCell.toned(ReportPalettes.of(risk.exposure()), level(risk.exposure())),
                    PageCell.of(CellLook.BODY, risk.status()));
        }
    }

    private void categories() {
        var byCategory = figures.risks().byCategory();
        if (byCategory.isEmpty()) {
            return;
        }
        blocks.heading(text("report.summary.categories"));
        page.row(
                header(text("report.register.CATEGORY")).over(2),
                centred(text("report.summary.open")),
                centred(text("report.summary.above")),
                centred(level((Level) null)),
                centred(text("report.columns.systems.HIGHEST")));
        for (RiskCategory category : catalogue.allRiskCategories()) {
            var counts = byCategory.get(category.id());
            if (counts != null) {
                page.ruled(
                        PageCell.of(CellLook.STRONG, titleWithParent(category)).over(2),
                        number(counts.open),
                        number(counts.above),
                        number(counts.notAssessed),
                        PageCell.toned(ReportPalettes.of(counts.highest.level()), level(counts.highest.level())));
            }
        }
    }

    private String titleWithParent(RiskCategory category) {
        return catalogue.riskCategories().stream()
                .filter(parent -> parent != category && parent.withDescendants().anyMatch(category::equals))
                .map(parent -> text("report.summary.category.child", parent.title(), category.title()))
                .findFirst()
                .orElse(category.title());
    }

    private void systems() {
        if (figures.subject().isOfOneSystem()) {
            return;
        }
        blocks.heading(text("report.summary.systems"));
        page.row(
                header(text("report.summary.tier")),
                centred(text("report.summary.stage.entering")),
                centred(text("report.word.Lifecycle.PILOT")),
                centred(text("report.word.Lifecycle.PRODUCTION")),
                centred(text("report.word.Lifecycle.SUSPENDED")),
                centred(text("report.word.Lifecycle.RETIRED")));
        for (var tier : RiskTier.values()) {
            tier(
                    PageCell.toned(
                            ReportPalettes.ofTier(catalogue, tier.name()),
                            SystemsSheet.tierTitle(catalogue, tier.name())),
                    figures.systemsOf(tier));
        }
        tier(PageCell.toned(CellTone.UNKNOWN, level((Level) null)), figures.systemsOf(null));
    }

    private void tier(PageCell tier, Map<Lifecycle, Integer> stages) {
        page.ruled(
                tier,
                number(stages.getOrDefault(Lifecycle.PROPOSED, 0) + stages.getOrDefault(Lifecycle.IN_REVIEW, 0)),
                number(stages.getOrDefault(Lifecycle.PILOT, 0)),
                number(stages.getOrDefault(Lifecycle.PRODUCTION, 0)),
                number(stages.getOrDefault(Lifecycle.SUSPENDED, 0)),
                number(stages.getOrDefault(Lifecycle.RETIRED, 0)));
    }

    private void outcomes() {
        blocks.heading(text("report.summary.outcomes"));
        if (figures.subject().isOfOneSystem()) {
            blocks.note(text("report.summary.outcomes.note.system"));
            outcomes(figures.subject().name(), figures.organisationCoverage());
        } else {
            blocks.note(text("report.summary.outcomes.note.organisation"));
            outcomes(text("report.summary.outcomes.organisation"), figures.organisationCoverage());
            blocks.gap();
            outcomes(text("report.summary.outcomes.systems"), figures.systemCoverage());
        }
    }

    private void outcomes(String whose, CoverageByCategory coverage) {
        page.row(
                header(whose),
                centred(text("report.summary.outcomes.share")),
                centred(text("report.summary.outcomes.verified")),
                centred(text("report.rmf.IN_PROGRESS")),
                centred(text("report.rmf.NOT_STARTED")),
                centred(text("report.rmf.NOT_APPLICABLE")));
        for (Framework.Function function : catalogue.rmf().functions()) {
            outcome(function.title(), coverage.ofFunction(function.id()));
        }
        outcome(text("report.summary.total"), coverage.total());
    }

    private void outcome(String name, Coverage coverage) {
        page.ruled(
                PageCell.of(CellLook.STRONG, name),
                PageCell.toned(
                        ReportPalettes.ofShare(coverage.covered(), coverage.applicable()),
                        share(coverage.covered(), coverage.applicable())),
                number(coverage.verified()),
                number(coverage.inProgress()),
                number(coverage.notStarted()),
                number(coverage.notApplicable()));
    }

    private static PageCell header(String text) {
        return PageCell.of(CellLook.HEADER, text);
    }

    private static PageCell centred(String text) {
        return PageCell.of(CellLook.HEADER_CENTRED, text);
    }

    private static PageCell number(int value) {
        return PageCell.of(CellLook.COUNT_CENTRED, value);
    }
}
