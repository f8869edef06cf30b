package org.plumbline.rmf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.plumbline.PlumblineTest;
import org.plumbline.SqlStatements;
import org.plumbline.TestPeople;
import org.plumbline.WithPerson;
import org.plumbline.inventory.AiInventory;
import org.plumbline.inventory.AiSystemId;
import org.plumbline.inventory.Lifecycle;
import org.plumbline.inventory.SystemDraft;
import org.plumbline.inventory.SystemFilter;
import org.plumbline.security.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Sort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@PlumblineTest
@WithPerson(Role.GOVERNANCE_LEAD)
class RmfCoverageTest {

    private static final PageRequest FIFTY = PageRequest.of(0, 50);

    @Autowired
    RmfCoverage coverage;

    @Autowired
    RmfAssessments assessments;

    @Autowired
    AiInventory inventory;

    @Autowired
    JdbcTemplate jdbc;

    @Test
    void aLineOfTheMatrixIsTheSystemsCoverage() {
        var sepsis = register("Sepsis Alert");
        answer(AssessmentKey.ofOrganisation("GOVERN 1.1"), AssessmentDraft.of(AnswerStatus.IN_PLACE));
        answer(AssessmentKey.ofOrganisation("GOVERN 1.2"), AssessmentDraft.of(AnswerStatus.IN_PLACE));
        answer(
                AssessmentKey.ofSystem(sepsis, "GOVERN 1.2"),
                AssessmentDraft.of(AnswerStatus.IN_PROGRESS).overridingBecause("Bought as a service"));
        answer(
                AssessmentKey.ofSystem(sepsis, "MAP 1.1"),
                AssessmentDraft.of(AnswerStatus.IN_PLACE).withMaturity(2));
        answer(
                AssessmentKey.ofSystem(sepsis, "MEASURE 2.6"),
                AssessmentDraft.of(AnswerStatus.NOT_STARTED).notApplicableBecause("Shows text only"));

        var row = coverage.matrix(SystemFilter.ALL.withTerm("Sepsis"), FIFTY).getFirst();

        assertThat(row.coverage())
                .isEqualTo(assessments.ofSystem(sepsis).coverage())
                .isEqualTo(coverage.ofSystem(sepsis));
        assertThat(row.coverage().of("GOVERN 1").covered()).isEqualTo(1);
        assertThat(row.coverage().of("GOVERN 1").inProgress()).isEqualTo(1);
        assertThat(row.coverage().of("MEASURE 2").applicable()).isEqualTo(12);
        assertThat(row.coverage().total().covered()).isEqualTo(2);
        assertThat(row.coverage().total().applicable()).isEqualTo(71);
        assertThat(row.coverage().categories()).hasSize(19);
    }

    @Test
    void theOrganisationsLineCountsOnlyWhatItAnswers() {
        answer(AssessmentKey.ofOrganisation("GOVERN 1.1"), AssessmentDraft.of(AnswerStatus.IN_PLACE));

        var organisation = coverage.ofOrganisation();

        assertThat(organisation.ofFunction("GOVERN").covered()).isEqualTo(1);
        assertThat(organisation.ofFunction("GOVERN").applicable()).isEqualTo(18);
        assertThat(organisation.total().applicable()).isEqualTo(28);
        assertThat(organisation).isEqualTo(assessments.ofOrganisation().coverage());
    }

    @Test
    void retiredSystemsHaveNoWorkLeft() {
        var sepsis = register("Sepsis Alert");
        var old = inventory.registerDemo(SystemDraft.named("Old Alert"), Lifecycle.RETIRED);
        answer(AssessmentKey.ofSystem(sepsis, "MAP 1.1"), AssessmentDraft.of(AnswerStatus.IN_PLACE));
        answer(AssessmentKey.ofSystem(old.value(), "MAP 1.1"), AssessmentDraft.of(AnswerStatus.IN_PLACE));

        var overall = coverage.overall();

        assertThat(overall.systemCount()).isEqualTo(1);
        assertThat(overall.systems().total().covered()).isEqualTo(1);
        assertThat(overall.systems().total().applicable()).isEqualTo(44);
        assertThat(coverage.acrossSystems())
                .hasSize(44)
                .doesNotContainKey("GOVERN 1.1")
                .containsEntry("MAP 1.1", Coverage.of(AnswerStatus.IN_PLACE, false, null))
                .containsEntry("MAP 1.2", Coverage.untouched(1));
    }

    @Test
    void aSystemOwnerSeesOnlyTheirOwnLines() {
        var owner = TestPeople.person(JdbcClient.create(jdbc), "Olu Owner", Set.of(Role.SYSTEM_OWNER));
        inventory.register(
                SystemDraft.builder("Sepsis Alert").technicalOwner(owner.id()).build());
        register("Scribe");
        TestPeople.continueAs(JdbcClient.create(jdbc), "Olu Owner", Role.SYSTEM_OWNER);

        assertThat(coverage.matrix(SystemFilter.ALL, FIFTY))
                .extracting(MatrixRow::name)
                .containsExactly("Sepsis Alert");
        assertThat(coverage.count(SystemFilter.ALL)).isEqualTo(1);
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> coverage.ofOrganisation());
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> coverage.overall());
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> coverage.acrossSystems());
    }

    @Test
    void aPageOfTheMatrixTakesSixStatementsAtTwentyThousandSystems() {
        var systems = TwentyThousandSystems.in(jdbc);
        answer(AssessmentKey.ofOrganisation("GOVERN 1.1"), AssessmentDraft.of(AnswerStatus.IN_PLACE));
        TwentyThousandSystems.answer(jdbc, systems.subList(0, 2_000), "MAP 1.1", "MAP 1.2", "MEASURE 2.1");
        var far = PageRequest.of(300, 50, Sort.by("name"));
        coverage.matrix(SystemFilter.ALL, far);

        var statements = SqlStatements.during(() -> coverage.matrix(SystemFilter.ALL, far));
        long began = System.nanoTime();
        var rows = coverage.matrix(SystemFilter.ALL, far);
        long milliseconds = (System.nanoTime() - began) / 1_000_000;

        System.out.println(
                "matrix page of 50 at row 15,000: " + milliseconds + " ms, " + statements.size() + " statements");
        assertThat(statements).hasSizeLessThanOrEqualTo(6);
        assertThat(rows).hasSize(50);
    }

    private UUID register(String name) {
        AiSystemId id = inventory.register(SystemDraft.named(name));
        return id.value();
    }

    private void answer(AssessmentKey key, AssessmentDraft draft) {
        assessments.save(key, AnswerDetails.NOT_STORED, draft);
    }
}
