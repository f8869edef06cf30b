package org.plumbline.catalogue;

import java.util.List;

/** One or more files of the catalogue cannot be used. The application does not start with half a catalogue. */
public final class InvalidCatalogue extends RuntimeException {

    private final List<String> problems;

    InvalidCatalogue(List<String> problems) {
        super(String.join("\n", problems));
        this.problems = List.copyOf(problems);
    }

    /** Each as {@code file:line: reason}. */
    public List<String> problems() {
        return problems;
    }
}
