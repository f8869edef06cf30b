package org.plumbline.catalogue;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Holds the files of the catalogue against each other: what one names must exist in another, and exist once. */
final class CatalogueReferences {

    private final Catalogue catalogue;
    private final Collection<CatalogueSource> sources;
    private final List<String> problems = new ArrayList<>();
    private final Map<String, Set<String>> seen = new HashMap<>();

    private CatalogueReferences(Catalogue catalogue, Collection<CatalogueSource> sources) {
        this.catalogue = catalogue;
        this.sources = sources;
    }

    /** Every problem, as {@code file:line: reason}. */
    static List<String> problems(Catalogue catalogue, Collection<CatalogueSource> sources) {
        var references = new CatalogueReferences(catalogue, sources);
        references.check();
        return references.problems;
    }

    private void check() {
        for (CatalogueSource source : sources) {
            switch (source.file().kind()) {
                case "framework" -> framework(source);
                case "risk-categories" -> categories(source, source.content(), List.of(), "categories");
                case "risk-library" ->
                    each(source, "scenarios", (path, scenario) -> {
                        once(source, path, "scenario", scenario);
                        category(source, path, scenario);
                        subcategories(source, path, scenario);
                    });
                case "profile" ->
                    each(source, "risks", (path, risk) -> {
                        once(source, path, "risk of the profile", risk);
                        subcategories(source, path, risk);
                    });
                case "import-mapping" -> fieldsOnce(source);
                case "risk-appetite" -> each(source, "categories", (path, entry) -> category(source, path, entry));
                default -> {}
            }
        }
    }

    private void fieldsOnce(CatalogueSource source) {
        var fields = new HashSet<String>();
        each(source, "fields", (path, field) -> {
            if (!fields.add(field.path("field").asString())) {
                report(source, path, "field", "the field has a mapping above already");
            }
        });
    }

    private void framework(CatalogueSource source) {
        source.eachSubcategory((path, subcategory) -> {
            once(source, path, "subcategory", subcategory);
            var parent = source.content();
            for (String step : path.subList(0, path.size() - 2)) {
                parent = step.chars().allMatch(Character::isDigit)
                        ? parent.path(Integer.parseInt(step))
                        : parent.path(step);
            }
            var category = parent.path("id").asString();
            if (!id(subcategory).startsWith(category + ".")) {
                report(source, path, "id", id(subcategory) + " does not belong beneath " + category);
            }
        });
    }

    private void categories(CatalogueSource source, JsonNode parent, List<String> parentPath, String list) {
        CatalogueSource.each(parent, parentPath, list, (path, category) -> {
            once(source, path, "risk category", category);
            subcategories(source, path, category);
            CatalogueSource.each(category, path, "neighbours", (at, neighbour) -> {
                if (catalogue.riskCategory(neighbour.asString()).isEmpty()) {
                    problems.add(source.problemAt(at, "there is no risk category " + neighbour.asString()));
                }
            });
            categories(source, category, path, "children");
        });
    }

    private void category(CatalogueSource source, List<String> path, JsonNode node) {
        var id = node.path("category").asString("");
        if (catalogue.riskCategory(id).isEmpty()) {
            report(source, path, "category", "there is no risk category " + id);
        }
    }

    private void subcategories(CatalogueSource source, List<String> path, JsonNode node) {
        CatalogueSource.each(node, path, "subcategories", (at, id) -> {
            if (catalogue.subcategory(id.asString()).isEmpty()) {
                problems.add(source.problemAt(at, "the AI RMF has no subcategory " + id.asString()));
            }
        });
    }

    private void once(CatalogueSource source, List<String> path, String what, JsonNode node) {
        if (!seen.computeIfAbsent(source.file().kind(), _ -> new HashSet<>()).add(id(node))) {
            report(source, path, "id", "there is already a " + what + " " + id(node));
        }
    }

    private void report(CatalogueSource source, List<String> path, String field, String reason) {
        problems.add(source.problemAt(CatalogueSource.join(path, field), reason));
    }

    private static void each(
            CatalogueSource source, String list, java.util.function.BiConsumer<List<String>, JsonNode> check) {
        CatalogueSource.each(source.content(), List.of(), list, check);
    }

    private static String id(JsonNode node) {
        return node.path("id").asString("");
    }
}
