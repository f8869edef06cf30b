package org.plumbline.rmf.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.browserless.locator.Locators;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plumbline.PlumblineTest;
import org.plumbline.TestOrganisation;
import org.plumbline.TestPeople;
import org.plumbline.WithPerson;
import org.plumbline.inventory.AiInventory;
import org.plumbline.inventory.SystemDraft;
import org.plumbline.rmf.AnswerDetails;
import org.plumbline.rmf.AnswerStatus;
import org.plumbline.rmf.AssessmentDraft;
import org.plumbline.rmf.AssessmentKey;
import org.plumbline.rmf.MatrixRow;
import org.plumbline.rmf.RmfAssessments;
import org.plumbline.security.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PlumblineTest
@ViewPackages(classes = RmfMatrixView.class)
class RmfMatrixViewTest extends SpringBrowserlessTest implements Locators {

    @Autowired
    AiInventory inventory;

    @Autowired
    RmfAssessments assessments;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void anOrganisation() {
        TestOrganisation.create(jdbc);
    }

    @Test
    @WithPerson(Role.GOVERNANCE_LEAD)
    void systemsStandDownAndCategoriesAcross() {
        var sepsis = register("Sepsis Alert");
        answer(AssessmentKey.ofSystem(sepsis, "MAP 1.1"), AnswerStatus.IN_PLACE);
        answer(AssessmentKey.ofOrganisation("GOVERN 1.1"), AnswerStatus.IN_PLACE);

        navigate(RmfMatrixView.class);

        var grid = findGrid(MatrixRow.class);
        assertThat(grid.size()).isEqualTo(1);
        assertThat(cell("total", "figure")).isEqualTo("2/72");
        assertThat(cell("GOVERN 1", "figure")).isEqualTo("1/7");
        assertThat(cell("MAP 1", "figure")).isEqualTo("1/6");
        assertThat(cell("MAP 1", "shade")).isEqualTo("some");
        assertThat(cell("MANAGE 4", "shade")).isEqualTo("untouched");
        assertThat(cell("MAP 1", "words"))
                .isEqualTo("Sepsis Alert, MAP 1 Context: 1 of 6 in place, 0 of them verified; 0 in progress, 5 not"
                        + " started");
        assertThat(cell("MAP 1", "answers")).isEqualTo("systems/" + sepsis + "?tab=rmf&at=MAP%201");
    }

    @Test
    @WithPerson(Role.AUDITOR)
    void theOrganisationStandsOnTop() {
        navigate(RmfMatrixView.class);

        var headings = findGrid(MatrixRow.class).component().getHeaderRows();
        assertThat(headings).hasSize(3);
        assertThat(headings.getLast()
                        .getCell(findGrid(MatrixRow.class).component().getColumnByKey("GOVERN 1"))
                        .getComponent()
                        .getElement()
                        .getText())
                .isEqualTo("0/7");
    }

    @Test
    @WithPerson(Role.SYSTEM_OWNER)
    void aSystemOwnerSeesTheirOwnSystemsAndNoOrganisation() {
        TestPeople.continueAs(jdbc, "Gwen Lead", Role.GOVERNANCE_LEAD);
        register("Scribe");
        inventory.register(SystemDraft.builder("Sepsis Alert")
                .clinicalOwner(TestPeople.idOf("Robin Test"))
                .build());
        TestPeople.continueAs(jdbc, "Robin Test", Role.SYSTEM_OWNER);

        navigate(RmfMatrixView.class);

        assertThat(findGrid(MatrixRow.class).size()).isEqualTo(1);
        assertThat(findGrid(MatrixRow.class).getRow(0).name()).isEqualTo("Sepsis Alert");
        assertThat(findGrid(MatrixRow.class).component().getHeaderRows()).hasSize(2);
    }

    @Test
    @WithPerson(Role.ADMINISTRATOR)
    void anAdministratorAloneDoesNotOpenIt() {
        assertThatThrownBy(() -> navigate(RmfMatrixView.class)).isInstanceOf(IllegalArgumentException.class);
    }

    private String cell(String column, String property) {
        return findGrid(MatrixRow.class).getLitRendererPropertyValue(0, column, property, String.class);
    }

    private UUID register(String name) {
        return inventory
                .register(SystemDraft.builder(name).tags(Set.of()).build())
                .value();
    }

    private void answer(AssessmentKey key, AnswerStatus status) {
        assessments.save(key, AnswerDetails.NOT_STORED, AssessmentDraft.of(status));
    }
}
