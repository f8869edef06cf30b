package org.plumbline.measurementfile;

import java.util.List;

/**
 * What one part of a document comes to.
 *
 * @param kind bias, leakage, risk or portfolio
 * @param id as the document calls it
 * @param breached whether a stated tolerance is breached
 * @param result everything that was computed
 * @param lines the same for people
 */
public record ScoreSection(String kind, String id, boolean breached, Object result, List<String> lines) {

    public ScoreSection {
        lines = List.copyOf(lines);
    }
}
