package org.plumbline.scoring.policy;

import org.plumbline.scoring.LevelBands;
import org.plumbline.scoring.RiskMatrix;
import org.plumbline.scoring.bias.BiasPolicy;
import org.plumbline.scoring.bias.BiasScoring;
import org.plumbline.scoring.leakage.LeakagePolicy;
import org.plumbline.scoring.leakage.LeakageScoring;
import org.plumbline.scoring.register.RegisterPolicy;
import org.plumbline.scoring.register.RegisterScoring;

/**
 * Every policy constant. The organisation may replace the file that it comes from, with a reason; the version then says
 * so on each score.
 *
 * @param id of the file
 * @param version of the file
 */
public record ScoringPolicy(
        String id, String version, BiasPolicy bias, LeakagePolicy leakage, RegisterPolicy register) {

    /** What the policy is called in reasons. */
    public String name() {
        return id + " " + version;
    }

    public BiasScoring biasScoring(LevelBands bands) {
        return new BiasScoring(bias, name(), bands);
    }

    public LeakageScoring leakageScoring(LevelBands bands, RiskMatrix matrix) {
        return new LeakageScoring(leakage, name(), bands, matrix);
    }

    public RegisterScoring registerScoring(LevelBands bands, RiskMatrix matrix) {
        return new RegisterScoring(register, name(), bands, matrix);
    }
}
