package org.plumbline.inventoryimport;

import java.util.UUID;

/** Where the views of the import are. */
public final class ImportRoutes {

    public static final String IMPORT = "systems/import";
    public static final String RUN = "systems/imports";

    private ImportRoutes() {}

    public static String run(UUID id) {
        return RUN + "/" + id;
    }
}
