package org.plumbline.inventory;

import java.util.UUID;

/** Where the views of the inventory are, for features that link to them. */
public final class SystemRoutes {

    public static final String LIST = "systems";
    public static final String NEW = "systems/new";

    /** Where a feature above this one brings inventories in. */
    public static final String IMPORT = "systems/import";

    /** Value of the list's {@code tier} filter for systems without a tier. */
    public static final String NOT_ASSESSED = "NOT_ASSESSED";

    /** Value of the list's {@code owner} filter for systems that nobody answers for. */
    public static final String NO_OWNER = "none";

    private SystemRoutes() {}

    public static String details(UUID id) {
        return LIST + "/" + id;
    }

    public static String edit(UUID id) {
        return details(id) + "/edit";
    }
}
