package org.plumbline.rmf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.plumbline.PlumblineTest;
import org.plumbline.SqlStatements;
import org.plumbline.TestPeople;
import org.plumbline.WithPerson;
import org.plumbline.catalogue.Framework.Scope;
import org.plumbline.inventory.AiInventory;
import org.plumbline.inventory.Lifecycle;
import org.plumbline.inventory.SystemDraft;
import org.plumbline.security.OurOrganisation;
import org.plumbline.security.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

@PlumblineTest
@WithPerson(Role.GOVERNANCE_LEAD)
class RmfGapsTest {

    private static final int OF_ORGANISATION = 28;
    private static final int OF_SYSTEM = 44;

    @Autowired
    RmfGaps gaps;

    @Autowired
    RmfAssessments assessments;

    @Autowired
    AiInventory inventory;

    @Autowired
    OurOrganisation organisation;

    @Autowired
    JdbcTemplate jdbc;

    @Test
    void everyOutcomeIsAGapUntilItIsReached() {
        var sepsis = register("Sepsis Alert");
        assertThat(gaps.count(GapFilter.ALL)).isEqualTo(OF_ORGANISATION + OF_SYSTEM);

        answer(AssessmentKey.ofOrganisation("GOVERN 1.1"), AssessmentDraft.of(AnswerStatus.IN_PLACE));
        answer(
                AssessmentKey.ofSystem(sepsis, "MAP 1.1"),
                AssessmentDraft.of(AnswerStatus.NOT_STARTED).notApplicableBecause("Out of use soon"));
        answer(AssessmentKey.ofSystem(sepsis, "MAP 1.2"), AssessmentDraft.of(AnswerStatus.IN_PROGRESS));

        assertThat(gaps.count(GapFilter.ALL)).isEqualTo(OF_ORGANISATION + OF_SYSTEM - 2);
        assertThat(all(GapFilter.ALL)).hasSize(OF_ORGANISATION + OF_SYSTEM - 2).doesNotHaveDuplicates();
        assertThat(all(GapFilter.ALL))
                .extracting(GapRow::key)
                .doesNotContain(AssessmentKey.ofOrganisation("GOVERN 1.1"), AssessmentKey.ofSystem(sepsis, "MAP 1.1"));
    }

    @Test
    void whatAnySystemInheritsIsAGapOfTheOrganisationAlone() {
        var sepsis = register("Sepsis Alert");

        assertThat(all(GapFilter.ALL.ofSystem(sepsis)))
                .hasSize(OF_SYSTEM)
                .extracting(gap -> gap.key().subcategory())
                .doesNotContain("GOVERN 1.1")
                .startsWith("GOVERN 4.2", "MAP 1.1");
    }

    @Test
    void anOverrideThatIsNotReachedIsAGapOfItsSystem() {
        var sepsis = register("Sepsis Alert");
        answer(AssessmentKey.ofOrganisation("GOVERN 1.1"), AssessmentDraft.of(AnswerStatus.IN_PLACE));
        answer(
                AssessmentKey.ofSystem(sepsis, "GOVERN 1.1"),
                AssessmentDraft.of(AnswerStatus.NOT_STARTED).overridingBecause("Imported device"));

        assertThat(all(GapFilter.ALL.inFunctions(Set.of("GOVERN")).ofSystem(sepsis)))
                .extracting(gap -> gap.key().subcategory())
                .containsExactly("GOVERN 1.1", "GOVERN 4.2");
    }

    @Test
    void theMostUrgentComesFirstAndTheUntouchedLast() {
        var sepsis = register("Sepsis Alert");
        var today = organisation.today();
        answer(AssessmentKey.ofSystem(sepsis, "MAP 1.2"), started().dueOn(today.plusDays(9)));
        answer(AssessmentKey.ofSystem(sepsis, "MAP 1.4"), started());
        answer(AssessmentKey.ofOrganisation("GOVERN 1.2"), started().dueOn(today.minusDays(1)));

        var rows = all(GapFilter.ALL);

        assertThat(rows)
                .extracting(gap -> gap.key().subcategory())
                .startsWith("GOVERN 1.2", "MAP 1.2", "MAP 1.4", "GOVERN 1.1", "GOVERN 1.3");
        assertThat(rows.getFirst().overdue()).isTrue();
        assertThat(rows.get(1).overdue()).isFalse();
        assertThat(rows.getLast().system()).extracting("name").isEqualTo("Sepsis Alert");
    }

    @Test
    void pagesOfAnySizeMeetWithoutGapOrOverlap() {
        for (String name : List.of("Alpha", "Beta", "Gamma")) {
            answer(AssessmentKey.ofSystem(register(name), "MAP 1.2"), started());
        }
        var expected = all(GapFilter.ALL);

        for (int size : List.of(1, 7, 28, 31, 44, 50)) {
            var paged = new ArrayList<GapRow>();
            for (int page = 0; page * size < expected.size(); page++) {
                paged.addAll(gaps.search(GapFilter.ALL, PageRequest.of(page, size)));
            }
            assertThat(paged).as("pages of %d", size).isEqualTo(expected);
        }
        assertThat(gaps.count(GapFilter.ALL)).isEqualTo(expected.size());
    }

    @Test
    void filtersNarrowTheListAndItsCountAlike() {
        var owner = TestPeople.person(JdbcClient.create(jdbc), "Olu Owner", Set.of(Role.SYSTEM_OWNER))
                .id();
        var sepsis = register("Sepsis Alert");
        register("Scribe");
        answer(
                AssessmentKey.ofSystem(sepsis, "MAP 1.2"),
                started().withOwner(owner).dueOn(organisation.today().minusDays(1)));
        answer(AssessmentKey.ofOrganisation("GOVERN 1.2"), started());

        expect(GapFilter.ALL.inFunctions(Set.of("MAP")), 3 + 2 * 15);
        expect(GapFilter.ALL.withScopes(Set.of(Scope.ORGANISATION)), OF_ORGANISATION);
        expect(GapFilter.ALL.withScopes(Set.of(Scope.SYSTEM)), 2 * OF_SYSTEM);
        expect(GapFilter.ALL.withStatuses(Set.of(AnswerStatus.IN_PROGRESS)), 2);
        expect(GapFilter.ALL.withStatuses(Set.of(AnswerStatus.NOT_STARTED)), OF_ORGANISATION + 2 * OF_SYSTEM - 2);
        expect(GapFilter.ALL.withStatuses(Set.of(AnswerStatus.IN_PLACE)), 0);
        expect(GapFilter.ALL.ownedBy(Set.of(owner)), 1);
        expect(GapFilter.ALL.onlyOverdue(true), 1);
        expect(GapFilter.ALL.ofSystem(sepsis), OF_SYSTEM);
        expect(GapFilter.ALL.withTerm("sepsis"), OF_SYSTEM);
        expect(GapFilter.ALL.withTerm("map 1.2"), 2);
        expect(GapFilter.ALL.withTerm("GOVERN 1.2"), 1);
        expect(GapFilter.ALL.withTerm("no such thing"), 0);
    }

    @Test
    void retiredSystemsHaveNoGaps() {
        var old = inventory
                .registerDemo(SystemDraft.named("Old Alert"), Lifecycle.RETIRED)
                .value();
        answer(AssessmentKey.ofSystem(old, "MAP 1.2"), started());

        expect(GapFilter.ALL, OF_ORGANISATION);
    }

    @Test
    void aSystemOwnerSeesTheGapsOfTheirOwnSystems() {
        var owner = TestPeople.person(JdbcClient.create(jdbc), "Olu Owner", Set.of(Role.SYSTEM_OWNER));
        inventory.register(
                SystemDraft.builder("Sepsis Alert").technicalOwner(owner.id()).build());
        answer(AssessmentKey.ofSystem(register("Scribe"), "MAP 1.2"), started());
        answer(AssessmentKey.ofOrganisation("GOVERN 1.2"), started());

        TestPeople.continueAs(JdbcClient.create(jdbc), "Olu Owner", Role.SYSTEM_OWNER);
        expect(GapFilter.ALL, OF_SYSTEM);

        TestPeople.continueAs(JdbcClient.create(jdbc), "Nia New", Role.SYSTEM_OWNER);
        expect(GapFilter.ALL, 0);
    }

    @Test
    void myLateWorkIsCounted() {
        var me = TestPeople.idOf("Robin Test");
        var sepsis = register("Sepsis Alert");
        var yesterday = organisation.today().minusDays(1);
        answer(
                AssessmentKey.ofSystem(sepsis, "MAP 1.1"),
                started().withOwner(me).dueOn(yesterday));
        answer(
                AssessmentKey.ofSystem(sepsis, "MAP 1.2"),
                started().withOwner(me).dueOn(organisation.today()));
        answer(AssessmentKey.ofSystem(sepsis, "MAP 1.4"), started().dueOn(yesterday));
        answer(
                AssessmentKey.ofSystem(sepsis, "MAP 1.6"),
                AssessmentDraft.of(AnswerStatus.IN_PLACE).withOwner(me).dueOn(yesterday));

        assertThat(gaps.overdueOfMine()).isEqualTo(1);
    }

    @Test
    void aPageStaysQuickAtTwentyThousandSystems() {
        var systems = TwentyThousandSystems.in(jdbc);
        TwentyThousandSystems.answer(jdbc, systems.subList(0, 2_000), "MAP 1.1", "MAP 1.2", "MEASURE 2.1");
        var far = PageRequest.of(8_000, 50, Sort.by("dueOn"));
        gaps.search(GapFilter.ALL, far);

        var statements = SqlStatements.during(() -> gaps.search(GapFilter.ALL, far));
        long began = System.nanoTime();
        var rows = gaps.search(GapFilter.ALL, far);
        long page = (System.nanoTime() - began) / 1_000_000;
        began = System.nanoTime();
        long count = gaps.count(GapFilter.ALL);
        long counting = (System.nanoTime() - began) / 1_000_000;

        System.out.println("gaps page at row 400,000: " + page + " ms, " + statements.size() + " statements; count "
                + counting + " ms");
        assertThat(statements).hasSizeLessThanOrEqualTo(8);
        assertThat(rows).hasSize(50);
        assertThat(count).isEqualTo(OF_ORGANISATION + 20_000L * OF_SYSTEM);
    }

    private void expect(GapFilter filter, int rows) {
        assertThat(all(filter)).hasSize(rows);
        assertThat(gaps.count(filter)).isEqualTo(rows);
    }

    private List<GapRow> all(GapFilter filter) {
        return gaps.search(filter, Pageable.unpaged());
    }

    private UUID register(String name) {
        return inventory.register(SystemDraft.named(name)).value();
    }

    private void answer(AssessmentKey key, AssessmentDraft draft) {
        assessments.save(key, AnswerDetails.NOT_STORED, draft);
    }

    private static AssessmentDraft started() {
        return AssessmentDraft.of(AnswerStatus.IN_PROGRESS);
    }
}
