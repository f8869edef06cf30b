package org.plumbline.report.ui;

import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;

/**
 * A report in a temporary file that only this process can read, until the person leaves the page.
 *
 * @param name for the person who downloads it
 */
record MadeFile(String path, String name, long bytes) implements DownloadHandler, Serializable {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /** Lets a report be written; where that fails, nothing stays. */
    static MadeFile by(Function<OutputStream, String> writing) {
        try {
            var file = Files.createTempFile("plumbline-report-", ".xlsx");
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

    @Override
    public void handleDownloadRequest(DownloadEvent event) throws IOException {
        event.setFileName(name);
        event.setContentType(XLSX);
        event.setContentLength(bytes);
        Files.copy(Path.of(path), event.getOutputStream());
    }

    void delete() {
        try {
            Files.deleteIfExists(Path.of(path));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
