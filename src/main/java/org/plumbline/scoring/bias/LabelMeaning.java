package org.plumbline.scoring.bias;

/**
 * What the label measures. A label that stands for something else than need can make a biased model look fair: cost was
 * taken for need in the program that Z. Obermeyer and others examined (Science 2019;366:447–453).
 */
public enum LabelMeaning {
    NEED("need for care"),
    OUTCOME("a clinical outcome or a confirmed diagnosis"),
    DECISION("a decision that people made earlier, such as a referral"),
    COST("cost or use of services"),
    OTHER("something else"),
    UNANSWERED("nobody has said");

    private final String words;

    LabelMeaning(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
