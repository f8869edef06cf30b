package org.plumbline.measurementfile;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plumbline.scoring.bias.rows.RowSet;
import org.plumbline.shared.Digests;

/** Rows of predictions in a CSV file, streamed into columns. What is wrong is named with row and column. */
final class RowsFile {

    private static final int MOST_ROWS = 20_000_000;
    private static final char[] DELIMITERS = {',', ';', '\t', '|'};

    private final Path file;
    private final RowsMapping mapping;

    RowsFile(Path file, RowsMapping mapping) {
        this.file = file;
        this.mapping = mapping;
    }

    /**
     * What was read.
     *
     * @param sha256 of the file as it lies on disk
     */
    record Read(RowSet rows, String sha256) {}

    Read read() {
        var digest = Digests.sha256();
        long row = 0;
        try (InputStream bytes = new DigestInputStream(Files.newInputStream(file), digest)) {
            var records = reader(bytes);
            Columns columns = null;
            for (CsvRecord record : records) {
                if (columns == null) {
                    columns = new Columns(record.getFields());
                } else {
                    columns.take(record, ++row);
                }
            }
            if (columns == null || row == 0) {
                throw refusal("it has no rows");
            }
            return new Read(columns.builder.build(), HexFormat.of().formatHex(digest.digest()));
        } catch (RowSet.TooManyGroups tooMany) {
            throw refusal("row " + row + ", column " + tooMany.attribute() + ": " + tooMany.getMessage()
                    + ", so it identifies people instead of dividing them");
        } catch (CsvParseException _) {
            throw refusal("row " + (row + 1) + ": a quotation mark is not closed");
        } catch (CharacterCodingException _) {
            throw refusal("after row " + row + ": it is not UTF-8");
        } catch (UncheckedIOException failure) {
            throw failure.getCause() instanceof CharacterCodingException
                    ? refusal("after row " + row + ": it is not UTF-8")
                    : refusal("it cannot be read");
        } catch (IOException _) {
            throw refusal("it cannot be read");
        }
    }

    private CsvReader<CsvRecord> reader(InputStream bytes) throws IOException {
        var decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        return CsvReader.builder()
                .fieldSeparator(delimiter())
                .commentStrategy(CommentStrategy.NONE)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .ofCsvRecord(new InputStreamReader(bytes, decoder));
    }

    /** The one that the first line has most of. */
    private char delimiter() throws IOException {
        String first;
        try (var lines = Files.newBufferedReader(file)) {
            first = String.valueOf(lines.readLine());
        }
        char best = ',';
        long most = 0;
        for (char candidate : DELIMITERS) {
            long count = first.chars().filter(letter -> letter == candidate).count();
            if (count > most) {
                best = candidate;
                most = count;
            }
        }
        return best;
    }

    private MeasurementRefused refusal(String reason) {
        return new MeasurementRefused(mapping.pointer(), file.getFileName() + ": " + reason);
    }

    /** The columns of the file, and what is made of a row. */
    private final class Columns {

        private final int width;
        private final int label;
        private final int prediction;
        private final int score;
        private final int weight;
        private final int patient;
        private final int[] attributes;
        private final RowSet.Builder builder;

        Columns(List<String> header) {
            width = header.size();
            label = index(header, mapping.label());
            prediction = index(header, mapping.prediction());
            score = index(header, mapping.score());
            weight = index(header, mapping.weight());
            patient = index(header, mapping.patient());
            attributes = mapping.attributes().stream()
                    .mapToInt(name -> index(header, name))
                    .toArray();
            builder =
                    new RowSet.Builder(mapping.attributes(), mapping.selects(), score >= 0, weight >= 0, patient >= 0);
        }

        private int index(List<String> header, @Nullable String name) {
            if (name == null) {
                return -1;
            }
            for (int i = 0; i < header.size(); i++) {
                var field = i == 0 ? header.get(i).replace("\uFEFF", "") : header.get(i);
                if (field.strip().equals(name)) {
                    return i;
                }
            }
            throw refusal("there is no column " + name);
        }

        void take(CsvRecord record, long row) {
            if (record.getFieldCount() != width) {
                throw refusal("row " + row + ": it has " + record.getFieldCount() + " cells, and the header " + width);
            }
            if (row > MOST_ROWS) {
                throw refusal("it has more than " + MOST_ROWS + " rows");
            }
            boolean positive = isPositive(record, label, row);
            double probability = score < 0 ? 0 : number(record, score, row, 1);
            boolean selected = prediction >= 0
                    ? isPositive(record, prediction, row)
                    : mapping.threshold() != null && probability >= mapping.threshold();
            builder.next(positive, selected);
            if (score >= 0) {
                builder.score(probability);
            }
            if (weight >= 0) {
                double value = number(record, weight, row, Double.MAX_VALUE);
                if (value == 0) {
                    throw cell(record, weight, row, "a weight above 0");
                }
                builder.weight(value);
            }
            if (patient >= 0) {
                builder.cluster(identity(filled(record, patient, row)));
            }
            for (int i = 0; i < attributes.length; i++) {
                builder.group(i, group(record, attributes[i]));
            }
        }

        private boolean isPositive(CsvRecord record, int column, long row) {
            var value = filled(record, column, row);
            if (value.equals(mapping.positive())) {
                return true;
            }
            if (value.equals(mapping.negative())) {
                return false;
            }
            throw cell(record, column, row, mapping.positive() + " or " + mapping.negative());
        }

        private double number(CsvRecord record, int column, long row, double most) {
            double value;
            try {
                value = Double.parseDouble(filled(record, column, row));
            } catch (NumberFormatException _) {
                throw cell(record, column, row, "a number");
            }
            if (!(value >= 0 && value <= most)) {
                throw cell(
                        record,
                        column,
                        row,
                        most == 1 ? "a probability between 0 and 1" : "a finite number of 0 or more");
            }
            return value;
        }

        private String filled(CsvRecord record, int column, long row) {
            var value = record.getField(column).strip();
            if (value.isEmpty()) {
                throw cell(record, column, row, "a value");
            }
            return value;
        }

        /** Whoever has no value belongs to the group that nobody recorded. */
        private String group(CsvRecord record, int column) {
            var value = record.getField(column).strip();
            return value.isEmpty() ? RowsMapping.NOT_RECORDED : value;
        }

        private MeasurementRefused cell(CsvRecord record, int column, long row, String wanted) {
            var value = record.getField(column);
            var shown = value.length() > 40 ? value.substring(0, 40) + "…" : value;
            return refusal(
                    "row " + row + ", column " + name(column) + ": " + wanted + " is wanted, not '" + shown + "'");
        }

        private String name(int column) {
            if (column == label) {
                return mapping.label();
            }
            var optional = column == prediction
                    ? mapping.prediction()
                    : column == score ? mapping.score() : column == weight ? mapping.weight() : mapping.patient();
            return String.valueOf(optional);
        }
    }

    /** A number for a patient; 64 bits tell millions of them apart (FNV-1a with a final mix). */
    private static long identity(String patient) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < patient.length(); i++) {
            hash = (hash ^ patient.charAt(i)) * 0x100000001b3L;
        }
        hash = (hash ^ (hash >>> 30)) * 0xbf58476d1ce4e5b9L;
        return hash ^ (hash >>> 31);
    }
}
