package org.plumbline.scoring.register;

import org.plumbline.scoring.statistics.Interval;

/**
 * A loss that a share of the years does not exceed.
 *
 * @param share 0 to 1, such as 0.95
 * @param loss the order statistic of rank ⌈share · trials⌉
 * @param monteCarlo the order statistics between which the true percentile lies in 95 of 100 runs
 */
public record Percentile(double share, double loss, Interval monteCarlo) {}
