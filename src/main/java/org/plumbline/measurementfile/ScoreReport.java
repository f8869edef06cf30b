package org.plumbline.measurementfile;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plumbline.shared.Json;
import tools.jackson.databind.SerializationFeature;

/**
 * What a document comes to.
 *
 * @param asOf the day from which the age of evidence was counted
 * @param policy the policy that was scored by, with its version
 */
public record ScoreReport(@Nullable String title, LocalDate asOf, String policy, List<ScoreSection> sections) {

    /** The form of {@link #json()}. */
    public static final String FORMAT = "plumbline-score-1";

    public ScoreReport {
        sections = List.copyOf(sections);
    }

    /** Whether a stated tolerance is breached anywhere. */
    public boolean isBreached() {
        return sections.stream().anyMatch(ScoreSection::breached);
    }

    /** For programs. */
    public String json() {
        var tree = new LinkedHashMap<String, Object>();
        tree.put("format", FORMAT);
        if (title != null) {
            tree.put("title", title);
        }
        tree.put("asOf", asOf.toString());
        tree.put("policy", policy);
        tree.put("breached", isBreached());
        tree.put("sections", sections.stream().map(ScoreReport::tree).toList());
        return Json.builder().enable(SerializationFeature.INDENT_OUTPUT).build().writeValueAsString(tree);
    }

    /** For people. */
    public String text() {
        var text = new StringBuilder();
        if (title != null) {
            text.append(title).append('\n');
        }
        text.append("As of ").append(asOf).append(", by ").append(policy).append(".\n");
        for (var section : sections) {
            text.append('\n');
            section.lines().forEach(line -> text.append(line).append('\n'));
        }
        text.append('\n')
                .append(isBreached() ? "A stated tolerance is breached." : "No stated tolerance is breached.")
                .append('\n');
        return text.toString();
    }

    private static LinkedHashMap<String, Object> tree(ScoreSection section) {
        var tree = new LinkedHashMap<String, Object>();
        tree.put("kind", section.kind());
        tree.put("id", section.id());
        tree.put("breached", section.breached());
        tree.put("result", section.result());
        return tree;
    }
}
