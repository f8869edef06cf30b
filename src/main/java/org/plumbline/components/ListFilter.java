package org.plumbline.components;

import com.vaadin.flow.function.SerializableBiFunction;
import com.vaadin.flow.function.SerializableFunction;
import com.vaadin.flow.function.SerializableSupplier;
import java.io.Serializable;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A filter of a {@link RecordList}.
 *
 * @param key its name in the URL
 * @param label translation key of its label
 * @param options the values to choose from, in order, each with the words people read
 */
public record ListFilter(String key, String label, SerializableSupplier<Map<String, String>> options)
        implements Serializable {

    /** As many as a person still looks through; others come by the link of their record. */
    private static final int RECORDS_OFFERED = 500;

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

    /**
     * A filter by records of which there may be more than anybody looks through: the ones that are asked for, then the
     * first of the others.
     *
     * @param asked what the list is asked for now
     * @param named finds records by their ids
     * @param directory finds the first of those that contain a term
     */
    public static <T> ListFilter ofRecords(
            String key,
            String label,
            SerializableSupplier<ListQuery> asked,
            SerializableFunction<Collection<UUID>, Map<UUID, T>> named,
            SerializableBiFunction<String, Integer, List<T>> directory,
            SerializableFunction<T, UUID> id,
            SerializableFunction<T, String> words) {
        return of(
                key,
                label,
                () -> Stream.concat(
                                named.apply(asked.get().ids(key)).values().stream(),
                                directory.apply("", RECORDS_OFFERED).stream())
                        .toList(),
                record -> id.apply(record).toString(),
                words);
    }

    private static <T> Map<String, String> inOrder(
            List<T> values, SerializableFunction<T, String> id, SerializableFunction<T, String> words) {
        var options = new LinkedHashMap<String, String>();
        values.forEach(value -> options.putIfAbsent(id.apply(value), words.apply(value)));
        return options;
    }
}
