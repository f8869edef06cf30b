package org.plumbline.report;

import static org.plumbline.report.ReportWords.text;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a workbook is about, and when and for whom it was made.
 *
 * @param code the code of the system it is about, null for a wider scope
 * @param name of the organisation, the facility or the system
 * @param madeFor the person who exports it
 */
record AuditSubject(
        ReportScope scope,
        @Nullable String code,
        String name,
        String organisation,
        String madeFor,
        Instant madeAt,
        LocalDate today,
        ZoneId zone) {

    /** The scope as part of a sentence. */
    String scopeInWords() {
        return switch (scope) {
            case ReportScope.Organisation() -> text("report.scope.organisation", name);
            case ReportScope.Facility(UUID _) -> text("report.scope.facility", name);
            case ReportScope.System(UUID _) -> text("report.scope.system", name);
        };
    }

    /** Whether it is about one system alone. */
    boolean isOfOneSystem() {
        return scope instanceof ReportScope.System;
    }

    /** The heading of the workbook and of its printed pages. */
    String title() {
        return text(
                "report.audit.heading",
                isOfOneSystem() || name.equals(organisation) ? name : organisation + ", " + name);
    }

    /** One line that says what, when and for whom. */
    String line() {
        var covers = text("report.scope.covers", scopeInWords());
        return text("report.table.note", covers, ReportWords.date(today), madeFor);
    }
}
