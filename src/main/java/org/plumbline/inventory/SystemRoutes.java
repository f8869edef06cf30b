package org.plumbline.inventory;

import java.util.UUID;

/** Where the views of the inventory are, for features that link to them. */
public final class SystemRoutes {

    public static final String LIST = "systems";
    public static final String NEW = "systems/new";

    private SystemRoutes() {}

    public static String details(UUID id) {
        return LIST + "/" + id;
    }

    public static String edit(UUID id) {
        return details(id) + "/edit";
    }
}
