package org.plumbline.rmf.ui;

import com.vaadin.flow.component.Component;
import java.util.Locale;
import org.plumbline.rmf.Coverage;

/** A coverage as a shade, as a figure, and as a sentence. */
final class CoverageWords {

    private CoverageWords() {}

    /** The figure in a cell: 3/7; a dash where nothing applies. */
    static String figure(Coverage coverage) {
        return coverage.applicable() == 0 ? "–" : coverage.covered() + "/" + coverage.applicable();
    }

    /** The name of the shade in the style sheet. It says the same as the figure, for the eye that skims. */
    static String shade(Coverage coverage) {
        if (coverage.applicable() == 0) {
            return "none";
        }
        if (coverage.isComplete()) {
            return coverage.verified() == coverage.applicable() ? "verified" : "full";
        }
        if (coverage.covered() == 0) {
            return coverage.inProgress() == 0 ? "untouched" : "begun";
        }
        return 2 * coverage.covered() < coverage.applicable() ? "some" : "most";
    }

    /** What it is, in a sentence that stands for the cell where nobody sees it. */
    static String sentence(Component where, Coverage coverage) {
        if (coverage.applicable() == 0) {
            return where.getTranslation("rmf.coverage.nothing");
        }
        var words = new StringBuilder(where.getTranslation(
                "rmf.coverage.words",
                coverage.covered(),
                coverage.applicable(),
                coverage.verified(),
                coverage.inProgress(),
                coverage.notStarted()));
        if (coverage.notApplicable() > 0) {
            words.append(where.getTranslation("rmf.coverage.excluded", coverage.notApplicable()));
        }
        coverage.averageMaturity()
                .ifPresent(average -> words.append(
                        where.getTranslation("rmf.coverage.maturity", String.format(Locale.ENGLISH, "%.1f", average))));
        return words.toString();
    }
}
