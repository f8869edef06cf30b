package org.plumbline.measurementfile;

import java.util.List;

/** A document cannot be scored; each problem is one sentence that names its place. */
public final class MeasurementRefused extends RuntimeException {

    private final List<String> problems;

    MeasurementRefused(List<String> problems) {
        super(String.join("\n", problems));
        this.problems = List.copyOf(problems);
    }

    MeasurementRefused(String pointer, String reason) {
        this(List.of((pointer.isEmpty() ? "/" : pointer) + ": " + reason));
    }

    public List<String> problems() {
        return problems;
    }
}
