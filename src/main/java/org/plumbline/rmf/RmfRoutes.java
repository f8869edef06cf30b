package org.plumbline.rmf;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.inventory.SystemRoutes;

/** Where the screens of the RMF map are, for links from other features. */
public final class RmfRoutes {

    public static final String MATRIX = "rmf";
    public static final String ORGANISATION = "rmf/organisation";
    public static final String GAPS = "rmf/gaps";
    public static final String RATE = "rmf/rate";

    /** The path step that stands for the organisation where others name a system. */
    public static final String OF_ORGANISATION = "organisation";

    /** The key of the tab on a system's page. */
    public static final String TAB = "rmf";

    /** The query parameter that names a category or subcategory to open. */
    public static final String AT = "at";

    // What the URL of the gaps calls its filters.
    public static final String FUNCTION = "function";
    public static final String CATEGORY = "category";
    public static final String STATUS = "status";
    public static final String SCOPE = "scope";
    public static final String OWNER = "owner";
    public static final String DUE = "due";

    /** Value of the filter {@link #DUE}. */
    public static final String OVERDUE = "OVERDUE";

    private RmfRoutes() {}

    /** One-at-a-time rating of a system, or of the organisation where there is no system. */
    public static String rate(@Nullable UUID systemId) {
        return RATE + "/" + (systemId == null ? OF_ORGANISATION : systemId);
    }

    /** One-at-a-time rating that begins at a subcategory. */
    public static String rate(@Nullable UUID systemId, String subcategory) {
        return rate(systemId) + "?" + AT + "=" + encoded(subcategory);
    }

    /** The RMF tab of a system. */
    public static String ofSystem(UUID systemId) {
        return SystemRoutes.details(systemId) + "?tab=" + TAB;
    }

    /**
     * All answers of a system, or of the organisation where there is no system.
     *
     * @param at the category or subcategory to open there
     */
    public static String answers(@Nullable UUID systemId, String at) {
        return systemId == null
                ? ORGANISATION + "?" + AT + "=" + encoded(at)
                : ofSystem(systemId) + "&" + AT + "=" + encoded(at);
    }

    /** The gaps in one function, say GOVERN. */
    public static String gapsIn(String function) {
        return GAPS + "?" + FUNCTION + "=" + encoded(function);
    }

    /** The late work of one person. */
    public static String overdueOf(UUID owner) {
        return GAPS + "?" + OWNER + "=" + owner + "&" + DUE + "=" + OVERDUE;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
