package org.plumbline.components;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.function.SerializableFunction;
import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plumbline.audit.Downloads;
import org.plumbline.audit.EventKind;
import org.plumbline.audit.ExportsSpent;
import org.plumbline.shared.AtOnce;
import org.plumbline.shared.Change;
import org.plumbline.shared.sheet.TableExport;
import org.plumbline.shared.sheet.WorkbookProperties;

/**
 * The one way in which a file leaves Plumbline in the browser: first it is written who takes what along, then the first
 * byte goes out.
 */
public final class Download implements DownloadHandler {

    public static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static final int TOO_MANY = 429;

    /** The files that each person is taking just now. */
    private static final AtOnce UNDER_WAY = new AtOnce(2);

    private final EventKind kind;
    private final SerializableFunction<String, Content> content;

    /** @param content what is handed over when somebody asks for it, by the name with which that person signs in */
    public Download(EventKind kind, SerializableFunction<String, Content> content) {
        this.kind = kind;
        this.content = content;
    }

    /**
     * A file.
     *
     * @param title what it holds, in words
     * @param details what it was limited to and how much it holds, for the trail
     * @param bytes its size; null where it is made while it goes out
     */
    public record Content(
            String fileName,
            String type,
            String title,
            List<Change> details,
            @Nullable Long bytes,
            Writer writer) {}

    /** Writes the file. */
    @FunctionalInterface
    public interface Writer {
        void writeTo(OutputStream out) throws IOException;
    }

    /** A table as an Excel file, made for a person. */
    public static Content xlsx(Component where, TableExport<?> export, String person, List<Change> details) {
        var properties = new WorkbookProperties(
                export.plan().title(),
                person,
                where.getTranslation("components.export.page"),
                Clock.systemUTC().instant(), // a file's own date: no rule depends on it
                ZoneOffset.UTC);
        return new Content(
                export.xlsxName(),
                XLSX,
                export.plan().title(),
                details,
                null,
                out -> export.writeXlsx(out, properties));
    }

    /** The same table as CSV. */
    public static Content csv(TableExport<?> export, List<Change> details) {
        return new Content(
                export.csvName(), "text/csv;charset=UTF-8", export.plan().title(), details, null, export::writeCsv);
    }

    @Override
    public void handleDownloadRequest(DownloadEvent event) throws IOException {
        var person = event.getRequest().getUserPrincipal().getName();
        if (!UNDER_WAY.begin(person)) {
            refuse(event, ui -> ui.getTranslation("components.download.busy", UNDER_WAY.most()));
            return;
        }
        try {
            handOver(event, content.apply(person));
        } catch (ExportsSpent spent) {
            refuse(event, ui -> Notices.sentence(ui, spent));
        } finally {
            UNDER_WAY.end(person);
        }
    }

    private void handOver(DownloadEvent event, Content file) throws IOException {
        event.getSession()
                .getService()
                .getInstantiator()
                .getOrCreate(Downloads.class)
                .handOver(kind, file.fileName(), file.title(), file.details());
        event.setFileName(file.fileName());
        event.setContentType(file.type());
        if (file.bytes() != null) {
            event.setContentLength(file.bytes());
        }
        file.writer().writeTo(event.getOutputStream());
    }

    /** The browser gets no file; why, the page says. */
    private static void refuse(DownloadEvent event, SerializableFunction<UI, String> sentence) {
        event.getResponse().setStatus(TOO_MANY);
        var ui = event.getUI();
        ui.access(() -> Notices.refused(sentence.apply(ui)));
    }
}
