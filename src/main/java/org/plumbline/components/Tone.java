package org.plumbline.components;

/** What a state means for the reader. The colour only repeats it: every state has a word and a shape too. */
public enum Tone {
    NEUTRAL("neutral", "ring"),
    PROGRESS("progress", "half"),
    GOOD("good", "dot"),
    ATTENTION("attention", "triangle"),
    BAD("bad", "cross"),
    ENDED("ended", "dash");

    private final String css;
    private final String shape;

    Tone(String css, String shape) {
        this.css = css;
        this.shape = shape;
    }

    String css() {
        return css;
    }

    String shape() {
        return shape;
    }
}
