package org.plumbline.catalogue;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads the catalogue and refuses to hand out a broken one: each file is held against the JSON Schema of its kind, then
 * the files against each other, and every problem is named with file, line and reason.
 */
@Configuration
class CatalogueReader {

    private static final String ROOT = "rmf-controls/";

    private final JsonMapper json = JsonMapper.builder()
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES) // the schema is stricter, and names the line
            .build();
    private final SchemaRegistry schemas = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private final Map<String, Schema> schemaOfKind = new HashMap<>();

    @Bean
    Catalogue catalogue(CatalogueSettings settings) {
        return read(Optional.ofNullable(settings.overlay()));
    }

    /**
     * Reads what ships, lays the folder over it, and checks the whole.
     *
     * @throws InvalidCatalogue naming every problem found
     */
    Catalogue read(Optional<Path> overlay) {
        var problems = new ArrayList<String>();
        var sources = new LinkedHashMap<String, Source>();
        eachShippedFile((name, text) -> take(name, text, false, sources, problems));
        overlay.filter(Files::isDirectory)
                .ifPresent(folder -> eachFileIn(folder, (name, text) -> take(name, text, true, sources, problems)));
        failOn(problems);
        var catalogue = assemble(sources);
        new References(catalogue, sources, problems).check();
        failOn(problems);
        return catalogue;
    }

    private void take(String name, String text, boolean overlaid, Map<String, Source> sources, List<String> problems) {
        try {
            source(name, text, overlaid, problems)
                    .ifPresent(read -> sources.put(read.file().id(), read));
        } catch (InvalidCatalogue invalid) {
            problems.addAll(invalid.problems());
        }
    }

    private Optional<Source> source(String name, String text, boolean overlaid, List<String> problems) {
        var document = YamlDocument.read(name, text, json);
        var content = document.content();
        var kind = content.path("kind").asString("");
        var schema = schemaOf(kind);
        if (schema.isEmpty()) {
            problems.add(document.problemAt(List.of("kind"), "there is no kind of file called '" + kind + "'"));
            return Optional.empty();
        }
        var errors = schema.get().validate(content);
        for (Error error : errors) {
            problems.add(document.problemAt(path(error), error.getMessage()));
        }
        return errors.isEmpty() ? Optional.of(new Source(file(name, content, overlaid), document)) : Optional.empty();
    }

    private static CatalogueFile file(String name, JsonNode content, boolean overlaid) {
        return new CatalogueFile(
                name,
                content.path("id").asString(),
                content.path("kind").asString(),
                content.path("version").asString(),
                content.path("title").asString(),
                content.path("source").asString(),
                content.path("licence").asString(),
                overlaid);
    }

    private static List<String> path(Error error) {
        var location = error.getInstanceLocation();
        var path = new ArrayList<String>();
        for (int i = 0; i < location.getNameCount(); i++) {
            path.add(String.valueOf(location.getElement(i)));
        }
        if (error.getProperty() != null) {
            path.add(error.getProperty());
        }
        return path;
    }

    private Optional<Schema> schemaOf(String kind) {
        if (!kind.matches("[a-z-]+")) {
            return Optional.empty();
        }
        return Optional.ofNullable(schemaOfKind.computeIfAbsent(kind, _ -> {
            var resource = "/" + ROOT + "schema/" + kind + ".schema.json";
            try (InputStream stream = CatalogueReader.class.getResourceAsStream(resource)) {
                return stream == null ? null : schemas.getSchema(stream, InputFormat.JSON);
            } catch (IOException problem) {
                throw new UncheckedIOException(problem);
            }
        }));
    }

    private static void eachShippedFile(BiConsumer<String, String> take) {
        try {
            var found = new PathMatchingResourcePatternResolver().getResources("classpath:" + ROOT + "**/*.yaml");
            for (var resource : List.of(found).stream()
                    .sorted(Comparator.comparing(resource -> resource.toString()))
                    .toList()) {
                var address = resource.getURL().toString();
                take.accept(
                        address.substring(address.lastIndexOf(ROOT)),
                        resource.getContentAsString(StandardCharsets.UTF_8));
            }
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private static void eachFileIn(Path folder, BiConsumer<String, String> take) {
        try (var paths = Files.walk(folder)) {
            for (Path path : paths.filter(path -> path.toString().endsWith(".yaml"))
                    .sorted()
                    .toList()) {
                take.accept(path.toString(), Files.readString(path));
            }
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private static void failOn(List<String> problems) {
        if (!problems.isEmpty()) {
            throw new InvalidCatalogue(problems);
        }
    }

    private Catalogue assemble(Map<String, Source> sources) {
        return new Catalogue(
                sources.values().stream().map(Source::file).toList(),
                only(sources, "framework", Framework.class),
                only(sources, "profile", GenerativeProfile.class),
                all(sources, "risk-categories", CategoryFile.class).stream()
                        .flatMap(file -> file.categories().stream())
                        .toList(),
                all(sources, "risk-library", LibraryFile.class).stream()
                        .flatMap(file -> file.scenarios().stream())
                        .toList(),
                only(sources, "risk-scale", RiskScale.class),
                only(sources, "maturity-scale", MaturityScale.class),
                only(sources, "risk-appetite", RiskAppetite.class),
                only(sources, "tier-rules", TierRules.class));
    }

    private <T> List<T> all(Map<String, Source> sources, String kind, Class<T> type) {
        return sources.values().stream()
                .filter(source -> source.file().kind().equals(kind))
                .map(source -> json.treeToValue(source.document().content(), type))
                .toList();
    }

    /** One file of this kind decides; the last one read, which is the organisation's own if it has one. */
    private <T> T only(Map<String, Source> sources, String kind, Class<T> type) {
        return all(sources, kind, type).getLast();
    }

    private record CategoryFile(List<RiskCategory> categories) {}

    private record LibraryFile(List<RiskScenario> scenarios) {}

    /** A file that fulfils its schema. */
    private record Source(CatalogueFile file, YamlDocument document) {}

    /** Checks that what one file names exists in another. */
    private record References(Catalogue catalogue, Map<String, Source> sources, List<String> problems) {

        void check() {
            for (Source source : sources.values()) {
                switch (source.file().kind()) {
                    case "risk-categories" ->
                        categories(source, source.document().content(), List.of());
                    case "risk-library" -> scenarios(source);
                    case "profile" -> each(source, "risks", (risk, path) -> subcategories(source, risk, path));
                    case "risk-appetite" ->
                        each(source, "categories", (entry, path) -> category(source, entry, path, "category"));
                    default -> {}
                }
            }
            unique(catalogue.rmf().subcategories().stream()
                    .map(Framework.Subcategory::id)
                    .toList());
        }

        private void scenarios(Source source) {
            each(source, "scenarios", (scenario, path) -> {
                category(source, scenario, path, "category");
                subcategories(source, scenario, path);
            });
        }

        private void categories(Source source, JsonNode parent, List<String> parentPath) {
            var list = parent.has("categories") ? "categories" : "children";
            for (int i = 0; i < parent.path(list).size(); i++) {
                var path = join(parentPath, list, String.valueOf(i));
                var category = parent.path(list).get(i);
                subcategories(source, category, path);
                eachText(category, "neighbours", (neighbour, index) -> {
                    if (catalogue.riskCategory(neighbour).isEmpty()) {
                        report(source, join(path, "neighbours", index), "there is no risk category " + neighbour);
                    }
                });
                categories(source, category, path);
            }
        }

        private void category(Source source, JsonNode node, List<String> path, String field) {
            var id = node.path(field).asString("");
            if (catalogue.riskCategory(id).isEmpty()) {
                report(source, join(path, field), "there is no risk category " + id);
            }
        }

        private void subcategories(Source source, JsonNode node, List<String> path) {
            eachText(node, "subcategories", (id, index) -> {
                if (catalogue.subcategory(id).isEmpty()) {
                    report(source, join(path, "subcategories", index), "the AI RMF has no subcategory " + id);
                }
            });
        }

        private void unique(List<String> ids) {
            Set<String> seen = new HashSet<>();
            ids.stream()
                    .filter(id -> !seen.add(id))
                    .forEach(id -> problems.add("subcategory " + id + " is there twice"));
        }

        private void each(Source source, String list, BiConsumer<JsonNode, List<String>> check) {
            var nodes = source.document().content().path(list);
            for (int i = 0; i < nodes.size(); i++) {
                check.accept(nodes.get(i), List.of(list, String.valueOf(i)));
            }
        }

        private static void eachText(JsonNode node, String list, BiConsumer<String, String> check) {
            for (int i = 0; i < node.path(list).size(); i++) {
                check.accept(node.path(list).get(i).asString(), String.valueOf(i));
            }
        }

        private void report(Source source, List<String> path, String reason) {
            problems.add(source.document().problemAt(path, reason));
        }

        private static List<String> join(List<String> path, String... steps) {
            var joined = new ArrayList<>(path);
            joined.addAll(List.of(steps));
            return joined;
        }
    }
}
