package org.plumbline.scoring.bias;

import java.util.List;
import org.plumbline.scoring.statistics.Measured;
import org.plumbline.scoring.statistics.Measured.Why;

/**
 * A group's share of all who were turned down minus its share of all who were accepted (S. Wachter and others, West
 * Virginia Law Review 2021;123). Conditional means: averaged over strata of a clinical covariate, weighted by size.
 */
public final class DemographicDisparity {

    private DemographicDisparity() {}

    /** Of one group; 0 is no disparity, a positive number disadvantages it. */
    public static Measured of(Group group, List<Group> all) {
        long selected = all.stream().mapToLong(each -> each.counts().selected()).sum();
        long rejected = all.stream().mapToLong(each -> each.counts().total()).sum() - selected;
        if (selected == 0) {
            return Measured.undefined(Why.NONE_SELECTED);
        }
        if (rejected == 0) {
            return Measured.undefined(Why.NONE_UNSELECTED);
        }
        var counts = group.counts();
        double ofRejected = (double) (counts.total() - counts.selected()) / rejected;
        return Measured.of(ofRejected - (double) counts.selected() / selected);
    }

    /** The average over all groups of an attribute, weighted by their size; the number that AIF360 returns. */
    public static Measured weightedOver(List<Group> groups) {
        double sum = 0;
        long total = 0;
        for (var group : groups) {
            if (!(of(group, groups) instanceof Measured.Known(double disparity))) {
                return of(group, groups);
            }
            sum += group.counts().total() * disparity;
            total += group.counts().total();
        }
        return total == 0 ? Measured.undefined(Why.NOBODY) : Measured.of(sum / total);
    }

    /**
     * A group's disparity within strata of a clinical covariate, weighted by their size. Strata in which everybody or
     * nobody was accepted say nothing and are left out.
     *
     * @param strata for each stratum the groups in it
     */
    public static Measured conditional(String group, List<List<Group>> strata) {
        double sum = 0;
        long counted = 0;
        for (var stratum : strata) {
            var here =
                    stratum.stream().filter(each -> each.name().equals(group)).findFirst();
            if (here.isPresent() && of(here.get(), stratum) instanceof Measured.Known(double disparity)) {
                long size = stratum.stream()
                        .mapToLong(each -> each.counts().total())
                        .sum();
                sum += size * disparity;
                counted += size;
            }
        }
        return counted == 0 ? Measured.undefined(Why.NO_COMPARISON) : Measured.of(sum / counted);
    }
}
