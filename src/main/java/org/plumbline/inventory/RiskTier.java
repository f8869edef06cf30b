package org.plumbline.inventory;

/** How much care a system needs, from the most to the least. What puts one there is in the catalogue's tier rules. */
public enum RiskTier {
    CRITICAL,
    HIGH,
    MODERATE,
    LOW
}
