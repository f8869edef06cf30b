package org.plumbline.report.ui;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.plumbline.audit.EventKind;
import org.plumbline.components.Download;
import org.plumbline.shared.TemporaryFiles;

/**
 * A report in a temporary file that only this process can read, until the person leaves the page.
 *
 * @param name for the person who downloads it
 */
record MadeFile(String path, String name, long bytes) implements Serializable {

    /** Lets a report be written; where that fails, nothing stays. */
    static MadeFile by(Function<OutputStream, String> writing) {
        try {
            var file = TemporaryFiles.file("report-", ".xlsx");
            try (var out = Files.newOutputStream(file)) {
                var name = writing.apply(out);
                return new MadeFile(file.toString(), name, Files.size(file));
            } catch (RuntimeException failure) {
                Files.deleteIfExists(file);
                throw failure;
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    Download download() {
        return new Download(
                EventKind.REPORT_DOWNLOADED,
                _ -> new Download.Content(
                        name, Download.XLSX, name, List.of(), bytes, out -> Files.copy(Path.of(path), out)));
    }

    void delete() {
        try {
            Files.deleteIfExists(Path.of(path));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
