package org.plumbline.components;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.function.SerializableRunnable;
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
import org.plumbline.shared.AtOnce;
import org.plumbline.shared.FileName;
import org.plumbline.shared.RuleViolation;
import org.plumbline.shared.TemporaryFiles;
import org.plumbline.shared.UploadPolicy;

/**
 * Takes files from a person into temporary files, and is the only way that files come in. It trusts no browser: the
 * ending and the count of bytes, as they come, are looked at here, and what does not fit is cut off and removed. What
 * is in a file, its receiver looks at.
 */
public class FileDrop extends Upload {

    private static final int TOO_LARGE = 413;
    private static final int TOO_MANY = 429;

    /** The files that each person is sending just now. */
    private static final AtOnce UNDER_WAY = new AtOnce(2);

    private static final String IDLE = "files-idle";
    private static final int BUFFER = 64 * 1024;
    private static final long MIB = 1024L * 1024L;

    /** What is done with a file. It belongs to the receiver from then on, who deletes it. */
    @FunctionalInterface
    public interface Receiver extends java.io.Serializable {
        void received(String fileName, Path file);
    }

    /**
     * A place to drop files.
     *
     * @param received called in the person's UI, for one file after the other
     */
    public FileDrop(UploadPolicy policy, Receiver received) {
        this(policy, policy.filesAtOnce(), received);
    }

    /** @param most how many files it takes at once */
    public FileDrop(UploadPolicy policy, int most, Receiver received) {
        var extensions = policy.extensions().toArray(String[]::new);
        var choose = new Button(
                getTranslation(most == 1 ? "components.upload.choose" : "components.upload.choose-several"),
                VaadinIcon.UPLOAD_ALT.create());
        setUploadButton(choose);
        setDropLabel(new Span(getTranslation(
                most == 1 ? "components.upload.drop" : "components.upload.drop-several",
                String.join(", ", extensions),
                policy.mostBytes() / MIB)));
        setMaxFiles(most);
        setAcceptedFileExtensions(extensions);
        setMaxFileSize((int) Math.min(policy.mostBytes(), Integer.MAX_VALUE));
        setI18n(reasons(policy, most));
        addFileRejectedListener(
                rejected -> Notices.refused(rejected.getFileName() + ": " + rejected.getErrorMessage()));
        setUploadHandler(new Intake(policy.mostBytes(), received));
        if (most > 1) {
            sendOneAfterTheOther();
        }
    }

    /** The browser would send them all at once, and {@link #UNDER_WAY} turns away those beyond two. */
    private void sendOneAfterTheOther() {
        getElement().setProperty("noAuto", true);
        getElement().executeJs("""
                const next = () => setTimeout(() => {
                  const waiting = this.files.find(file => !file.complete && !file.error && !file.uploading);
                  if (this.files.some(file => file.uploading)) {
                    this.busy = true;
                  } else if (waiting) {
                    this.busy = true;
                    this.uploadFiles([waiting]);
                  } else if (this.busy) {
                    this.busy = false;
                    this.dispatchEvent(new CustomEvent('files-idle'));
                  }
                });
                ['files-changed', 'upload-success', 'upload-error', 'upload-abort']
                  .forEach(event => this.addEventListener(event, next));
                """);
    }

    /** Hears each time that all files which were chosen are here, refused or taken back. */
    public void addIdleListener(SerializableRunnable listener) {
        getElement().addEventListener(IDLE, _ -> listener.run());
    }

    /** Why the browser refuses a file before it sends it. */
    private UploadI18N reasons(UploadPolicy policy, int most) {
        return new UploadI18N()
                .setError(new UploadI18N.Error()
                        .setTooManyFiles(
                                getTranslation(most == 1 ? "components.upload.one" : "components.upload.most", most))
                        .setFileIsTooBig(getTranslation("components.upload.size", policy.mostBytes() / MIB))
                        .setIncorrectFileType(
                                getTranslation("components.upload.kind", String.join(", ", policy.extensions()))));
    }

    private void hand(String name, Path file, Receiver received) {
        if (!isAttached()) {
            delete(file); // the page that asked for it is gone
            return;
        }
        forget(name);
        try {
            received.received(name, file);
        } catch (RuleViolation violation) {
            Notices.refused(this, violation);
        }
    }

    /** Takes a file off the list that the person sees; others may still be on their way. */
    private void forget(String name) {
        if (getMaxFiles() == 1) {
            clearFileList();
        } else {
            getElement().executeJs("this.files = this.files.filter(file => file.name !== $0)", name);
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
                refuse(event, name, TOO_LARGE, () -> tooLarge(name));
            } else {
                takeInTurn(event, name);
            }
        }

        private void takeInTurn(UploadEvent event, String name) throws IOException {
            var person = String.valueOf(event.getRequest().getRemoteUser());
            if (!UNDER_WAY.begin(person)) {
                refuse(event, name, TOO_MANY, () -> getTranslation("components.upload.busy", UNDER_WAY.most()));
                return;
            }
            try {
                take(event, name);
            } finally {
                UNDER_WAY.end(person);
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
                    refuse(event, name, TOO_LARGE, () -> tooLarge(name));
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

        private void refuse(UploadEvent event, String name, int status, SerializableSupplier<String> sentence) {
            event.getResponse().setStatus(status);
            event.getUI().access(() -> {
                forget(name);
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
