package org.plumbline.scoring.bias;

/** What one wrong decision does to a patient. */
public enum SeverityClass {
    S1("inconvenience"),
    S2("delay or extra work without lasting harm"),
    S3("harm that needs treatment"),
    S4("severe or lasting harm"),
    S5("death or irreversible harm");

    private final String words;

    SeverityClass(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
