package org.plumbline.measurementfile;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A part of a document that fulfils the schema, with its place. */
record Part(JsonNode node, String pointer) {

    boolean has(String name) {
        return node.has(name);
    }

    Part part(String name) {
        return new Part(node.path(name), pointer + "/" + name);
    }

    Optional<Part> ifPresent(String name) {
        return has(name) ? Optional.of(part(name)) : Optional.empty();
    }

    List<Part> parts(String name) {
        return part(name).parts();
    }

    List<Part> parts() {
        var parts = new ArrayList<Part>();
        for (int i = 0; i < node.size(); i++) {
            parts.add(new Part(node.get(i), pointer + "/" + i));
        }
        return parts;
    }

    String text(String name) {
        return node.path(name).asString();
    }

    @Nullable
    String textOrNull(String name) {
        return has(name) ? text(name) : null;
    }

    List<String> texts(String name) {
        return parts(name).stream().map(each -> each.node.asString()).toList();
    }

    double number(String name) {
        return node.path(name).asDouble();
    }

    @Nullable
    Double numberOrNull(String name) {
        return has(name) ? Double.valueOf(number(name)) : null;
    }

    double[] numbers(String name) {
        return StreamSupport.stream(node.path(name).spliterator(), false)
                .mapToDouble(JsonNode::asDouble)
                .toArray();
    }

    long count(String name) {
        return node.path(name).asLong();
    }

    int whole(String name) {
        return node.path(name).asInt();
    }

    int whole(String name, int otherwise) {
        return has(name) ? whole(name) : otherwise;
    }

    boolean flag(String name, boolean otherwise) {
        return node.path(name).asBoolean(otherwise);
    }

    <E extends Enum<E>> E word(String name, Class<E> type) {
        return Enum.valueOf(type, text(name));
    }

    <E extends Enum<E>> @Nullable E wordOrNull(String name, Class<E> type) {
        return has(name) ? word(name, type) : null;
    }

    LocalDate date(String name) {
        try {
            return LocalDate.parse(text(name));
        } catch (DateTimeException _) {
            throw part(name).refusal("there is no day " + text(name));
        }
    }

    MeasurementRefused refusal(String reason) {
        return new MeasurementRefused(pointer, reason);
    }

    /** Makes something of this part; what the arithmetic refuses is refused here. */
    <T> T make(Supplier<T> maker) {
        try {
            return maker.get();
        } catch (IllegalArgumentException refused) {
            throw refusal(String.valueOf(refused.getMessage()));
        }
    }
}
