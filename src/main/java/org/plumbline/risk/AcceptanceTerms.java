package org.plumbline.risk;

import java.time.LocalDate;
import org.plumbline.scoring.Appetite;

/**
 * What an acceptance may be at most.
 *
 * @param appetite of the risk's category
 * @param longestDays how long an acceptance may hold from today
 */
record AcceptanceTerms(Appetite appetite, int longestDays, LocalDate today) {

    /**
     * Refuses what must not be accepted.
     *
     * @throws RiskRefusal if the exposure is unknown or above the appetite, or the time is over or too long
     */
    void require(String code, Rating rating, LocalDate until) {
        if (!rating.isAssessed()) {
            throw new RiskRefusal.NotAssessedYet(code);
        }
        if (appetite.isExceededBy(rating.asExposure())) {
            throw new RiskRefusal.AboveAppetite(code, rating.asExposure(), appetite.highest());
        }
        if (until.isBefore(today)) {
            throw new RiskRefusal.AcceptanceAlreadyOver(code, until);
        }
        var latest = today.plusDays(longestDays);
        if (until.isAfter(latest)) {
            throw new RiskRefusal.AcceptanceTooLong(code, until, latest);
        }
    }
}
