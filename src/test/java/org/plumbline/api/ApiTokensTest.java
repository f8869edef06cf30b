package org.plumbline.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.plumbline.api.ApiScope.RISKS_READ;
import static org.plumbline.api.ApiScope.SYSTEMS_READ;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plumbline.PlumblineTest;
import org.plumbline.TestOrganisation;
import org.plumbline.TestPeople;
import org.plumbline.WithPerson;
import org.plumbline.account.ProofTooOld;
import org.plumbline.security.CurrentPerson;
import org.plumbline.security.OurOrganisation;
import org.plumbline.security.People;
import org.plumbline.security.Role;
import org.plumbline.shared.Digests;
import org.plumbline.shared.NotFound;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;

@PlumblineTest
@WithPerson(value = Role.RISK_MANAGER, name = "Tilda Token")
class ApiTokensTest {

    @Autowired
    ApiTokens tokens;

    @Autowired
    People people;

    @Autowired
    CurrentPerson me;

    @Autowired
    OurOrganisation organisation;

    @Autowired
    JdbcClient jdbc;

    private LocalDate today;

    @BeforeEach
    void anOrganisation() {
        TestOrganisation.create(jdbc);
        today = organisation.today();
    }

    @Test
    void onlyADigestOfATokenIsKept() {
        var made = tokens.create(new ApiTokenDraft("Power BI", Set.of(SYSTEMS_READ), today.plusDays(90)));

        assertThat(made).matches("plumbline_[A-Za-z0-9_-]{43}");
        assertThat(jdbc.sql("select token_hash from api_token")
                        .query(String.class)
                        .single())
                .isEqualTo(Digests.sha256(made));
        assertThat(tokens.own()).singleElement().satisfies(token -> {
            assertThat(token.name()).isEqualTo("Power BI");
            assertThat(token.scopes()).containsExactly(SYSTEMS_READ);
            assertThat(token.lastUsedAt()).isNull();
            assertThat(token.toString()).doesNotContain(made);
        });
    }

    @Test
    void noTwoTokensAreTheSame() {
        var made = new ArrayList<String>();
        for (int number = 0; number < ApiTokens.MOST_OF_A_PERSON; number++) {
            made.add(tokens.create(draft("Token " + number, today)));
        }
        assertThat(made).doesNotHaveDuplicates();
        assertThatExceptionOfType(ApiTokenRefusal.class)
                .isThrownBy(() -> tokens.create(draft("One more", today)))
                .withMessage("too-many");
    }

    @Test
    void aTokenWorksAYearAtMost() {
        tokens.create(draft("A year", today.plusYears(1)));

        assertThatExceptionOfType(ApiTokenRefusal.class)
                .isThrownBy(
                        () -> tokens.create(draft("Longer", today.plusYears(1).plusDays(1))));
        assertThatExceptionOfType(ApiTokenRefusal.class)
                .isThrownBy(() -> tokens.create(draft("Over already", today.minusDays(1))));
    }

    @Test
    void whoShowedLongAgoThatItIsThemMakesNone() {
        var person = me.find().orElseThrow();
        SecurityContextHolder.setContext(new SecurityContextImpl(
                UsernamePasswordAuthenticationToken.authenticated(person, null, person.getAuthorities())));

        assertThatExceptionOfType(ProofTooOld.class).isThrownBy(() -> tokens.create(draft("Late", today)));
    }

    @Test
    void anAdministratorWithoutAnotherRoleHasNothingToGive() {
        TestPeople.continueAs(jdbc, "Ada Admin", Role.ADMINISTRATOR);

        assertThat(tokens.offered()).isEmpty();
        assertThatExceptionOfType(ApiTokenRefusal.class)
                .isThrownBy(() -> tokens.create(draft("Mine", today)))
                .withMessage("scope");
    }

    @Test
    void anothersTokenAnswersLikeAMissingOne() {
        tokens.create(draft("Mine", today));
        var mine = tokens.own().getFirst().id();

        TestPeople.continueAs(jdbc, "Otto Other", Role.RISK_MANAGER);
        assertThat(tokens.own()).isEmpty();
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> tokens.revoke(mine));

        TestPeople.continueAs(jdbc, "Ada Admin", Role.ADMINISTRATOR);
        assertThat(tokens.all()).extracting("name").contains("Mine");
        tokens.revokeOfAnybody(mine);
        assertThat(tokens.all()).extracting("id").doesNotContain(mine);
    }

    @Test
    void aTokenEndsWithTheAccountForGood() {
        tokens.create(draft("Mine", today));
        var mine = me.id();

        TestPeople.continueAs(jdbc, "Ada Admin", Role.ADMINISTRATOR);
        people.deactivate(mine);
        people.activate(mine);

        assertThat(tokens.all()).extracting(token -> token.person().id()).doesNotContain(mine);
    }

    private static ApiTokenDraft draft(String name, LocalDate expiresOn) {
        return new ApiTokenDraft(name, Set.of(RISKS_READ), expiresOn);
    }
}
