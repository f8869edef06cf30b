package org.plumbline.report;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * What a workbook is about, and when and for whom it was made.
 *
 * @param scopeName the name of the facility or system, or of the organisation
 * @param scopeInWords the scope as part of a sentence
 */
record AuditSubject(
        ReportScope scope,
        String organisation,
        String scopeName,
        String scopeInWords,
        String madeFor,
        Instant madeAt,
        LocalDate today,
        ZoneId zone) {}
