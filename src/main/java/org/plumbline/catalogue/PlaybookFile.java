package org.plumbline.catalogue;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plumbline.shared.Json;
import tools.jackson.databind.JsonNode;

/**
 * Reads NIST's AI RMF Playbook. The JSON form is a list of subcategories. The CSV form lies on its side: its first line
 * names the subcategories, and each further line holds one section for all of them; it has no outcome statements.
 */
final class PlaybookFile {

    static final int LARGEST = 5 * 1024 * 1024;

    private static final int LONGEST_SECTION = 100_000;
    private static final int LONGEST_OUTCOME = 4_000;
    private static final List<String> SECTIONS =
            List.of("section_about", "section_actions", "section_doc", "section_ref");

    private PlaybookFile() {}

    /**
     * Reads the subcategories in the order of the file.
     *
     * @throws NotAPlaybook if the content is something else
     */
    static List<OfficialText> read(String fileName, byte[] content) {
        if (content.length > LARGEST) {
            throw new NotAPlaybook("too-large", fileName + " is larger than 5 MB", fileName);
        }
        var text = text(fileName, content);
        if (text.isBlank()) {
            throw new NotAPlaybook("empty", fileName + " is empty", fileName);
        }
        var first = text.stripLeading().charAt(0);
        var entries = first == '[' || first == '{' ? json(fileName, text) : csv(fileName, text);
        requireFit(fileName, entries);
        return entries;
    }

    private static String text(String fileName, byte[] content) {
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
            if (text.indexOf('\0') >= 0) {
                throw notText(fileName);
            }
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException _) {
            throw notText(fileName);
        }
    }

    private static List<OfficialText> json(String fileName, String text) {
        JsonNode root;
        try {
            root = Json.read(text);
        } catch (Json.Unreadable problem) {
            throw new NotAPlaybook(
                    "broken", fileName + " is no JSON that is read: " + problem.pointer(), fileName, problem.line());
        }
        var entries = new ArrayList<OfficialText>();
        for (JsonNode entry : root) {
            if (!entry.path("title").isString() || SECTIONS.stream().noneMatch(entry::has)) {
                throw other(fileName);
            }
            entries.add(new OfficialText(
                    identifier(entry.path("title").asString()),
                    outcome(entry.path("description").asString("")),
                    entry.path("section_about").asString(""),
                    entry.path("section_actions").asString(""),
                    entry.path("section_doc").asString(""),
                    entry.path("section_ref").asString("")));
        }
        return entries;
    }

    private static List<OfficialText> csv(String fileName, String text) {
        List<CsvRecord> lines;
        try (var reader = CsvReader.builder().ofCsvRecord(text)) {
            lines = reader.stream().toList();
        } catch (CsvParseException | java.io.IOException problem) {
            throw new NotAPlaybook("other", fileName + " is no valid CSV: " + problem.getMessage(), fileName);
        }
        Map<String, CsvRecord> sections = new LinkedHashMap<>();
        lines.stream().skip(1).forEach(line -> sections.put(line.getField(0).strip(), line));
        if (!sections.keySet().containsAll(SECTIONS)) {
            throw other(fileName);
        }
        var titles = lines.getFirst();
        var outcomes = sections.get("description");
        var entries = new ArrayList<OfficialText>();
        for (int column = 1; column < titles.getFieldCount(); column++) {
            entries.add(new OfficialText(
                    identifier(titles.getField(column)),
                    outcomes == null ? null : outcome(field(outcomes, column)),
                    field(sections.get("section_about"), column),
                    field(sections.get("section_actions"), column),
                    field(sections.get("section_doc"), column),
                    field(sections.get("section_ref"), column)));
        }
        return entries;
    }

    private static void requireFit(String fileName, List<OfficialText> entries) {
        if (entries.isEmpty()) {
            throw other(fileName);
        }
        var seen = new HashSet<String>();
        for (OfficialText entry : entries) {
            if (!seen.add(entry.subcategory())) {
                throw new NotAPlaybook(
                        "twice", fileName + " has " + entry.subcategory() + " twice", fileName, entry.subcategory());
            }
            if (tooLong(entry)) {
                throw new NotAPlaybook(
                        "too-long",
                        fileName + " has an overlong section in " + entry.subcategory(),
                        fileName,
                        entry.subcategory());
            }
        }
    }

    private static boolean tooLong(OfficialText entry) {
        return (entry.outcome() != null && entry.outcome().length() > LONGEST_OUTCOME)
                || List.of(entry.about(), entry.suggestedActions(), entry.documentation(), entry.references()).stream()
                        .anyMatch(section -> section.length() > LONGEST_SECTION);
    }

    /** The identifier as the framework spells it, whatever the spacing and capitals. */
    private static String identifier(String title) {
        return title.strip().replaceAll("\\s+", " ").toUpperCase(Locale.ROOT);
    }

    private static @Nullable String outcome(String text) {
        return text.isBlank() ? null : text.strip();
    }

    private static String field(@Nullable CsvRecord line, int column) {
        return line == null || column >= line.getFieldCount() ? "" : line.getField(column);
    }

    private static NotAPlaybook notText(String fileName) {
        return new NotAPlaybook("not-text", fileName + " is not UTF-8 text", fileName);
    }

    private static NotAPlaybook other(String fileName) {
        return new NotAPlaybook("other", fileName + " holds something else", fileName);
    }
}
