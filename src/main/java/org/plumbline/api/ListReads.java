package org.plumbline.api;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plumbline.audit.Downloads;
import org.plumbline.audit.EventKind;
import org.plumbline.shared.Change;
import org.springframework.stereotype.Component;

/** Writes who takes a part of a list along, as for every file that leaves, before it is handed over. */
@Component
class ListReads {

    private static final int LONGEST_QUERY = 500;

    private final Downloads downloads;

    ListReads(Downloads downloads) {
        this.downloads = downloads;
    }

    <T> Part<T> handOver(HttpServletRequest request, String title, Part<T> part) {
        downloads.handOver(
                EventKind.API_LIST_READ,
                request.getRequestURI(),
                title,
                List.of(
                        Change.of("api.query", null, words(request.getQueryString())),
                        Change.of("api.records", null, part.items().size())));
        return part;
    }

    private static @Nullable String words(@Nullable String query) {
        if (query == null) {
            return null;
        }
        var text = URLDecoder.decode(query, StandardCharsets.UTF_8);
        return text.length() <= LONGEST_QUERY ? text : text.substring(0, LONGEST_QUERY - 1) + "…";
    }
}
