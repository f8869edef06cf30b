package org.plumbline.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.plumbline.PlumblineTest;
import org.plumbline.TestPeople;
import org.plumbline.WithPerson;
import org.plumbline.audit.ActivityLog;
import org.plumbline.security.Role;
import org.plumbline.shared.Change;
import org.plumbline.shared.NotFound;
import org.plumbline.shared.StaleVersion;
import org.plumbline.vendor.VendorDraft;
import org.plumbline.vendor.VendorRegister;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Sort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@PlumblineTest
@WithPerson(Role.RISK_MANAGER)
class AiInventoryTest {

    private static final PageRequest FIRST_TEN = PageRequest.of(0, 10);

    @Autowired
    AiInventory inventory;

    @Autowired
    VendorRegister vendors;

    @Autowired
    ActivityLog activity;

    @Autowired
    JdbcClient jdbc;

    @Test
    void everythingThatIsEnteredIsReadBack() {
        var vendor = vendors.register(VendorDraft.named("Acme")).value();
        var draft = everything(vendor);

        var details = inventory.find(inventory.register(draft));

        assertThat(details.draft()).isEqualTo(draft);
        assertThat(details.code()).matches("AIS-\\d{4,}");
        assertThat(details.lifecycle()).isEqualTo(Lifecycle.PROPOSED);
        assertThat(details.vendor()).extracting("name").isEqualTo("Acme");
        assertThat(details.clinicalOwner()).extracting("name").isEqualTo("Robin Test");
    }

    @Test
    void aChangeSaysWhatChangedInWordsPeopleKnow() {
        var id = inventory.register(everything(null));
        var vendor = vendors.register(VendorDraft.named("Acme")).value();

        inventory.change(
                id,
                0L,
                everything(vendor).but().purpose("Other").tags(Set.of("icu")).build());

        var last = activity.of("ai-system", id.value(), 5).getFirst();
        assertThat(last.kind()).isEqualTo("system.changed");
        assertThat(last.changes())
                .contains(
                        Change.of("inventory.vendor", null, "Acme"), Change.of("inventory.tags", "ICU, sepsis", "icu"));
    }

    @Test
    void aSaveFromAnOlderReadingIsRefused() {
        var id = inventory.register(SystemDraft.named("Sepsis Alert"));
        inventory.change(id, 0L, SystemDraft.named("Sepsis Alert 2"));

        assertThatExceptionOfType(StaleVersion.class)
                .isThrownBy(() -> inventory.change(id, 0L, SystemDraft.named("Sepsis Alert 3")));
    }

    @Test
    void theListFindsByEveryWordAndFilters() {
        var vendor = vendors.register(VendorDraft.named("Acme Imaging")).value();
        inventory.register(everything(vendor));
        inventory.register(
                SystemDraft.builder("Chest Reader").kind(SystemKind.IMAGING).build());
        inventory.register(SystemDraft.named("Bed Planner"));

        assertThat(names(SystemFilter.ALL)).containsExactly("Bed Planner", "Chest Reader", "Sepsis Alert");
        assertThat(names(SystemFilter.ALL.withTerm("ALERT acme"))).containsExactly("Sepsis Alert");
        assertThat(names(SystemFilter.ALL.withVendor(vendor))).containsExactly("Sepsis Alert");
        assertThat(names(SystemFilter.ALL.withKinds(Set.of(SystemKind.IMAGING, SystemKind.AGENTIC))))
                .containsExactly("Chest Reader");
        assertThat(names(SystemFilter.ALL.withTag("ICU"))).containsExactly("Sepsis Alert");
        assertThat(names(SystemFilter.ALL.withOwner(TestPeople.idOf("Robin Test"))))
                .containsExactly("Sepsis Alert");
        assertThat(names(SystemFilter.ALL.withWithoutOwner(true))).containsExactly("Bed Planner", "Chest Reader");
        assertThat(names(SystemFilter.ALL.withPhi(Set.of(PhiUse.YES)))).containsExactly("Sepsis Alert");
        assertThat(names(SystemFilter.ALL.withUses(Set.of(SystemUse.OPERATIONAL))))
                .isEmpty();
        assertThat(names(SystemFilter.ALL
                        .withLifecycles(Set.of(Lifecycle.PROPOSED))
                        .withSourcing(Set.of(Sourcing.BOTH))))
                .containsExactly("Sepsis Alert");
        assertThat(names(SystemFilter.ALL.withTiers(Set.of(RiskTier.HIGH)))).containsExactly("Sepsis Alert");
        assertThat(names(SystemFilter.ALL.withNotAssessed(true))).containsExactly("Bed Planner", "Chest Reader");
        assertThat(inventory.count(SystemFilter.ALL.withNotAssessed(true))).isEqualTo(2);
        assertThat(inventory.count(SystemFilter.ALL.withTerm("acme"))).isEqualTo(1);
    }

    @Test
    void everySortableColumnGivesAStableOrder() {
        var vendor = vendors.register(VendorDraft.named("Acme")).value();
        inventory.register(everything(vendor));
        inventory.register(SystemDraft.named("Bed Planner"));

        for (var property : List.of(
                "name",
                "code",
                "lifecycle",
                "kind",
                "use",
                "autonomy",
                "phi",
                "tier",
                "vendor",
                "product",
                "clinicalOwner",
                "technicalOwner",
                "complianceOwner",
                "organisation",
                "unit",
                "externalId",
                "inUseSince",
                "changedAt")) {
            for (var direction : Sort.Direction.values()) {
                assertThat(inventory.search(
                                SystemFilter.ALL.withTerm("e"), PageRequest.of(0, 10, Sort.by(direction, property))))
                        .as(property)
                        .hasSize(2);
            }
        }
    }

    @Test
    void aTermIsSearchedLiterallyAndNotAsAPattern() {
        inventory.register(SystemDraft.named("100% coverage_tool"));
        inventory.register(SystemDraft.named("Other"));

        assertThat(names(SystemFilter.ALL.withTerm("%"))).containsExactly("100% coverage_tool");
        assertThat(names(SystemFilter.ALL.withTerm("e_t"))).containsExactly("100% coverage_tool");
        assertThat(names(SystemFilter.ALL.withTerm("\\"))).isEmpty();
    }

    @Test
    @WithPerson(value = Role.SYSTEM_OWNER, name = "Olga Owner")
    void anOwnerMeetsOnlyTheirOwnSystems() {
        var mine = inventory.register(SystemDraft.builder("Mine")
                .technicalOwner(TestPeople.idOf("Olga Owner"))
                .build());
        TestPeople.continueAs(jdbc, "Robin Test", Role.RISK_MANAGER);
        var theirs = inventory.register(SystemDraft.named("Theirs"));
        TestPeople.continueAs(jdbc, "Olga Owner", Role.SYSTEM_OWNER);

        assertThat(names(SystemFilter.ALL)).containsExactly("Mine");
        assertThat(inventory.count(SystemFilter.ALL)).isEqualTo(1);
        assertThat(inventory.directory("", 10)).extracting(SystemRef::name).containsExactly("Mine");
        assertThat(inventory.visibleSystems()).contains(Set.of(mine.value()));
        assertThat(inventory.mayChange(mine.value())).isTrue();
        assertThat(inventory.mayChange(theirs.value())).isFalse();
        inventory.requireVisible(mine.value());

        var missing = new AiSystemId(UUID.randomUUID());
        for (var id : List.of(theirs, missing)) {
            assertThatExceptionOfType(NotFound.class)
                    .isThrownBy(() -> inventory.find(id))
                    .withMessage("no AI system " + id.value());
            assertThatExceptionOfType(NotFound.class).isThrownBy(() -> inventory.requireVisible(id.value()));
            assertThatExceptionOfType(NotFound.class)
                    .isThrownBy(() -> inventory.change(id, 0L, SystemDraft.named("Taken")));
        }
    }

    @Test
    @WithPerson(value = Role.SYSTEM_OWNER, name = "Olga Owner")
    void anOwnerCannotEnterOrGiveAwayASystemOutOfTheirSight() {
        assertThatExceptionOfType(OwnSystemsOnly.class)
                .isThrownBy(() -> inventory.register(SystemDraft.named("Nobody's")));
        var mine = SystemDraft.builder("Mine")
                .clinicalOwner(TestPeople.idOf("Olga Owner"))
                .build();
        var id = inventory.register(mine);
        assertThatExceptionOfType(OwnSystemsOnly.class)
                .isThrownBy(() ->
                        inventory.change(id, 0L, mine.but().clinicalOwner(null).build()));
    }

    @Test
    @WithPerson(Role.AUDITOR)
    void anAuditorReadsAndCannotChange() {
        assertThat(inventory.visibleSystems()).isEmpty();
        var id = new AiSystemId(UUID.randomUUID());
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> inventory.register(SystemDraft.named("x")));
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> inventory.change(id, 0L, SystemDraft.named("x")));
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> inventory.removeDemo());
        assertThat(inventory.mayChange(id.value())).isFalse();
    }

    @Test
    @WithPerson(Role.ADMINISTRATOR)
    void anAdministratorWithoutASecondRoleSeesNoSystems() {
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> inventory.count(SystemFilter.ALL));
    }

    @Test
    @WithPerson(Role.GOVERNANCE_LEAD)
    void demoSystemsGoAndOthersStay() {
        var demo = inventory.registerDemo(everything(null), Lifecycle.PRODUCTION);
        var real = inventory.register(SystemDraft.named("Real"));

        assertThat(inventory.removeDemo()).isEqualTo(1);

        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> inventory.find(demo));
        assertThat(inventory.find(real).demo()).isFalse();
    }

    private List<String> names(SystemFilter filter) {
        return inventory.search(filter, FIRST_TEN).stream().map(SystemRow::name).toList();
    }

    private static SystemDraft everything(@org.jspecify.annotations.Nullable UUID vendor) {
        var robin = TestPeople.idOf("Robin Test");
        return SystemDraft.builder("Sepsis Alert")
                .purpose("Warns of sepsis")
                .intendedUse("Adults in wards")
                .outOfScopeUse("Children")
                .kind(SystemKind.PREDICTIVE)
                .use(SystemUse.CLINICAL)
                .autonomy(Autonomy.RECOMMENDS)
                .patientCareDecisionSupport(true)
                .protectedInputs(Set.of(ProtectedInput.AGE, ProtectedInput.SEX))
                .phi(PhiUse.YES)
                .phiClasses(Set.of(PhiClass.CLINICAL_RECORD))
                .highImpact(false)
                .fdaStatus(FdaStatus.CLEARED_510K)
                .fdaIdentifier("K201234")
                .sourcing(Sourcing.BOTH)
                .vendorId(vendor)
                .productName("Sentinel 4")
                .clinicalOwner(robin)
                .technicalOwner(robin)
                .complianceOwner(robin)
                .contact("ai@example.org")
                .organisation("North Hospital")
                .unit("ICU")
                .externalId("EXT-1")
                .inUseSince(LocalDate.of(2026, 3, 12))
                .outputs("A score")
                .dataDescription("Vital signs")
                .tags(Set.of("sepsis", "ICU"))
                .notes("None")
                .build();
    }
}
