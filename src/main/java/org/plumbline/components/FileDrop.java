package org.plumbline.components;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.function.SerializableSupplier;
import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;
import com.vaadin.flow.server.streams.UploadResult;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.plumbline.shared.FileName;
import org.plumbline.shared.RuleViolation;
import org.plumbline.shared.TemporaryFiles;

/**
 * Takes one file from a person into a temporary file, and is the only way that files come in. It trusts no browser: the
 * ending and the count of bytes, as they come, are looked at here, and what does not fit is cut off and removed. What
 * is in the file, its receiver looks at.
 */
public class FileDrop extends Upload {

    private static final int MOST_AT_ONCE = 2;
    private static final int TOO_LARGE = 413;
    private static final int TOO_MANY = 429;

    /** How many files each person is sending just now. */
    private static final Map<String, Integer> UNDER_WAY = new ConcurrentHashMap<>();

    private static final int BUFFER = 64 * 1024;
    private static final long MIB = 1024L * 1024L;

    /** What is done with a file. It belongs to the receiver from then on, who deletes it. */
    @FunctionalInterface
    public interface Receiver extends java.io.Serializable {
        void received(String fileName, Path file);
    }

    /**
     * A place to drop a file.
     *
     * @param mostBytes the largest file that is taken
     * @param received called in the person's UI
     * @param extensions as {@code .csv}
     */
    public FileDrop(long mostBytes, Receiver received, String... extensions) {
        var choose = new Button(getTranslation("components.upload.choose"), VaadinIcon.UPLOAD_ALT.create());
        setUploadButton(choose);
        setDropLabel(
                new Span(getTranslation("components.upload.drop", String.join(", ", extensions), mostBytes / MIB)));
        setMaxFiles(1);
        setAcceptedFileExtensions(extensions);
        setMaxFileSize((int) Math.min(mostBytes, Integer.MAX_VALUE));
        setI18n(reasons(mostBytes, extensions));
        addFileRejectedListener(
                rejected -> Notices.refused(rejected.getFileName() + ": " + rejected.getErrorMessage()));
        setUploadHandler(new Intake(mostBytes, received));
    }

    /** Why the browser refuses a file before it sends it. */
    private UploadI18N reasons(long mostBytes, String... extensions) {
        return new UploadI18N()
                .setError(new UploadI18N.Error()
                        .setTooManyFiles(getTranslation("components.upload.one"))
                        .setFileIsTooBig(getTranslation("components.upload.size", mostBytes / MIB))
                        .setIncorrectFileType(getTranslation("components.upload.kind", String.join(", ", extensions))));
    }

    private void hand(String name, Path file, Receiver received) {
        if (!isAttached()) {
            delete(file); // the page that asked for it is gone
            return;
        }
        clearFileList();
        try {
            received.received(name, file);
        } catch (RuleViolation violation) {
            Notices.refused(this, violation);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** What the server does with what a browser, or somebody who plays one, sends. */
    private final class Intake implements UploadHandler {

        private final long mostBytes;
        private final Receiver received;

        Intake(long mostBytes, Receiver received) {
            this.mostBytes = mostBytes;
            this.received = received;
        }

        @Override
        public void handleUploadRequest(UploadEvent event) throws IOException {
            var name = FileName.shown(event.getFileName());
            if (event.getFileSize() > mostBytes) {
                refuse(event, TOO_LARGE, () -> tooLarge(name));
            } else {
                takeInTurn(event, name);
            }
        }

        private void takeInTurn(UploadEvent event, String name) throws IOException {
            var person = String.valueOf(event.getRequest().getRemoteUser());
            try {
                if (UNDER_WAY.merge(person, 1, Integer::sum) > MOST_AT_ONCE) {
                    refuse(event, TOO_MANY, () -> getTranslation("components.upload.busy", MOST_AT_ONCE));
                } else {
                    take(event, name);
                }
            } finally {
                UNDER_WAY.computeIfPresent(person, (_, count) -> count == 1 ? null : count - 1);
            }
        }

        private void take(UploadEvent event, String name) throws IOException {
            var file = TemporaryFiles.file("", ".upload");
            boolean kept = false;
            try {
                if (copy(event.getInputStream(), file)) {
                    event.getUI().access(() -> hand(name, file, received));
                    kept = true;
                } else {
                    refuse(event, TOO_LARGE, () -> tooLarge(name));
                }
            } finally {
                if (!kept) {
                    delete(file);
                }
            }
        }

        /** Whether it fitted; what does not is left where it was found to be too much. */
        private boolean copy(InputStream in, Path file) throws IOException {
            long total = 0;
            try (in;
                    var out = Files.newOutputStream(file)) {
                var buffer = new byte[BUFFER];
                for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                    total += read;
                    if (total > mostBytes) {
                        return false;
                    }
                    out.write(buffer, 0, read);
                }
            }
            return true;
        }

        private String tooLarge(String name) {
            return getTranslation("components.upload.too-large", name, mostBytes / MIB);
        }

        private void refuse(UploadEvent event, int status, SerializableSupplier<String> sentence) {
            event.getResponse().setStatus(status);
            event.getUI().access(() -> {
                clearFileList();
                Notices.refused(sentence.get());
            });
        }

        /** Leaves the status of a refusal as it is. */
        @Override
        public void responseHandled(UploadResult result) {
            boolean refused = result.response() instanceof HttpServletResponse response && response.getStatus() >= 400;
            if (!refused) {
                UploadHandler.super.responseHandled(result);
            }
        }
    }
}
