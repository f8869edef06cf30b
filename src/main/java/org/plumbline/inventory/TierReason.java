package org.plumbline.inventory;

/**
 * A rule that holds for a system.
 *
 * @param rule its id in the catalogue, or {@code otherwise} where none holds
 * @param text the sentence people read
 */
public record TierReason(String rule, RiskTier tier, String text) {}
