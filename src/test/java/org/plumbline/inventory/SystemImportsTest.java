package org.plumbline.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.plumbline.PlumblineTest;
import org.plumbline.WithPerson;
import org.plumbline.audit.ActivityEntry;
import org.plumbline.audit.ActivityLog;
import org.plumbline.security.Role;
import org.plumbline.shared.Change;
import org.plumbline.shared.Job;
import org.plumbline.shared.NotFound;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

@PlumblineTest
@WithPerson(Role.RISK_MANAGER)
class SystemImportsTest {

    @Autowired
    SystemImports imports;

    @Autowired
    AiInventory inventory;

    @Autowired
    ActivityLog activity;

    @Test
    void anImportAddsUpdatesAndLeavesAlone() {
        var old = inventory.register(
                SystemDraft.builder("Old").organisation("VHA").externalId("V-1").build());
        var same = inventory.register(SystemDraft.named("Same"));
        var identities = imports.identities();
        assertThat(identities).extracting(SystemIdentity::name).containsExactly("Old", "Same");
        assertThat(identities.getFirst().externalKey()).isEqualTo(SystemIdentity.externalKey("vha", "v-1"));

        var outcomes = imports.takeIn(
                "inventory.csv",
                List.of(
                        new ImportedSystem(
                                old.value(),
                                SystemDraft.builder("New name")
                                        .organisation("VHA")
                                        .externalId("V-1")
                                        .build(),
                                Lifecycle.RETIRED),
                        new ImportedSystem(same.value(), SystemDraft.named("Same"), null),
                        new ImportedSystem(null, SystemDraft.named("Fresh"), Lifecycle.PILOT)),
                Job.UNWATCHED);

        assertThat(outcomes)
                .extracting(ImportOutcome::effect)
                .containsExactly(
                        ImportOutcome.Effect.CHANGED, ImportOutcome.Effect.UNCHANGED, ImportOutcome.Effect.ADDED);
        assertThat(inventory.find(old))
                .returns("New name", SystemDetails::name)
                .returns(Lifecycle.RETIRED, SystemDetails::lifecycle);
        assertThat(imports.known(List.of(old.value())).values())
                .extracting(ImportedSystem::lifecycle)
                .containsExactly(Lifecycle.RETIRED);
        var fresh = outcomes.getLast().system();
        assertThat(inventory.find(new AiSystemId(fresh.id())))
                .returns("Fresh", SystemDetails::name)
                .returns(Lifecycle.PILOT, SystemDetails::lifecycle);
        assertThat(lastFact(fresh.id())).returns("system.added-by-import", ActivityEntry::kind);
        assertThat(lastFact(same.value())).returns("system.registered", ActivityEntry::kind);
        assertThat(lastFact(old.value()))
                .returns("system.changed-by-import", ActivityEntry::kind)
                .extracting(ActivityEntry::changes, InstanceOfAssertFactories.list(Change.class))
                .contains(
                        new Change("inventory.import.file", null, "inventory.csv"),
                        new Change("inventory.name", "Old", "New name"),
                        new Change("inventory.lifecycle", "PROPOSED", "RETIRED"));
    }

    @Test
    void theWeeksNewsTellOfTheFileAndNotOfEachSystem() {
        imports.takeIn("inventory.csv", List.of(imported("One"), imported("Two")), Job.UNWATCHED);

        assertThat(activity.since(Instant.EPOCH, 10))
                .extracting(ActivityEntry::kind)
                .contains("system.imported")
                .doesNotContain("system.added-by-import");
    }

    @Test
    void aSystemThatIsGoneStopsTheImport() {
        var gone = new ImportedSystem(UUID.randomUUID(), SystemDraft.named("Gone"), null);

        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> imports.takeIn("inventory.csv", List.of(gone), Job.UNWATCHED));
    }

    @Test
    @WithPerson(Role.AUDITOR)
    void anAuditorImportsNothing() {
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> imports.takeIn("x.csv", List.of(), Job.UNWATCHED));
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> imports.identities());
    }

    private ActivityEntry lastFact(UUID system) {
        return activity.of("ai-system", system, 1).getFirst();
    }

    private static ImportedSystem imported(String name) {
        return new ImportedSystem(null, SystemDraft.named(name), null);
    }
}
