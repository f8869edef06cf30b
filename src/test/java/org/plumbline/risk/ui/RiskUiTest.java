package org.plumbline.risk.ui;

import com.vaadin.flow.component.select.Select;
import java.util.Set;
import java.util.UUID;
import org.plumbline.TestPeople;
import org.plumbline.ViewTest;
import org.plumbline.risk.AcceptanceDraft;
import org.plumbline.risk.RatingDraft;
import org.plumbline.risk.RiskAcceptances;
import org.plumbline.risk.RiskAssessments;
import org.plumbline.risk.RiskDraft;
import org.plumbline.risk.RiskId;
import org.plumbline.risk.RiskRegister;
import org.plumbline.risk.RiskRoutes;
import org.plumbline.risk.Stage;
import org.plumbline.scoring.Level;
import org.plumbline.security.OurOrganisation;
import org.plumbline.security.Role;
import org.springframework.beans.factory.annotation.Autowired;

/** A test of a view of the register, with risks to show. */
abstract class RiskUiTest extends ViewTest {

    @Autowired
    RiskRegister register;

    @Autowired
    RiskAssessments assessments;

    @Autowired
    RiskAcceptances acceptances;

    @Autowired
    OurOrganisation organisation;

    RiskId raise(String title, UUID... systems) {
        return register.raise(new RiskDraft(
                title,
                "the laboratory changes its assay",
                "the score drifts unnoticed",
                "late treatment of sepsis",
                "robustness-and-drift",
                null,
                Set.of(systems),
                Set.of(),
                Set.of("MEASURE 2.4"),
                null,
                null));
    }

    RiskId rated(String title, Level level, UUID... systems) {
        var id = raise(title, systems);
        rate(id, Stage.CURRENT, level);
        return id;
    }

    void rate(RiskId id, Stage stage, Level level) {
        assessments.rate(id, null, new RatingDraft(stage, level, level, "because of the audit"));
    }

    void request(RiskId id) {
        acceptances.request(
                id,
                new AcceptanceDraft(
                        "a replacement arrives", organisation.today().plusDays(60)));
    }

    void continueAs(String name, Role... roles) {
        TestPeople.continueAs(jdbc, name, roles);
    }

    void open(RiskId id, String query) {
        navigate(RiskRoutes.details(id) + query, RiskView.class);
    }

    @SuppressWarnings("unchecked")
    void choose(String label, String item) {
        Select<Object> field = find(Select.class).withLabel(label).single();
        test(field).selectItem(item);
    }
}
