package org.plumbline;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.plumbline.account.Proof;
import org.plumbline.security.Role;
import org.plumbline.security.SignedInPerson;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.test.context.support.WithSecurityContextFactory;

/** Gives tests people with accounts, so that records can name them as owners. */
public class TestPeople implements WithSecurityContextFactory<WithPerson> {

    private final JdbcClient jdbc;

    TestPeople(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public SecurityContext createSecurityContext(WithPerson who) {
        var roles = who.value().length == 0 ? EnumSet.noneOf(Role.class) : EnumSet.copyOf(List.of(who.value()));
        return new SecurityContextImpl(authentication(person(jdbc, who.name(), roles)));
    }

    /** The id of the person with this name in every test. */
    public static UUID idOf(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    /** Makes sure the person has an account. */
    public static SignedInPerson person(JdbcClient jdbc, String name, java.util.Set<Role> roles) {
        var id = idOf(name);
        var email = id + "@example.org";
        boolean known = jdbc.sql("select count(*) from person where id = :id")
                        .param("id", id)
                        .query(Long.class)
                        .single()
                > 0;
        if (!known) {
            jdbc.sql("""
                    insert into person (id, version, email, name, active, demo, created_at)
                    values (:id, 0, :email, :name, true, false, current_timestamp)
                    """)
                    .param("id", id)
                    .param("email", email)
                    .param("name", name)
                    .update();
        }
        return new SignedInPerson(id, email, name, roles);
    }

    /** Runs the rest of the test as somebody else. */
    public static void continueAs(JdbcClient jdbc, String name, Role... roles) {
        var person = person(jdbc, name, EnumSet.copyOf(List.of(roles)));
        SecurityContextHolder.setContext(new SecurityContextImpl(authentication(person)));
    }

    /** The authentication of somebody who has just come in. */
    public static UsernamePasswordAuthenticationToken authentication(SignedInPerson person) {
        var authorities = new ArrayList<GrantedAuthority>(person.getAuthorities());
        authorities.add(Proof.ofServer());
        return UsernamePasswordAuthenticationToken.authenticated(person, null, authorities);
    }
}
