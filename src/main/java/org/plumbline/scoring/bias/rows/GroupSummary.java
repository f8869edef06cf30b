package org.plumbline.scoring.bias.rows;

import org.jspecify.annotations.Nullable;
import org.plumbline.scoring.bias.Calibration;
import org.plumbline.scoring.bias.Confusion;
import org.plumbline.scoring.statistics.Auroc;

/**
 * What remains of the rows of one group.
 *
 * @param cells as counted; only labels are meant by them where there are no predictions
 * @param effective the cells in independent, equally weighted cases; equal to {@code cells} without weights and
 *     patients
 * @param auroc null without scores, or where a class is empty
 * @param bpsn AUROC of the group's positives against everybody else's negatives (background positive, subgroup negative
 *     reversed); null where a class is empty
 * @param bnsp AUROC of everybody else's positives against the group's negatives
 * @param calibration null without scores
 */
public record GroupSummary(
        String name,
        Confusion cells,
        Confusion effective,
        @Nullable Auroc auroc,
        @Nullable Double bpsn,
        @Nullable Double bnsp,
        @Nullable Calibration calibration) {}
