package org.plumbline.report;

import static org.plumbline.report.ReportWords.text;

import java.util.List;
import org.plumbline.catalogue.Catalogue;
import org.plumbline.rmf.Coverage;
import org.plumbline.shared.sheet.CellLink;
import org.plumbline.shared.sheet.CellToned;
import org.plumbline.shared.sheet.ColumnKind;
import org.plumbline.shared.sheet.SheetPlan;
import org.plumbline.shared.sheet.SheetWriter;

/** How far each system covers each category of the AI RMF. */
final class MatrixSheet {

    private static final int FROZEN = 2;

    private final SheetColumns<SystemLine> columns;

    MatrixSheet(Catalogue catalogue, ReportPalettes palettes) {
        columns = new SheetColumns<SystemLine>()
                .add(
                        text("report.columns.systems.CODE"),
                        ColumnKind.LINK,
                        10,
                        line -> new CellLink(
                                line.row().code(), Anchors.system(line.row().id())))
                .add(
                        text("report.columns.systems.NAME"),
                        ColumnKind.TEXT,
                        32,
                        line -> line.row().name())
                .level(
                        text("report.columns.systems.TIER"),
                        13,
                        palettes.tiers(),
                        line -> line.row().tier() == null
                                ? ReportWords.level((String) null)
                                : SystemsSheet.tierTitle(
                                        catalogue, line.row().tier().name()))
                .add(text("report.rmf.by-system.TOTAL"), ColumnKind.WORD, 12, line -> share(line.total()));
        for (var function : catalogue.rmf().functions()) {
            columns.under(function.title());
            for (var category : function.categories()) {
                columns.add(
                        text("report.rmf.by-system.category", category.id(), category.title()),
                        ColumnKind.WORD,
                        16,
                        line -> share(line.coverage().of(category.id())));
            }
        }
    }

    SheetPlan plan(AuditSubject subject) {
        return new SheetPlan(
                AuditSheet.RMF_BY_SYSTEM.title(),
                AuditSheet.RMF_BY_SYSTEM.title(),
                List.of(AuditSheet.RMF_BY_SYSTEM.holds(), subject.line()),
                columns.plan(),
                FROZEN);
    }

    void add(SheetWriter sheet, SystemLine line) {
        sheet.row(List.of(AuditSheet.RMF_BY_SYSTEM.anchor()), columns.values(line));
    }

    private static CellToned share(Coverage coverage) {
        var words = coverage.applicable() == 0
                ? text("report.rmf.by-system.none")
                : ReportWords.share(coverage.covered(), coverage.applicable());
        return new CellToned(words, ReportPalettes.ofShare(coverage.covered(), coverage.applicable()));
    }
}
