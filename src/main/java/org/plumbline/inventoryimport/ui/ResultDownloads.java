package org.plumbline.inventoryimport.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.function.SerializableFunction;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.plumbline.audit.EventKind;
import org.plumbline.components.Download;
import org.plumbline.inventoryimport.ImportPlan;
import org.plumbline.inventoryimport.ImportRow;
import org.plumbline.shared.sheet.ColumnKind;
import org.plumbline.shared.sheet.SheetColumn;
import org.plumbline.shared.sheet.SheetPlan;
import org.plumbline.shared.sheet.TableExport;

/** What became of every row of a file, as CSV and XLSX. */
final class ResultDownloads {

    private ResultDownloads() {}

    static Component of(Component where, String sourceFile, TableExport.Source<ImportRow> rows) {
        var links = new Div(
                link(
                        where,
                        "import.download.xlsx",
                        person -> Download.xlsx(where, export(where, sourceFile, rows), person, List.of())),
                link(where, "import.download.csv", _ -> Download.csv(export(where, sourceFile, rows), List.of())));
        links.addClassName("import-downloads");
        return links;
    }

    static TableExport.Source<ImportRow> rowsOf(ImportPlan plan) {
        return sink -> plan.rows().stream().map(ImportRow::planned).forEach(sink);
    }

    private static Anchor link(Component where, String key, SerializableFunction<String, Download.Content> content) {
        var link = new Anchor(new Download(EventKind.IMPORT_RESULT_DOWNLOADED, content), "");
        link.add(VaadinIcon.DOWNLOAD_ALT.create());
        link.add(where.getTranslation(key));
        return link;
    }

    private static TableExport<ImportRow> export(
            Component where, String sourceFile, TableExport.Source<ImportRow> rows) {
        var columns = List.of(
                column(where, "import.row", ColumnKind.INTEGER, 8, ImportRow::number),
                column(where, "import.outcome", ColumnKind.WORD, 14, row -> ImportWords.outcome(where, row.outcome())),
                column(where, "inventory.code", ColumnKind.CODE, 12, ImportRow::systemCode),
                column(where, "inventory.external-id", ColumnKind.CODE, 16, ImportRow::externalId),
                column(where, "inventory.name", ColumnKind.TEXT, 40, ImportRow::name),
                column(where, "inventory.organisation", ColumnKind.TEXT, 28, ImportRow::organisation),
                column(where, "inventory.unit", ColumnKind.TEXT, 28, ImportRow::unit),
                column(
                        where,
                        "import.reason",
                        ColumnKind.TEXT,
                        80,
                        row -> ImportWords.sentences(where, row.problems())));
        var title = where.getTranslation("import.download.title", sourceFile);
        var plan = new SheetPlan(
                where.getTranslation("import.download.sheet"),
                title,
                List.of(),
                columns.stream().map(TableExport.Column::column).toList(),
                1);
        return new TableExport<>(fileName(sourceFile), plan, columns, rows);
    }

    private static TableExport.Column<ImportRow> column(
            Component where,
            String key,
            ColumnKind kind,
            int width,
            Function<? super ImportRow, ? extends @Nullable Object> value) {
        return new TableExport.Column<>(SheetColumn.of(where.getTranslation(key), kind, width), value);
    }

    /** The name of the source file, as a file name of ours. */
    private static String fileName(String sourceFile) {
        var plain = sourceFile.replaceAll("\\.[A-Za-z]{2,5}$", "").replaceAll("[^\\p{L}\\p{N}_-]+", "-");
        return "import-" + (plain.length() > 60 ? plain.substring(0, 60) : plain);
    }
}
