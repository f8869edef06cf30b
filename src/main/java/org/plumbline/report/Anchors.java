package org.plumbline.report;

import java.util.UUID;

/** Names of rows that links of the workbook lead to. */
final class Anchors {

    private Anchors() {}

    static String system(UUID id) {
        return "system:" + id;
    }

    static String risk(UUID id) {
        return "risk:" + id;
    }

    /** The first risk of a system in the register. */
    static String risksOf(UUID system) {
        return "risks-of:" + system;
    }

    static String outcome(String id) {
        return "outcome:" + id;
    }

    /** The first open risk in the register that speaks to an outcome. */
    static String risksOf(String outcome) {
        return "risks-of-outcome:" + outcome;
    }
}
