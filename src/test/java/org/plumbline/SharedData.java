package org.plumbline;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** Real files made by others, which lie beside the project on some machines and never in it. */
public final class SharedData {

    private static final Path FOLDER = Path.of(System.getProperty("plumbline.shared", "../shared/data"));

    private SharedData() {}

    /** The file, or the end of the test with a printed reason where it is absent. */
    public static Path file(String name) {
        var file = FOLDER.resolve(name);
        if (!Files.exists(file)) {
            System.out.println("SKIPPED: " + file + " is not on this machine");
        }
        Assumptions.assumeTrue(Files.exists(file), () -> file + " is not on this machine");
        return file;
    }
}
