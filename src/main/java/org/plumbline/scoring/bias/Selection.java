package org.plumbline.scoring.bias;

import org.plumbline.scoring.statistics.Proportion;

/** Cases that were selected of all, where nobody knows which of them should have been. */
public record Selection(long selected, long total) implements Counts {

    public Selection {
        Proportion.of(selected, total); // refuses what is no count
    }
}
