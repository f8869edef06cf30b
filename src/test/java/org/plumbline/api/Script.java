package org.plumbline.api;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.TestPeople;
import org.plumbline.security.Role;
import org.plumbline.security.SignedInPerson;
import org.plumbline.shared.Digests;
import org.plumbline.shared.Ids;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks the API as a script does, through its filters, and gives people accounts and tokens to ask with. */
final class Script {

    private final MockMvc server;
    private final JdbcClient jdbc;
    private String address = "127.0.0.1";

    Script(WebApplicationContext context, JdbcClient jdbc) {
        this.server = MockMvcBuilders.webAppContextSetup(context)
                .apply(SecurityMockMvcConfigurers.springSecurity())
                .build();
        this.jdbc = jdbc;
    }

    /** Puts the person's roles and limits where the API reads them, and an authenticator where the role needs one. */
    void giveAccount(SignedInPerson person) {
        TestPeople.person(jdbc, person.name(), person.roles());
        for (Role role : person.roles()) {
            jdbc.sql("insert into person_role (person_id, role) values (?, ?)")
                    .params(person.id(), role.name())
                    .update();
        }
        for (UUID facility : person.facilities()) {
            jdbc.sql("insert into person_facility (person_id, facility_id) values (?, ?)")
                    .params(person.id(), facility)
                    .update();
        }
        jdbc.sql("insert into authenticator (person_id, secret, added_at, last_step)"
                        + " values (?, 'none', current_timestamp, 0)")
                .param(person.id())
                .update();
    }

    /** From where it asks from now on. */
    void moveTo(String elsewhere) {
        address = elsewhere;
    }

    String token(UUID person, ApiScope... scopes) {
        return token(person, Duration.ofDays(1), scopes);
    }

    /** @param left how long the token still works; negative for one that no longer does */
    String token(UUID person, Duration left, ApiScope... scopes) {
        var token = ApiTokens.PREFIX + Digests.sha256(Ids.next().toString()).substring(0, 43);
        jdbc.sql("""
                insert into api_token (id, person_id, name, token_hash, scopes, created_at, expires_at, calls, calls_since)
                values (?, ?, 'Test script', ?, ?, current_timestamp, ?, 0, current_timestamp)
                """)
                .params(
                        Ids.next(),
                        person,
                        Digests.sha256(token),
                        ApiScope.spell(Set.of(scopes)),
                        OffsetDateTime.ofInstant(Instant.now().plus(left), ZoneOffset.UTC))
                .update();
        return token;
    }

    MockHttpServletResponse ask(String path, @Nullable String token) throws Exception {
        return ask("GET", path, token, null);
    }

    MockHttpServletResponse ask(String method, String path, @Nullable String token, @Nullable String origin)
            throws Exception {
        var request = MockMvcRequestBuilders.request(
                org.springframework.http.HttpMethod.valueOf(method), java.net.URI.create(path));
        request.with(asked -> {
            asked.setRemoteAddr(address);
            return asked;
        });
        if (token != null) {
            request.header(HttpHeaders.AUTHORIZATION, "Bearer " + token);
        }
        if (origin != null) {
            request.header(HttpHeaders.ORIGIN, origin).header(HttpHeaders.ACCESS_CONTROL_REQUEST_METHOD, "GET");
        }
        return server.perform(request).andReturn().getResponse();
    }

    static JsonNode json(MockHttpServletResponse answer) throws Exception {
        return new JsonMapper().readTree(answer.getContentAsByteArray());
    }
}
