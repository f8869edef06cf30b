package org.plumbline.shared;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The one way to read JSON that comes from outside. What is deeper, longer or has more parts than any document of ours
 * is refused, and so are a name that comes twice and a number that no computer holds: of both, readers disagree on what
 * they mean.
 */
public final class Json {

    private static final int DEEPEST = 64;
    private static final int LONGEST_TEXT = 1 << 20;
    private static final int LONGEST_NUMBER = 100;
    private static final int LONGEST_NAME = 10_000;
    private static final long MOST_TOKENS = 20_000_000;

    private static final JsonMapper MAPPER = builder().build();

    private Json() {}

    /** For mappers that need settings of their own within the same limits. */
    public static JsonMapper.Builder builder() {
        var limits = StreamReadConstraints.builder()
                .maxNestingDepth(DEEPEST)
                .maxStringLength(LONGEST_TEXT)
                .maxNumberLength(LONGEST_NUMBER)
                .maxNameLength(LONGEST_NAME)
                .maxTokenCount(MOST_TOKENS)
                .build();
        return JsonMapper.builder(JsonFactory.builder()
                .streamReadConstraints(limits)
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .build());
    }

    /**
     * Reads a whole document.
     *
     * @throws Unreadable saying where it stops to be one
     */
    public static JsonNode read(String text) throws Unreadable {
        try (var parser = MAPPER.createParser(text)) {
            try {
                var tree = MAPPER.readTree(parser);
                if (tree == null || parser.nextToken() != null) {
                    throw unreadable(parser);
                }
                requireFinite(tree, "");
                return tree;
            } catch (JacksonException _) {
                throw unreadable(parser);
            }
        }
    }

    private static Unreadable unreadable(JsonParser parser) {
        return new Unreadable(
                parser.streamReadContext().pathAsPointer().toString(),
                parser.currentLocation().getLineNr());
    }

    private static void requireFinite(JsonNode node, String pointer) throws Unreadable {
        if (node.isFloatingPointNumber() && !Double.isFinite(node.doubleValue())) {
            throw new Unreadable(pointer, 0);
        }
        for (var entry : node.properties()) {
            requireFinite(entry.getValue(), pointer + "/" + entry.getKey());
        }
        if (node.isArray()) {
            for (int index = 0; index < node.size(); index++) {
                requireFinite(node.get(index), pointer + "/" + index);
            }
        }
    }

    /** It is no JSON, or none that we read. */
    public static final class Unreadable extends Exception {

        private final String pointer;
        private final int line;

        Unreadable(String pointer, int line) {
            super("no JSON that is read, at " + pointer + " in line " + line);
            this.pointer = pointer;
            this.line = line;
        }

        /** The place as RFC 6901 writes it. */
        public String pointer() {
            return pointer;
        }

        /** From 1; 0 where only the place is known. */
        public int line() {
            return line;
        }
    }
}
