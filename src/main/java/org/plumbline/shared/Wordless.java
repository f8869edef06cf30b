package org.plumbline.shared;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * An exception as the log may keep it: of which kind it is, and where it happened. Its message stays out, since it may
 * quote what people typed, as those of databases do.
 */
public final class Wordless extends Throwable {

    private static final int DEEPEST = 8;

    private Wordless(Throwable original, int depth) {
        super(kind(original), cause(original, depth), false, true);
        setStackTrace(original.getStackTrace());
    }

    public static Throwable of(Throwable original) {
        return new Wordless(original, 0);
    }

    private static @Nullable Throwable cause(Throwable original, int depth) {
        return original.getCause() == null || depth == DEEPEST ? null : new Wordless(original.getCause(), depth + 1);
    }

    private static String kind(Throwable original) {
        var name = original.getClass().getName();
        return original instanceof SQLException sql ? name + ", SQL state " + sql.getSQLState() : name;
    }

    @Override
    public String toString() {
        return String.valueOf(getMessage());
    }
}
