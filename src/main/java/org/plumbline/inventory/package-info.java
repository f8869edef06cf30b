/**
 * The inventory of AI systems: what each is for, who answers for it, where it runs, and its risk tier with the reasons
 * (AI RMF: GOVERN 1.6, MAP 1 to 3).
 *
 * <p>{@link org.plumbline.inventory.AiInventory} is the way in. Entities and repositories are package-private, so a
 * system changes only through the inventory, and a system owner meets only their own systems.
 */
@ApplicationModule(
        displayName = "AI inventory",
        allowedDependencies = {
            "shared",
            "audit",
            "security",
            "catalogue",
            "components",
            "evidence",
            "evidence::panel",
            "vendor"
        })
@NullMarked
package org.plumbline.inventory;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
