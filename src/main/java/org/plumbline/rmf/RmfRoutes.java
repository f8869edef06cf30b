package org.plumbline.rmf;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where the screens of the RMF map are, for links from other features. */
public final class RmfRoutes {

    public static final String MATRIX = "rmf";
    public static final String ORGANISATION = "rmf/organisation";
    public static final String GAPS = "rmf/gaps";
    public static final String RATE = "rmf/rate";

    /** The path step that stands for the organisation where others name a system. */
    public static final String OF_ORGANISATION = "organisation";

    private RmfRoutes() {}

    /** One-at-a-time rating of a system, or of the organisation where there is no system. */
    public static String rate(@Nullable UUID systemId) {
        return RATE + "/" + (systemId == null ? OF_ORGANISATION : systemId);
    }

    /** One-at-a-time rating that begins at a subcategory. */
    public static String rate(@Nullable UUID systemId, String subcategory) {
        return rate(systemId) + "?at=" + URLEncoder.encode(subcategory, StandardCharsets.UTF_8);
    }

    /** The gaps in one function, say GOVERN. */
    public static String gaps(String function) {
        return GAPS + "?function=" + URLEncoder.encode(function, StandardCharsets.UTF_8);
    }
}
