package org.plumbline.components;

import com.vaadin.flow.function.SerializableFunction;
import com.vaadin.flow.function.SerializableSupplier;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * A filter of a {@link RecordList}.
 *
 * @param key its name in the URL
 * @param label translation key of its label
 * @param options the values to choose from, in order, each with the words people read
 */
public record ListFilter(String key, String label, SerializableSupplier<Map<String, String>> options)
        implements Serializable {

    /** A filter by the constants of an enum. */
    public static <E extends Enum<E>> ListFilter ofEnum(
            String key, String label, Class<E> type, SerializableFunction<E, String> words) {
        return new ListFilter(key, label, () -> inOrder(Arrays.asList(type.getEnumConstants()), Enum::name, words));
    }

    /** A filter by values that are looked up when the filter opens. */
    public static <T> ListFilter of(
            String key,
            String label,
            SerializableSupplier<List<T>> values,
            SerializableFunction<T, String> id,
            SerializableFunction<T, String> words) {
        return new ListFilter(key, label, () -> inOrder(values.get(), id, words));
    }

    private static <T> Map<String, String> inOrder(
            List<T> values, SerializableFunction<T, String> id, SerializableFunction<T, String> words) {
        var options = new java.util.LinkedHashMap<String, String>();
        values.forEach(value -> options.put(id.apply(value), words.apply(value)));
        return options;
    }
}
