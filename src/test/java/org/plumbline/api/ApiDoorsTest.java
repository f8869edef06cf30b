package org.plumbline.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plumbline.PlumblineTest;
import org.plumbline.TestOrganisation;
import org.plumbline.access.Visitors;
import org.plumbline.security.Permission;
import org.plumbline.security.SignedInPerson;
import org.plumbline.shared.Ids;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every route, for every role with and without limits, with every scope: open where both say so, and nowhere else. */
@PlumblineTest
class ApiDoorsTest {

    @Autowired
    WebApplicationContext context;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping routes;

    @Autowired
    JdbcClient jdbc;

    private final UUID north = Ids.next();
    private Script script;
    private List<SignedInPerson> visitors = List.of();

    @BeforeEach
    void visitors() {
        TestOrganisation.create(jdbc);
        script = new Script(context, jdbc);
        jdbc.sql("insert into facility (id, version, name, active, demo) values (?, 0, 'North', true, false)")
                .param(north)
                .update();
        visitors = Visitors.all(Set.of(north));
        visitors.forEach(script::giveAccount);
    }

    @Test
    void everyRouteOpensForWhomScopeAndTableSay() throws Exception {
        var mismatches = new ArrayList<String>();
        int doors = 0;
        for (var route : scoped()) {
            var address = address(route);
            var needed = needs(route).value();
            for (var visitor : visitors) {
                boolean reads = needed.permission()
                        .of(Visitors.role(visitor))
                        .filter(relation -> Visitors.isHeld(relation, visitor))
                        .isPresent();
                for (var scope : ApiScope.values()) {
                    doors++;
                    int status = script.ask(address, script.token(visitor.id(), scope))
                            .getStatus();
                    boolean open = status == 200 || status == 404; // no such record
                    if (open != (reads && scope == needed) || (!open && status != 403)) {
                        mismatches.add("%s answers %d to %s with %s".formatted(address, status, visitor, scope.id()));
                    }
                }
            }
            if (script.ask(address, null).getStatus() != 401) {
                mismatches.add(address + " answers strangers");
            }
        }
        assertThat(mismatches).isEmpty();
        assertThat(doors).isGreaterThanOrEqualTo(5 * 10 * 3);
    }

    @Test
    void everyHandlerStatesARule() {
        assertThat(handlers())
                .isNotEmpty()
                .allSatisfy(handler -> assertThat(
                                AnnotatedElementUtils.hasAnnotation(handler.getMethod(), PreAuthorize.class))
                        .as(handler.toString())
                        .isTrue());
    }

    /** The fallback and the description take every token; whatever gives records names a scope. */
    @Test
    void onlyTheDescriptionNeedsNoScope() {
        assertThat(handlers().stream()
                        .filter(handler -> !AnnotatedElementUtils.hasAnnotation(handler.getMethod(), Needs.class))
                        .map(handler -> handler.getMethod().getName()))
                .containsExactlyInAnyOrder("description", "none");
    }

    @Test
    void everyRouteRefusesAParameterThatItDoesNotKnow() throws Exception {
        var visitor = visitors.getFirst();
        for (var route : handlers()) {
            if (!route.getMethod().getName().equals("none")) {
                var reader = visitors.stream()
                        .filter(person -> Permission.READ
                                .of(Visitors.role(person))
                                .filter(relation -> Visitors.isHeld(relation, person))
                                .isPresent())
                        .findFirst()
                        .orElse(visitor);
                var answer =
                        script.ask(address(route) + "?status2=APPROVED", script.token(reader.id(), ApiScope.values()));
                assertThat(answer.getStatus()).as(address(route)).isEqualTo(400);
                assertThat(answer.getContentAsString()).contains("Unknown parameter 'status2'.");
            }
        }
    }

    private List<HandlerMethod> scoped() {
        return handlers().stream()
                .filter(handler -> AnnotatedElementUtils.hasAnnotation(handler.getMethod(), Needs.class))
                .toList();
    }

    private List<HandlerMethod> handlers() {
        return routes.getHandlerMethods().values().stream()
                .filter(handler -> handler.getBeanType().getPackage().equals(ApiScope.class.getPackage()))
                .toList();
    }

    private static Needs needs(HandlerMethod route) {
        return Objects.requireNonNull(AnnotatedElementUtils.findMergedAnnotation(route.getMethod(), Needs.class));
    }

    private String address(HandlerMethod handler) {
        return routes.getHandlerMethods().entrySet().stream()
                .filter(entry -> entry.getValue().equals(handler))
                .flatMap(entry -> entry.getKey().getPatternValues().stream())
                .findFirst()
                .orElseThrow()
                .replace("{code}", "XXX-9999");
    }
}
