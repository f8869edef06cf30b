package org.plumbline.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.plumbline.PlumblineTest;
import org.plumbline.TestPeople;
import org.plumbline.WithPerson;
import org.plumbline.account.AccountLinks;
import org.plumbline.account.AccountLinks.Invited;
import org.plumbline.account.AccountLinks.Purpose;
import org.plumbline.account.ProofTooOld;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;

@PlumblineTest
class PeopleTest {

    private static final PersonDraft NURSE = new PersonDraft("Ada Nurse", "Ada@Example.org", Set.of(Role.SYSTEM_OWNER));

    @Autowired
    People people;

    @Autowired
    Persons persons;

    @Autowired
    AccountLinks links;

    @Autowired
    Clock clock;

    @Test
    @WithPerson(Role.ADMINISTRATOR)
    void anInvitedPersonChoosesThePasswordWithALink() {
        var token = people.invite(NURSE);

        assertThat(links.find(token, "192.0.2.1"))
                .hasValue(new Invited("Ada Nurse", "ada@example.org", Purpose.INVITE));
        var account = persons.findByEmail("ada@example.org").orElseThrow().signedIn();
        assertThat(account.roles()).containsExactly(Role.SYSTEM_OWNER);
    }

    @Test
    @WithPerson(Role.ADMINISTRATOR)
    void nobodyTakesAwayTheirOwnAuthenticator() {
        assertThatExceptionOfType(OwnAuthenticator.class)
                .isThrownBy(() -> people.resetAuthenticator(TestPeople.idOf("Robin Test")));
    }

    @Test
    @WithPerson(Role.ADMINISTRATOR)
    void nobodyGivesThemselvesARole() {
        var me = TestPeople.idOf("Robin Test");
        var before = persons.findById(me).orElseThrow().row();
        var more = new PersonDraft(before.name(), before.email(), Set.of(Role.ADMINISTRATOR, Role.GOVERNANCE_LEAD));

        assertThatExceptionOfType(OwnRole.class).isThrownBy(() -> people.change(me, before.version(), more));
        assertThat(persons.findById(me).orElseThrow().row().roles()).doesNotContain(Role.GOVERNANCE_LEAD);
    }

    @Test
    @WithPerson(Role.ADMINISTRATOR)
    void whoCameInLongAgoShowsAgainThatItIsThem() {
        var longAgo = FactorGrantedAuthority.withAuthority(FactorGrantedAuthority.PASSWORD_AUTHORITY)
                .issuedAt(clock.instant().minus(Duration.ofMinutes(16)))
                .build();
        var me = Objects.requireNonNull(SecurityContextHolder.getContext().getAuthentication());
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                        Objects.requireNonNull(me.getPrincipal()),
                        null,
                        List.of(longAgo, new SimpleGrantedAuthority(Permission.ADMINISTER.authority()))));

        assertThatExceptionOfType(ProofTooOld.class).isThrownBy(() -> people.invite(NURSE));
        assertThat(persons.findByEmail("ada@example.org")).isEmpty();
    }

    @Test
    @WithPerson(Role.ADMINISTRATOR)
    void twoPeopleCannotShareAnAddress() {
        people.invite(NURSE);

        assertThatExceptionOfType(EmailTaken.class).isThrownBy(() -> people.invite(NURSE));
    }

    @Test
    @WithPerson(Role.GOVERNANCE_LEAD)
    void aGovernanceLeadCannotInvite() {
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> people.invite(NURSE));
    }

    @Test
    @WithPerson(Role.ADMINISTRATOR)
    void theLastAdministratorCannotBeDeactivated() {
        people.invite(new PersonDraft("Only Admin", "admin@example.org", Set.of(Role.ADMINISTRATOR)));
        var admin = persons.findByEmail("admin@example.org").orElseThrow();

        assertThatExceptionOfType(LastAdministrator.class).isThrownBy(() -> people.deactivate(admin.id()));
    }
}
