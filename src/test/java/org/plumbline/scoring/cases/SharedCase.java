package org.plumbline.scoring.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.Objects;
import java.util.stream.StreamSupport;
import org.plumbline.scoring.Level;
import org.plumbline.scoring.bias.Confusion;
import org.plumbline.scoring.statistics.Measured;
import tools.jackson.databind.JsonNode;

/** A worked case: what goes in, and what must come out. */
record SharedCase(String id, String op, JsonNode input, JsonNode expected, JsonNode tolerance) {

    private static final Map<String, Level> LEVELS =
            Map.of("VL", Level.VERY_LOW, "L", Level.LOW, "M", Level.MODERATE, "H", Level.HIGH, "VH", Level.VERY_HIGH);

    static SharedCase of(JsonNode node) {
        return new SharedCase(
                node.path("id").asString(),
                node.path("op").asString(),
                node.path("input"),
                node.path("expected"),
                node.path("tolerance"));
    }

    double in(String name) {
        return number(input.path(name));
    }

    long count(String name) {
        return input.path(name).asLong();
    }

    double tolerated() {
        return tolerance.isNumber() ? tolerance.asDouble() : 0;
    }

    double tolerated(String name) {
        return tolerance.path(name).isNumber()
                ? tolerance.path(name).asDouble()
                : tolerance.path("default").asDouble(tolerated());
    }

    /** Holds a number against the expected one of this name. */
    void expect(String name, double actual) {
        assertThat(actual)
                .as("%s %s", id, name)
                .isCloseTo(number(expected.path(name)), within(Math.max(tolerated(), 1e-15)));
    }

    /** Holds a number against the only expected one. */
    void expect(double actual) {
        assertThat(actual).as(id).isCloseTo(number(expected), within(Math.max(tolerated(), 1e-15)));
    }

    /** Holds a value against an expected one, which is null where there must be none. */
    void expect(String name, Measured actual) {
        if (expected.path(name).isNull()) {
            assertThat(actual).as("%s %s", id, name).isInstanceOf(Measured.Undefined.class);
        } else {
            expect(name, actual.optional().orElseThrow());
        }
    }

    void expectLevel(Level actual) {
        assertThat(actual).as(id).isEqualTo(level(expected.path("level")));
    }

    static double number(JsonNode node) {
        assertThat(node.isNumber()).as("a number, not %s", node).isTrue();
        return node.asDouble();
    }

    static Level level(JsonNode word) {
        return Objects.requireNonNull(LEVELS.get(word.asString()));
    }

    static double[] numbers(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .mapToDouble(SharedCase::number)
                .toArray();
    }

    static Confusion cells(JsonNode node) {
        return new Confusion(
                node.path("tp").asLong(),
                node.path("fp").asLong(),
                node.path("tn").asLong(),
                node.path("fn").asLong());
    }

    @Override
    public String toString() {
        return id + " " + op;
    }
}
