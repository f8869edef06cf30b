package org.plumbline.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plumbline.SharedData;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reading succeeds only if every file fulfils its schema and all references hold, so these tests look at the content.
 */
class RmfControlsTest {

    /** The identifiers of NIST AI 100-1, tables 1 to 4. */
    private static final List<String> OFFICIAL = List.of("""
            GOVERN 1.1, GOVERN 1.2, GOVERN 1.3, GOVERN 1.4, GOVERN 1.5, GOVERN 1.6, GOVERN 1.7
            GOVERN 2.1, GOVERN 2.2, GOVERN 2.3
            GOVERN 3.1, GOVERN 3.2
            GOVERN 4.1, GOVERN 4.2, GOVERN 4.3
            GOVERN 5.1, GOVERN 5.2
            GOVERN 6.1, GOVERN 6.2
            MAP 1.1, MAP 1.2, MAP 1.3, MAP 1.4, MAP 1.5, MAP 1.6
            MAP 2.1, MAP 2.2, MAP 2.3
            MAP 3.1, MAP 3.2, MAP 3.3, MAP 3.4, MAP 3.5
            MAP 4.1, MAP 4.2
            MAP 5.1, MAP 5.2
            MEASURE 1.1, MEASURE 1.2, MEASURE 1.3
            MEASURE 2.1, MEASURE 2.2, MEASURE 2.3, MEASURE 2.4, MEASURE 2.5, MEASURE 2.6, MEASURE 2.7,
            MEASURE 2.8, MEASURE 2.9, MEASURE 2.10, MEASURE 2.11, MEASURE 2.12, MEASURE 2.13
            MEASURE 3.1, MEASURE 3.2, MEASURE 3.3
            MEASURE 4.1, MEASURE 4.2, MEASURE 4.3
            MANAGE 1.1, MANAGE 1.2, MANAGE 1.3, MANAGE 1.4
            MANAGE 2.1, MANAGE 2.2, MANAGE 2.3, MANAGE 2.4
            MANAGE 3.1, MANAGE 3.2
            MANAGE 4.1, MANAGE 4.2, MANAGE 4.3
            """.strip().split(",?\\s*\\n\\s*|,\\s+", -1));

    private static final String PREFACE = """
            id: %s
            kind: %s
            version: "1.0.0"
            title: Ours
            source: Own work.
            licence: Apache-2.0
            """;

    private static final Catalogue SHIPPED = new CatalogueReader().read(Optional.empty());

    @TempDir
    Path overlay;

    @Test
    void everyShippedFileIsRead() throws IOException {
        try (var files = Files.walk(Path.of("rmf-controls"))) {
            assertThat(SHIPPED.files())
                    .extracting(CatalogueFile::name)
                    .containsExactlyInAnyOrderElementsOf(
                            files.filter(file -> file.toString().endsWith(".yaml"))
                                    .map(file -> file.toString().replace('\\', '/'))
                                    .toList());
        }
    }

    @Test
    void theFrameworkHasFourFunctionsNineteenCategoriesAndSeventyTwoSubcategories() {
        var rmf = SHIPPED.rmf();

        assertThat(rmf.functions())
                .extracting(Framework.Function::id)
                .containsExactly("GOVERN", "MAP", "MEASURE", "MANAGE");
        assertThat(rmf.categories()).hasSize(19);
        assertThat(rmf.functions())
                .extracting(function -> function.categories().stream()
                        .mapToInt(category -> category.subcategories().size())
                        .sum())
                .containsExactly(19, 18, 22, 13);
        assertThat(rmf.subcategories()).hasSize(72);
    }

    @Test
    void theIdentifiersAreTheOfficialOnes() {
        assertThat(SHIPPED.rmf().subcategories())
                .extracting(Framework.Subcategory::id)
                .isEqualTo(OFFICIAL);
    }

    @Test
    void theIdentifiersAreThoseOfTheFinalPublication() {
        var core = JsonMapper.shared().readTree(SharedData.file("nist-ai-rmf/nist-ai-rmf-1.0-core.json"));

        assertThat(elements(core, "functions")
                        .flatMap(function -> elements(function, "categories"))
                        .flatMap(category -> elements(category, "subcategories"))
                        .map(subcategory -> subcategory.path("id").asString()))
                .containsExactlyElementsOf(OFFICIAL);
    }

    @Test
    void theGenerativeProfileHasTheTwelveOfficialRisks() {
        assertThat(SHIPPED.generativeProfile().risks())
                .extracting(GenerativeProfile.Risk::title)
                .containsExactly(
                        "CBRN Information or Capabilities",
                        "Confabulation",
                        "Dangerous, Violent, or Hateful Content",
                        "Data Privacy",
                        "Environmental Impacts",
                        "Harmful Bias or Homogenization",
                        "Human-AI Configuration",
                        "Information Integrity",
                        "Information Security",
                        "Intellectual Property",
                        "Obscene, Degrading, and/or Abusive Content",
                        "Value Chain and Component Integration");
        assertThat(SHIPPED.generativeProfile().appliesTo()).containsExactlyInAnyOrder("GENERATIVE", "AGENTIC");
    }

    @Test
    void theLibraryHasAtLeastFortyScenarios() {
        assertThat(SHIPPED.scenarios()).hasSizeGreaterThanOrEqualTo(40);
    }

    @Test
    void biasInversionAndBreachStandApartAtTheTop() {
        assertThat(SHIPPED.riskCategories())
                .extracting(RiskCategory::title)
                .contains("Algorithmic bias", "Model inversion", "Data breach");
        assertThat(SHIPPED.riskCategory("model-inversion").orElseThrow().children())
                .extracting(RiskCategory::id)
                .containsExactly("membership-inference", "training-data-extraction");
        assertThat(SHIPPED.allRiskCategories())
                .allSatisfy(category -> assertThat(category.boundary()).isNotBlank());
    }

    @Test
    void aSubcategoryKnowsItsCategoryAndFunction() {
        var subcategory = SHIPPED.subcategory("MEASURE 2.10").orElseThrow();

        assertThat(subcategory.category()).isEqualTo("MEASURE 2");
        assertThat(subcategory.function()).isEqualTo("MEASURE");
    }

    @Test
    void aCategoryTakesItsAppetiteFromTheOneAbove() {
        assertThat(SHIPPED.highestExposureFor("model-inversion")).isEqualTo("LOW");
        assertThat(SHIPPED.highestExposureFor("membership-inference")).isEqualTo("LOW");
        assertThat(SHIPPED.highestExposureFor("availability")).isEqualTo("MODERATE");
        assertThat(SHIPPED.highestExposureFor("no-such-category")).isEqualTo("MODERATE");
    }

    @Test
    void aCategoryWithAnAppetiteOfItsOwnKeepsIt() throws IOException {
        write("appetite.yaml", appetite("model-inversion", "LOW", "membership-inference", "VERY_LOW"));

        var catalogue = read();

        assertThat(catalogue.highestExposureFor("membership-inference")).isEqualTo("VERY_LOW");
        assertThat(catalogue.highestExposureFor("training-data-extraction")).isEqualTo("LOW");
        assertThat(catalogue.highestExposureFor("algorithmic-bias")).isEqualTo("HIGH");
    }

    @Test
    void aFileInTheOverlayReplacesTheOneWithItsId() throws IOException {
        write("appetite.yaml", appetite("data-breach", "VERY_LOW", "shadow-ai", "LOW"));

        var files = read().files();

        assertThat(files).hasSameSizeAs(SHIPPED.files());
        assertThat(files)
                .filteredOn(CatalogueFile::overlaid)
                .extracting(CatalogueFile::id, CatalogueFile::title)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("risk-appetite", "Ours"));
    }

    @Test
    void aFileWithAnIdOfItsOwnIsAdded() throws IOException {
        write("mine.yaml", PREFACE.formatted("our-categories", "risk-categories") + """
                categories:
                  - id: parking
                    title: Parking
                    definition: Nobody finds a space because the model said there is one.
                    boundary: Only cars count here, and bicycles are somebody else's concern.
                    neighbours: [availability]
                    atlas: []
                    owasp: []
                    subcategories: [MAP 1.1]
                    children: []
                """);

        var catalogue = read();

        assertThat(catalogue.riskCategory("parking")).isPresent();
        assertThat(catalogue.riskCategory("data-breach")).isPresent();
    }

    @Test
    void aFileThatBreaksItsSchemaIsRefusedWithItsLine() throws IOException {
        var file = write("appetite.yaml", appetite("data-breach", "ENORMOUS", "shadow-ai", "LOW"));

        refuses(file + ":10: ");
    }

    @Test
    void aFileThatIsNoYamlIsRefusedWithItsLine() throws IOException {
        var file = write("torn.yaml", "id: torn\nkind: [risk-appetite\ntitle: x\n");

        refuses(file + ":3: ");
    }

    @Test
    void aFileThatNamesWhatIsNotThereIsRefusedWithItsLine() throws IOException {
        var file = write("appetite.yaml", appetite("data-breach", "LOW", "lost-keys", "LOW"));

        refuses(file + ":12: there is no risk category lost-keys");
    }

    @Test
    void aFileOfAnUnknownKindIsRefused() throws IOException {
        var file = write("odd.yaml", PREFACE.formatted("odd", "oddity"));

        refuses(file + ":2: there is no kind of file called 'oddity'");
    }

    @Test
    void aFileCannotTakeThePlaceOfOneOfAnotherKind() throws IOException {
        var file = write(
                "appetite.yaml",
                appetite("data-breach", "LOW", "shadow-ai", "LOW").replace("id: risk-appetite", "id: risk-tier"));

        refuses(file + ":2: the file replaces rmf-controls/scales/risk-tier.yaml and must be of its kind, tier-rules");
    }

    @Test
    void twoFilesCannotShareAnId() throws IOException {
        write("a.yaml", appetite("data-breach", "LOW", "shadow-ai", "LOW"));
        var second = write("b.yaml", appetite("data-breach", "LOW", "shadow-ai", "LOW"));

        refuses(second + ":1: the id risk-appetite is also that of " + overlay.resolve("a.yaml"));
    }

    @Test
    void aFrameworkThatLosesAnOutcomeIsRefused() throws IOException {
        var shipped = Files.readString(Path.of("rmf-controls/frameworks/nist-ai-rmf-1.0.yaml"));
        var file = write("rmf.yaml", shipped.replace("- id: GOVERN 1.7\n", "- id: GOVERN 1.8\n"));

        refuses(file + ":8: the framework must keep the identifiers");
    }

    @Test
    void anotherFrameworkDoesNotTakeThePlaceOfTheAiRmf() throws IOException {
        write("other.yaml", PREFACE.formatted("other", "framework") + """
                functions:
                  - id: PLAN
                    code: PL
                    title: Plan
                    summary: Another framework altogether.
                    categories:
                      - id: PLAN 1
                        title: First
                        summary: Another category altogether.
                        subcategories:
                          - id: PLAN 1.1
                            title: Only
                            outcome: Somebody has a plan for it.
                            goodPractice: The plan is written down somewhere.
                            evidence: [The plan]
                            suggestedOwner: Planner
                            scope: system
                """);

        assertThat(read().rmf().id()).isEqualTo(Catalogue.AI_RMF);
    }

    private Catalogue read() {
        return new CatalogueReader().read(Optional.of(overlay));
    }

    private void refuses(String start) {
        assertThatExceptionOfType(InvalidCatalogue.class)
                .isThrownBy(this::read)
                .satisfies(invalid -> assertThat(invalid.problems())
                        .anySatisfy(problem -> assertThat(problem).startsWith(start)));
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(overlay.resolve(name), text);
    }

    private static String appetite(String category, String level, String otherCategory, String otherLevel) {
        return PREFACE.formatted("risk-appetite", "risk-appetite")
                + """
                highestExposure: HIGH
                categories:
                  - category: %s
                    highestExposure: %s
                    why: Because we are careful here.
                  - category: %s
                    highestExposure: %s
                    why: Because we are careful here.
                longestAcceptanceDays: 90
                reviewEveryDays: {VERY_LOW: 90, LOW: 90, MODERATE: 60, HIGH: 30, VERY_HIGH: 7}
                """.formatted(category, level, otherCategory, otherLevel);
    }

    private static Stream<JsonNode> elements(JsonNode parent, String list) {
        return parent.path(list).valueStream();
    }
}
