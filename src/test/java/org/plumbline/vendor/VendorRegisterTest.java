package org.plumbline.vendor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.plumbline.PlumblineTest;
import org.plumbline.WithPerson;
import org.plumbline.audit.ActivityLog;
import org.plumbline.security.Role;
import org.plumbline.shared.Change;
import org.plumbline.shared.NotFound;
import org.plumbline.shared.StaleVersion;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Sort;
import org.springframework.security.access.AccessDeniedException;

@PlumblineTest
@WithPerson(Role.RISK_MANAGER)
class VendorRegisterTest {

    private static final VendorDraft ACME =
            new VendorDraft("Acme Health, Inc.", "https://acme.example", "sales@acme.example", null);

    @Autowired
    VendorRegister register;

    @Autowired
    ActivityLog activity;

    @Test
    void aRegisteredVendorHasACodeAndIsFoundByAnyWordOfItsLine() {
        var id = register.register(ACME);
        register.register(VendorDraft.named("Zeta"));

        var vendor = register.find(id);
        assertThat(vendor.code()).matches("VEN-\\d{4,}");
        assertThat(vendor.draft()).isEqualTo(ACME);
        assertThat(register.search(new VendorFilter("health SALES@"), PageRequest.of(0, 10)))
                .extracting(VendorRow::name)
                .containsExactly("Acme Health, Inc.");
        assertThat(register.count(new VendorFilter("acme"))).isEqualTo(1);
        assertThat(register.directory("acme", 5)).containsExactly(vendor.ref());
        assertThat(register.named(List.of(id.value()))).containsEntry(id.value(), vendor.ref());
    }

    @Test
    void anotherSpellingOfAKnownVendorIsRefusedByItsCode() {
        register.register(ACME);

        assertThatExceptionOfType(VendorNameTaken.class)
                .isThrownBy(() -> register.register(VendorDraft.named("ACME HEALTH LLC")));
    }

    @Test
    void namesOfAFileBecomeOneVendorEach() {
        var acme = register.register(ACME).value();

        var found = register.findOrCreate(
                List.of("acme health", "Beta  Labs Ltd.", "BETA LABS", " ", "Acme Health Incorporated"));

        assertThat(found).hasSize(4).containsEntry("acme health", acme).containsEntry("Acme Health Incorporated", acme);
        assertThat(found.get("Beta  Labs Ltd.")).isEqualTo(found.get("BETA LABS"));
        assertThat(register.findOrCreate(List.of("beta labs"))).containsEntry("beta labs", found.get("BETA LABS"));
    }

    @Test
    void aChangeKeepsWhatWasThereBefore() {
        var id = register.register(ACME);

        register.change(id, 0L, VendorDraft.named("Acme Clinical"));

        var last = activity.of("vendor", id.value(), 10).getFirst();
        assertThat(last.kind()).isEqualTo("vendor.changed");
        assertThat(last.changes()).contains(Change.of("vendor.name", "Acme Health, Inc.", "Acme Clinical"));
    }

    @Test
    void aStaleSaveIsRefused() {
        var id = register.register(ACME);
        register.change(id, 0L, VendorDraft.named("Acme Clinical"));

        assertThatExceptionOfType(StaleVersion.class)
                .isThrownBy(() -> register.change(id, 0L, VendorDraft.named("Acme Surgical")));
    }

    @Test
    void linesSortByTheChosenColumn() {
        register.register(VendorDraft.named("beta"));
        register.register(VendorDraft.named("Alpha"));
        register.register(VendorDraft.named("Gamma"));

        assertThat(register.search(VendorFilter.ALL, PageRequest.of(0, 2, Sort.by("name"))))
                .extracting(VendorRow::name)
                .containsExactly("Alpha", "beta");
        assertThat(register.search(VendorFilter.ALL, PageRequest.of(1, 2, Sort.by("name"))))
                .extracting(VendorRow::name)
                .containsExactly("Gamma");
    }

    @Test
    @WithPerson(Role.GOVERNANCE_LEAD)
    void demoVendorsGoAndOthersStay() {
        var demo = register.registerDemo(ACME);
        var real = register.register(VendorDraft.named("Real"));

        assertThat(register.removeDemo()).isEqualTo(1);

        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> register.find(demo));
        assertThat(register.find(real).demo()).isFalse();
    }

    @Test
    @WithPerson(Role.AUDITOR)
    void anAuditorReadsAndCannotChange() {
        assertThat(register.count(VendorFilter.ALL)).isZero();
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> register.register(ACME));
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> register.change(new VendorId(UUID.randomUUID()), 0L, ACME));
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> register.findOrCreate(List.of("Acme")));
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> register.removeDemo());
    }

    @Test
    @WithPerson(Role.ADMINISTRATOR)
    void anAdministratorWithoutASecondRoleSeesNoVendors() {
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> register.count(VendorFilter.ALL));
    }
}
