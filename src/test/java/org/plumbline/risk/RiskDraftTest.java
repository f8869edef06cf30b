package org.plumbline.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RiskDraftTest {

    @Test
    void dropsTheWordsOfTheSentenceForm() {
        var draft = draft(" If the assay changes, ", "then the score drifts", "Resulting in late treatment.");

        assertThat(draft.cause()).isEqualTo("the assay changes");
        assertThat(draft.event()).isEqualTo("the score drifts");
        assertThat(draft.consequence()).isEqualTo("late treatment");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", ".", " ; "})
    void needsEachPartOfTheSentence(String nothing) {
        assertThatIllegalArgumentException().isThrownBy(() -> draft(nothing, "b", "c"));
        assertThatIllegalArgumentException().isThrownBy(() -> draft("a", nothing, "c"));
        assertThatIllegalArgumentException().isThrownBy(() -> draft("a", "b", nothing));
    }

    @Test
    void aPartHasAThousandCharactersAtMost() {
        assertThat(draft("a".repeat(1000), "b", "c").cause()).hasSize(1000);
        assertThatIllegalArgumentException().isThrownBy(() -> draft("a".repeat(1001), "b", "c"));
    }

    @Test
    void aRatingNeedsItsReason() {
        assertThatIllegalArgumentException().isThrownBy(() -> new RatingDraft(Stage.CURRENT, null, null, " "));
    }

    @ParameterizedTest
    @CsvSource({"-1, USD", "0.001, USD", "10000000000000, USD", "1, DOLLAR"})
    void aCostIsMoney(BigDecimal amount, String currency) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Cost(amount, currency));
    }

    @Test
    void aCostReadsAsCurrencyAndAmount() {
        assertThat(new Cost(new BigDecimal("12000.50"), "USD")).hasToString("USD 12000.50");
    }

    private static RiskDraft draft(String cause, String event, String consequence) {
        return new RiskDraft(
                "Drift",
                cause,
                event,
                consequence,
                "robustness-and-drift",
                null,
                Set.of(),
                Set.of(),
                Set.of(),
                null,
                null);
    }
}
