package org.plumbline;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the build says the program is made of: complete, fixed, and under licences that everybody may use. */
class BillOfMaterialsTest {

    /** A component with several licences lets us choose; one of them has to be among these. */
    private static final Set<String> LICENCES = Set.of(
            "Apache-2.0",
            "BSD-2-Clause",
            "BSD-3-Clause",
            "MIT",
            "MIT-0",
            "EPL-2.0",
            "MPL-2.0",
            "Mozilla Public License Version 1.1",
            "Bouncy Castle Licence");

    private static JsonNode bom = JsonMapper.shared().createObjectNode();

    @BeforeAll
    static void read() throws IOException {
        try (var file =
                requireNonNull(BillOfMaterialsTest.class.getResourceAsStream("/META-INF/sbom/application.cdx.json"))) {
            bom = JsonMapper.shared().readTree(file);
        }
    }

    @Test
    void namesWhatTheProgramIsMadeOf() {
        assertThat(bom.at("/metadata/component/name").asString()).isEqualTo("plumbline");
        assertThat(components().map(component -> component.path("name").asString()))
                .contains("flow-server", "spring-security-core", "hibernate-core", "h2", "postgresql", "poi-ooxml");
    }

    @Test
    void everyVersionIsFixed() {
        assertThat(components())
                .allSatisfy(component -> assertThat(component.path("version").asString())
                        .as(component.path("purl").asString())
                        .isNotBlank()
                        .doesNotContain("SNAPSHOT", "[", "LATEST"));
    }

    @Test
    void everyLicenceIsOneThatWeMayPassOn() {
        assertThat(components())
                .allSatisfy(component -> assertThat(licences(component))
                        .as(component.path("purl").asString())
                        .containsAnyElementsOf(LICENCES));
    }

    private static Stream<JsonNode> components() {
        return StreamSupport.stream(bom.path("components").spliterator(), false);
    }

    private static Stream<String> licences(JsonNode component) {
        return StreamSupport.stream(component.path("licenses").spliterator(), false)
                .map(entry -> entry.path("license"))
                .map(licence -> licence.path("id").asString(licence.path("name").asString()));
    }
}
