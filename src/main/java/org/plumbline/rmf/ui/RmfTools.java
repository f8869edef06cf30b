package org.plumbline.rmf.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.Location;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.catalogue.Catalogue;
import org.plumbline.catalogue.Framework;
import org.plumbline.catalogue.OfficialTexts;
import org.plumbline.components.Tone;
import org.plumbline.evidence.ui.EvidencePanels;
import org.plumbline.rmf.AnswerStatus;
import org.plumbline.rmf.LinkedRisks;
import org.plumbline.rmf.RmfAssessments;
import org.plumbline.rmf.RmfCoverage;
import org.plumbline.security.OurOrganisation;
import org.plumbline.security.People;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What the parts of these screens have in common: the services they ask, and the catalogue's words. */
@Component
class RmfTools {

    private final RmfAssessments assessments;
    private final RmfCoverage coverage;
    private final Catalogue catalogue;
    private final OfficialTexts officialTexts;
    private final People people;
    private final OurOrganisation organisation;
    private final EvidencePanels evidence;
    private final ObjectProvider<LinkedRisks> linkedRisks;

    RmfTools(
            RmfAssessments assessments,
            RmfCoverage coverage,
            Catalogue catalogue,
            OfficialTexts officialTexts,
            People people,
            OurOrganisation organisation,
            EvidencePanels evidence,
            ObjectProvider<LinkedRisks> linkedRisks) {
        this.assessments = assessments;
        this.coverage = coverage;
        this.catalogue = catalogue;
        this.officialTexts = officialTexts;
        this.people = people;
        this.organisation = organisation;
        this.evidence = evidence;
        this.linkedRisks = linkedRisks;
    }

    RmfAssessments assessments() {
        return assessments;
    }

    RmfCoverage coverage() {
        return coverage;
    }

    Catalogue catalogue() {
        return catalogue;
    }

    Framework rmf() {
        return catalogue.rmf();
    }

    OfficialTexts officialTexts() {
        return officialTexts;
    }

    People people() {
        return people;
    }

    OurOrganisation organisation() {
        return organisation;
    }

    EvidencePanels evidence() {
        return evidence;
    }

    /** The risk register's view of an outcome, where there is a register. */
    Optional<LinkedRisks> linkedRisks() {
        return Optional.ofNullable(linkedRisks.getIfAvailable());
    }

    Map<String, Integer> riskCounts(@Nullable UUID systemId) {
        return linkedRisks().map(risks -> risks.countsBySubcategory(systemId)).orElse(Map.of());
    }

    Framework.Subcategory outcome(String subcategory) {
        return catalogue.subcategory(subcategory).orElseThrow();
    }

    String word(AnswerStatus status) {
        return catalogue.maturityScale().status(status.name()).title();
    }

    String meaning(AnswerStatus status) {
        return catalogue.maturityScale().status(status.name()).meaning();
    }

    /** The maturity as people read it: 3 Practised; empty while not rated. */
    String words(@Nullable Integer maturity) {
        return maturity == null
                ? ""
                : maturity + " " + catalogue.maturityScale().level(maturity).title();
    }

    /** A button that goes somewhere, for the heading of a page. */
    static Button link(com.vaadin.flow.component.Component where, String words, VaadinIcon icon, String route) {
        var location = new Location(route);
        return new Button(
                where.getTranslation(words),
                icon.create(),
                _ -> UI.getCurrentOrThrow().navigate(location.getPath(), location.getQueryParameters()));
    }

    static Tone tone(AnswerStatus status) {
        return switch (status) {
            case NOT_STARTED -> Tone.NEUTRAL;
            case IN_PROGRESS -> Tone.PROGRESS;
            case IN_PLACE, VERIFIED -> Tone.GOOD;
            case NOT_APPLICABLE -> Tone.ENDED;
        };
    }
}
