package org.plumbline.components;

import com.vaadin.flow.function.SerializableBiFunction;
import com.vaadin.flow.function.SerializableFunction;
import com.vaadin.flow.function.SerializableSupplier;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A filter of a {@link RecordList}.
 *
 * @param key its name in the URL
 * @param label translation key of its label
 * @param options the values to choose from, in order, each with the words people read
 * @param isDate whether a date is chosen instead, as 2027-03-12 in the URL
 */
public record ListFilter(String key, String label, SerializableSupplier<Map<String, String>> options, boolean isDate)
        implements Serializable {

    /** As many as a person still looks through; others come by the link of their record. */
    private static final int RECORDS_OFFERED = 500;

    public ListFilter(String key, String label, SerializableSupplier<Map<String, String>> options) {
        this(key, label, options, false);
    }

    /** A filter by a date. */
    public static ListFilter ofDate(String key, String label) {
        return new ListFilter(key, label, Map::of, true);
    }

    /** Those of the values that it offers, each with the words people read. */
    Map<String, String> words(List<String> values) {
        var words = new LinkedHashMap<String, String>();
        if (isDate) {
            values.stream()
                    .limit(1)
                    .forEach(value -> date(value).ifPresent(date -> words.put(value, DateText.of(date))));
        } else if (!values.isEmpty()) {
            var offered = options.get();
            values.stream().filter(offered::containsKey).forEach(value -> words.put(value, offered.get(value)));
        }
        return words;
    }

    /** The date that a value of the URL spells, if it spells one. */
    static Optional<LocalDate> date(String value) {
        try {
            return Optional.of(LocalDate.parse(value));
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }

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
