package org.plumbline.vendor;

import java.util.UUID;

/** Where the views of vendors are, for features that link to them. */
public final class VendorRoutes {

    public static final String LIST = "vendors";

    private VendorRoutes() {}

    public static String details(UUID id) {
        return LIST + "/" + id;
    }
}
