package org.plumbline.catalogue;

import java.io.StringReader;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A YAML file, as data and as lines: an error can name the line it means. */
final class YamlDocument {

    private final String name;
    private final @Nullable Node root;
    private final JsonNode content;

    private YamlDocument(String name, @Nullable Node root, JsonNode content) {
        this.name = name;
        this.root = root;
        this.content = content;
    }

    /**
     * Reads a file.
     *
     * @throws InvalidCatalogue if it is no YAML, or has the same key twice
     */
    static YamlDocument read(String name, String text, JsonMapper json) {
        var options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        var yaml = new Yaml(new SafeConstructor(options));
        try {
            var root = yaml.compose(new StringReader(text));
            return new YamlDocument(name, root, json.valueToTree(yaml.load(text)));
        } catch (MarkedYAMLException problem) {
            int line = problem.getProblemMark() == null
                    ? 1
                    : problem.getProblemMark().getLine() + 1;
            throw new InvalidCatalogue(List.of("%s:%d: %s".formatted(name, line, problem.getProblem())));
        }
    }

    JsonNode content() {
        return content;
    }

    /** A problem with the part of the file that the path leads to, in the form {@code file:line: reason}. */
    String problemAt(List<String> path, String reason) {
        return "%s:%d: %s".formatted(name, lineOf(path), reason);
    }

    /** The line of the deepest part of the path that exists, from 1. */
    private int lineOf(List<String> path) {
        var node = root;
        int line = 1;
        for (String step : path) {
            var next = child(node, step);
            if (next.isEmpty()) {
                break;
            }
            node = next.get();
            line = node.getStartMark().getLine() + 1;
        }
        return line;
    }

    private static Optional<Node> child(@Nullable Node node, String step) {
        return switch (node) {
            case MappingNode map ->
                map.getValue().stream()
                        .filter(entry -> entry.getKeyNode() instanceof ScalarNode key
                                && key.getValue().equals(step))
                        .findFirst()
                        .map(entry -> entry.getValueNode());
            case SequenceNode list
            when step.chars().allMatch(Character::isDigit)
                    && Integer.parseInt(step) < list.getValue().size() ->
                Optional.of(list.getValue().get(Integer.parseInt(step)));
            case null, default -> Optional.empty();
        };
    }
}
