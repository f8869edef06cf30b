package org.plumbline.shared.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.plumbline.shared.sheet.CellText.NumberFormat;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * What of a workbook's other parts bears on the text of its cells.
 *
 * @param styles the format of numbers by style index
 * @param since1904 whether days count from 1904, as old Macs did
 * @param hidden the names of sheets that are not shown
 */
record WorkbookParts(List<NumberFormat> styles, boolean since1904, Set<String> hidden) {

    static WorkbookParts read(XSSFReader reader)
            throws IOException, OpenXML4JException, SAXException, ParserConfigurationException {
        var workbook = new WorkbookHandler();
        try (InputStream part = reader.getWorkbookData()) {
            WorkbookRows.parse(part, workbook);
        }
        var styles = new StylesHandler();
        try (InputStream part = reader.getStylesData()) {
            WorkbookRows.parse(part, styles);
        }
        return new WorkbookParts(styles.formats(), workbook.since1904, workbook.hidden);
    }

    NumberFormat format(int style) {
        return style >= 0 && style < styles.size() ? styles.get(style) : NumberFormat.PLAIN;
    }

    private static final class WorkbookHandler extends DefaultHandler {

        private boolean since1904;
        private final Set<String> hidden = new HashSet<>();

        @Override
        public void startElement(String uri, String local, String qName, Attributes attributes) {
            if (local.equals("workbookPr")) {
                var flag = attributes.getValue("date1904");
                since1904 = flag != null && CellText.bool(flag).equals("TRUE");
            } else if (local.equals("sheet")) {
                var state = attributes.getValue("state");
                if (state != null && !state.equals("visible") && attributes.getValue("name") != null) {
                    hidden.add(attributes.getValue("name"));
                }
            }
        }
    }

    private static final class StylesHandler extends DefaultHandler {

        private static final int MOST = 70_000; // spreadsheet programs allow 65,490

        private final Map<Integer, String> codes = new HashMap<>();
        private final List<Integer> formatIds = new ArrayList<>();
        private boolean inCellFormats;

        @Override
        public void startElement(String uri, String local, String qName, Attributes attributes) {
            switch (local) {
                case "numFmt" -> {
                    var code = attributes.getValue("formatCode");
                    if (code != null && codes.size() < MOST) {
                        codes.put(number(attributes.getValue("numFmtId")), code);
                    }
                }
                case "cellXfs" -> inCellFormats = true;
                case "xf" -> {
                    if (inCellFormats && formatIds.size() < MOST) {
                        formatIds.add(number(attributes.getValue("numFmtId")));
                    }
                }
                default -> {}
            }
        }

        @Override
        public void endElement(String uri, String local, String qName) {
            if (local.equals("cellXfs")) {
                inCellFormats = false;
            }
        }

        List<NumberFormat> formats() {
            return formatIds.stream().map(this::format).toList();
        }

        private NumberFormat format(int id) {
            var code = codes.getOrDefault(id, BuiltinFormats.getBuiltinFormat(id));
            return code == null ? NumberFormat.PLAIN : NumberFormat.of(id, code);
        }

        private static int number(@org.jspecify.annotations.Nullable String text) {
            return text != null && text.matches("\\d{1,6}") ? Integer.parseInt(text) : 0;
        }
    }
}
