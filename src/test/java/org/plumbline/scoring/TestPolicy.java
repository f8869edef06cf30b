package org.plumbline.scoring;

import java.util.List;
import java.util.Map;
import org.plumbline.scoring.bias.BiasPolicy;
import org.plumbline.scoring.bias.ImpactStep;
import org.plumbline.scoring.bias.SeverityClass;
import org.plumbline.scoring.leakage.Access;
import org.plumbline.scoring.leakage.Granularity;
import org.plumbline.scoring.leakage.LeakagePolicy;
import org.plumbline.scoring.leakage.Weakness;
import org.plumbline.scoring.policy.ScoringPolicy;
import org.plumbline.scoring.register.RegisterPolicy;
import org.plumbline.scoring.register.Verification;

/** The policy that ships, typed in by hand, so that a change of the file shows in a test and not in these. */
public final class TestPolicy {

    public static final BiasPolicy BIAS = new BiasPolicy(
            10,
            30,
            0.10,
            0.05,
            0.8,
            0.8,
            1.25,
            0.05,
            21,
            0.10,
            12,
            20,
            10,
            Map.of(
                    SeverityClass.S1, List.of(new ImpactStep(1000, Level.LOW), new ImpactStep(0, Level.VERY_LOW)),
                    SeverityClass.S2, List.of(new ImpactStep(100, Level.MODERATE), new ImpactStep(0, Level.LOW)),
                    SeverityClass.S3,
                            List.of(
                                    new ImpactStep(10, Level.HIGH),
                                    new ImpactStep(1, Level.MODERATE),
                                    new ImpactStep(0, Level.LOW)),
                    SeverityClass.S4, List.of(new ImpactStep(1, Level.HIGH), new ImpactStep(0, Level.MODERATE)),
                    SeverityClass.S5, List.of(new ImpactStep(1, Level.VERY_HIGH), new ImpactStep(0, Level.HIGH))));

    public static final LeakagePolicy LEAKAGE = new LeakagePolicy(
            Map.of(
                    Access.OFFLINE, 0.02,
                    Access.INTERNAL_SSO, 0.05,
                    Access.PARTNER, 0.20,
                    Access.PUBLIC_AUTHENTICATED, 0.50,
                    Access.PUBLIC_ANONYMOUS, 0.90,
                    Access.WEIGHTS_RELEASED, 0.90),
            0.8,
            0.8,
            Map.of(
                    Granularity.LABEL, 0.05,
                    Granularity.TOP_K, 0.10,
                    Granularity.CONFIDENCE, 0.15,
                    Granularity.FULL_VECTOR, 0.25,
                    Granularity.LOGITS_OR_EMBEDDINGS, 0.35,
                    Granularity.GRADIENTS, 0.60,
                    Granularity.WEIGHTS, 0.70),
            Map.of(
                    Weakness.INSTANCE_BASED, 0.80,
                    Weakness.SMALL_CLASS, 0.20,
                    Weakness.RARE_DISEASE, 0.20,
                    Weakness.UNRESOLVED_DUPLICATES, 0.15,
                    Weakness.MORE_PARAMETERS_THAN_RECORDS, 0.15,
                    Weakness.GENERATIVE_UNTESTED, 0.50),
            11,
            0.001,
            0.01,
            12,
            0.05,
            500,
            10);

    public static final RegisterPolicy REGISTER = new RegisterPolicy(
            Map.of(Verification.TESTED, 1.0, Verification.DOCUMENTED, 0.7, Verification.CLAIMED, 0.4),
            0.01,
            0.5,
            List.of(10_000.0, 100_000.0, 1_000_000.0, 10_000_000.0),
            0.999);

    public static final ScoringPolicy POLICY = new ScoringPolicy("scoring-policy", "1.0.0", BIAS, LEAKAGE, REGISTER);

    private TestPolicy() {}
}
