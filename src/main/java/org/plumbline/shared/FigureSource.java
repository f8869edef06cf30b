package org.plumbline.shared;

import java.util.Map;

/** Knows figures that operators watch. Each feature that has some is one, as a Spring bean. */
public interface FigureSource {

    /** Figures by name, as {@code plumbline_backup_age_seconds}; one that is not known is left out. */
    Map<String, Double> figures();
}
