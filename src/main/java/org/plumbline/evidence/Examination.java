package org.plumbline.evidence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import org.plumbline.evidence.UnfitFile.Ground;
import org.plumbline.shared.Digests;
import org.plumbline.shared.Job;
import org.springframework.stereotype.Component;

/** Looks at files that come in, before anything is kept of them. */
@Component
class Examination {

    private static final int BUFFER = 64 * 1024;

    private final Scanner scanner;

    Examination(Scanner scanner) {
        this.scanner = scanner;
    }

    /** @throws UnfitFile if it is not taken */
    ExaminedFile of(IncomingFile file, Job.Steps steps) {
        try {
            steps.report("evidence.progress.checking", 0, 0);
            var type = DocumentCheck.of(file.path(), file.name());
            var sha256 = digest(file.path());
            if (scanner.isConfigured()) {
                steps.report("evidence.progress.scanning", 0, 0);
            }
            var scan = scanner.scan(out -> Files.copy(file.path(), out));
            if (scan == ScanState.INFECTED) {
                throw new UnfitFile(Ground.INFECTED, file.name());
            }
            return new ExaminedFile(file.name(), type, Files.size(file.path()), sha256, scan);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String digest(Path file) throws IOException {
        var digest = Digests.sha256();
        try (var in = Files.newInputStream(file)) {
            var buffer = new byte[BUFFER];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
