package org.plumbline.inventory;

/** What sort of AI it is. */
public enum SystemKind {
    /** Predicts a value or a class from structured data. */
    PREDICTIVE,
    /** Reads images or other signals. */
    IMAGING,
    /** Generates text, images, code or other content. */
    GENERATIVE,
    /** Plans and takes steps through tools. */
    AGENTIC,
    /** Understands or transcribes language and speech. */
    NLP_SPEECH,
    /** Follows rules that people wrote. */
    RULES,
    OTHER
}
