package org.plumbline.report;

import java.io.Serializable;
import java.util.UUID;

/** What a report covers. */
public sealed interface ReportScope extends Serializable {

    /** All AI systems and all risks. */
    record Organisation() implements ReportScope {}

    /** The AI systems that one facility uses, and their risks. */
    record Facility(UUID id) implements ReportScope {}

    /** One AI system and its risks. */
    record System(UUID id) implements ReportScope {}
}
