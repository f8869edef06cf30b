package org.plumbline.rmf;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.plumbline.PlumblineTest;
import org.plumbline.TestPeople;
import org.plumbline.WithPerson;
import org.plumbline.security.OurOrganisation;
import org.plumbline.security.Role;
import org.plumbline.shared.AttentionSource.Need;
import org.plumbline.shared.AttentionSource.Urgency;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PlumblineTest
@WithPerson(Role.RISK_MANAGER)
class RmfAttentionTest {

    @Autowired
    RmfAttention attention;

    @Autowired
    RmfAssessments assessments;

    @Autowired
    OurOrganisation organisation;

    @Autowired
    JdbcClient jdbc;

    @Test
    void lateWorkIsNamedToItsOwnerAlone() {
        var me = TestPeople.idOf("Robin Test");
        assertThat(attention.needs()).isEmpty();
        assessments.save(
                AssessmentKey.ofOrganisation("GOVERN 1.1"),
                AnswerDetails.NOT_STORED,
                AssessmentDraft.of(AnswerStatus.IN_PROGRESS)
                        .withOwner(me)
                        .dueOn(organisation.today().minusDays(1)));

        assertThat(attention.needs())
                .containsExactly(Need.of(Urgency.OVERDUE, "rmf.need.overdue", RmfRoutes.overdueOf(me), 1L));

        TestPeople.continueAs(jdbc, "Kim Other", Role.RISK_MANAGER);
        assertThat(attention.needs()).isEmpty();
    }

    @Test
    void peopleWithoutWorkOnTheRmfAreNotAsked() {
        TestPeople.continueAs(jdbc, "Adam Admin", Role.ADMINISTRATOR);
        assertThat(attention.needs()).isEmpty();
    }
}
