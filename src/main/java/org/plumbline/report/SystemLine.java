package org.plumbline.report;

import org.plumbline.inventory.SystemProfile;
import org.plumbline.inventory.SystemRow;
import org.plumbline.rmf.Coverage;
import org.plumbline.rmf.CoverageByCategory;

/** A system with what other features know of it. */
record SystemLine(SystemRow row, SystemProfile profile, AuditTally.Load load, CoverageByCategory coverage) {

    Coverage total() {
        return coverage.total();
    }
}
