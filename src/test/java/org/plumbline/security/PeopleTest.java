package org.plumbline.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.plumbline.PlumblineTest;
import org.plumbline.WithPerson;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.crypto.password.PasswordEncoder;

@PlumblineTest
class PeopleTest {

    private static final PersonDraft NURSE = new PersonDraft("Ada Nurse", "Ada@Example.org", Set.of(Role.SYSTEM_OWNER));

    @Autowired
    People people;

    @Autowired
    Persons persons;

    @Autowired
    PasswordEncoder passwords;

    @Test
    @WithPerson(Role.ADMINISTRATOR)
    void anInvitedPersonCanSignInWithThePasswordShownOnce() {
        var password = people.invite(NURSE);

        var account = persons.findByEmail("ada@example.org").orElseThrow().signedIn();
        assertThat(passwords.matches(password, account.passwordHash())).isTrue();
        assertThat(account.passwordHash()).startsWith("{argon2id}");
        assertThat(account.roles()).containsExactly(Role.SYSTEM_OWNER);
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
