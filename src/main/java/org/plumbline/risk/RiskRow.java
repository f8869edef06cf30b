package org.plumbline.risk;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plumbline.inventory.SystemRef;
import org.plumbline.scoring.Appetite;
import org.plumbline.scoring.Level;
import org.plumbline.security.PersonRef;

/**
 * One line of the register, as lists and exports show it.
 *
 * @param priority 1 is most urgent; derived from the current exposure unless somebody pinned it
 * @param inherent exposure, null while not assessed
 * @param current exposure, null while not assessed
 * @param target exposure, null while not assessed
 * @param nextActionDue the earliest due date of an open action
 */
public record RiskRow(
        RiskId id,
        long version,
        String code,
        String title,
        String category,
        RiskStatus status,
        int priority,
        boolean priorityPinned,
        @Nullable Level inherent,
        @Nullable Level current,
        @Nullable Level target,
        Appetite.Verdict verdict,
        @Nullable ResponseType response,
        @Nullable PersonRef owner,
        List<SystemRef> systems,
        LocalDate reviewOn,
        boolean reviewDue,
        @Nullable LocalDate nextActionDue,
        boolean actionOverdue,
        @Nullable LocalDate acceptedUntil) {}
