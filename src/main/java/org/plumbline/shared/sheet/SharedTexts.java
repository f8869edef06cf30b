package org.plumbline.shared.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** The texts that cells of a workbook share. They must be in memory, each once. */
final class SharedTexts {

    private final List<String> texts;

    private SharedTexts(List<String> texts) {
        this.texts = texts;
    }

    static SharedTexts read(XSSFReader reader, int longest)
            throws IOException, OpenXML4JException, SAXException, ParserConfigurationException {
        var handler = new Handler(longest);
        try (InputStream part = reader.getSharedStringsData()) {
            WorkbookRows.parse(part, handler);
        }
        return new SharedTexts(handler.texts);
    }

    /** The text with this number; empty where a file refers to one it does not have. */
    String get(String number) {
        try {
            int index = Integer.parseInt(number.strip());
            return index >= 0 && index < texts.size() ? texts.get(index) : "";
        } catch (NumberFormatException _) {
            return "";
        }
    }

    private static final class Handler extends DefaultHandler {

        private final List<String> texts = new ArrayList<>();
        private final RichText rich;

        Handler(int longest) {
            rich = new RichText(longest);
        }

        @Override
        public void startElement(String uri, String local, String qName, Attributes attributes) {
            if (local.equals("si")) {
                rich.begin();
            } else {
                rich.start(local);
            }
        }

        @Override
        public void characters(char[] letters, int start, int length) {
            rich.characters(letters, start, length);
        }

        @Override
        public void endElement(String uri, String local, String qName) {
            if (local.equals("si")) {
                texts.add(CellText.unescaped(rich.text()));
            } else {
                rich.end(local);
            }
        }
    }
}
