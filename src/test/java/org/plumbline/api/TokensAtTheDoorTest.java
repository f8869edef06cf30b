package org.plumbline.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plumbline.api.ApiScope.RISKS_READ;
import static org.plumbline.api.ApiScope.SYSTEMS_READ;

import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plumbline.PlumblineTest;
import org.plumbline.TestOrganisation;
import org.plumbline.access.Visitors;
import org.plumbline.inventory.AiInventory;
import org.plumbline.inventory.AiSystemId;
import org.plumbline.inventory.SystemDraft;
import org.plumbline.security.Role;
import org.plumbline.security.SignedInPerson;
import org.plumbline.shared.Ids;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.context.WebApplicationContext;

/** What a token opens, and when it no longer does. */
@PlumblineTest
class TokensAtTheDoorTest {

    private static final String SYSTEMS = "/api/v1/systems";

    private final SignedInPerson manager = Visitors.visitor(Role.RISK_MANAGER, Set.of());
    private final SignedInPerson owner = Visitors.visitor(Role.SYSTEM_OWNER, Set.of());

    @Autowired
    WebApplicationContext context;

    @Autowired
    AiInventory inventory;

    @Autowired
    ApiSettings settings;

    @Autowired
    JdbcClient jdbc;

    private Script script;
    private String code;

    @BeforeEach
    void aSystem() {
        TestOrganisation.create(jdbc);
        script = new Script(context, jdbc);
        script.giveAccount(manager);
        script.giveAccount(owner);
        Visitors.enter(manager);
        AiSystemId id = inventory.register(SystemDraft.named("Sepsis Alert"));
        code = inventory.find(id).code();
        SecurityContextHolder.clearContext();
    }

    @Test
    void aTokenReadsWhatItsPersonReads() throws Exception {
        var answer = script.ask(SYSTEMS + "?q=Sepsis", script.token(manager.id(), SYSTEMS_READ));

        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getContentType()).startsWith("application/json");
        assertThat(Script.json(answer).at("/items/0/code").asString()).isEqualTo(code);
    }

    @Test
    void anothersRecordAnswersLikeAMissingOne() throws Exception {
        var token = script.token(owner.id(), SYSTEMS_READ);
        var others = script.ask(SYSTEMS + "/" + code, token);
        var missing = script.ask(SYSTEMS + "/AIS-999999", token);

        assertThat(others.getStatus()).isEqualTo(404);
        assertThat(others.getContentAsString()).isEqualTo(missing.getContentAsString());
        assertThat(script.ask(SYSTEMS + "/" + code, script.token(manager.id(), SYSTEMS_READ))
                        .getStatus())
                .isEqualTo(200);
    }

    @Test
    void whoCannotAskLearnsNothing() throws Exception {
        for (var answer : new MockHttpServletResponse[] {
            script.ask(SYSTEMS, null),
            script.ask(SYSTEMS, "plumbline_" + "A".repeat(43)),
            script.ask(SYSTEMS, script.token(manager.id(), Duration.ofSeconds(-1), SYSTEMS_READ)),
            script.ask(SYSTEMS, script.token(manager.id(), SYSTEMS_READ).toUpperCase()),
        }) {
            assertThat(answer.getStatus()).isEqualTo(401);
            assertThat(answer.getContentType()).isEqualTo("application/problem+json");
            assertThat(answer.getContentAsString())
                    .isEqualTo("{\"type\":\"about:blank\",\"title\":\"Unauthorized\",\"status\":401}");
            assertThat(answer.getHeader("WWW-Authenticate")).isEqualTo("Bearer");
        }
        var refused = script.ask(SYSTEMS, script.token(manager.id(), RISKS_READ));
        assertThat(refused.getStatus()).isEqualTo(403);
        assertThat(refused.getContentAsString())
                .isEqualTo("{\"type\":\"about:blank\",\"title\":\"Forbidden\",\"status\":403}");
    }

    @Test
    void aTokenDiesWithTheAccount() throws Exception {
        var token = script.token(manager.id(), SYSTEMS_READ);
        assertThat(script.ask(SYSTEMS, token).getStatus()).isEqualTo(200);

        jdbc.sql("update person set active = false where id = ?")
                .param(manager.id())
                .update();
        forgetWhatHibernateRead();

        assertThat(script.ask(SYSTEMS, token).getStatus()).isEqualTo(401);
    }

    @Test
    void aTokenNeverMayMoreThanItsPersonNow() throws Exception {
        var token = script.token(manager.id(), SYSTEMS_READ);
        jdbc.sql("update person_role set role = 'ADMINISTRATOR' where person_id = ?")
                .param(manager.id())
                .update();
        forgetWhatHibernateRead();

        assertThat(script.ask(SYSTEMS, token).getStatus()).isEqualTo(403);
    }

    @Test
    void aTokenWaitsForTheSecondStepThatItsPersonHasComeToNeed() throws Exception {
        var auditor = Visitors.visitor(Role.AUDITOR, Set.of());
        script.giveAccount(auditor);
        var token = script.token(auditor.id(), SYSTEMS_READ);
        assertThat(script.ask(SYSTEMS, token).getStatus()).isEqualTo(200);

        jdbc.sql("delete from authenticator where person_id = ?")
                .param(auditor.id())
                .update();

        assertThat(script.ask(SYSTEMS, token).getStatus()).isEqualTo(401);
    }

    @Test
    void whoAsksTooOftenWaits() throws Exception {
        var token = script.token(manager.id(), SYSTEMS_READ);
        jdbc.sql("update api_token set calls = ?")
                .param(settings.requestsAMinute() - 1)
                .update();
        assertThat(script.ask(SYSTEMS, token).getStatus()).isEqualTo(200);

        var full = script.ask(SYSTEMS, token);
        assertThat(full.getStatus()).isEqualTo(429);
        assertThat(Integer.parseInt(String.valueOf(full.getHeader("Retry-After"))))
                .isBetween(1, 61);

        jdbc.sql("update api_token set calls_since = calls_since - interval '61' second")
                .update();
        assertThat(script.ask(SYSTEMS, token).getStatus()).isEqualTo(200);
    }

    @Test
    void wrongTokensAreSlowedDownAndRightOnesFromThereAreNot() throws Exception {
        script.moveTo("test " + Ids.next()); // counts outlive a test
        int let = 0;
        while (let <= 100 && script.ask(SYSTEMS, "plumbline_wrong").getStatus() == 401) {
            let++;
        }
        assertThat(let).isEqualTo(30);
        assertThat(script.ask(SYSTEMS, "plumbline_wrong").getHeader("Retry-After"))
                .isNotNull();
        assertThat(script.ask(SYSTEMS, script.token(manager.id(), SYSTEMS_READ)).getStatus())
                .isEqualTo(200);
    }

    @Test
    void theFirstUseOfADayAndEachPartOfAListAreInTheTrail() throws Exception {
        var token = script.token(manager.id(), SYSTEMS_READ);
        long used = events("api-token.used");
        long read = events("api.list-read");

        script.ask(SYSTEMS + "?limit=1", token);
        script.ask(SYSTEMS + "?limit=1", token);
        script.ask(SYSTEMS + "/" + code, token);

        assertThat(events("api-token.used") - used).isEqualTo(1);
        assertThat(events("api.list-read") - read).isEqualTo(2);
        assertThat(jdbc.sql(
                                "select count(*) from api_token where last_used_at is not null and last_address = '127.0.0.1'")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void thereIsNoSessionNoCookieAndNoOtherSitesPage() throws Exception {
        var answer = script.ask("GET", SYSTEMS, script.token(manager.id(), SYSTEMS_READ), "https://evil.example");
        assertThat(answer.getCookies()).isEmpty();
        assertThat(answer.getHeaderNames()).noneMatch(name -> name.startsWith("Access-Control"));

        var preflight = script.ask("OPTIONS", SYSTEMS, null, "https://evil.example");
        assertThat(preflight.getStatus()).isEqualTo(401);
        assertThat(preflight.getHeaderNames()).noneMatch(name -> name.startsWith("Access-Control"));
    }

    @Test
    void whatIsNotThereIsAProblemToo() throws Exception {
        var token = script.token(manager.id(), SYSTEMS_READ);

        assertThat(script.ask("/api/v2/systems", token).getStatus()).isEqualTo(404);
        assertThat(script.ask("/api", token).getStatus()).isEqualTo(404);
        assertThat(script.ask("/api/v1/nothing", token).getContentType()).isEqualTo("application/problem+json");
        var post = script.ask("POST", SYSTEMS, token, null);
        assertThat(post.getStatus()).isEqualTo(405);
        assertThat(post.getHeader("Allow")).isEqualTo("GET, HEAD");
        assertThat(script.ask("/api/v1/nothing", null).getStatus()).isEqualTo(401);
    }

    /** Requests of a script share no session of Hibernate; those of this test share its transaction. */
    private void forgetWhatHibernateRead() {
        context.getBean(jakarta.persistence.EntityManager.class).clear();
    }

    private long events(String kind) {
        return jdbc.sql("select count(*) from audit_event where kind = ?")
                .param(kind)
                .query(Long.class)
                .single();
    }
}
