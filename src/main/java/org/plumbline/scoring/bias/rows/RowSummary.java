package org.plumbline.scoring.bias.rows;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.plumbline.scoring.bias.Confusion;
import org.plumbline.scoring.bias.Group;
import org.plumbline.scoring.bias.Groups;
import org.plumbline.scoring.bias.Recalibration;
import org.plumbline.scoring.bias.Reference;

/**
 * What remains of the rows: for each attribute, each group's counts, areas and calibration.
 *
 * @param groups in the order of their names
 */
public record RowSummary(String attribute, List<GroupSummary> groups) {

    /** The name under which everybody is summed up. */
    public static final String EVERYBODY = "everybody";

    public RowSummary {
        groups = List.copyOf(groups);
    }

    /**
     * Adds up rows by each of their attributes, and everybody first.
     *
     * @param leastInBin the fewest cases of a calibration bin
     */
    public static List<RowSummary> of(RowSet rows, long leastInBin) {
        var everybody = new RowSet.AttributeColumn(EVERYBODY, List.of(EVERYBODY), new short[rows.size()]);
        var order = rows.hasScores() ? RadixOrder.byScore(rows.scores()) : null;
        var clusters = rows.clusters();
        var byCluster = clusters == null ? null : RadixOrder.of(rows.size(), row -> clusters[row]);
        var attributes = new ArrayList<RowSet.AttributeColumn>();
        attributes.add(everybody);
        attributes.addAll(rows.attributes());
        var logits = rows.hasScores() ? RecalibrationFit.logits(rows.scores()) : null;
        return attributes.parallelStream()
                .map(attribute -> of(rows, attribute, order, logits, byCluster, leastInBin))
                .toList();
    }

    private static RowSummary of(
            RowSet rows,
            RowSet.AttributeColumn attribute,
            int @Nullable [] order,
            double @Nullable [] logits,
            int @Nullable [] byCluster,
            long leastInBin) {
        var cells = cells(rows, attribute);
        var effective = EffectiveSize.cells(rows, attribute, byCluster);
        var pass = order == null ? null : new ScorePass(rows, attribute, cells);
        var fits = new @Nullable Recalibration[cells.length];
        if (pass != null && order != null && logits != null) {
            pass.walk(order);
            fits = RecalibrationFit.of(rows, attribute, logits);
        }
        var groups = new ArrayList<GroupSummary>();
        for (int group = 0; group < cells.length; group++) {
            groups.add(new GroupSummary(
                    attribute.names().get(group),
                    cells[group],
                    effective == null ? cells[group] : effective[group],
                    pass == null ? null : pass.auroc(group),
                    pass == null ? null : pass.bpsn(group),
                    pass == null ? null : pass.bnsp(group),
                    pass == null ? null : pass.calibration(group, fits[group], leastInBin)));
        }
        return new RowSummary(attribute.name(), groups);
    }

    /**
     * The groups as they are compared: in effective cases.
     *
     * @param unknown names under which nobody recorded a group
     */
    public Groups asGroups(Set<String> unknown, Reference reference) {
        return new Groups(
                attribute,
                groups.stream()
                        .map(each -> new Group(each.name(), each.effective(), unknown.contains(each.name())))
                        .toList(),
                reference);
    }

    private static Confusion[] cells(RowSet rows, RowSet.AttributeColumn attribute) {
        var counted = new long[attribute.names().size()][4];
        for (int row = 0; row < rows.size(); row++) {
            counted[attribute.groupOf(row)][rows.cell(row)]++;
        }
        return Arrays.stream(counted)
                .map(each -> new Confusion(
                        each[RowSet.LABEL | RowSet.PREDICTED], each[RowSet.PREDICTED], each[0], each[RowSet.LABEL]))
                .toArray(Confusion[]::new);
    }
}
