package org.plumbline.shared.sheet;

import java.util.List;

/**
 * The grid of a free page.
 *
 * @param widths of its columns, in characters
 */
public record PagePlan(String name, List<Integer> widths, boolean landscape) {

    public PagePlan {
        widths = List.copyOf(widths);
    }
}
