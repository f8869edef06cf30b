package org.plumbline.risk.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.function.SerializableSupplier;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.ZoneId;
import org.plumbline.risk.RiskAcceptances;
import org.plumbline.risk.RiskAssessments;
import org.plumbline.risk.RiskDetails;
import org.plumbline.risk.RiskId;
import org.plumbline.risk.RiskMethod;
import org.plumbline.risk.RiskRegister;
import org.plumbline.risk.RiskTreatment;
import org.plumbline.risk.Stage;
import org.plumbline.security.OurOrganisation;
import org.plumbline.security.People;

/** Builds the parts of a risk's page with the services they need. */
@SpringComponent
class RiskPanels {

    private final RiskRegister register;
    private final RiskMethod method;
    private final RiskAssessments assessments;
    private final RiskTreatment treatment;
    private final RiskAcceptances acceptances;
    private final People people;
    private final OurOrganisation organisation;

    RiskPanels(
            RiskRegister register,
            RiskMethod method,
            RiskAssessments assessments,
            RiskTreatment treatment,
            RiskAcceptances acceptances,
            People people,
            OurOrganisation organisation) {
        this.register = register;
        this.method = method;
        this.assessments = assessments;
        this.treatment = treatment;
        this.acceptances = acceptances;
        this.people = people;
        this.organisation = organisation;
    }

    /** Asks for the reason to end an acceptance before its time. */
    void withdrawAcceptance(Component where, RiskDetails risk, SerializableRunnable changed) {
        AcceptancePanel.ask(
                where, risk, "risk.acceptance.withdraw", reason -> acceptances.withdraw(risk.id(), reason), changed);
    }

    /** Notes that the person sees what became of their requests to accept this risk. */
    void readAnswers(RiskId risk) {
        acceptances.readAnswers(risk);
    }

    /** The sentence of the risk, its three ratings, its response and its acceptance. */
    Component overview(RiskDetails risk, boolean keepsRegister, ZoneId zone, SerializableRunnable changed) {
        var page = new Div();
        var sentence = new Paragraph(RiskWords.sentence(page, risk.description()));
        sentence.addClassName("risk-sentence");
        var stages = new Div();
        stages.addClassName("risk-stages");
        SerializableSupplier<RiskDetails> latest = () -> register.find(risk.id());
        for (Stage stage : Stage.values()) {
            stages.add(new RatingCard(risk, stage, method, assessments, zone, latest, changed));
        }
        page.add(
                sentence,
                stages,
                new ResponsePanel(risk, treatment, people, zone, latest, changed),
                new AcceptancePanel(risk, method, acceptances, organisation.today(), keepsRegister, zone, changed));
        return page;
    }
}
