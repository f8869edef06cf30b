package org.plumbline.scoring;

/** The five qualitative levels of NIST SP 800-30, from the least to the most. */
public enum Level {
    VERY_LOW,
    LOW,
    MODERATE,
    HIGH,
    VERY_HIGH;

    public boolean isAbove(Level other) {
        return compareTo(other) > 0;
    }
}
