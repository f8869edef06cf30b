package org.plumbline.scoring.reason;

/**
 * A number that is judgement, not measurement, and went into a score.
 *
 * @param name its path in the policy file, such as {@code bias.safetyGap}
 * @param policy the file and its version, such as {@code scoring-policy 1.0.0}
 */
public record PolicyConstant(String name, double value, String policy) {}
