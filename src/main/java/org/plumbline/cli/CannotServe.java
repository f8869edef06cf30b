package org.plumbline.cli;

/** The server cannot start here; the message is the one sentence that people read. */
final class CannotServe extends RuntimeException {

    CannotServe(String sentence) {
        super(sentence);
    }
}
