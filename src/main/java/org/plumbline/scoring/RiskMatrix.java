package org.plumbline.scoring;

import org.jspecify.annotations.Nullable;

/** The two tables of NIST SP 800-30 Rev. 1 by which a risk is rated. */
public final class RiskMatrix {

    private final LevelTable overallLikelihood;
    private final LevelTable riskLevel;

    /**
     * Takes the tables of a scale.
     *
     * @param overallLikelihood table G-5: likelihood that the event occurs, then likelihood that it does harm
     * @param riskLevel table I-2: overall likelihood, then impact
     */
    public RiskMatrix(LevelTable overallLikelihood, LevelTable riskLevel) {
        this.overallLikelihood = overallLikelihood;
        this.riskLevel = riskLevel;
    }

    /** How likely harm is, from how likely the event is and how likely it then does harm (table G-5). */
    public Level overallLikelihood(Level occurs, Level doesHarm) {
        return overallLikelihood.at(occurs, doesHarm);
    }

    /** The exposure that likelihood and impact give (table I-2). While one of them is missing, it is not assessed. */
    public Exposure exposure(@Nullable Level likelihood, @Nullable Level impact) {
        return likelihood == null || impact == null
                ? new Exposure.NotAssessed()
                : new Exposure.Assessed(riskLevel.at(likelihood, impact));
    }
}
