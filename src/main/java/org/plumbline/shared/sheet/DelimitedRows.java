package org.plumbline.shared.sheet;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.plumbline.shared.sheet.UnreadableSheet.NotText;
import org.plumbline.shared.sheet.UnreadableSheet.Unavailable;
import org.plumbline.shared.sheet.UnreadableSheet.UnclosedQuote;
import org.plumbline.shared.sheet.UnreadableSheet.WrongEncoding;

/** The rows of a text file. */
record DelimitedRows(Path file, String fileName, TextEncoding encoding, Dialect dialect) implements RawRows {

    /** More than any sound row has; a quotation mark that nothing closes gets here. */
    private static final int LONGEST_RECORD = 4 << 20;

    @Override
    public void forEach(Consumer<SheetRow> sink) {
        long row = 0;
        long line = 1;
        try (var text = new LastLetterReader(encoding.reader(file));
                var records = reader(dialect.delimiter(), text)) {
            records.skipLines(dialect.linesToSkip());
            CsvRecord last = null;
            for (CsvRecord record : records) {
                row++;
                line = record.getStartingLineNumber();
                sink.accept(new SheetRow(row, line, cells(record), Set.of()));
                last = record;
            }
            if (last != null && endsInsideQuotes(last, text)) {
                throw new UnclosedQuote(fileName, row, line);
            }
        } catch (CsvParseException _) {
            throw new UnclosedQuote(fileName, row + 1, line);
        } catch (UncheckedIOException failure) {
            throw refusal(new IOException(failure.getCause()));
        } catch (IOException failure) {
            throw refusal(failure);
        }
    }

    static CsvReader<CsvRecord> reader(char delimiter, Reader text) {
        return CsvReader.builder()
                .fieldSeparator(delimiter)
                .quoteCharacter('"')
                .commentStrategy(CommentStrategy.NONE)
                .skipEmptyLines(false)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .allowExtraCharsAfterClosingQuote(true)
                .maxBufferSize(LONGEST_RECORD)
                .build(
                        CsvRecordHandler.of(limits -> limits.maxFields(20_000)
                                .maxFieldSize(LONGEST_RECORD)
                                .maxRecordSize(LONGEST_RECORD)),
                        text);
    }

    private List<String> cells(CsvRecord record) {
        var cells = new ArrayList<String>(record.getFieldCount());
        for (String field : record.getFields()) {
            if (field.indexOf('\0') >= 0) {
                throw new NotText(fileName, record.getStartingLineNumber());
            }
            cells.add(CellText.plain(field));
        }
        return cells;
    }

    /** A line break can stand in the last cell only between quotation marks, and then the file must end with one. */
    private static boolean endsInsideQuotes(CsvRecord last, LastLetterReader text) {
        var cell = last.getField(last.getFieldCount() - 1);
        return cell.indexOf('\n') >= 0 && text.lastLetter != '"';
    }

    private UnreadableSheet refusal(IOException failure) {
        try {
            return failure instanceof CharacterCodingException || failure.getCause() instanceof CharacterCodingException
                    ? new WrongEncoding(fileName, encoding.firstUnfitLine(file), encoding.charset())
                    : new Unavailable(fileName);
        } catch (IOException _) {
            return new Unavailable(fileName);
        }
    }

    /** Remembers the last letter that is no blank. */
    private static final class LastLetterReader extends FilterReader {

        private char lastLetter;

        LastLetterReader(Reader reader) {
            super(reader);
        }

        @Override
        public int read(char[] buffer, int offset, int length) throws IOException {
            int count = in.read(buffer, offset, length);
            for (int i = offset + count - 1; i >= offset; i--) {
                if (!Character.isWhitespace(buffer[i])) {
                    lastLetter = buffer[i];
                    break;
                }
            }
            return count;
        }
    }
}
