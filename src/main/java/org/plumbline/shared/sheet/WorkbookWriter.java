package org.plumbline.shared.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFHyperlink;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * Writes an Excel workbook row by row: what is written leaves the memory, so its size does not matter.
 *
 * <p>The file appears only with {@link #save()}, the last step; a workbook that is closed before leaves nothing behind,
 * so half an export never looks like a whole one. Text is always stored as text: no cell holds a formula.
 */
public final class WorkbookWriter implements AutoCloseable {

    /** Rows of a sheet that stay in memory. */
    private static final int WINDOW = 100;

    /** Excel ignores links of a sheet beyond this number, and calls the file damaged. */
    private static final int MOST_LINKS = 65_530;

    private final OutputStream out;
    private final WorkbookProperties properties;
    private final SXSSFWorkbook workbook;
    private final WorkbookStyles styles;
    private final Map<String, Place> anchors = new HashMap<>();
    private final List<Link> links = new ArrayList<>();

    private record Place(String sheet, int row, int column) {}

    private record Link(Place from, String anchor) {}

    private WorkbookWriter(OutputStream out, WorkbookProperties properties, SXSSFWorkbook workbook) {
        this.out = out;
        this.properties = properties;
        this.workbook = workbook;
        this.styles = new WorkbookStyles(workbook.getXSSFWorkbook());
        workbook.setZip64Mode(Zip64Mode.AsNeeded); // readers other than Excel refuse the always variant
        var core = workbook.getXSSFWorkbook().getProperties().getCoreProperties();
        core.setTitle(WorkbookText.clean(properties.title()));
        core.setCreator(WorkbookText.clean(properties.author()));
        core.setCreated(java.util.Optional.of(Date.from(properties.created())));
    }

    /** Begins a workbook. The stream stays open. */
    public static WorkbookWriter to(OutputStream out, WorkbookProperties properties) {
        return new WorkbookWriter(out, properties, new SXSSFWorkbook(new XSSFWorkbook(), WINDOW));
    }

    /** Adds a sheet that holds one table. */
    public SheetWriter sheet(SheetPlan plan) {
        return new SheetWriter(this, workbook.createSheet(plan.name()), plan);
    }

    /** Adds a sheet that is laid out freely. */
    public PageWriter page(PagePlan plan) {
        return new PageWriter(this, workbook.createSheet(plan.name()), plan);
    }

    /** Writes the file. Nothing can be added after that. */
    public void save() {
        try {
            addLinks();
            workbook.setActiveSheet(0);
            workbook.write(out);
            out.flush();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Removes the temporary files. */
    @Override
    public void close() {
        try {
            for (var sheet : workbook) {
                ((SXSSFSheet) sheet).flushRows(); // unsaved rows in memory would keep POI from removing its file
            }
            workbook.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    WorkbookProperties properties() {
        return properties;
    }

    WorkbookStyles styles() {
        return styles;
    }

    /** Names a place that links may lead to, also from cells that were written before. */
    void anchor(String anchor, String sheet, int row, int column) {
        anchors.putIfAbsent(anchor, new Place(sheet, row, column));
    }

    void link(String sheet, int row, int column, String anchor) {
        links.add(new Link(new Place(sheet, row, column), anchor));
    }

    private void addLinks() {
        var xssf = workbook.getXSSFWorkbook();
        var counts = new HashMap<String, Integer>();
        for (var link : links) {
            var target = anchors.get(link.anchor());
            var from = link.from();
            if (target == null || counts.merge(from.sheet(), 1, Integer::sum) > MOST_LINKS) {
                continue;
            }
            XSSFHyperlink hyperlink = xssf.getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
            hyperlink.setAddress(address(target));
            hyperlink.setCellReference(new CellReference(from.row(), from.column()));
            xssf.getSheet(from.sheet()).addHyperlink(hyperlink);
        }
    }

    private static String address(Place place) {
        var cell = CellReference.convertNumToColString(place.column()) + (place.row() + 1);
        return "'" + place.sheet().replace("'", "''") + "'!" + cell;
    }
}
