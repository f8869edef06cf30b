/**
 * The demo data: a fictional health system with three hospitals, told as a year of AI governance.
 *
 * <p>{@link org.plumbline.demo.DemoData} loads it and takes it away again; with {@code serve --demo} it is there from
 * the first start, with an account for each role. The content lies in {@code resources/demo} and is entered through the
 * services of the other features, in the name of its people, so the same rules hold for it.
 */
@ApplicationModule(
        displayName = "Demo data",
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
            "inventoryimport",
            "intake",
            "rmf",
            "risk"
        })
@NullMarked
package org.plumbline.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
