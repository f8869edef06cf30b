package org.plumbline.report;

import static org.plumbline.scoring.Level.HIGH;
import static org.plumbline.scoring.Level.LOW;
import static org.plumbline.scoring.Level.MODERATE;
import static org.plumbline.scoring.Level.VERY_HIGH;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.plumbline.TestPeople;
import org.plumbline.evidence.EvidenceDraft;
import org.plumbline.evidence.EvidenceRegister;
import org.plumbline.inventory.AiInventory;
import org.plumbline.inventory.Autonomy;
import org.plumbline.inventory.FdaStatus;
import org.plumbline.inventory.PhiClass;
import org.plumbline.inventory.PhiUse;
import org.plumbline.inventory.ProtectedInput;
import org.plumbline.inventory.Sourcing;
import org.plumbline.inventory.SystemDraft;
import org.plumbline.inventory.SystemKind;
import org.plumbline.inventory.SystemUse;
import org.plumbline.risk.ActionDraft;
import org.plumbline.risk.Cost;
import org.plumbline.risk.RatingDraft;
import org.plumbline.risk.ResponsePlan;
import org.plumbline.risk.ResponseType;
import org.plumbline.risk.RiskAssessments;
import org.plumbline.risk.RiskDraft;
import org.plumbline.risk.RiskId;
import org.plumbline.risk.RiskRegister;
import org.plumbline.risk.Stage;
import org.plumbline.rmf.AnswerDetails;
import org.plumbline.rmf.AnswerStatus;
import org.plumbline.rmf.AssessmentDraft;
import org.plumbline.rmf.AssessmentKey;
import org.plumbline.rmf.RmfAssessments;
import org.plumbline.scoring.Level;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two AI systems with three risks and a few answers, entered through the services as a risk manager would. */
class SmallHospital {

    static final LocalDate OVERDUE = LocalDate.of(2026, 1, 15);

    private final JdbcClient jdbc;
    private final AiInventory inventory;
    private final RiskRegister register;
    private final RiskAssessments ratings;
    private final RmfAssessments outcomes;
    private final EvidenceRegister evidence;

    UUID sepsis = new UUID(0, 0);
    UUID scribe = new UUID(0, 0);

    SmallHospital(
            JdbcClient jdbc,
            AiInventory inventory,
            RiskRegister register,
            RiskAssessments ratings,
            RmfAssessments outcomes,
            EvidenceRegister evidence) {
        this.jdbc = jdbc;
        this.inventory = inventory;
        this.register = register;
        this.ratings = ratings;
        this.outcomes = outcomes;
        this.evidence = evidence;
    }

    /** Enters all; the person of the test becomes the clinical owner of the sepsis alert. */
    void open(String owner) {
        jdbc.sql("""
                insert into organisation (id, version, name, zone, demo, created_at)
                values (:id, 0, 'Cedar Valley Health', 'America/Chicago', false, current_timestamp)
                """).param("id", UUID.randomUUID()).update();
        sepsis = inventory.register(sepsisAlert(TestPeople.idOf(owner))).value();
        scribe = inventory.register(SystemDraft.named("=Visit scribe")).value();
        var bias = raise("Late alerts for some patients", "algorithmic-bias", sepsis);
        rate(bias, Stage.INHERENT, VERY_HIGH, HIGH);
        rate(bias, Stage.CURRENT, HIGH, HIGH);
        rate(bias, Stage.TARGET, LOW, MODERATE);
        raise("Notes that nobody said", "hallucination", scribe);
        rate(raise("Records read by the vendor", "data-breach", sepsis), Stage.CURRENT, LOW, LOW);
        var policy = AssessmentKey.ofOrganisation("GOVERN 1.1");
        outcomes.save(
                policy,
                AnswerDetails.NOT_STORED,
                new AssessmentDraft(
                        AnswerStatus.IN_PLACE, 2, TestPeople.idOf(owner), OVERDUE, "Reviewed each spring.", "", ""));
        evidence.addReference(
                policy.evidenceOwner(), EvidenceDraft.titled("AI policy"), "https://intranet.example.org/ai-policy");
    }

    private static SystemDraft sepsisAlert(UUID owner) {
        return SystemDraft.builder("Sepsis alert")
                .purpose("Warns ward staff of patients who may be developing sepsis.")
                .kind(SystemKind.PREDICTIVE)
                .use(SystemUse.CLINICAL)
                .autonomy(Autonomy.RECOMMENDS)
                .patientCareDecisionSupport(true)
                .protectedInputs(Set.of(ProtectedInput.AGE, ProtectedInput.SEX))
                .phi(PhiUse.YES)
                .phiClasses(Set.of(PhiClass.CLINICAL_RECORD, PhiClass.MEDICATIONS))
                .fdaStatus(FdaStatus.NON_DEVICE_CDS)
                .sourcing(Sourcing.IN_HOUSE)
                .clinicalOwner(owner)
                .inUseSince(LocalDate.of(2024, 7, 1))
                .build();
    }

    private RiskId raise(String title, String category, UUID system) {
        return register.raise(
                new RiskDraft(
                        title,
                        "the data that the model sees differ from those it was built on",
                        "it is wrong more often, and nobody notices",
                        "patients are treated late",
                        category,
                        null,
                        Set.of(system),
                        Set.of(),
                        Set.of("MEASURE 2.11"),
                        null,
                        null),
                new ResponsePlan(
                        ResponseType.MITIGATE,
                        new Cost(new BigDecimal("12500.50"), "USD"),
                        "Measure it each month, by group."),
                List.of(new ActionDraft("Set the alert threshold by ward", null, OVERDUE)));
    }

    /** Enters one more risk, which both systems share. */
    RiskId raiseShared(String title) {
        return register.raise(new RiskDraft(
                title,
                "both send to the same vendor",
                "it reads the records",
                "patients lose trust",
                "data-breach",
                null,
                Set.of(sepsis, scribe),
                Set.of(),
                Set.of(),
                null,
                null));
    }

    private void rate(RiskId risk, Stage stage, Level likelihood, Level impact) {
        ratings.rate(risk, null, new RatingDraft(stage, likelihood, impact, "Seen in the last audit."));
    }
}
