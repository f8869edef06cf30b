package org.plumbline.rmf;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.plumbline.inventory.SystemRef;
import org.plumbline.security.PersonRef;

/**
 * An outcome that is in scope and not reached.
 *
 * @param title the outcome's short title
 * @param system null for the organisation
 */
public record GapRow(
        AssessmentKey key,
        String title,
        @Nullable SystemRef system,
        AnswerStatus status,
        @Nullable Integer maturity,
        @Nullable PersonRef owner,
        @Nullable LocalDate dueOn,
        boolean overdue) {}
