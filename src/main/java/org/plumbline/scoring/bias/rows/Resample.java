package org.plumbline.scoring.bias.rows;

import java.util.List;
import org.plumbline.scoring.bias.Group;
import org.plumbline.scoring.statistics.Measured;

/**
 * One resample of the rows.
 *
 * @param groups their counts, in the order of their names
 * @param aurocs for each group its AUROC; undefined without scores
 * @param observedOverExpected for each group; undefined without scores
 */
public record Resample(List<Group> groups, List<Measured> aurocs, List<Measured> observedOverExpected) {}
