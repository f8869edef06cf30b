package org.plumbline.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.plumbline.PlumblineTest;
import org.plumbline.TestPeople;
import org.plumbline.WithPerson;
import org.plumbline.audit.ActivityEntry;
import org.plumbline.audit.ActivityLog;
import org.plumbline.inventory.AiInventory;
import org.plumbline.inventory.DeploymentStatus;
import org.plumbline.inventory.Lifecycle;
import org.plumbline.inventory.PhiUse;
import org.plumbline.inventory.SystemDeployments;
import org.plumbline.inventory.SystemDraft;
import org.plumbline.inventory.SystemFilter;
import org.plumbline.inventory.SystemRef;
import org.plumbline.security.Role;
import org.plumbline.shared.AttentionSource.Need;
import org.plumbline.shared.Change;
import org.plumbline.shared.NotFound;
import org.plumbline.vendor.VendorDraft;
import org.plumbline.vendor.VendorFilter;
import org.plumbline.vendor.VendorRegister;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Sort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@PlumblineTest
@WithPerson(value = Role.ADMINISTRATOR, name = "Ada Nurse")
class IntakeTest {

    private static final PageRequest FIRST_TEN = PageRequest.of(0, 10);

    @Autowired
    Intake intake;

    @Autowired
    IntakeAttention attention;

    @Autowired
    AiInventory inventory;

    @Autowired
    SystemDeployments deployments;

    @Autowired
    VendorRegister vendors;

    @Autowired
    ActivityLog activity;

    @Autowired
    JdbcClient jdbc;

    @Test
    void whoeverIsSignedInAsksAndSeesTheirRequest() {
        var id = intake.submit(scribe());

        var request = intake.find(id);
        assertThat(request.code()).matches("REQ-\\d{4,}");
        assertThat(request.draft()).isEqualTo(scribe());
        assertThat(request.status()).isEqualTo(IntakeStatus.WAITING);
        assertThat(request.requester().name()).isEqualTo("Ada Nurse");
        assertThat(intake.mine(IntakeFilter.ALL, FIRST_TEN))
                .extracting(IntakeRow::toolName)
                .containsExactly("Ambient Scribe");
        assertThat(intake.countMine(IntakeFilter.WAITING)).isEqualTo(1);
    }

    @Test
    void aRequestOfSomebodyElseIsNotThere() {
        var id = intake.submit(scribe());
        TestPeople.continueAs(jdbc, "Olga Owner", Role.SYSTEM_OWNER);

        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> intake.find(id));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> intake.withdraw(id));
        assertThat(intake.mine(IntakeFilter.ALL, FIRST_TEN)).isEmpty();
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> intake.search(IntakeFilter.ALL, FIRST_TEN));
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> intake.accept(id, null));
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> intake.decline(id, "No"));
    }

    @Test
    void acceptingMakesAProposedSystemOfIt() {
        var id = intake.submit(scribe());
        lead();

        var system = inventory.find(intake.accept(id, "Please name an owner"));

        assertThat(system.lifecycle()).isEqualTo(Lifecycle.PROPOSED);
        assertThat(system.vendor()).extracting("name").isEqualTo("Acme");
        assertThat(system.draft())
                .returns("Ambient Scribe", SystemDraft::name)
                .returns("Writes visit notes", SystemDraft::purpose)
                .returns(PhiUse.YES, SystemDraft::phi)
                .returns("Ada Nurse", SystemDraft::contact);
        assertThat(deployments.of(new org.plumbline.inventory.AiSystemId(system.id())))
                .singleElement()
                .satisfies(deployment -> {
                    assertThat(deployment.place()).isEqualTo("Clinic 4");
                    assertThat(deployment.draft().status()).isEqualTo(DeploymentStatus.PLANNED);
                });
        assertThat(activity.of(SystemRef.SUBJECT, system.id(), 1).getFirst())
                .returns("system.accepted-request", ActivityEntry::kind)
                .returns(
                        List.of(new Change(
                                "intake.request", null, intake.find(id).code() + " Ambient Scribe")),
                        ActivityEntry::changes);
        ada();
        assertThat(attention.needs())
                .extracting(Need::sentenceKey, Need::link)
                .containsExactly(tuple("intake.need.answered.ACCEPTED", IntakeRoutes.details(id.value())));
        intake.readAnswer(id);
        assertThat(attention.needs()).isEmpty();
        assertThat(intake.find(id))
                .returns(IntakeStatus.ACCEPTED, IntakeDetails::status)
                .returns("Please name an owner", IntakeDetails::answer)
                .returns(system.ref(), IntakeDetails::system);
    }

    @Test
    void joiningPointsToTheSystemThatIsHere() {
        var id = intake.submit(scribe());
        lead();
        var known = inventory.register(SystemDraft.named("Scribe"));

        intake.join(id, known, null);

        assertThat(inventory.count(SystemFilter.ALL)).isEqualTo(1);
        assertThat(activity.of(SystemRef.SUBJECT, known.value(), 1).getFirst().kind())
                .isEqualTo("system.joined-request");
        ada();
        assertThat(intake.find(id).system()).extracting("name").isEqualTo("Scribe");
    }

    @Test
    void decliningNeedsAReasonWhichTheRequesterReads() {
        var id = intake.submit(scribe());
        lead();
        assertThatExceptionOfType(DeclineNeedsReason.class).isThrownBy(() -> intake.decline(id, " "));

        intake.decline(id, "No agreement with this vendor");

        ada();
        assertThat(intake.find(id))
                .returns(IntakeStatus.DECLINED, IntakeDetails::status)
                .returns("No agreement with this vendor", IntakeDetails::answer);
        assertThat(activity.of("intake", id.value(), 1).getFirst().kind()).isEqualTo("intake.declined");
    }

    @Test
    void aRequestIsAnsweredOnce() {
        var id = intake.submit(scribe());
        intake.withdraw(id);
        lead();

        assertThatExceptionOfType(IntakeAlreadyDecided.class).isThrownBy(() -> intake.accept(id, null));
        assertThatExceptionOfType(IntakeAlreadyDecided.class).isThrownBy(() -> intake.decline(id, "No"));
        assertThat(inventory.count(SystemFilter.ALL)).isZero();
        assertThat(vendors.count(VendorFilter.ALL)).isZero();
    }

    @Test
    void theReviewListFindsFiltersAndSorts() {
        intake.submit(scribe());
        lead();
        intake.submit(new IntakeDraft(
                "Bed Planner", null, "Plans beds", Set.of(), PhiExpectation.UNKNOWN, null, null, null, null));

        for (var property :
                List.of("code", "toolName", "vendorName", "phi", "status", "requester", "requestedAt", "wantedBy")) {
            assertThat(intake.search(IntakeFilter.WAITING, PageRequest.of(0, 10, Sort.by(property))))
                    .as(property)
                    .hasSize(2);
        }
        var ofAda = new IntakeFilter("ada acme", Set.of(), false);
        assertThat(intake.search(ofAda, FIRST_TEN))
                .extracting(IntakeRow::toolName)
                .containsExactly("Ambient Scribe");
        assertThat(intake.count(ofAda)).isEqualTo(1);
        assertThat(intake.count(IntakeFilter.MINE)).isEqualTo(1);
        assertThat(attention.needs())
                .singleElement()
                .satisfies(need -> assertThat(need.arguments()).containsExactly(2L));
    }

    @Test
    void whatIsHereAlreadyIsSuggested() {
        lead();
        inventory.register(SystemDraft.named("Ambient Scribe Pro"));
        vendors.register(VendorDraft.named("Acme Health"));
        ada();

        var suggestions = intake.suggestions("ambient scribe", "acme");

        assertThat(suggestions.systems())
                .extracting(similar -> similar.system().name())
                .containsExactly("Ambient Scribe Pro");
        assertThat(suggestions.vendors())
                .extracting(similar -> similar.vendor().name())
                .containsExactly("Acme Health");
        assertThat(intake.suggestions("am", "").isEmpty()).isTrue();
    }

    @Test
    void aLinkIsAWebAddressAndNothingElse() {
        assertThat(IntakeDraft.isWebAddress("https://acme.example/scribe")).isTrue();
        for (var bad : List.of("javascript:alert(1)", "acme.example", "https://", "file:///etc/passwd", "a b")) {
            assertThat(IntakeDraft.isWebAddress(bad)).as(bad).isFalse();
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new IntakeDraft(
                        "x", null, "y", Set.of(), PhiExpectation.NO, null, null, null, "javascript:alert(1)"));
    }

    @Test
    void demoRequestsGoAndOthersStay() {
        intake.submit(scribe());
        lead();
        intake.submitDemo(scribe(), TestPeople.idOf("Ada Nurse"));

        assertThat(intake.removeDemo()).isEqualTo(1);
        assertThat(intake.count(IntakeFilter.ALL)).isEqualTo(1);
    }

    private void lead() {
        TestPeople.continueAs(jdbc, "Lea Lead", Role.GOVERNANCE_LEAD);
    }

    private void ada() {
        TestPeople.continueAs(jdbc, "Ada Nurse", Role.ADMINISTRATOR);
    }

    private static IntakeDraft scribe() {
        return new IntakeDraft(
                "Ambient Scribe",
                "Acme",
                "Writes visit notes",
                Set.of(DataSubject.PATIENTS, DataSubject.STAFF),
                PhiExpectation.YES,
                null,
                "Clinic 4",
                LocalDate.of(2027, 1, 15),
                "https://acme.example/scribe");
    }
}
