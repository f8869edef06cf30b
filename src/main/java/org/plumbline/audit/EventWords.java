package org.plumbline.audit;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plumbline.shared.Change;
import tools.jackson.databind.json.JsonMapper;

/**
 * What people read of an event, kept as JSON apart from the chain. All personal and free text is here and nowhere else.
 *
 * @param person who did it, by the name of that time
 * @param code what people call the record
 * @param title the record's name at that time
 * @param address where the person's browser was
 */
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

    private static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest - 1) + "…";
    }
}
