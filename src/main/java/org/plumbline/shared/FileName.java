package org.plumbline.shared;

import java.util.regex.Pattern;

/** The name of a file from outside, as people may see it. It never names a file of ours. */
public final class FileName {

    private static final int LONGEST = 120;

    /**
     * Control signs, and those that turn the direction of what follows, by which {@code exe.csv} can look otherwise.
     */
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Zl}\\p{Zp}]");

    private FileName() {}

    /** The last part, since a browser, or somebody who plays one, may send a path; shortened in its middle. */
    public static String shown(String sent) {
        var last = sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1);
        var name = UNSEEN.matcher(last).replaceAll("").strip();
        if (name.isEmpty() || name.matches("\\.+")) {
            return "file";
        }
        return name.length() <= LONGEST
                ? name
                : name.substring(0, LONGEST - 11) + "…" + name.substring(name.length() - 10);
    }
}
