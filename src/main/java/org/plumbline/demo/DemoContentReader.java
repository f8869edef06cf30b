package org.plumbline.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads the files of the demo data. A word that nobody knows is an error: it would be a part of the story lost. */
final class DemoContentReader {

    private static final String FILES = "classpath:demo/*.yaml";

    private final YAMLMapper yaml = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    DemoContent read() {
        var files = files();
        var answers = new LinkedHashMap<String, List<DemoContent.Answer>>();
        files.forEach(file -> {
            if (file.systemAnswers() != null) {
                answers.putAll(file.systemAnswers());
            }
        });
        return new DemoContent(
                files.stream()
                        .map(Part::organisation)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElseThrow(),
                all(files.stream().map(Part::facilities).toList()),
                all(files.stream().map(Part::people).toList()),
                all(files.stream().map(Part::vendors).toList()),
                all(files.stream().map(Part::systems).toList()),
                all(files.stream().map(Part::requests).toList()),
                all(files.stream().map(Part::risks).toList()),
                all(files.stream().map(Part::organisationAnswers).toList()),
                answers);
    }

    private List<Part> files() {
        try {
            var resources = new ArrayList<>(List.of(new PathMatchingResourcePatternResolver().getResources(FILES)));
            resources.sort(Comparator.comparing(resource -> Objects.requireNonNull(resource.getFilename())));
            var parts = new ArrayList<Part>();
            for (Resource resource : resources) {
                try (var stream = resource.getInputStream()) {
                    parts.add(yaml.readValue(stream, Part.class));
                }
            }
            return parts;
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private static <T> List<T> all(List<@Nullable List<T>> lists) {
        var all = new ArrayList<T>();
        for (var list : lists) {
            if (list != null) {
                all.addAll(list);
            }
        }
        return List.copyOf(all);
    }

    /** What one file holds. */
    private record Part(
            DemoContent.@Nullable Organisation organisation,
            @Nullable List<DemoContent.Facility> facilities,
            @Nullable List<DemoContent.Person> people,
            @Nullable List<DemoContent.Vendor> vendors,
            @Nullable List<DemoContent.AiSystem> systems,
            @Nullable List<DemoContent.Request> requests,
            @Nullable List<DemoContent.Risk> risks,
            @Nullable List<DemoContent.Answer> organisationAnswers,
            @Nullable Map<String, List<DemoContent.Answer>> systemAnswers) {}
}
