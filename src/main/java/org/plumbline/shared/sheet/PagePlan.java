package org.plumbline.shared.sheet;

import java.util.List;
import org.apache.poi.ss.util.WorkbookUtil;

/**
 * The grid of a free page.
 *
 * @param widths of its columns, in characters
 */
public record PagePlan(String name, List<Integer> widths, boolean landscape) {

    public PagePlan {
        name = WorkbookUtil.createSafeSheetName(name); // Excel refuses some signs and long names
        widths = List.copyOf(widths);
    }
}
