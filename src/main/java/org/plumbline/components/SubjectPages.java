package org.plumbline.components;

import java.util.Optional;
import org.plumbline.shared.Subject;

/** Knows where the records that the trail speaks of are shown. */
public interface SubjectPages {

    /** The route of a record's page; empty where it has none. */
    Optional<String> routeOf(Subject subject);
}
