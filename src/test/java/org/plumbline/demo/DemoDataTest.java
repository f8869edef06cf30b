package org.plumbline.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.plumbline.PlumblineTest;
import org.plumbline.TestOrganisation;
import org.plumbline.WithPerson;
import org.plumbline.audit.ActivityEntry;
import org.plumbline.audit.ActivityLog;
import org.plumbline.inventory.AiInventory;
import org.plumbline.inventory.AiSystemId;
import org.plumbline.inventory.DeploymentDraft;
import org.plumbline.inventory.DeploymentStatus;
import org.plumbline.inventory.SystemDeployments;
import org.plumbline.inventory.SystemDraft;
import org.plumbline.risk.RiskDraft;
import org.plumbline.risk.RiskFilter;
import org.plumbline.risk.RiskRegister;
import org.plumbline.rmf.AnswerStatus;
import org.plumbline.rmf.AssessmentDraft;
import org.plumbline.rmf.AssessmentKey;
import org.plumbline.rmf.RmfAssessments;
import org.plumbline.security.Role;
import org.plumbline.security.SignedInPerson;
import org.plumbline.shared.Job;
import org.plumbline.vendor.VendorDraft;
import org.plumbline.vendor.VendorRegister;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@PlumblineTest
@WithPerson(Role.GOVERNANCE_LEAD)
class DemoDataTest {

    private static final DemoCensus ALL = new DemoCensus(27, 60, 153, 12, 8, 21, 3);

    @Autowired
    DemoData data;

    @Autowired
    AiInventory inventory;

    @Autowired
    SystemDeployments deployments;

    @Autowired
    VendorRegister vendors;

    @Autowired
    RiskRegister register;

    @Autowired
    RmfAssessments assessments;

    @Autowired
    EntityManager entities;

    @Autowired
    ActivityLog activity;

    @Autowired
    JdbcClient jdbc;

    @Test
    void aYearOfGovernanceIsTold() {
        data.load(Job.UNWATCHED);

        assertThat(data.census()).isEqualTo(ALL);
        assertThat(count("from organisation where demo and name = 'Larkmoor Health'"))
                .isEqualTo(1);
        assertThat(count("from acceptance where state = 'REQUESTED'")).isEqualTo(1);
        assertThat(count("from acceptance where state = 'IN_FORCE'")).isEqualTo(3);
        assertThat(count("from acceptance where state = 'EXPIRED'")).isEqualTo(1);
        assertThat(count("from acceptance where state = 'DECLINED'")).isEqualTo(1);
        assertThat(count("from rating_entry")).isGreaterThan(150);
        assertThat(count("from assessment where status = 'VERIFIED'")).isGreaterThan(30);
        assertThat(register.count(
                        RiskFilter.with().openOnly(true).aboveAppetite(true).build()))
                .isGreaterThan(10);
        assertThat(register.count(
                        RiskFilter.with().openOnly(true).notAssessed(true).build()))
                .isGreaterThanOrEqualTo(4);
        assertThat(register.count(RiskFilter.with().overdueActions(true).build()))
                .isGreaterThan(10);
        assertThat(register.count(RiskFilter.with().acceptanceEndsWithinDays(30).build()))
                .isEqualTo(1);
    }

    @Test
    void theStoriesConnect() {
        data.load(Job.UNWATCHED);

        var ranking = inventory.directory("Care Outreach Ranking", 1).getFirst();
        assertThat(inventory.find(new AiSystemId(ranking.id())).lifecycleReason())
                .startsWith("The fairness review found");
        assertThat(register.search(
                        RiskFilter.with()
                                .systems(Set.of(ranking.id()))
                                .overdueActions(true)
                                .build(),
                        PageRequest.of(0, 10)))
                .extracting("title")
                .contains("Care outreach is given by predicted cost instead of need");
        assertThat(jdbc.sql("select due_on from assessment where system_id = :id and subcategory = 'MEASURE 2.11'")
                        .param("id", ranking.id())
                        .query(LocalDate.class)
                        .single())
                .isBefore(LocalDate.ofInstant(times().getLast(), ZoneOffset.UTC).plusDays(1));
    }

    @Test
    void theTrailTellsOfTheWholeYearAndOfNothingThatIsStillToCome() {
        var before = Instant.now().truncatedTo(ChronoUnit.MICROS);
        long chained = count("from audit_event");

        data.load(Job.UNWATCHED);

        var times = times();
        assertThat(times.getFirst()).isBefore(before.minus(340, ChronoUnit.DAYS));
        assertThat(times.get(times.size() - 2)).isBetween(before.minus(5, ChronoUnit.DAYS), before);
        assertThat(activity.since(before, 10))
                .extracting(ActivityEntry::kind, ActivityEntry::person)
                .containsExactly(tuple("demo.loaded", "Robin Test"));
        assertThat(count("from audit_event")).isEqualTo(chained + 1); // fiction is no part of the chain
    }

    @Test
    void noFictionalPersonDecidesOnTheirOwnRequestOrConfirmsTheirOwnWork() {
        data.load(Job.UNWATCHED);

        assertThat(count("from acceptance where decided_by = requested_by or decided_by = accepted_rated_by"))
                .isZero();
        assertThat(count("from assessment where verifier_id = owner_id or verifier_id = edited_by"))
                .isZero();
    }

    @Test
    void itIsLoadedOnce() {
        data.load(Job.UNWATCHED);

        assertThatExceptionOfType(DemoLoaded.class).isThrownBy(() -> data.load(Job.UNWATCHED));
    }

    @Test
    void itIsNotLoadedNextToRealSystems() {
        inventory.register(SystemDraft.named("Our Alert"));

        assertThatExceptionOfType(InventoryInUse.class).isThrownBy(() -> data.load(Job.UNWATCHED));
    }

    @Test
    void whoStopsTheLoadingIsHeard() {
        assertThatExceptionOfType(Job.JobCancelled.class)
                .isThrownBy(() -> data.load((_, _, _) -> {
                    throw new Job.JobCancelled();
                }));
    }

    @Test
    void removalLeavesNothingFictionalAndTheDataCanBeLoadedAgain() {
        var begun = Instant.now().truncatedTo(ChronoUnit.MICROS);
        data.load(Job.UNWATCHED);

        var removal = data.remove();

        assertThat(removal.removed()).isEqualTo(new DemoCensus(27, 60, 153, 12, 8, 20, 3));
        assertThat(removal.peopleKept()).isEqualTo(1); // the only administrator
        assertThat(fictionalRows()).isZero();
        for (var table : List.of(
                "deployment",
                "system_component",
                "ai_system_tag",
                "evidence",
                "rating_entry",
                "risk_action",
                "acceptance",
                "risk_system",
                "intake_request_data_subject")) {
            assertThat(count("from " + table)).as(table).isZero();
        }
        assertThat(count("from demo_event")).isZero();
        assertThat(activity.since(begun, 10))
                .extracting(ActivityEntry::kind)
                .containsExactly("demo.removed", "demo.loaded");

        data.load(Job.UNWATCHED);
        assertThat(data.census().systems()).isEqualTo(ALL.systems());
    }

    @Test
    void whatPeopleEnteredThemselvesStays() {
        data.load(Job.UNWATCHED);
        var lead = idOf("select id from person where email like 'miriam.%'");
        var owner = idOf("select id from person where email like 'noor.%'");
        var facility = idOf("select id from facility where city = 'Tolliver'");
        var fictional = inventory.directory("Sepsis", 1).getFirst().id();
        var supplier = vendors.directory("Oculeaf", 1).getFirst().id();
        vendors.register(VendorDraft.named("Real Supplier"));
        var system = inventory.register(SystemDraft.builder("Our Alert")
                .vendorId(supplier)
                .clinicalOwner(owner)
                .build());
        deployments.add(
                system, new DeploymentDraft(facility, null, null, DeploymentStatus.LIVE, null, null, null, null));
        var risk = register.raise(ours(lead, Set.of(system.value(), fictional), Set.of(supplier)));

        var removal = data.remove();

        assertThat(fictionalRows()).isZero();
        var kept = inventory.find(system);
        assertThat(kept.draft().vendorId()).isNull();
        assertThat(kept.clinicalOwner()).extracting("name").isEqualTo("Noor Haddad, PharmD");
        assertThat(deployments.of(system)).extracting("facilityName").containsExactly("Tolliver County Hospital");
        assertThat(register.find(risk).systems()).extracting("id").containsExactly(system.value());
        assertThat(register.find(risk).vendors()).isEmpty();
        assertThat(vendors.directory("", 10)).extracting("name").containsExactly("Real Supplier");
        assertThat(removal.peopleKept()).isEqualTo(3); // Noor, Miriam, and the administrator
        assertThat(removal.facilitiesKept()).isEqualTo(1);
        assertThat(count("from person where email like 'noor.%' and not active"))
                .isEqualTo(1);
        assertThat(activity.of("ai-system", system.value(), 10))
                .extracting(ActivityEntry::kind)
                .contains("system.registered");
        assertThat(activity.of("ai-system", fictional, 10)).isEmpty();
    }

    @Test
    void loadedAgainTheOrganisationAndItsPeopleAreFictionalAgain() {
        data.load(Job.UNWATCHED);
        var owner = idOf("select id from person where email like 'noor.%'");
        register.raise(ours(owner, Set.of(), Set.of()));
        data.remove();
        entities.flush();
        assertThat(count("from person where email like 'noor.%' and not active"))
                .isEqualTo(1);

        data.load(Job.UNWATCHED);

        entities.flush();
        assertThat(count("from organisation where demo")).isEqualTo(1);
        assertThat(count("from person where email like 'noor.%' and active and demo"))
                .isEqualTo(1);
    }

    @Test
    void whatAPersonAnswersForAFictionalSystemIsFictionToo() {
        data.load(Job.UNWATCHED);
        var fictional = inventory.directory("Sepsis", 1).getFirst().id();
        activity.of("ai-system", fictional, 1); // so that all that waits is written
        long chained = count("from audit_event");

        assessments.save(
                AssessmentKey.ofSystem(fictional, "MAP 3.2"), -1, AssessmentDraft.of(AnswerStatus.IN_PROGRESS));

        assertThat(assessments.history(AssessmentKey.ofSystem(fictional, "MAP 3.2"), 5))
                .hasSize(1);
        assertThat(count("from audit_event")).isEqualTo(chained);
        data.remove();
        assertThat(count("from demo_event")).isZero();

        var real = inventory.register(SystemDraft.named("Our Alert")).value();
        assessments.save(AssessmentKey.ofSystem(real, "MAP 3.2"), -1, AssessmentDraft.of(AnswerStatus.IN_PROGRESS));
        assertThat(assessments.history(AssessmentKey.ofSystem(real, "MAP 3.2"), 5))
                .hasSize(1);
        assertThat(count("from demo_event")).isZero();
    }

    @Test
    void whoeverRemovesThemKeepsTheAccount() {
        data.load(Job.UNWATCHED);
        var miriam = idOf("select id from person where email like 'miriam.%'");

        Acting.as(
                new SignedInPerson(miriam, "miriam@larkmoor.example", "Miriam", Set.of(Role.GOVERNANCE_LEAD)),
                data::remove);

        assertThat(jdbc.sql("select email from person where active and email like '%larkmoor.example' order by email")
                        .query(String.class)
                        .list())
                .containsExactly("dana.whitlock@larkmoor.example", "miriam.achterberg@larkmoor.example");
        assertThat(count("from organisation where demo")).isZero();
    }

    @Test
    @WithPerson(Role.ADMINISTRATOR)
    void anAdministratorLoadsAndRemovesThemToo() {
        TestOrganisation.create(jdbc);
        data.load(Job.UNWATCHED);

        assertThat(count("from organisation")).isEqualTo(1);
        assertThat(count("from organisation where demo")).isZero();
        data.remove();
        assertThat(count("from ai_system where demo")).isZero();
    }

    @Test
    @WithPerson({Role.RISK_MANAGER, Role.SYSTEM_OWNER, Role.AUDITOR})
    void nobodyElseLoadsOrRemovesThem() {
        assertThat(data.isLoaded()).isFalse();
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> data.load(Job.UNWATCHED));
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> data.remove());
    }

    private static RiskDraft ours(UUID owner, Set<UUID> systems, Set<UUID> suppliers) {
        return new RiskDraft(
                "Ours", "this", "that", "harm", "availability", owner, systems, suppliers, Set.of(), null, null);
    }

    /** The rows marked as fiction in all tables that mark them, whatever tables these are. */
    private long fictionalRows() {
        return jdbc
                .sql("select table_name from information_schema.columns where column_name = 'demo' order by table_name")
                .query(String.class)
                .list()
                .stream()
                .mapToLong(table -> count("from " + table + " where demo"))
                .sum();
    }

    private List<Instant> times() {
        return activity.since(Instant.now().minus(400, ChronoUnit.DAYS), Integer.MAX_VALUE).reversed().stream()
                .map(ActivityEntry::at)
                .toList();
    }

    private UUID idOf(String sql) {
        return jdbc.sql(sql).query(UUID.class).single();
    }

    private long count(String from) {
        return jdbc.sql("select count(*) " + from).query(Long.class).single();
    }
}
