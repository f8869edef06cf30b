package org.plumbline.evidence.ui;

import java.util.Locale;

/** The size of a file as people read it. */
final class FileSize {

    private static final long KIB = 1024;

    private FileSize() {}

    static String words(long bytes) {
        if (bytes < KIB) {
            return bytes + " bytes";
        }
        double kibibytes = (double) bytes / KIB;
        return kibibytes < KIB
                ? String.format(Locale.ROOT, "%.0f KB", kibibytes)
                : String.format(Locale.ROOT, "%.1f MB", kibibytes / KIB);
    }
}
