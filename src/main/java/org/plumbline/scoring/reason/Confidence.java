package org.plumbline.scoring.reason;

/** How far a score can be trusted, from the best to the worst. */
public enum Confidence {
    A("measured on this version, with enough cases, and recent"),
    B("measured, but on a predecessor, with few cases, or not recently enough for the finest question"),
    C("from the structure alone, or with a part that nobody measured"),
    D("a claim that nobody verified, or nothing");

    private final String words;

    Confidence(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    /** The worse of two. */
    public Confidence and(Confidence other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
