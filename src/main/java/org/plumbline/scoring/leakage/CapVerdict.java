package org.plumbline.scoring.leakage;

/** Whether a claimed guarantee caps the score. */
public enum CapVerdict {
    NO_CLAIM("no differential privacy is claimed"),
    APPLIED("the guarantee holds for patients and is verified"),
    NOT_VERIFIED("the claim is not verified"),
    NOT_FOR_PATIENTS("the claim is about records, and nobody knows how many a patient has"),
    REFUTED("an audit shows a larger epsilon than claimed");

    private final String words;

    CapVerdict(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
