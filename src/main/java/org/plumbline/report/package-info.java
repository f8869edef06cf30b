/**
 * Reports for people outside the product: auditors, boards, regulators. The first is the audit workbook.
 *
 * <p>{@link org.plumbline.report.AuditWorkbooks} is the way in. Reports read what the person who asks may see, through
 * the services of the other features, and change nothing; how their sheets are laid out stays in here.
 */
@ApplicationModule(
        displayName = "Reports",
        allowedDependencies = {
            "shared",
            "audit",
            "account",
            "security",
            "catalogue",
            "components",
            "evidence",
            "scoring",
            "vendor",
            "inventory",
            "intake",
            "rmf",
            "risk"
        })
@NullMarked
package org.plumbline.report;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
