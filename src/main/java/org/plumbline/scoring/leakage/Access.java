package org.plumbline.scoring.leakage;

/** Who can put questions to the model, from the fewest to everybody. */
public enum Access {
    OFFLINE("offline"),
    INTERNAL_SSO("internal, behind single sign-on"),
    PARTNER("partners"),
    PUBLIC_AUTHENTICATED("public, for accounts"),
    PUBLIC_ANONYMOUS("public, for anyone"),
    WEIGHTS_RELEASED("weights released");

    private final String words;

    Access(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
