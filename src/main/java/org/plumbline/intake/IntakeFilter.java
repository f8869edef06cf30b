package org.plumbline.intake;

import java.util.Set;

/**
 * What a list of requests is narrowed to.
 *
 * @param term every word of it occurs in code, tool, vendor or the name of who asked
 * @param mine only those of the current person
 */
public record IntakeFilter(String term, Set<IntakeStatus> statuses, boolean mine) {

    public static final IntakeFilter ALL = new IntakeFilter("", Set.of(), false);
    public static final IntakeFilter WAITING = new IntakeFilter("", Set.of(IntakeStatus.WAITING), false);
    public static final IntakeFilter MINE = new IntakeFilter("", Set.of(), true);

    public IntakeFilter {
        statuses = Set.copyOf(statuses);
    }
}
