package org.plumbline.risk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.scoring.Appetite;
import org.plumbline.scoring.Exposure;
import org.plumbline.scoring.Level;

/** Risks and ratings for tests, named for what matters about them. */
final class RiskFixtures {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");
    static final LocalDate NEXT_REVIEW = LocalDate.of(2027, 2, 22);

    static final UUID OWNER = UUID.fromString("00000000-0000-0000-0000-00000000000a");
    static final UUID RATER = UUID.fromString("00000000-0000-0000-0000-00000000000b");
    static final UUID LEAD = UUID.fromString("00000000-0000-0000-0000-00000000000c");

    static final AcceptanceTerms UP_TO_MODERATE_FOR_A_YEAR =
            new AcceptanceTerms(new Appetite(Level.MODERATE), 365, TODAY);

    private RiskFixtures() {}

    static RiskDraft draft(String title) {
        return draft(title, "robustness-and-drift", Set.of());
    }

    static RiskDraft draft(String title, String category, Set<UUID> systems) {
        return new RiskDraft(
                title,
                "the laboratory changes its assay",
                "the score drifts unnoticed",
                "late treatment of sepsis",
                category,
                null,
                systems,
                Set.of(),
                Set.of(),
                null,
                null);
    }

    static Risk identifiedRisk() {
        return new Risk("RSK-0001", draft("Sepsis score drifts"), NEXT_REVIEW, OWNER, NOW, false);
    }

    /** A risk whose current exposure has this level; {@link #RATER} rated it. */
    static Risk riskAt(Level exposure) {
        var risk = identifiedRisk();
        risk.rate(Stage.CURRENT, rating(exposure, RATER), NEXT_REVIEW);
        return risk;
    }

    static Rating rating(@Nullable Level level, UUID by) {
        return Rating.of(level, level, Exposure.of(level), "because of the audit", "nist-sp-800-30", "1.0.0", by, NOW);
    }

    static AcceptanceDraft untilNextSummer() {
        return new AcceptanceDraft("a replacement arrives in July", LocalDate.of(2027, 7, 31));
    }
}
