package org.plumbline.components;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.function.SerializableFunction;
import java.io.Serializable;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How people read the fields of a draft. Unless something else is said, the label of {@code goLive} is the translation
 * of {@code go-live} after the draft's prefix, and its values are written as the trail writes them.
 */
public final class DraftFields implements Serializable {

    private final String prefix;
    private final Map<String, String> labels = new HashMap<>();
    private final Map<String, SerializableFunction<Object, String>> words = new HashMap<>();
    private final Set<String> hidden = new HashSet<>();

    /** @param prefix of the translation keys, such as {@code vendor.} */
    public DraftFields(String prefix) {
        this.prefix = prefix;
    }

    /** Another label than the usual. */
    public DraftFields label(String field, String key) {
        labels.put(field, key);
        return this;
    }

    /** Words for a value, or for each of several: a name for an id. */
    public DraftFields words(String field, SerializableFunction<Object, String> words) {
        this.words.put(field, words);
        return this;
    }

    /** What people neither see nor change. */
    public DraftFields hide(String field) {
        hidden.add(field);
        return this;
    }

    boolean shows(String field) {
        return !hidden.contains(field);
    }

    String label(Component where, String field) {
        return where.getTranslation(key(field));
    }

    String value(Component where, String field, @Nullable Object value) {
        var text = value == null ? "" : text(field, value);
        return text.isEmpty()
                ? where.getTranslation("components.not-stated")
                : ActivityList.words(where, key(field), text);
    }

    private String text(String field, Object value) {
        var own = words.getOrDefault(field, Object::toString);
        return value instanceof Collection<?> values
                ? values.stream().map(own::apply).sorted().collect(Collectors.joining(", "))
                : own.apply(value);
    }

    private String key(String field) {
        return labels.getOrDefault(field, prefix + kebab(field));
    }

    private static String kebab(String camel) {
        return camel.replaceAll("([A-Z])", "-$1").toLowerCase(java.util.Locale.ROOT);
    }
}
