package org.plumbline.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plumbline.PlumblineTest;
import org.plumbline.account.NotAdmitted;
import org.plumbline.account.TestSingleSignOn;
import org.plumbline.audit.EventKind;
import org.plumbline.audit.Recorded;
import org.springframework.beans.factory.annotation.Autowired;

@PlumblineTest
class ClaimedPeopleTest {

    @Autowired
    Persons persons;

    @Autowired
    Clock clock;

    private final List<Object> events = new java.util.ArrayList<>();
    private final String email = UUID.randomUUID() + "@lakeside.example";
    private ClaimedPeople people;

    @BeforeEach
    void twoGroupsGiveARole() {
        var settings = TestSingleSignOn.with(Map.of("risk-team", "RISK_MANAGER", "audit", "AUDITOR"), null);
        people = new ClaimedPeople(persons, settings, events::add, clock);
    }

    @Test
    void whoComesTheFirstTimeGetsAnAccount() {
        var id = people.admit(null, claims("risk-team"));

        var row = persons.findById(id).orElseThrow().row();
        assertThat(row.name()).isEqualTo("Rita Risk");
        assertThat(row.email()).isEqualTo(email);
        assertThat(row.roles()).containsExactly(Role.RISK_MANAGER);
        assertThat(events)
                .singleElement()
                .isInstanceOfSatisfying(
                        Recorded.class, told -> assertThat(told.kind()).isEqualTo(EventKind.PERSON_INVITED));
    }

    @Test
    void rolesFollowTheClaimsAtEachSignIn() {
        var id = people.admit(null, claims("risk-team"));
        people.admit(id, claims("audit"));
        people.admit(id, claims("audit"));

        assertThat(persons.findById(id).orElseThrow().row().roles()).containsExactly(Role.AUDITOR);
        assertThat(events).hasSize(2);
    }

    @Test
    void whoHasNoListedGroupDoesNotComeIn() {
        var id = people.admit(null, claims("risk-team"));

        assertThatExceptionOfType(NotAdmitted.class).isThrownBy(() -> people.admit(null, claims("staff")));
        assertThatExceptionOfType(NotAdmitted.class).isThrownBy(() -> people.admit(id, claims("staff")));
    }

    @Test
    void anEmailAddressMakesNobodySomebodyElse() {
        people.admit(null, claims("risk-team"));

        assertThatExceptionOfType(NotAdmitted.class).isThrownBy(() -> people.admit(null, claims("risk-team")));
    }

    @Test
    void anAddressThatIsNotVerifiedMakesNoAccount() {
        var claims = new java.util.HashMap<>(claims("risk-team"));
        claims.put("email_verified", false);

        assertThatExceptionOfType(NotAdmitted.class).isThrownBy(() -> people.admit(null, claims));
    }

    private Map<String, Object> claims(String group) {
        return Map.of("name", "Rita Risk", "email", email, "groups", List.of(group));
    }
}
