package org.plumbline.components;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.server.streams.UploadEvent;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.plumbline.shared.RuleViolation;

/**
 * Takes one file from a person into a temporary file, counting its bytes as they come: Vaadin's own limit is only a
 * hint to the browser. What does not fit is cut off and removed.
 */
public class FileDrop extends Upload {

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
        setUploadHandler(event -> take(event, mostBytes, received));
    }

    /** Why the browser refuses a file before it sends it. */
    private UploadI18N reasons(long mostBytes, String... extensions) {
        return new UploadI18N()
                .setError(new UploadI18N.Error()
                        .setTooManyFiles(getTranslation("components.upload.one"))
                        .setFileIsTooBig(getTranslation("components.upload.size", mostBytes / MIB))
                        .setIncorrectFileType(getTranslation("components.upload.kind", String.join(", ", extensions))));
    }

    private void take(UploadEvent event, long mostBytes, Receiver received) throws IOException {
        var name = plainName(event.getFileName());
        var file = Files.createTempFile("plumbline-", ".upload");
        boolean fits;
        try (var in = event.getInputStream()) {
            fits = copy(in, file, mostBytes);
        } catch (IOException cut) {
            Files.deleteIfExists(file);
            throw cut;
        }
        event.getUI().access(() -> {
            clearFileList();
            if (fits) {
                hand(name, file, received);
            } else {
                Notices.refused(getTranslation("components.upload.too-large", name, mostBytes / MIB));
            }
        });
    }

    private void hand(String name, Path file, Receiver received) {
        try {
            received.received(name, file);
        } catch (RuleViolation violation) {
            Notices.refused(this, violation);
        }
    }

    private static boolean copy(InputStream in, Path file, long mostBytes) throws IOException {
        long total = 0;
        try (var out = Files.newOutputStream(file)) {
            var buffer = new byte[BUFFER];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                total += read;
                if (total > mostBytes) {
                    break;
                }
                out.write(buffer, 0, read);
            }
        }
        if (total > mostBytes) {
            Files.delete(file);
            return false;
        }
        return true;
    }

    /** The last part of the name: a browser, or somebody who plays one, may send a path. */
    private static String plainName(String sent) {
        var name = sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1);
        return name.isBlank() ? "file" : name;
    }
}
