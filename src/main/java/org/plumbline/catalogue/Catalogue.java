package org.plumbline.catalogue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.plumbline.scoring.policy.ScoringPolicy;

/**
 * Everything that {@code rmf-controls/} and what is laid over it say. It holds no record of the organisation, so anyone
 * who is signed in may read it.
 */
public final class Catalogue {

    public static final String AI_RMF = "nist-ai-rmf-1.0";

    private final Map<String, CatalogueFile> files;
    private final Framework rmf;
    private final Map<String, Framework.Subcategory> subcategories;
    private final GenerativeProfile generativeProfile;
    private final List<RiskCategory> riskCategories;
    private final Map<String, RiskCategory> riskCategoriesById;
    private final Map<String, RiskCategory> parentOfCategory;
    private final Map<String, RiskScenario> scenarios;
    private final RiskScale riskScale;
    private final MaturityScale maturityScale;
    private final RiskAppetite riskAppetite;
    private final TierRules tierRules;
    private final ScoringPolicy scoringPolicy;
    private final List<ImportMapping> importMappings;

    Catalogue(
            List<CatalogueFile> files,
            Framework rmf,
            GenerativeProfile generativeProfile,
            List<RiskCategory> riskCategories,
            List<RiskScenario> scenarios,
            RiskScale riskScale,
            MaturityScale maturityScale,
            RiskAppetite riskAppetite,
            TierRules tierRules,
            ScoringPolicy scoringPolicy,
            List<ImportMapping> importMappings) {
        this.files = inOrder(files, CatalogueFile::id);
        this.rmf = rmf;
        this.subcategories = inOrder(rmf.subcategories(), Framework.Subcategory::id);
        this.generativeProfile = generativeProfile;
        this.riskCategories = List.copyOf(riskCategories);
        this.riskCategoriesById = inOrder(
                riskCategories.stream().flatMap(RiskCategory::withDescendants).toList(), RiskCategory::id);
        this.parentOfCategory = new HashMap<>();
        allRiskCategories()
                .forEach(parent -> parent.children().forEach(child -> parentOfCategory.put(child.id(), parent)));
        this.scenarios = inOrder(scenarios, RiskScenario::id);
        this.riskScale = riskScale;
        this.maturityScale = maturityScale;
        this.riskAppetite = riskAppetite;
        this.tierRules = tierRules;
        this.scoringPolicy = scoringPolicy;
        this.importMappings = List.copyOf(importMappings);
    }

    /**
     * The catalogue that ships, with a folder laid over it, for commands that run without a server.
     *
     * @throws InvalidCatalogue naming every problem found
     */
    public static Catalogue read(Optional<Path> overlay) {
        return new CatalogueReader().read(overlay);
    }

    /** The files that were read, with version and source. */
    public List<CatalogueFile> files() {
        return List.copyOf(files.values());
    }

    /** The NIST AI Risk Management Framework 1.0. */
    public Framework rmf() {
        return rmf;
    }

    public Optional<Framework.Subcategory> subcategory(String id) {
        return Optional.ofNullable(subcategories.get(id));
    }

    public GenerativeProfile generativeProfile() {
        return generativeProfile;
    }

    /** The top categories of risk; the rest hang beneath them. */
    public List<RiskCategory> riskCategories() {
        return riskCategories;
    }

    public Optional<RiskCategory> riskCategory(String id) {
        return Optional.ofNullable(riskCategoriesById.get(id));
    }

    /** Every category, parents before their children. */
    public List<RiskCategory> allRiskCategories() {
        return List.copyOf(riskCategoriesById.values());
    }

    /** A category and those above it, the nearest first; none where there is no such category. */
    public List<RiskCategory> lineage(String categoryId) {
        var lineage = new ArrayList<RiskCategory>();
        for (var category = riskCategoriesById.get(categoryId);
                category != null;
                category = parentOfCategory.get(category.id())) {
            lineage.add(category);
        }
        return List.copyOf(lineage);
    }

    /**
     * The highest exposure within the appetite for a risk of this category, which a category without an entry of its
     * own takes from its parent.
     */
    public String highestExposureFor(String categoryId) {
        return riskAppetite.highestExposureFor(lineage(categoryId));
    }

    public List<RiskScenario> scenarios() {
        return List.copyOf(scenarios.values());
    }

    public Optional<RiskScenario> scenario(String id) {
        return Optional.ofNullable(scenarios.get(id));
    }

    public RiskScale riskScale() {
        return riskScale;
    }

    public MaturityScale maturityScale() {
        return maturityScale;
    }

    public RiskAppetite riskAppetite() {
        return riskAppetite;
    }

    public TierRules tierRules() {
        return tierRules;
    }

    /** The numbers of the scores that are judgement. */
    public ScoringPolicy scoringPolicy() {
        return scoringPolicy;
    }

    /** What the columns and words of inventory files mean. */
    public List<ImportMapping> importMappings() {
        return importMappings;
    }

    private static <T> Map<String, T> inOrder(List<T> items, Function<T, String> id) {
        return items.stream().collect(Collectors.toMap(id, Function.identity(), (_, last) -> last, LinkedHashMap::new));
    }
}
