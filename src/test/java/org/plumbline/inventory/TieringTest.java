package org.plumbline.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.plumbline.PlumblineTest;
import org.springframework.beans.factory.annotation.Autowired;

@PlumblineTest
class TieringTest {

    @Autowired
    Tiering tiering;

    @Test
    void theHighestRuleThatHoldsDecidesAndAllReasonsAreKept() {
        var assessment = tiering.assess(known().kind(SystemKind.IMAGING)
                .use(SystemUse.CLINICAL)
                .autonomy(Autonomy.RECOMMENDS)
                .phi(PhiUse.YES)
                .patientCareDecisionSupport(true)
                .build());

        assertThat(assessment.computed()).isEqualTo(RiskTier.HIGH);
        assertThat(assessment.reasons())
                .extracting(TierReason::rule)
                .containsExactly("decision-support-recommends", "clinical-imaging", "clinical-use", "phi");
        assertThat(assessment.reasons())
                .allSatisfy(reason -> assertThat(reason.text()).isNotBlank());
    }

    @Test
    void whereNoRuleHoldsItIsLowAndSaysWhy() {
        var assessment = tiering.assess(known().build());

        assertThat(assessment.computed()).isEqualTo(RiskTier.LOW);
        assertThat(assessment.reasons()).extracting(TierReason::rule).containsExactly("otherwise");
    }

    @Test
    void itIsNotAssessedWhileAFactIsMissing() {
        assertThat(tiering.assess(known().kind(null).build()).missing()).containsExactly("inventory.kind");
        assertThat(tiering.assess(known().use(null).build()).missing()).containsExactly("inventory.use");
        assertThat(tiering.assess(known().autonomy(null).build()).missing()).containsExactly("inventory.autonomy");
        assertThat(tiering.assess(known().phi(null).build()).missing()).containsExactly("inventory.phi");
        assertThat(tiering.assess(SystemDraft.named("x")).computed()).isNull();
    }

    @Test
    void theReasonsThatHoldAlreadyShowBeforeItIsAssessed() {
        var assessment =
                tiering.assess(SystemDraft.builder("x").use(SystemUse.CLINICAL).build());

        assertThat(assessment.computed()).isNull();
        assertThat(assessment.reasons()).extracting(TierReason::rule).containsExactly("clinical-use");
    }

    @Test
    void aCriticalRuleDecidesEvenWhereFactsAreMissing() {
        var assessment = tiering.assess(SystemDraft.builder("x")
                .use(SystemUse.CLINICAL)
                .autonomy(Autonomy.ACTS_ALONE)
                .build());

        assertThat(assessment.computed()).isEqualTo(RiskTier.CRITICAL);
        assertThat(assessment.missing()).isEmpty();
    }

    private static SystemDraft.Builder known() {
        return SystemDraft.builder("Bed Planner")
                .kind(SystemKind.PREDICTIVE)
                .use(SystemUse.OPERATIONAL)
                .autonomy(Autonomy.INFORMS)
                .phi(PhiUse.NO);
    }
}
