package org.plumbline.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where the data are that a command is about. */
final class DataFolder {

    private DataFolder() {}

    /** The folder that was given; else {@code data/plumbline}, or {@code data/demo}, beside {@code bin}. */
    static Path of(@Nullable Path given, boolean demo) {
        if (given != null) {
            return given.toAbsolutePath().normalize();
        }
        var home = Path.of(Optional.ofNullable(System.getenv("PLUMBLINE_HOME")).orElse("."));
        return home.resolve("data")
                .resolve(demo ? "demo" : "plumbline")
                .toAbsolutePath()
                .normalize();
    }
}
