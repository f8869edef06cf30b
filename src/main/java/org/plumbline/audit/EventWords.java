package org.plumbline.audit;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plumbline.shared.Change;
import org.plumbline.shared.SearchTerm;
import tools.jackson.databind.json.JsonMapper;

/**
 * What people read of an event, kept as JSON apart from the chain. All personal and free text is here and nowhere else.
 *
 * @param person who did it, by the name of that time
 * @param code what people call the record
 * @param title the record's name at that time
 * @param address where the person's browser was
 */
@JsonPropertyOrder({"person", "code", "title", "changes", "reason", "address"}) // the search relies on it
record EventWords(
        String person,
        String code,
        String title,
        List<Change> changes,
        @Nullable String reason,
        @Nullable String address) {

    private static final int LONGEST_CODE = 254;
    private static final int LONGEST_TITLE = 300;

    /** What is left of words that were erased. */
    static final EventWords ERASED = new EventWords("", "", "", List.of(), null, null);

    EventWords {
        code = cut(code, LONGEST_CODE);
        title = cut(title, LONGEST_TITLE);
        changes = List.copyOf(changes);
    }

    String json(JsonMapper mapper) {
        return mapper.writeValueAsString(this);
    }

    static EventWords of(JsonMapper mapper, @Nullable String json) {
        return json == null ? ERASED : mapper.readValue(json, EventWords.class);
    }

    /** What {@code like} finds in the lower-case JSON of words whose code contains a term. */
    static String patternOfCode(JsonMapper mapper, String term) {
        return "%\"code\":\"" + inside(mapper, term) + "\",\"title\":%";
    }

    /** The same for the title. */
    static String patternOfTitle(JsonMapper mapper, String term) {
        return "%\",\"title\":\"" + inside(mapper, term) + "\",\"changes\":%";
    }

    /** Quotation marks within a field are written with a backslash, so a term stays within its field. */
    private static String inside(JsonMapper mapper, String term) {
        var quoted = mapper.writeValueAsString(term.strip());
        return new SearchTerm(quoted.substring(1, quoted.length() - 1)).pattern();
    }

    private static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest - 1) + "…";
    }
}
