package org.plumbline.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import tools.jackson.databind.JsonNode;

/** A file of the catalogue that fulfils its schema, with its lines. */
record CatalogueSource(CatalogueFile file, YamlDocument document) {

    JsonNode content() {
        return document.content();
    }

    /** A problem with a part of the file, as {@code file:line: reason}. */
    String problemAt(List<String> path, String reason) {
        return document.problemAt(path, reason);
    }

    boolean isFramework() {
        return file.kind().equals("framework");
    }

    /** The identifiers of a framework's outcomes in order; none in a file of another kind. */
    List<String> subcategoryIds() {
        var ids = new ArrayList<String>();
        eachSubcategory((_, subcategory) -> ids.add(subcategory.path("id").asString()));
        return ids;
    }

    /** Visits a framework's outcomes with their path in the file. */
    void eachSubcategory(BiConsumer<List<String>, JsonNode> visit) {
        each(
                content(),
                List.of(),
                "functions",
                (functionPath, function) -> each(
                        function,
                        functionPath,
                        "categories",
                        (categoryPath, category) -> each(category, categoryPath, "subcategories", visit)));
    }

    /** Visits the entries of a list within a part of the file. */
    static void each(JsonNode parent, List<String> parentPath, String list, BiConsumer<List<String>, JsonNode> visit) {
        for (int i = 0; i < parent.path(list).size(); i++) {
            visit.accept(
                    join(parentPath, list, String.valueOf(i)), parent.path(list).get(i));
        }
    }

    static List<String> join(List<String> path, String... steps) {
        var joined = new ArrayList<>(path);
        joined.addAll(List.of(steps));
        return joined;
    }
}
