package org.plumbline.shared.sheet;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a text file separates its cells.
 *
 * @param linesToSkip 1 where the first line only names the delimiter, as Excel writes it ({@code sep=;})
 */
record Dialect(char delimiter, int linesToSkip) {

    private static final char[] CANDIDATES = {',', ';', '\t', '|'};
    private static final int SAMPLE = 1 << 18;
    private static final int ROWS = 40;

    /** Takes the delimiter that gives most columns to most rows, unless a person or the file itself names one. */
    static Dialect detect(Reader text, @Nullable Character chosen) throws IOException {
        var buffer = new char[SAMPLE];
        int length = fill(text, buffer);
        var sample = new String(buffer, 0, length);
        boolean whole = length < SAMPLE;
        boolean named = sample.regionMatches(true, 0, "sep=", 0, 4)
                && sample.length() > 5
                && (sample.charAt(5) == '\n' || sample.charAt(5) == '\r');
        if (chosen != null || named) {
            return new Dialect(chosen != null ? chosen : sample.charAt(4), named ? 1 : 0);
        }
        char best = ',';
        double bestScore = 0;
        for (char candidate : CANDIDATES) {
            double score = score(candidate, sample, whole);
            if (score > bestScore) {
                best = candidate;
                bestScore = score;
            }
        }
        return new Dialect(best, 0);
    }

    private static int fill(Reader text, char[] buffer) throws IOException {
        int length = 0;
        int count;
        while (length < buffer.length && (count = text.read(buffer, length, buffer.length - length)) > 0) {
            length += count;
        }
        return length;
    }

    /** The share of rows with the usual number of columns, which counts more the more columns that are. */
    private static double score(char delimiter, String sample, boolean whole) {
        var widths = widths(delimiter, sample, whole);
        Map<Integer, Integer> times = new HashMap<>();
        widths.forEach(width -> times.merge(width, 1, Integer::sum));
        double best = 0;
        for (var entry : times.entrySet()) {
            if (entry.getKey() > 1) {
                double share = (double) entry.getValue() / widths.size();
                best = Math.max(best, share * share * (1 + Math.log(entry.getKey())));
            }
        }
        return best;
    }

    private static List<Integer> widths(char delimiter, String sample, boolean whole) {
        var widths = new ArrayList<Integer>();
        try (var records = DelimitedRows.reader(delimiter, new StringReader(sample))) {
            for (var record : records) {
                boolean blank =
                        record.getFieldCount() == 1 && record.getField(0).isBlank();
                if (!blank) {
                    widths.add(record.getFieldCount());
                }
                if (widths.size() > ROWS) {
                    break;
                }
            }
        } catch (de.siegmar.fastcsv.reader.CsvParseException | IOException _) {
            return List.of(); // not with this delimiter
        }
        if (!whole && widths.size() > 1 && widths.size() <= ROWS) {
            widths.removeLast(); // the sample may have cut it
        }
        return widths;
    }
}
