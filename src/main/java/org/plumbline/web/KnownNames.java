package org.plumbline.web;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.plumbline.shared.StartRefused;
import org.springframework.stereotype.Component;

/**
 * The names that the server answers to. With a base address these are its name, and this machine by itself. Without one
 * they are this machine's own names and every bare IP address, by which a network reaches it: what must be kept out is
 * a stranger's name, since a page of that name could otherwise read answers in a visitor's browser.
 */
@Component
class KnownNames {

    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final Pattern ADDRESS = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}|\\[[0-9a-f:.]+]");

    private final Set<String> names = new HashSet<>(LOOPBACK);
    private final @Nullable String base;

    KnownNames(WebSettings settings) {
        base = settings.baseUrl() == null ? null : nameIn(settings.baseUrl());
        names.add(base == null ? ownName() : base);
    }

    /** Whether a name, without its port, is one of ours. */
    boolean has(@Nullable String name) {
        if (name == null) {
            return false;
        }
        var plain = name.toLowerCase(Locale.ROOT);
        return names.contains(plain) || (base == null && ADDRESS.matcher(plain).matches());
    }

    /** Whether it is the name that people type. A proxy before us may know this machine by another. */
    boolean isBase(String name) {
        return name.equalsIgnoreCase(base);
    }

    private static String nameIn(URI base) {
        boolean web = "https".equals(base.getScheme()) || "http".equals(base.getScheme());
        if (!web || base.getHost() == null || !Set.of("", "/").contains(base.getPath())) {
            throw new StartRefused("The base address " + base
                    + " is none; give one like https://plumbline.example.org in PLUMBLINE_BASE_URL.");
        }
        return base.getHost().toLowerCase(Locale.ROOT);
    }

    private static String ownName() {
        try {
            return InetAddress.getLocalHost().getHostName().toLowerCase(Locale.ROOT);
        } catch (UnknownHostException _) {
            return "localhost";
        }
    }
}
