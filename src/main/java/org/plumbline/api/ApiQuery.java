package org.plumbline.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The query part of a request. A route takes the parameters that it knows; {@link #end} then refuses what is left, so
 * that a mistyped filter is an error and not a longer list.
 */
final class ApiQuery {

    static final String LIMIT = "limit";
    static final String CURSOR = "cursor";
    static final int MOST = 500;
    static final int USUAL = 100;

    private static final int LONGEST_VALUE = 200;
    private static final int MOST_VALUES = 100;

    private final Map<String, List<String>> left = new LinkedHashMap<>();

    private ApiQuery(Map<String, String[]> parameters) {
        parameters.forEach((name, values) -> left.put(name, List.of(values)));
    }

    static ApiQuery of(HttpServletRequest request) {
        try {
            return new ApiQuery(request.getParameterMap());
        } catch (IllegalStateException _) { // as Tomcat says that it cannot decode it
            throw new BadRequest("The query cannot be read.");
        }
    }

    /** Refuses every parameter. */
    static void none(HttpServletRequest request) {
        of(request).end();
    }

    /** The values of a parameter that may come several times. */
    Set<String> values(String name) {
        var values = Optional.ofNullable(left.remove(name)).orElse(List.of());
        if (values.size() > MOST_VALUES || values.stream().anyMatch(ApiQuery::isUnfit)) {
            throw new BadRequest(
                    "'%s' has too many values, or one that is empty, too long or no text.".formatted(name));
        }
        return new LinkedHashSet<>(values);
    }

    /** The value of a parameter that comes once. */
    Optional<String> value(String name) {
        var values = values(name);
        if (values.size() > 1) {
            throw new BadRequest("'%s' takes one value.".formatted(name));
        }
        return values.stream().findFirst();
    }

    /**
     * The values of a parameter as constants.
     *
     * @param others further values that the caller has read with {@link Set#remove}
     */
    <E extends Enum<E>> Set<E> choices(String name, Set<String> others, Class<E> type) {
        return others.stream()
                .map(value -> Arrays.stream(type.getEnumConstants())
                        .filter(constant -> constant.name().equals(value))
                        .findFirst()
                        .orElseThrow(() -> unknownValue(name)))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    <E extends Enum<E>> Set<E> choices(String name, Class<E> type) {
        return choices(name, values(name), type);
    }

    Set<UUID> ids(String name) {
        return ids(name, values(name));
    }

    Set<UUID> ids(String name, Set<String> values) {
        return values.stream().map(value -> id(name, value)).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Whether a parameter that knows one value has it. */
    boolean says(String name, String known) {
        var values = values(name);
        if (!Set.of(known).containsAll(values)) {
            throw unknownValue(name);
        }
        return !values.isEmpty();
    }

    int limit() {
        int limit = value(LIMIT).map(text -> number(LIMIT, text)).orElse(USUAL);
        if (limit < 1 || limit > MOST) {
            throw new BadRequest("'limit' must be from 1 to " + MOST + ".");
        }
        return limit;
    }

    /** The last record of the part before. */
    Optional<UUID> cursor() {
        return value(CURSOR).map(text -> id(CURSOR, text));
    }

    /** Refuses what no route has taken. */
    void end() {
        if (!left.isEmpty()) {
            throw new BadRequest(
                    "Unknown parameter '%s'.".formatted(left.keySet().iterator().next()));
        }
    }

    static BadRequest unknownValue(String name) {
        return new BadRequest("'%s' has a value that it does not know.".formatted(name));
    }

    static int number(String name, String text) {
        if (!text.matches("\\d{1,4}")) {
            throw new BadRequest("'%s' is no number from 0 to 9999.".formatted(name));
        }
        return Integer.parseInt(text);
    }

    private static UUID id(String name, String text) {
        try {
            var id = UUID.fromString(text);
            if (id.toString().equalsIgnoreCase(text)) {
                return id;
            }
        } catch (IllegalArgumentException _) {
            // said below
        }
        throw new BadRequest("'%s' is not what an answer of ours gave.".formatted(name));
    }

    private static boolean isUnfit(String value) {
        return value.isBlank() || value.length() > LONGEST_VALUE || value.indexOf('\0') >= 0;
    }
}
