package org.plumbline.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.plumbline.PlumblineTest;
import org.plumbline.SqlStatements;
import org.plumbline.TestPeople;
import org.plumbline.WithPerson;
import org.plumbline.inventory.AiInventory;
import org.plumbline.inventory.SystemDraft;
import org.plumbline.rmf.LinkedRisks;
import org.plumbline.scoring.Level;
import org.plumbline.security.OurOrganisation;
import org.plumbline.security.Role;
import org.plumbline.vendor.VendorDraft;
import org.plumbline.vendor.VendorRegister;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Sort;
import org.springframework.jdbc.core.simple.JdbcClient;

@PlumblineTest
@WithPerson(Role.RISK_MANAGER)
class RiskListTest {

    private static final PageRequest FIRST_FIFTY = PageRequest.of(0, 50);

    @Autowired
    RiskRegister register;

    @Autowired
    RiskAssessments assessments;

    @Autowired
    RiskAcceptances acceptances;

    @Autowired
    RiskTreatment treatment;

    @Autowired
    RiskHeatMap heatMap;

    @Autowired
    LinkedRisks outcomes;

    @Autowired
    AiInventory inventory;

    @Autowired
    VendorRegister vendors;

    @Autowired
    OurOrganisation organisation;

    @Autowired
    EntityManager entities;

    @Autowired
    JdbcClient jdbc;

    @Test
    void theMostUrgentComeFirstAndWhatIsNotAssessedStandsWithTheHigh() {
        rated("Low", Level.LOW);
        rated("Very high", Level.VERY_HIGH);
        var high = rated("High", Level.HIGH);
        raise("Not assessed", "hallucination");
        rated("Moderate", Level.MODERATE);
        register.changeAll(List.of(high), new RiskBatch(null, null, organisation.today(), null));

        assertThat(titles(RiskFilter.EVERYTHING))
                .containsExactly("Very high", "High", "Not assessed", "Moderate", "Low");
    }

    @Test
    void everyColumnThatCanBeSortedSortsBothWays() {
        rated("One", Level.LOW);
        raise("Two", "hallucination");
        for (var property : List.of(
                "code",
                "title",
                "category",
                "status",
                "priority",
                "raisedAt",
                "inherent",
                "current",
                "target",
                "reviewOn",
                "nextActionDue",
                "acceptedUntil")) {
            for (var direction : Sort.Direction.values()) {
                assertThat(register.search(RiskFilter.EVERYTHING, PageRequest.of(0, 10, Sort.by(direction, property))))
                        .as(property)
                        .hasSize(2);
            }
        }
        assertThat(register.search(RiskFilter.EVERYTHING, PageRequest.of(0, 10, Sort.by("title"))))
                .extracting(RiskRow::title)
                .containsExactly("One", "Two");
        assertThat(register.search(RiskFilter.EVERYTHING, PageRequest.of(0, 10, Sort.by("version; drop table risk"))))
                .hasSize(2);
    }

    @Test
    void aTermIsSearchedLiterallyInCodeTitleAndDescription() {
        raise("Misses 100% of_cases", "hallucination");
        raise("Other", "hallucination");

        assertThat(titles(RiskFilter.with().term("100%").build())).containsExactly("Misses 100% of_cases");
        assertThat(titles(RiskFilter.with().term("_").build())).containsExactly("Misses 100% of_cases");
        assertThat(titles(RiskFilter.with().term("LABORATORY changes").build())).hasSize(2);
        assertThat(titles(RiskFilter.with().term("\\").build())).isEmpty();
        assertThat(titles(RiskFilter.with().term("rsk-").build())).hasSize(2);
    }

    @Test
    void aCategoryIncludesWhatHangsBeneathIt() {
        raise("Parent", "model-inversion");
        raise("Child", "membership-inference");
        raise("Neighbour", "data-breach");

        assertThat(titles(
                        RiskFilter.with().categories(Set.of("model-inversion")).build()))
                .containsExactlyInAnyOrder("Parent", "Child");
        assertThat(titles(RiskFilter.with()
                        .categories(Set.of("membership-inference"))
                        .build()))
                .containsExactly("Child");
    }

    @Test
    void exposureAndNotAssessedAreJoinedByOr() {
        rated("High", Level.HIGH);
        rated("Low", Level.LOW);
        raise("Unknown", "hallucination");

        assertThat(titles(RiskFilter.with().exposures(Set.of(Level.HIGH)).build()))
                .containsExactly("High");
        assertThat(titles(RiskFilter.with().notAssessed(true).build())).containsExactly("Unknown");
        assertThat(titles(RiskFilter.with()
                        .exposures(Set.of(Level.HIGH))
                        .notAssessed(true)
                        .build()))
                .containsExactlyInAnyOrder("High", "Unknown");
    }

    @Test
    void aboveTheAppetiteDependsOnTheCategoryAndNeverMeansNotAssessed() {
        rated("Drift, moderate", "robustness-and-drift", Level.MODERATE);
        rated("Drift, high", "robustness-and-drift", Level.HIGH);
        rated("Bias, moderate", "label-bias", Level.MODERATE); // stricter by its parent
        rated("Bias, low", "label-bias", Level.LOW);
        raise("Bias, unknown", "label-bias");

        var above = RiskFilter.with().aboveAppetite(true).build();
        assertThat(titles(above)).containsExactlyInAnyOrder("Drift, high", "Bias, moderate");
        assertThat(register.search(RiskFilter.EVERYTHING, FIRST_FIFTY).stream()
                        .filter(row -> row.verdict() == org.plumbline.scoring.Appetite.Verdict.ABOVE)
                        .map(RiskRow::title))
                .containsExactlyInAnyOrder("Drift, high", "Bias, moderate");
        assertThat(register.count(above)).isEqualTo(2);
    }

    @Test
    void linksFindTheirRisks() {
        var system = inventory.register(SystemDraft.named("Sepsis Alert")).value();
        var vendor = vendors.register(VendorDraft.named("Acme")).value();
        var robin = TestPeople.idOf("Robin Test");
        register.raise(new RiskDraft(
                "Linked",
                "a",
                "b",
                "c",
                "hallucination",
                robin,
                Set.of(system),
                Set.of(vendor),
                Set.of("MAP 2.3"),
                null,
                null));
        raise("Alone", "hallucination");

        assertThat(titles(RiskFilter.with().systems(Set.of(system)).build())).containsExactly("Linked");
        assertThat(titles(RiskFilter.with().vendors(Set.of(vendor)).build())).containsExactly("Linked");
        assertThat(titles(RiskFilter.with().subcategories(Set.of("MAP 2.3")).build()))
                .containsExactly("Linked");
        assertThat(titles(RiskFilter.with().owners(Set.of(robin)).build())).containsExactly("Linked");
        assertThat(titles(RiskFilter.with().systems(Set.of(UUID.randomUUID())).build()))
                .isEmpty();
        assertThat(register.search(RiskFilter.with().systems(Set.of(system)).build(), FIRST_FIFTY)
                        .getFirst()
                        .systems())
                .extracting("name")
                .containsExactly("Sepsis Alert");
    }

    @Test
    void theRmfMapSeesTheOpenRisksOfAnOutcome() {
        var system = inventory.register(SystemDraft.named("Sepsis Alert")).value();
        var urgent = register.raise(withOutcomes("Urgent", Set.of(system), Set.of("MAP 2.3", "MEASURE 2.11")));
        rate(urgent, Stage.CURRENT, Level.VERY_HIGH, Level.VERY_HIGH);
        register.raise(withOutcomes("Unknown", Set.of(), Set.of("MAP 2.3")));
        register.move(
                register.raise(withOutcomes("Shut", Set.of(system), Set.of("MAP 2.3"))),
                null,
                RiskStatus.CLOSED,
                "duplicate");

        assertThat(outcomes.countsBySubcategory(null))
                .containsOnly(Map.entry("MAP 2.3", 2), Map.entry("MEASURE 2.11", 1));
        assertThat(outcomes.countsBySubcategory(system))
                .containsOnly(Map.entry("MAP 2.3", 1), Map.entry("MEASURE 2.11", 1));
        assertThat(outcomes.of("MAP 2.3", null))
                .extracting(LinkedRisks.LinkedRisk::title, LinkedRisks.LinkedRisk::exposure)
                .containsExactly(tuple("Urgent", "Very high"), tuple("Unknown", "Not assessed"));
        assertThat(outcomes.raise("MAP 2.3", system)).isEqualTo("risks/new?system=" + system + "&subcategory=MAP+2.3");
    }

    private static RiskDraft withOutcomes(String title, Set<UUID> systems, Set<String> outcomes) {
        return new RiskDraft(title, "a", "b", "c", "hallucination", null, systems, Set.of(), outcomes, null, null);
    }

    @Test
    void aLapsedAcceptanceReadsAsOpenBeforeTheJobHasNoticed() {
        var id = accepted("Accepted", 5);
        assertThat(titles(
                        RiskFilter.with().statuses(Set.of(RiskStatus.ACCEPTED)).build()))
                .containsExactly("Accepted");
        assertThat(titles(RiskFilter.with().acceptanceEndsWithinDays(5).build()))
                .containsExactly("Accepted");
        assertThat(titles(RiskFilter.with().acceptanceEndsWithinDays(4).build()))
                .isEmpty();

        lapse(id);

        assertThat(titles(
                        RiskFilter.with().statuses(Set.of(RiskStatus.ACCEPTED)).build()))
                .isEmpty();
        assertThat(titles(
                        RiskFilter.with().statuses(Set.of(RiskStatus.ASSESSED)).build()))
                .containsExactly("Accepted");
        assertThat(titles(RiskFilter.with()
                        .statuses(Set.of(RiskStatus.ASSESSED, RiskStatus.ACCEPTED, RiskStatus.CLOSED))
                        .build()))
                .containsExactly("Accepted");
        var row = register.search(RiskFilter.EVERYTHING, FIRST_FIFTY).getFirst();
        assertThat(row.status()).isEqualTo(RiskStatus.ASSESSED);
        assertThat(row.acceptedUntil()).isNull();
        assertThat(register.find(id).status()).isEqualTo(RiskStatus.ASSESSED);
        assertThat(register.find(id).acceptances())
                .extracting(RiskDetails.Acceptance::state)
                .containsExactly(AcceptanceState.EXPIRED);
    }

    @Test
    void openLeavesOutTheClosed() {
        raise("Open", "hallucination");
        register.move(raise("Shut", "hallucination"), null, RiskStatus.CLOSED, "duplicate");

        assertThat(titles(RiskFilter.with().openOnly(true).build())).containsExactly("Open");
        assertThat(titles(RiskFilter.with().statuses(Set.of(RiskStatus.CLOSED)).build()))
                .containsExactly("Shut");
    }

    @Test
    void theHeatMapCountsWhatTheListShows() {
        rate(rated("Moves", Level.HIGH), Stage.INHERENT, Level.VERY_HIGH, Level.VERY_HIGH);
        rate(rated("Stays", Level.HIGH), Stage.INHERENT, Level.HIGH, Level.HIGH);
        rate(rated("Moves too", Level.HIGH), Stage.TARGET, Level.LOW, Level.HIGH);
        raise("Unknown", "hallucination");

        var map = heatMap.of(RiskFilter.EVERYTHING);

        assertThat(map.total()).isEqualTo(4);
        assertThat(map.at(Stage.CURRENT, Level.HIGH, Level.HIGH)).isEqualTo(3);
        assertThat(map.at(Stage.INHERENT, Level.VERY_HIGH, Level.VERY_HIGH)).isEqualTo(1);
        assertThat(map.notAssessed()).containsEntry(Stage.CURRENT, 1L).containsEntry(Stage.TARGET, 3L);
        assertThat(map.moves().get(Stage.CURRENT))
                .containsExactly(new HeatMapCounts.Move(Level.VERY_HIGH, Level.VERY_HIGH, Level.HIGH, Level.HIGH, 1));
        assertThat(map.moves().get(Stage.TARGET))
                .containsExactly(new HeatMapCounts.Move(Level.HIGH, Level.HIGH, Level.LOW, Level.HIGH, 1));
        var cell = new RiskFilter.Cell(Stage.CURRENT, Level.HIGH, Level.HIGH);
        assertThat(titles(RiskFilter.with().cell(cell).build())).hasSize(3);
        assertThat(heatMap.of(RiskFilter.with().term("stays").build()).total()).isEqualTo(1);
    }

    @Test
    void tenThousandRisksAreReadAPageAtATime() {
        var system = inventory.register(SystemDraft.named("Sepsis Alert")).value();
        fill(10_000, system);
        entities.flush();
        entities.clear();
        var late = PageRequest.of(199, 50);
        register.search(RiskFilter.EVERYTHING, late); // compile the query once

        for (var page : List.of(FIRST_FIFTY, late)) {
            var statements = SqlStatements.during(() -> {
                assertThat(register.search(RiskFilter.EVERYTHING, page)).hasSize(50);
                assertThat(register.count(RiskFilter.EVERYTHING)).isEqualTo(10_000);
            });
            // What day it is, the page, its systems, two lists of names, and the count.
            assertThat(statements).hasSizeLessThanOrEqualTo(6);
            long start = System.nanoTime();
            register.search(RiskFilter.EVERYTHING, page);
            System.out.printf(
                    "risk list of 10,000, page %d: %d ms%n",
                    page.getPageNumber(), (System.nanoTime() - start) / 1_000_000);
        }
    }

    @Test
    void aWalkVisitsEveryRiskOnce() {
        fill(25, null);
        var seen = new HashSet<RiskId>();
        var order = new ArrayList<RiskId>();
        RiskId after = null;
        List<RiskDetails> part;
        do {
            part = register.walk(RiskFilter.EVERYTHING, after, 10);
            part.forEach(risk -> {
                assertThat(seen.add(risk.id())).isTrue();
                order.add(risk.id());
            });
            after = order.getLast();
        } while (part.size() == 10);

        assertThat(seen).hasSize(25);
    }

    private void fill(int count, @Nullable UUID system) {
        var levels = Level.values();
        var today = organisation.today();
        for (int i = 0; i < count; i++) {
            var risk = new Risk(
                    "RSK-%04d".formatted(100_000 + i),
                    RiskFixtures.draft("Risk " + i, "hallucination", system == null ? Set.of() : Set.of(system)),
                    today.plusDays(i % 300),
                    TestPeople.idOf("Robin Test"),
                    RiskFixtures.NOW,
                    false);
            if (i % 6 < 5) {
                risk.rate(
                        Stage.CURRENT,
                        RiskFixtures.rating(levels[i % 6], TestPeople.idOf("Robin Test")),
                        today.plusDays(i % 300));
            }
            entities.persist(risk);
            if (i % 500 == 499) {
                entities.flush();
                entities.clear();
            }
        }
    }

    private List<String> titles(RiskFilter filter) {
        var rows = register.search(filter, FIRST_FIFTY);
        assertThat(register.count(filter)).isEqualTo(rows.size());
        return rows.stream().map(RiskRow::title).toList();
    }

    private RiskId raise(String title, String category) {
        return register.raise(RiskFixtures.draft(title, category, Set.of()));
    }

    private RiskId rated(String title, Level level) {
        return rated(title, "robustness-and-drift", level);
    }

    private RiskId rated(String title, String category, Level level) {
        var id = raise(title, category);
        rate(id, Stage.CURRENT, level, level);
        return id;
    }

    private void rate(RiskId id, Stage stage, Level likelihood, Level impact) {
        assessments.rate(id, null, new RatingDraft(stage, likelihood, impact, "because of the audit"));
    }

    private RiskId accepted(String title, int days) {
        var id = rated(title, Level.LOW);
        acceptances.request(
                id, new AcceptanceDraft("for now", organisation.today().plusDays(days)));
        TestPeople.continueAs(jdbc, "Lena Lead", Role.GOVERNANCE_LEAD);
        acceptances.approve(id, "agreed");
        TestPeople.continueAs(jdbc, "Robin Test", Role.RISK_MANAGER);
        return id;
    }

    /** As if the acceptance had ended yesterday. */
    private void lapse(RiskId id) {
        entities.flush();
        LocalDate yesterday = organisation.today().minusDays(1);
        jdbc.sql("update risk set accepted_until = :day where id = :id")
                .param("day", yesterday)
                .param("id", id.value())
                .update();
        entities.clear();
    }
}
