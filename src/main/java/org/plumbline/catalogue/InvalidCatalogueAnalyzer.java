package org.plumbline.catalogue;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says which line of which file stops the start, instead of a stack trace. */
class InvalidCatalogueAnalyzer extends AbstractFailureAnalyzer<InvalidCatalogue> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, InvalidCatalogue cause) {
        return new FailureAnalysis(
                "The catalogue cannot be used:\n" + String.join("\n", cause.problems()),
                "Correct the lines named above, or take the file out of the overlay folder.",
                cause);
    }
}
