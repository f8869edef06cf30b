package org.plumbline.measurementfile;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the columns of a file mean.
 *
 * @param pointer where the document says so
 */
record RowsMapping(
        String pointer,
        String label,
        String positive,
        String negative,
        @Nullable String prediction,
        @Nullable String score,
        @Nullable Double threshold,
        @Nullable String weight,
        @Nullable String patient,
        List<String> attributes) {

    /** The group of those for whom the file has no value. */
    static final String NOT_RECORDED = "not recorded";

    static RowsMapping of(Part part) {
        if (part.text("positive").equals(part.text("negative"))) {
            throw part.refusal("the positive and the negative label are the same");
        }
        if (!part.has("prediction") && !part.has("score")) {
            throw part.refusal("a column of predictions or of scores is needed");
        }
        if (part.has("threshold") && !part.has("score")) {
            throw part.part("threshold").refusal("a threshold needs a column of scores");
        }
        return new RowsMapping(
                part.pointer(),
                part.text("label"),
                part.text("positive"),
                part.text("negative"),
                part.textOrNull("prediction"),
                part.textOrNull("score"),
                part.numberOrNull("threshold"),
                part.textOrNull("weight"),
                part.textOrNull("patient"),
                part.parts("attributes").stream()
                        .map(each -> each.text("column"))
                        .toList());
    }

    /** Whether it is known who was selected. */
    boolean selects() {
        return prediction != null || threshold != null;
    }
}
