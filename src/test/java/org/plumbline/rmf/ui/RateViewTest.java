package org.plumbline.rmf.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.browserless.locator.Locators;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.Location;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plumbline.PlumblineTest;
import org.plumbline.TestOrganisation;
import org.plumbline.TestPeople;
import org.plumbline.WithPerson;
import org.plumbline.evidence.EvidenceDraft;
import org.plumbline.evidence.EvidenceRegister;
import org.plumbline.inventory.AiInventory;
import org.plumbline.inventory.SystemDraft;
import org.plumbline.rmf.AnswerStatus;
import org.plumbline.rmf.AssessmentDraft;
import org.plumbline.rmf.AssessmentKey;
import org.plumbline.rmf.RmfAssessments;
import org.plumbline.rmf.RmfRoutes;
import org.plumbline.security.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PlumblineTest
@ViewPackages(classes = RateView.class)
@WithPerson(Role.RISK_MANAGER)
class RateViewTest extends SpringBrowserlessTest implements Locators {

    @Autowired
    RmfAssessments assessments;

    @Autowired
    EvidenceRegister evidence;

    @Autowired
    AiInventory inventory;

    @Autowired
    JdbcClient jdbc;

    private UUID sepsis;

    @BeforeEach
    void aSystem() {
        TestOrganisation.create(jdbc);
        sepsis = inventory.register(SystemDraft.named("Sepsis Alert")).value();
    }

    @Test
    void aSystemIsRatedWithTheKeyboardAlone() {
        go(RmfRoutes.rate(sepsis));
        assertThat(pageText())
                .contains("Rate Sepsis Alert", "Outcome 1 of 44.", "GOVERN 4.2", "28 outcomes are inherited");

        press("j");
        assertThat(pageText()).contains("Outcome 2 of 44.", "MAP 1.1");
        press("3");
        assertThat(pageText()).contains("Saved: MAP 1.1 is Not started, maturity 3 Practised.");
        press("i");
        assertThat(pageText()).contains("Saved: MAP 1.1 is In place, maturity 3 Practised.");
        press("k");
        assertThat(pageText()).contains("Outcome 1 of 44.");
        press("n");
        assertThat(pageText()).contains("Outcome 3 of 44.", "MAP 1.2");

        var answer = assessments.find(AssessmentKey.ofSystem(sepsis, "MAP 1.1")).answer();
        assertThat(answer.status()).isEqualTo(AnswerStatus.IN_PLACE);
        assertThat(answer.maturity()).isEqualTo(3);
    }

    @Test
    void notApplicableAsksForTheReason() {
        go(RmfRoutes.rate(null, "GOVERN 1.2"));

        press("x");
        findTextArea().withLabel("Reason").setValue("No such policy is needed");
        findButton().withText("Not applicable").click();

        assertThat(assessments
                        .find(AssessmentKey.ofOrganisation("GOVERN 1.2"))
                        .answer()
                        .reason())
                .isEqualTo("No such policy is needed");
        assertThat(pageText()).contains("Saved: GOVERN 1.2 is Not applicable");
    }

    @Test
    void whatIsRefusedIsSaidAndNotSaved() {
        go(RmfRoutes.rate(null, "GOVERN 1.2"));

        press("v");

        assertThat(pageText()).contains("Not saved: GOVERN 1.2 is as it was. GOVERN 1.2 is not in place yet.");
        press("j");
        assertThat(pageText()).doesNotContain("Not saved");
    }

    @Test
    void theKeysAreExplained() {
        go(RmfRoutes.rate(null));

        press("?");

        assertThat(findDialog().component().getElement().getTextRecursively())
                .contains("Maturity 4 Improving", "Status Verified", "Next gap");
    }

    @Test
    void buttonsDoTheSameForTheMouse() {
        go(RmfRoutes.rate(null));

        findButton().withText("Next").click();

        assertThat(pageText()).contains("Outcome 2 of 28.");
    }

    @Test
    void anAuditorOrAnotherOwnerFindsNothingToRate() {
        TestPeople.continueAs(jdbc, "Olu Owner", Role.SYSTEM_OWNER);
        go(RmfRoutes.rate(sepsis));
        assertThat(pageText()).doesNotContain("Sepsis Alert");

        go(RmfRoutes.rate(null));
        assertThat(pageText()).doesNotContain("GOVERN 1.1");
    }

    @Test
    void aPageOfNoSystemIsNotFound() {
        go(RmfRoutes.RATE + "/nothing");

        assertThat(pageText()).doesNotContain("Outcome 1");
    }

    @Test
    void aVerifiedAnswerTellsItsNewStateWhenItChanges() {
        var key = AssessmentKey.ofOrganisation("GOVERN 1.2");
        assessments.save(key, -1, AssessmentDraft.of(AnswerStatus.IN_PLACE));
        go(RmfRoutes.rate(null, "GOVERN 1.2"));

        press("p");

        assertThat(assessments.find(key).answer().status()).isEqualTo(AnswerStatus.IN_PROGRESS);
    }

    @Test
    void aVerificationIsTakenBackOnlyAfterAsking() {
        var key = AssessmentKey.ofOrganisation("GOVERN 1.2");
        verified(key);
        go(RmfRoutes.rate(null, "GOVERN 1.2"));

        press("v");
        assertThat(pageText()).contains("GOVERN 1.2 is verified already.");
        press("2");
        findConfirmDialog().cancel();
        assertThat(assessments.find(key).answer().status()).isEqualTo(AnswerStatus.VERIFIED);
        press("2");
        findConfirmDialog().confirm();
        assertThat(assessments.find(key).answer().maturity()).isEqualTo(2);
        assertThat(assessments.find(key).answer().status()).isEqualTo(AnswerStatus.IN_PLACE);
    }

    /** Stated by one person, verified by another. */
    private void verified(AssessmentKey key) {
        TestPeople.continueAs(jdbc, "Olu Owner", Role.RISK_MANAGER);
        assessments.save(key, -1, AssessmentDraft.of(AnswerStatus.IN_PLACE).withOwner(TestPeople.idOf("Olu Owner")));
        evidence.addReference(key.evidenceOwner(), EvidenceDraft.titled("Policy"), "POL-1");
        TestPeople.continueAs(jdbc, "Robin Test", Role.RISK_MANAGER);
        assessments.verify(key, assessments.find(key).version());
    }

    private void press(String key) {
        var keys = find(RatingKeys.class).single();
        ComponentUtil.fireEvent(keys, new RatingKeys.Pressed(keys, true, key));
    }

    private String pageText() {
        return getCurrentView().getElement().getTextRecursively();
    }

    private static void go(String route) {
        var location = new Location(route);
        UI.getCurrentOrThrow().navigate(location.getPath(), location.getQueryParameters());
    }
}
