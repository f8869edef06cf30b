package org.plumbline.evidence;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.xml.parsers.ParserConfigurationException;
import org.plumbline.evidence.UnfitFile.Ground;
import org.plumbline.shared.Unpacking;
import org.plumbline.shared.UploadPolicy;
import org.plumbline.shared.Xml;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Says what a file is: the ending of its name and its content must agree, and nothing in it may be a program or a page.
 * It interprets as little as that takes.
 */
final class DocumentCheck {

    private static final byte[] PDF = "%PDF-".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] PDF_END = "%%EOF".getBytes(StandardCharsets.US_ASCII);
    private static final int PDF_END_WITHIN = 2_048;
    private static final byte[] PNG = HexFormat.of().parseHex("89504e470d0a1a0a0000000d49484452");
    private static final byte[] JPEG = HexFormat.of().parseHex("ffd8ff");
    private static final byte[] ZIP = HexFormat.of().parseHex("504b0304");

    private static final String MAIN = ".main+xml";
    private static final Unpacking.Limits UNPACKED =
            new Unpacking.Limits(UploadPolicy.EVIDENCE.mostParts(), UploadPolicy.EVIDENCE.mostUnpackedBytes(), 200);

    /** What brings programs along, as office documents name their parts and the types of them. */
    private static final Pattern ACTIVE =
            Pattern.compile("macroenabled|vbaproject|oleobject|activex|ms-office\\.vba", Pattern.CASE_INSENSITIVE);

    /** How pages and drawings begin that a browser would run, and documents that are more than the text in them. */
    private static final List<String> NO_MERE_TEXT = List.of(
            "<!doctype", "<html", "<head", "<body", "<script", "<svg", "<iframe", "<style", "<meta", "%pdf-", "{\\rtf");

    private static final int BEGINNING = 4_096;
    private static final Set<String> PAGES = Set.of("html", "svg", "xhtml");
    private static final Set<String> PAGE_NAMESPACES =
            Set.of("http://www.w3.org/2000/svg", "http://www.w3.org/1999/xhtml");

    private final Path file;
    private final String name;

    private DocumentCheck(Path file, String name) {
        this.file = file;
        this.name = name;
    }

    /**
     * The type of a file.
     *
     * @param name as its sender calls it
     * @throws UnfitFile if it is not taken
     */
    static DocumentType of(Path file, String name) throws IOException {
        return new DocumentCheck(file, name).check();
    }

    private DocumentType check() throws IOException {
        var type = DocumentType.named(name).orElseThrow(() -> unfit(Ground.ENDING));
        if (Files.size(file) > UploadPolicy.EVIDENCE.mostBytes()) {
            throw new UnfitFile(Ground.TOO_LARGE, name, UploadPolicy.EVIDENCE.mostBytes() >> 20);
        }
        switch (type) {
            case PDF -> requirePdf();
            case PNG -> require(beginsWith(PNG));
            case JPEG -> require(beginsWith(JPEG));
            case DOCX -> requireOffice("wordprocessingml.document" + MAIN);
            case XLSX -> requireOffice("spreadsheetml.sheet" + MAIN);
            case PPTX -> requireOffice("presentationml.presentation" + MAIN);
            case TEXT, CSV -> requireText();
            case JSON -> {
                requireText();
                var beginning = beginning().stripLeading();
                require(beginning.startsWith("{") || beginning.startsWith("["));
            }
            case XML -> requireXml();
        }
        return type;
    }

    private void requirePdf() throws IOException {
        require(beginsWith(PDF));
        try (var opened = new RandomAccessFile(file.toFile(), "r")) {
            var end = new byte[(int) Math.min(PDF_END_WITHIN, opened.length())];
            opened.seek(opened.length() - end.length);
            opened.readFully(end);
            if (!new String(end, StandardCharsets.ISO_8859_1)
                    .contains(new String(PDF_END, StandardCharsets.US_ASCII))) {
                throw unfit(Ground.DAMAGED);
            }
        }
    }

    private void requireOffice(String mainType) throws IOException {
        require(beginsWith(ZIP));
        try (var zip = new ZipFile(file.toFile())) {
            var types = zip.getEntry("[Content_Types].xml");
            require(types != null);
            Unpacking.check(zip, Files.size(file), UNPACKED);
            var text = Unpacking.beginning(zip, java.util.Objects.requireNonNull(types));
            boolean active = ACTIVE.matcher(text).find()
                    || zip.stream()
                            .anyMatch(part -> ACTIVE.matcher(part.getName()).find());
            if (active) {
                throw unfit(Ground.ACTIVE);
            }
            require(text.contains(mainType));
        } catch (Unpacking.Unsound unsound) {
            throw unfit(unsound.fault() == Unpacking.Fault.DAMAGED ? Ground.DAMAGED : Ground.UNPACKS_TOO_LARGE);
        } catch (ZipException _) {
            throw unfit(Ground.DAMAGED);
        }
    }

    /** No byte of it is a control sign that no text has, and it does not begin as something else. */
    private void requireText() throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            for (int sign = in.read(); sign >= 0; sign = in.read()) {
                require(sign >= ' ' || sign == '\t' || sign == '\n' || sign == '\r' || sign == '\f');
            }
        }
        var words = afterRemarks(beginning()).toLowerCase(Locale.ROOT);
        require(NO_MERE_TEXT.stream().noneMatch(words::startsWith));
    }

    private void requireXml() throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            var parser = Xml.reader();
            parser.setContentHandler(new DefaultHandler() {
                private boolean begun;

                @Override
                public void startElement(String namespace, String local, String qualified, Attributes attributes)
                        throws SAXException {
                    boolean page = !begun && PAGES.contains(local.toLowerCase(Locale.ROOT));
                    begun = true;
                    if (page || PAGE_NAMESPACES.contains(namespace)) {
                        throw new SAXException("a page");
                    }
                }
            });
            parser.setErrorHandler(new DefaultHandler()); // which does not write to the console
            parser.parse(new InputSource(in));
        } catch (SAXException _) {
            throw unfit(Ground.CONTENT);
        } catch (ParserConfigurationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private boolean beginsWith(byte[] magic) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return Arrays.mismatch(in.readNBytes(magic.length), magic) < 0;
        }
    }

    /** Without the mark that some programs put first. */
    private String beginning() throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            var text = new String(in.readNBytes(BEGINNING), StandardCharsets.UTF_8);
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        }
    }

    /** What comes after blanks, comments and declarations. */
    private static String afterRemarks(String text) {
        var rest = text.stripLeading();
        while (rest.startsWith("<?") || rest.startsWith("<!--")) {
            var end = rest.startsWith("<?") ? "?>" : "-->";
            int at = rest.indexOf(end);
            rest = at < 0 ? "" : rest.substring(at + end.length()).stripLeading();
        }
        return rest;
    }

    private void require(boolean fits) {
        if (!fits) {
            throw unfit(Ground.CONTENT);
        }
    }

    private UnfitFile unfit(Ground ground) {
        return new UnfitFile(ground, name);
    }
}
