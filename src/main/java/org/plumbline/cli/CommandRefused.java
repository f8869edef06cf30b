package org.plumbline.cli;

/** A command cannot do what it is asked to; the message is the one sentence that people read. */
final class CommandRefused extends RuntimeException {

    CommandRefused(String sentence) {
        super(sentence);
    }
}
