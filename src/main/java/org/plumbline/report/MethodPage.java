package org.plumbline.report;

import static org.plumbline.report.ReportWords.level;
import static org.plumbline.report.ReportWords.text;
import static org.plumbline.report.ReportWords.textOr;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.plumbline.catalogue.Catalogue;
import org.plumbline.catalogue.RiskAppetite;
import org.plumbline.catalogue.RiskScale;
import org.plumbline.catalogue.TierRules;
import org.plumbline.risk.ResponseType;
import org.plumbline.risk.RiskStatus;
import org.plumbline.shared.sheet.CellLook;
import org.plumbline.shared.sheet.CellTone;
import org.plumbline.shared.sheet.PageCell;
import org.plumbline.shared.sheet.PagePlan;
import org.plumbline.shared.sheet.PageWriter;
import org.plumbline.shared.sheet.WorkbookWriter;

/** The sheet that says how every figure of the workbook came about, so that a reader needs no other source. */
final class MethodPage {

    private static final List<Integer> WIDTHS = List.of(24, 17, 17, 17, 17, 17);

    private static final float TABLE_ROW = 20f;

    private final Catalogue catalogue;
    private final AuditSubject subject;
    private final PageWriter page;
    private final PageBlocks blocks;

    private MethodPage(Catalogue catalogue, AuditSubject subject, PageWriter page) {
        this.catalogue = catalogue;
        this.subject = subject;
        this.page = page;
        this.blocks = new PageBlocks(page, WIDTHS.size());
    }

    static void write(WorkbookWriter workbook, Catalogue catalogue, AuditSubject subject) {
        var plan = new PagePlan(AuditSheet.METHOD.title(), WIDTHS, false);
        try (var page = workbook.page(plan)) {
            page.anchor(AuditSheet.METHOD.anchor());
            new MethodPage(catalogue, subject, page).write();
        }
    }

    private void write() {
        blocks.title(text("report.method.title"), text("report.method.lead"));
        howToRead();
        levels();
        page.breakPage();
        exposure();
        likelihood();
        page.breakPage();
        appetite();
        page.breakPage();
        registerColumns();
        page.breakPage();
        riskWords();
        tiers();
        page.breakPage();
        outcomes();
        files();
    }

    private void howToRead() {
        blocks.heading(text("report.method.read"));
        blocks.paragraph(text("report.method.read.scope", subject.scopeInWords()));
        if (subject.scope() instanceof ReportScope.Facility) {
            blocks.paragraph(text("report.method.read.shared"));
        }
        blocks.paragraph(text("report.method.read.links"));
        blocks.paragraph(text("report.method.read.blank"));
        blocks.paragraph(text("report.method.read.values", subject.zone().getId()));
        blocks.paragraph(text("report.method.read.text"));
    }

    private void levels() {
        var scale = catalogue.riskScale();
        blocks.heading(text("report.method.levels"));
        blocks.note(text("report.method.from", scale.title(), scale.version(), scale.source()));
        var spans = List.of(1, 1, 2, 2);
        blocks.header(
                spans,
                text("report.method.level"),
                text("report.method.percent"),
                text("report.method.likelihood"),
                text("report.method.impact"));
        for (var level : scale.levels().reversed()) {
            blocks.row(
                    spans,
                    PageCell.toned(ReportPalettes.ofLevel(level.id()), level(level.id())),
                    text("report.method.band", level.low(), level.high()),
                    level.likelihood(),
                    level.impact());
        }
        blocks.row(
                List.of(1, 1, 4),
                PageCell.toned(CellTone.UNKNOWN, level((String) null)),
                text("report.method.no-band"),
                text("report.method.not-assessed"));
    }

    private void exposure() {
        blocks.heading(text("report.method.exposure"));
        blocks.paragraph(text("report.method.exposure.how"));
        table(text("report.method.exposure.corner"), catalogue.riskScale().riskLevel());
    }

    private void likelihood() {
        blocks.heading(text("report.method.overall"));
        blocks.paragraph(text("report.method.overall.how"));
        table(text("report.method.overall.corner"), catalogue.riskScale().overallLikelihood());
    }

    /** A look-up table, the highest row on top, as heat maps are read. */
    private void table(String corner, Map<String, Map<String, String>> table) {
        var levels = catalogue.riskScale().levels();
        var header = new ArrayList<PageCell>();
        header.add(PageCell.of(CellLook.HEADER, corner));
        levels.forEach(level -> header.add(PageCell.of(CellLook.HEADER_CENTRED, level(level.id()))));
        page.row(header.toArray(PageCell[]::new));
        for (var row : levels.reversed()) {
            var cells = new ArrayList<PageCell>();
            cells.add(PageCell.of(CellLook.STRONG, level(row.id())));
            for (RiskScale.Level column : levels) {
                var result = table.getOrDefault(row.id(), Map.of()).getOrDefault(column.id(), row.id());
                cells.add(PageCell.toned(ReportPalettes.ofLevel(result), level(result)));
            }
            page.row(TABLE_ROW, cells.toArray(PageCell[]::new));
        }
    }

    private void appetite() {
        var appetite = catalogue.riskAppetite();
        blocks.heading(text("report.method.appetite"));
        blocks.paragraph(text("report.method.appetite.how", appetite.title(), appetite.version()));
        var spans = List.of(2, 1, 3);
        blocks.header(spans, text("report.method.category"), text("report.method.highest"), text("report.method.why"));
        blocks.row(
                spans,
                text("report.method.appetite.general"),
                PageCell.toned(ReportPalettes.ofLevel(appetite.highestExposure()), level(appetite.highestExposure())),
                text("report.method.appetite.general.why"));
        for (var category : appetite.categories()) {
            blocks.row(
                    spans,
                    categoryTitle(category.category()),
                    PageCell.toned(
                            ReportPalettes.ofLevel(category.highestExposure()), level(category.highestExposure())),
                    category.why());
        }
        blocks.gap();
        blocks.paragraph(text("report.method.acceptance", appetite.longestAcceptanceDays()));
        blocks.paragraph(text("report.method.reviews", reviews(appetite)));
    }

    private String reviews(RiskAppetite appetite) {
        return catalogue.riskScale().levels().reversed().stream()
                .map(level -> text(
                        "report.method.review",
                        level(level.id()),
                        appetite.reviewEveryDays().getOrDefault(level.id(), 0)))
                .collect(Collectors.joining(", "));
    }

    private String categoryTitle(String id) {
        return catalogue.riskCategory(id).map(category -> category.title()).orElse(id);
    }

    private void registerColumns() {
        blocks.heading(text("report.method.register"));
        blocks.paragraph(text("report.method.register.how"));
        var spans = List.of(1, 2, 3);
        blocks.header(spans, text("report.method.column"), text("report.method.ir8286"), text("report.method.meaning"));
        for (var column : RegisterColumn.values()) {
            blocks.row(spans, column.fullHeader(), column.ir8286(), column.meaning());
        }
    }

    private void riskWords() {
        blocks.heading(text("report.method.risk-words"));
        var spans = List.of(1, 5);
        blocks.header(spans, text("report.method.status"), text("report.method.meaning"));
        for (var status : RiskStatus.values()) {
            blocks.row(spans, ReportWords.of(status), text("report.method.RiskStatus." + status.name()));
        }
        blocks.gap();
        blocks.header(spans, text("report.method.response"), text("report.method.meaning"));
        for (var type : ResponseType.values()) {
            blocks.row(spans, ReportWords.of(type), text("report.method.ResponseType." + type.name()));
        }
    }

    private void tiers() {
        var rules = catalogue.tierRules();
        blocks.heading(text("report.method.tiers"));
        blocks.paragraph(text("report.method.tiers.how", rules.title(), rules.version()));
        var meaning = List.of(1, 5);
        blocks.header(meaning, text("report.method.tier"), text("report.method.meaning"));
        for (var tier : rules.tiers()) {
            blocks.row(
                    meaning, PageCell.toned(ReportPalettes.ofTier(catalogue, tier.id()), tier.title()), tier.meaning());
        }
        blocks.gap();
        var spans = List.of(1, 2, 3);
        blocks.header(spans, text("report.method.tier"), text("report.method.when"), text("report.method.reason"));
        for (var rule : rules.rules()) {
            blocks.row(
                    spans,
                    PageCell.toned(ReportPalettes.ofTier(catalogue, rule.tier()), tierTitle(rule.tier())),
                    conditions(rule),
                    rule.reason());
        }
        blocks.row(
                spans,
                PageCell.toned(
                        ReportPalettes.ofTier(catalogue, rules.otherwise().tier()),
                        tierTitle(rules.otherwise().tier())),
                text("report.method.otherwise"),
                rules.otherwise().reason());
    }

    private String tierTitle(String id) {
        return catalogue.tierRules().tiers().stream()
                .filter(tier -> tier.id().equals(id))
                .map(TierRules.Tier::title)
                .findFirst()
                .orElse(id);
    }

    private static String conditions(TierRules.Rule rule) {
        return rule.when().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(condition -> text(
                        "report.method.condition",
                        textOr("report.method.field." + condition.getKey(), condition.getKey()),
                        condition.getValue().stream()
                                .map(value -> textOr("report.method.value." + value, value))
                                .collect(Collectors.joining(text("report.method.or")))))
                .collect(Collectors.joining("\n"));
    }

    private void outcomes() {
        var scale = catalogue.maturityScale();
        blocks.heading(text("report.method.outcomes"));
        blocks.paragraph(text("report.method.outcomes.how", scale.title(), scale.version()));
        blocks.paragraph(text("report.method.outcomes.inherited"));
        var spans = List.of(1, 5);
        blocks.header(spans, text("report.method.status"), text("report.method.meaning"));
        for (var status : scale.statuses()) {
            blocks.row(spans, PageCell.toned(ReportPalettes.ofStatus(status.id()), status.title()), status.meaning());
        }
        blocks.gap();
        blocks.header(spans, text("report.method.maturity"), text("report.method.meaning"));
        for (var level : scale.levels()) {
            blocks.row(spans, text("report.maturity", level.value(), level.title()), level.meaning());
        }
    }

    private void files() {
        blocks.heading(text("report.method.files"));
        blocks.paragraph(text("report.method.files.how"));
        var spans = List.of(2, 1, 2, 1);
        blocks.header(
                spans,
                text("report.method.file"),
                text("report.method.version"),
                text("report.method.source"),
                text("report.method.licence"));
        for (var file : catalogue.files()) {
            var title = file.overlaid() ? text("report.method.overlaid", file.title()) : file.title();
            blocks.row(spans, title, file.version(), file.source(), file.licence());
        }
    }
}
