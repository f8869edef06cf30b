package org.plumbline.risk;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where the views of the register are, for features that link to them. */
public final class RiskRoutes {

    public static final String LIST = "risks";
    public static final String NEW = "risks/new";
    public static final String HEAT_MAP = "risks/heat-map";
    public static final String LIBRARY = "risks/library";

    // What the list's URL calls its filters.
    public static final String STATUS = "status";
    public static final String EXPOSURE = "exposure";
    public static final String APPETITE = "appetite";
    public static final String ACTIONS = "actions";
    public static final String REVIEW = "review";
    public static final String ACCEPTANCE = "acceptance";
    public static final String CATEGORY = "category";
    public static final String OWNER = "owner";
    public static final String SYSTEM = "system";
    public static final String VENDOR = "vendor";
    public static final String SUBCATEGORY = "subcategory";
    public static final String CELL = "cell";

    // Values of filters that are no constants.
    public static final String OPEN = "OPEN";
    public static final String NOT_ASSESSED = "NOT_ASSESSED";
    public static final String ABOVE = "ABOVE";
    public static final String OVERDUE = "OVERDUE";
    public static final String DUE = "DUE";

    private RiskRoutes() {}

    public static String details(RiskId id) {
        return LIST + "/" + id.value();
    }

    public static String edit(RiskId id) {
        return details(id) + "/edit";
    }

    /** The list under one filter, without the closed risks. */
    public static String open(String filter, String value) {
        return LIST + "?" + STATUS + "=" + OPEN + "&" + filter + "=" + encoded(value);
    }

    /** The form for a new risk, with what is known filled in. */
    public static String raise(@Nullable UUID system, @Nullable String scenario, @Nullable String subcategory) {
        var known = new ArrayList<String>();
        if (system != null) {
            known.add("system=" + system);
        }
        if (scenario != null) {
            known.add("scenario=" + encoded(scenario));
        }
        if (subcategory != null) {
            known.add("subcategory=" + encoded(subcategory));
        }
        return known.isEmpty() ? NEW : NEW + "?" + String.join("&", known);
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
