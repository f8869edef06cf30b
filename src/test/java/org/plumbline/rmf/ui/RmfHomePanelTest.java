package org.plumbline.rmf.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import org.junit.jupiter.api.Test;
import org.plumbline.PlumblineTest;
import org.plumbline.TestPeople;
import org.plumbline.WithPerson;
import org.plumbline.inventory.AiInventory;
import org.plumbline.inventory.SystemDraft;
import org.plumbline.rmf.AnswerStatus;
import org.plumbline.rmf.AssessmentDraft;
import org.plumbline.rmf.AssessmentKey;
import org.plumbline.rmf.RmfAssessments;
import org.plumbline.security.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PlumblineTest
@ViewPackages(classes = RmfMatrixView.class)
@WithPerson(Role.RISK_MANAGER)
class RmfHomePanelTest extends SpringBrowserlessTest {

    @Autowired
    RmfHomePanel panel;

    @Autowired
    RmfAssessments assessments;

    @Autowired
    AiInventory inventory;

    @Autowired
    JdbcClient jdbc;

    @Test
    void eachFunctionLeadsToItsGaps() {
        inventory.register(SystemDraft.named("Sepsis Alert"));
        assessments.save(AssessmentKey.ofOrganisation("GOVERN 1.1"), -1, AssessmentDraft.of(AnswerStatus.IN_PLACE));

        var list = panel.content().orElseThrow().getElement();

        assertThat(list.getTextRecursively())
                .contains("GOVERN: 1 of 18 in place in the organisation", "0 of 15 across the systems");
        assertThat(list.getOuterHTML()).contains("rmf/gaps?function=GOVERN");
    }

    @Test
    void aSystemOwnerHasNoUseForIt() {
        TestPeople.continueAs(jdbc, "Olu Owner", Role.SYSTEM_OWNER);

        assertThat(panel.content()).isEmpty();
    }
}
