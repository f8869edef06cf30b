package org.plumbline.shell;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What people call the browser that calls itself something longer. */
final class BrowserName {

    private static final String UNKNOWN = "?";

    /** The sign of each, the most particular first, since browsers also claim to be those before them. */
    private static final Map<String, String> BROWSERS =
            inOrder("Edg", "Edge", "OPR", "Opera", "Firefox", "Firefox", "Chrome", "Chrome", "Safari", "Safari");

    private static final Map<String, String> SYSTEMS = inOrder(
            "Android", "Android", "iPhone", "iOS", "iPad", "iOS", "Windows", "Windows", "Mac OS", "macOS", "Linux",
            "Linux");

    private BrowserName() {}

    /** Such as "Firefox, Windows". */
    static String of(@Nullable String userAgent) {
        if (userAgent == null) {
            return UNKNOWN;
        }
        return name(userAgent, BROWSERS) + ", " + name(userAgent, SYSTEMS);
    }

    private static String name(String userAgent, Map<String, String> names) {
        return names.entrySet().stream()
                .filter(sign -> userAgent.contains(sign.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(UNKNOWN);
    }

    private static Map<String, String> inOrder(String... signsAndNames) {
        var names = new LinkedHashMap<String, String>();
        for (int at = 0; at < signsAndNames.length; at += 2) {
            names.put(signsAndNames[at], signsAndNames[at + 1]);
        }
        return names;
    }
}
