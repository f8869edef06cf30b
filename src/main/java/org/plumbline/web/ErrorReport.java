package org.plumbline.web;

import java.io.IOException;
import java.util.Locale;
import java.util.ResourceBundle;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.plumbline.shared.ErrorNumber;
import org.plumbline.shared.Wordless;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;

/**
 * The last resort for every answer that says an error and nothing else, down to requests that Tomcat itself cannot
 * read: one sentence, and where it is our fault a number under which the log says the rest. No trace, path, class or
 * version leaves the server.
 */
public class ErrorReport extends ErrorReportValve {

    /** The request is for another server than this one (RFC 9110, 15.5.20). */
    static final int MISDIRECTED = 421;

    private static final Logger LOG = LoggerFactory.getLogger(ErrorReport.class);

    private static final String PAGE = """
            <!doctype html>
            <html lang="en">
            <head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>%1$s</title>
            <style>:root { color-scheme: light dark } body { font: 1rem/1.5 system-ui, sans-serif; max-width: 40rem; \
            margin: 20vh auto 0; padding: 0 1.5rem }</style></head>
            <body><main><h1>%1$s</h1><p>%2$s</p></main></body>
            </html>
            """;

    @Override
    protected void report(Request request, Response response, @Nullable Throwable throwable) {
        int status = response.getStatus();
        if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        var words = ResourceBundle.getBundle("vaadin-i18n.translations", Locale.ROOT);
        var sentence = words.getString(sentence(status));
        if (isOurFault(status)) {
            var number = ErrorNumber.next();
            LOG.error("Error {} in an answer", number, throwable == null ? null : Wordless.of(throwable));
            sentence = sentence.replace("{0}", number);
        }
        try {
            ResponseHeaders.write(request, response);
            response.setCharacterEncoding("utf-8");
            if (acceptsPages(request)) {
                response.setContentType(MediaType.TEXT_HTML_VALUE);
                response.getReporter().write(PAGE.formatted(words.getString(title(status)), sentence));
            } else {
                response.setContentType(MediaType.TEXT_PLAIN_VALUE);
                response.getReporter().write(sentence + "\n");
            }
            response.finishResponse();
        } catch (IOException | IllegalStateException _) {
            // who asked is gone, or the answer is already on its way
        }
    }

    /** Methods and versions of HTTP that the server does not know are not. */
    private static boolean isOurFault(int status) {
        return status >= 500 && status != 501 && status != 505;
    }

    private static boolean acceptsPages(Request request) {
        var accepted = request.getHeader("Accept");
        return accepted != null && accepted.contains(MediaType.TEXT_HTML_VALUE);
    }

    private static String title(int status) {
        return switch (status) {
            case 403 -> "error.refused.title";
            case 404 -> "error.not-found.title";
            default -> isOurFault(status) ? "error.unexpected.title" : "error.unread.title";
        };
    }

    private static String sentence(int status) {
        return switch (status) {
            case 403 -> "error.refused.elsewhere";
            case 404 -> "error.not-found.text";
            case MISDIRECTED -> "error.misdirected.text";
            default -> isOurFault(status) ? "error.unexpected.text" : "error.unread.text";
        };
    }
}
