package org.plumbline.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plumbline.PlumblineTest;
import org.plumbline.TestOrganisation;
import org.plumbline.access.Visitors;
import org.plumbline.inventory.AiInventory;
import org.plumbline.inventory.Autonomy;
import org.plumbline.inventory.FdaStatus;
import org.plumbline.inventory.Lifecycle;
import org.plumbline.inventory.PhiClass;
import org.plumbline.inventory.PhiUse;
import org.plumbline.inventory.ProtectedInput;
import org.plumbline.inventory.RiskTier;
import org.plumbline.inventory.Sourcing;
import org.plumbline.inventory.SystemDraft;
import org.plumbline.inventory.SystemKind;
import org.plumbline.inventory.SystemUse;
import org.plumbline.risk.ActionDraft;
import org.plumbline.risk.Cost;
import org.plumbline.risk.RatingDraft;
import org.plumbline.risk.ResponsePlan;
import org.plumbline.risk.ResponseType;
import org.plumbline.risk.RiskAssessments;
import org.plumbline.risk.RiskDraft;
import org.plumbline.risk.RiskId;
import org.plumbline.risk.RiskRegister;
import org.plumbline.risk.RiskStatus;
import org.plumbline.risk.Stage;
import org.plumbline.rmf.AnswerStatus;
import org.plumbline.rmf.Origin;
import org.plumbline.scoring.Appetite;
import org.plumbline.scoring.Level;
import org.plumbline.security.Role;
import org.plumbline.security.SignedInPerson;
import org.plumbline.vendor.VendorDraft;
import org.plumbline.vendor.VendorRegister;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What {@code docs/openapi.json} promises is what the API answers, and the other way round. */
@PlumblineTest
class OpenApiTest {

    private static final Map<String, Class<? extends Enum<?>>> CHOICES = Map.ofEntries(
            Map.entry("Lifecycle", Lifecycle.class),
            Map.entry("SystemKind", SystemKind.class),
            Map.entry("SystemUse", SystemUse.class),
            Map.entry("Autonomy", Autonomy.class),
            Map.entry("PhiUse", PhiUse.class),
            Map.entry("RiskTier", RiskTier.class),
            Map.entry("FdaStatus", FdaStatus.class),
            Map.entry("PhiClass", PhiClass.class),
            Map.entry("ProtectedInput", ProtectedInput.class),
            Map.entry("Sourcing", Sourcing.class),
            Map.entry("RiskStatus", RiskStatus.class),
            Map.entry("ResponseType", ResponseType.class),
            Map.entry("Level", Level.class),
            Map.entry("Verdict", Appetite.Verdict.class),
            Map.entry("AnswerStatus", AnswerStatus.class),
            Map.entry("Origin", Origin.class));

    private final SignedInPerson manager = Visitors.visitor(Role.RISK_MANAGER, Set.of());

    @Autowired
    WebApplicationContext context;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping routes;

    @Autowired
    AiInventory inventory;

    @Autowired
    VendorRegister vendors;

    @Autowired
    RiskRegister risks;

    @Autowired
    RiskAssessments ratings;

    @Autowired
    JdbcClient jdbc;

    private Script script;
    private JsonNode described;
    private String token;
    private String system;
    private String risk;

    @BeforeEach
    void records() throws Exception {
        TestOrganisation.create(jdbc);
        described = new JsonMapper().readTree(Files.readString(Path.of("docs/openapi.json")));
        script = new Script(context, jdbc);
        script.giveAccount(manager);
        Visitors.enter(manager);
        var id = inventory.register(fullyStated());
        system = inventory.find(id).code();
        inventory.register(SystemDraft.named("Nothing Known"));
        var raised = risks.raise(
                new RiskDraft(
                        "It drifts",
                        "the case mix changes",
                        "alerts come late",
                        "harm",
                        "robustness-and-drift",
                        manager.id(),
                        Set.of(id.value()),
                        Set.of(),
                        Set.of("MEASURE 2.4"),
                        LocalDate.of(2099, 1, 1),
                        null),
                new ResponsePlan(ResponseType.MITIGATE, new Cost(new BigDecimal("12000.50"), "USD"), "Watch it"),
                List.of(new ActionDraft("Watch", manager.id(), LocalDate.of(2099, 1, 1))));
        rate(raised);
        risk = risks.find(raised).code();
        token = script.token(manager.id(), ApiScope.values());
    }

    @Test
    void everyAnswerIsAsDescribed() throws Exception {
        asDescribed("/api/v1/systems", "/api/v1/systems");
        asDescribed("/api/v1/systems/{code}", "/api/v1/systems/" + system);
        asDescribed("/api/v1/risks", "/api/v1/risks");
        asDescribed("/api/v1/risks/{code}", "/api/v1/risks/" + risk);
        asDescribed("/api/v1/rmf/{code}", "/api/v1/rmf/" + system);
        asDescribed("/api/v1/openapi.json", "/api/v1/openapi.json");
        asDescribed("/api/v1/systems/{code}", "/api/v1/systems/AIS-999999");
        asDescribed("/api/v1/systems", "/api/v1/systems?limit=0");
    }

    @Test
    void whatIsServedIsTheDocument() throws Exception {
        assertThat(Script.json(script.ask("/api/v1/openapi.json", token))).isEqualTo(described);
    }

    @Test
    void everyRouteIsDescribedAndNoOther() {
        var known = routes.getHandlerMethods().entrySet().stream()
                .filter(entry -> entry.getValue().getBeanType().getPackage().equals(ApiScope.class.getPackage()))
                .flatMap(entry -> entry.getKey().getPatternValues().stream())
                .filter(pattern -> !Set.of("/api", "/api/**").contains(pattern))
                .collect(Collectors.toSet());

        assertThat(described.at("/paths").propertyNames()).containsExactlyInAnyOrderElementsOf(known);
    }

    @Test
    void everyDescriptionNamesTheScope() {
        routes.getHandlerMethods().forEach((mapping, handler) -> {
            var needs = AnnotatedElementUtils.findMergedAnnotation(handler.getMethod(), Needs.class);
            if (needs != null) {
                var path = mapping.getPatternValues().iterator().next();
                assertThat(described
                                .at("/paths")
                                .get(path)
                                .at("/get/description")
                                .asString())
                        .contains("`" + needs.value().id() + "`");
            }
        });
    }

    @Test
    void everyChoiceIsWhatTheCodeKnows() {
        var schemas = described.at("/components/schemas");
        assertThat(schemas.properties().stream()
                        .filter(schema -> schema.getValue().has("enum"))
                        .map(Map.Entry::getKey))
                .containsExactlyInAnyOrderElementsOf(CHOICES.keySet());
        CHOICES.forEach((name, type) -> assertThat(
                        schemas.get(name).get("enum").valueStream().map(JsonNode::asString))
                .as(name)
                .containsExactlyElementsOf(
                        Arrays.stream(type.getEnumConstants()).map(Enum::name).toList()));
    }

    @Test
    void everyParameterTakesEveryValueThatIsDescribed() throws Exception {
        var tried = new TreeSet<String>();
        for (var path : List.of("/api/v1/systems", "/api/v1/risks")) {
            for (var written : described.at("/paths").get(path).at("/get/parameters")) {
                var parameter = resolved(written);
                for (var value : samples(parameter.get("schema"))) {
                    var name = parameter.get("name").asString();
                    tried.add(name + "=" + value);
                    var answer = script.ask(
                            path + "?" + name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8), token);
                    assertThat(answer.getStatus())
                            .as(path + " " + name + "=" + value)
                            .isEqualTo(200);
                }
            }
        }
        assertThat(tried).hasSizeGreaterThan(50);
    }

    @Test
    void aValueThatNobodyKnowsIsRefused() throws Exception {
        for (var query : List.of(
                "/systems?lifecycle=APPROVED",
                "/systems?tier=none",
                "/systems?owner=me",
                "/systems?limit=501",
                "/systems?cursor=1",
                "/systems?q=a&q=b",
                "/systems?q=%00",
                "/risks?appetite=WITHIN",
                "/risks?acceptance=12345",
                "/risks?status=",
                "/risks?sort=title")) {
            assertThat(script.ask("/api/v1" + query, token).getStatus())
                    .as(query)
                    .isEqualTo(400);
        }
    }

    @Test
    void theCursorLeadsThroughAllOfTheList() throws Exception {
        var met = new TreeSet<String>();
        var address = "/api/v1/systems?limit=1";
        for (var next = address; next != null; ) {
            var part = Script.json(script.ask(next, token));
            part.get("items")
                    .forEach(item ->
                            assertThat(met.add(item.get("code").asString())).isTrue());
            assertThat(part.get("items")).hasSize(1);
            next = part.get("next").isNull()
                    ? null
                    : address + "&cursor=" + part.get("next").asString();
        }
        Visitors.enter(manager);
        assertThat(met).hasSize((int) inventory.count(org.plumbline.inventory.SystemFilter.ALL));
    }

    private void asDescribed(String path, String address) throws Exception {
        var answer = script.ask(address, token);
        var response =
                resolved(described.at("/paths").get(path).at("/get/responses").get(String.valueOf(answer.getStatus())));
        var type = String.valueOf(answer.getContentType()).replaceFirst(";.*", "");
        var schema =
                (ObjectNode) response.get("content").get(type).get("schema").deepCopy();
        schema.set("components", described.get("components"));
        var errors = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(schema)
                .validate(Script.json(answer));

        assertThat(errors).as(address).isEmpty();
    }

    private JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? described.at(node.get("$ref").asString().substring(1)) : node;
    }

    /** Values that a schema allows. */
    private List<String> samples(JsonNode written) {
        var schema = resolved(written);
        if (schema.has("items")) {
            return samples(schema.get("items"));
        }
        if (schema.has("anyOf")) {
            return schema.get("anyOf")
                    .valueStream()
                    .flatMap(part -> samples(part).stream())
                    .toList();
        }
        if (schema.has("enum")) {
            return schema.get("enum").valueStream().map(JsonNode::asString).toList();
        }
        if (schema.has("const")) {
            return List.of(schema.get("const").asString());
        }
        if (schema.has("default")) {
            return List.of(schema.get("default").asString());
        }
        return List.of(schema.has("pattern") ? "30" : manager.id().toString());
    }

    private SystemDraft fullyStated() {
        var vendor = vendors.register(VendorDraft.named("Acme"));
        return SystemDraft.builder("Sepsis Alert")
                .purpose("Finds sepsis early")
                .kind(SystemKind.PREDICTIVE)
                .use(SystemUse.CLINICAL)
                .autonomy(Autonomy.RECOMMENDS)
                .phi(PhiUse.YES)
                .phiClasses(Set.of(PhiClass.CLINICAL_RECORD))
                .protectedInputs(Set.of(ProtectedInput.AGE))
                .patientCareDecisionSupport(true)
                .highImpact(true)
                .fdaStatus(FdaStatus.CLEARED_510K)
                .fdaIdentifier("K201234")
                .sourcing(Sourcing.VENDOR)
                .vendorId(vendor.value())
                .clinicalOwner(manager.id())
                .inUseSince(LocalDate.of(2026, 1, 1))
                .tags(Set.of("icu"))
                .notes("None")
                .build();
    }

    private void rate(RiskId id) {
        ratings.rate(id, null, new RatingDraft(Stage.CURRENT, Level.HIGH, Level.HIGH, "Seen twice"));
    }
}
