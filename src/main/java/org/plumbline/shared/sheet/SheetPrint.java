package org.plumbline.shared.sheet;

import org.apache.poi.ss.usermodel.Footer;
import org.apache.poi.ss.usermodel.Header;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Sheet;

/** How sheets come out of the printer: as wide as the paper, with a head and numbered pages. */
final class SheetPrint {

    private static final double SIDE = 0.4;
    private static final double ENDS = 0.75;
    private static final int LONGEST_LINE = 80; // a head or foot of more than 255 signs damages the file

    private SheetPrint() {}

    static void prepare(Sheet sheet, WorkbookProperties properties, boolean landscape, int pagesWide) {
        sheet.setDisplayGridlines(false);
        sheet.setFitToPage(true);
        var print = sheet.getPrintSetup();
        print.setLandscape(landscape);
        print.setPaperSize(PrintSetup.LETTER_PAPERSIZE);
        print.setFitWidth((short) pagesWide);
        print.setFitHeight((short) 0);
        sheet.setMargin(PageMargin.LEFT, SIDE);
        sheet.setMargin(PageMargin.RIGHT, SIDE);
        sheet.setMargin(PageMargin.TOP, ENDS);
        sheet.setMargin(PageMargin.BOTTOM, ENDS);
        Header header = sheet.getHeader();
        header.setLeft(plain(properties.title()));
        header.setRight(plain(sheet.getSheetName()));
        Footer footer = sheet.getFooter();
        footer.setLeft(plain(properties.author()));
        footer.setRight(
                properties.page().replace("&", "&&").replace("{0}", "&P").replace("{1}", "&N"));
    }

    /** An ampersand begins a command there. */
    private static String plain(String text) {
        var cleaned = WorkbookText.clean(text);
        var cut = cleaned.length() <= LONGEST_LINE ? cleaned : cleaned.substring(0, LONGEST_LINE - 1) + "…";
        return cut.replace("&", "&&");
    }
}
