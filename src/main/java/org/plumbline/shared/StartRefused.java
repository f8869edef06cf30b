package org.plumbline.shared;

/** The server must not start as it was asked to. */
public final class StartRefused extends RuntimeException {

    private final String sentence;

    /** @param sentence what people read on the command line */
    public StartRefused(String sentence) {
        super(sentence);
        this.sentence = sentence;
    }

    public String sentence() {
        return sentence;
    }
}
