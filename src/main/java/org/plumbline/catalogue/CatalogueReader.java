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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.plumbline.scoring.policy.ScoringPolicy;
import org.plumbline.shared.Json;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.exc.ValueInstantiationException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads the catalogue and refuses to hand out a broken one: each file is held against the JSON Schema of its kind, then
 * the files against each other, and every problem is named with file, line and reason.
 */
@Configuration
class CatalogueReader {

    private static final String ROOT = "rmf-controls/";

    private final JsonMapper json = Json.builder()
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
        var sources = new LinkedHashMap<String, CatalogueSource>();
        eachShippedFile((name, text) -> take(name, text, false, sources, problems));
        overlay.filter(Files::isDirectory)
                .ifPresent(folder -> eachFileIn(folder, (name, text) -> take(name, text, true, sources, problems)));
        failOn(problems);
        var catalogue = assemble(sources);
        failOn(CatalogueReferences.problems(catalogue, sources.values()));
        return catalogue;
    }

    private void take(
            String name, String text, boolean overlaid, Map<String, CatalogueSource> sources, List<String> problems) {
        try {
            source(name, text, overlaid, problems).ifPresent(read -> keep(read, sources, problems));
        } catch (InvalidCatalogue invalid) {
            problems.addAll(invalid.problems());
        }
    }

    /** Adds a file, or puts it in the place of the shipped one with its id if it says the same kind of thing. */
    private static void keep(CatalogueSource read, Map<String, CatalogueSource> sources, List<String> problems) {
        var earlier = sources.get(read.file().id());
        if (earlier != null && earlier.file().overlaid() == read.file().overlaid()) {
            problems.add(read.problemAt(
                    List.of("id"),
                    "the id " + read.file().id() + " is also that of "
                            + earlier.file().name()));
        } else if (earlier != null && !earlier.file().kind().equals(read.file().kind())) {
            problems.add(read.problemAt(
                    List.of("kind"),
                    "the file replaces " + earlier.file().name() + " and must be of its kind, "
                            + earlier.file().kind()));
        } else if (earlier != null
                && earlier.isFramework()
                && !earlier.subcategoryIds().equals(read.subcategoryIds())) {
            problems.add(read.problemAt(
                    List.of("functions"),
                    "the framework must keep the identifiers of the one it replaces: answers refer to them"));
        } else {
            sources.put(read.file().id(), read);
        }
    }

    private Optional<CatalogueSource> source(String name, String text, boolean overlaid, List<String> problems) {
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
        return errors.isEmpty()
                ? Optional.of(new CatalogueSource(file(name, content, overlaid), document))
                : Optional.empty();
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

    private Catalogue assemble(Map<String, CatalogueSource> sources) {
        return new Catalogue(
                sources.values().stream().map(CatalogueSource::file).toList(),
                json.treeToValue(
                        Objects.requireNonNull(sources.get(Catalogue.AI_RMF)).content(), Framework.class),
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
                only(sources, "tier-rules", TierRules.class),
                scoringPolicy(sources),
                all(sources, "import-mapping", ImportMapping.class));
    }

    /** A policy may fulfil its schema and still contradict itself, as with a chance that falls where access widens. */
    private ScoringPolicy scoringPolicy(Map<String, CatalogueSource> sources) {
        try {
            return only(sources, "scoring-policy", ScoringPolicy.class);
        } catch (ValueInstantiationException refused) {
            throw new InvalidCatalogue(List.of("scoring policy: " + refused.getOriginalMessage()));
        }
    }

    private <T> List<T> all(Map<String, CatalogueSource> sources, String kind, Class<T> type) {
        return sources.values().stream()
                .filter(source -> source.file().kind().equals(kind))
                .map(source -> json.treeToValue(source.content(), type))
                .toList();
    }

    /** One file of this kind decides; the last one read, which is the organisation's own if it has one. */
    private <T> T only(Map<String, CatalogueSource> sources, String kind, Class<T> type) {
        return all(sources, kind, type).getLast();
    }

    private record CategoryFile(List<RiskCategory> categories) {}

    private record LibraryFile(List<RiskScenario> scenarios) {}
}
