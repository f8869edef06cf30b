package org.plumbline.inventory;

import java.time.Instant;

/**
 * A person's decision that the rules do not fit this system.
 *
 * @param by the name of that person at the time
 */
public record TierOverride(RiskTier tier, String reason, String by, Instant at) {}
