package org.plumbline.components;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.streams.DownloadEvent;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.Principal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plumbline.ViewTest;
import org.plumbline.WithPerson;
import org.plumbline.audit.EventKind;
import org.plumbline.security.Role;
import org.plumbline.shared.Change;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.core.context.SecurityContextHolder;

/** Whatever is taken along is written first. */
@WithPerson({Role.GOVERNANCE_LEAD, Role.RISK_MANAGER})
class DownloadTest extends ViewTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    @Test
    void theEventIsThereBeforeTheFirstByte() throws IOException {
        long before = taken();
        var file = new Download(
                EventKind.LIST_EXPORTED,
                person -> new Download.Content(
                        "risks.xlsx",
                        Download.XLSX,
                        "Risks of " + person,
                        List.of(Change.of("components.export.rows", null, 12)),
                        3L,
                        sink -> {
                            assertThat(taken()).isEqualTo(before + 1);
                            sink.write(new byte[] {1, 2, 3});
                        }));

        var event = request();
        file.handleDownloadRequest(event);

        verify(event).setFileName("risks.xlsx");
        verify(event).setContentLength(3);
        assertThat(out.toByteArray()).hasSize(3);
        assertThat(lastWords()).contains("risks.xlsx", "Risks of robin", "components.export.rows", "12", "Robin Test");
    }

    @Test
    void whereItCannotBeWrittenNothingIsHandedOver() {
        var event = request();
        SecurityContextHolder.clearContext();
        var file = new Download(
                EventKind.LIST_EXPORTED,
                _ -> new Download.Content(
                        "risks.xlsx", Download.XLSX, "Risks", List.of(), null, sink -> sink.write(1)));

        assertThatExceptionOfType(AuthenticationCredentialsNotFoundException.class)
                .isThrownBy(() -> file.handleDownloadRequest(event));

        verify(event, never()).getOutputStream();
        assertThat(out.size()).isZero();
    }

    @Test
    void aThirdFileAtOnceIsRefusedInWords() throws IOException {
        var response = mock(VaadinResponse.class);
        var third = request();
        when(third.getResponse()).thenReturn(response);
        when(third.getUI()).thenReturn(UI.getCurrent());
        var inside = new Download(EventKind.LIST_EXPORTED, _ -> content(_ -> {}));
        var second = new Download(EventKind.LIST_EXPORTED, _ -> content(_ -> inside.handleDownloadRequest(third)));

        new Download(EventKind.LIST_EXPORTED, _ -> content(_ -> second.handleDownloadRequest(request())))
                .handleDownloadRequest(request());

        verify(response).setStatus(429);
        verify(third, never()).getOutputStream();
        inside.handleDownloadRequest(request()); // the others are done
    }

    private static Download.Content content(Download.Writer writer) {
        return new Download.Content("risks.xlsx", Download.XLSX, "Risks", List.of(), null, writer);
    }

    @ParameterizedTest
    @CsvSource({
        "systems, ai-systems",
        "risks, risks",
        "vendors, vendors",
        "intake/review, intake-requests",
        "rmf, rmf-coverage",
        "rmf/gaps, rmf-gaps"
    })
    void everyListSaysWhatWasExported(String route, String name) throws IOException {
        UI.getCurrent().navigate(route);
        long before = taken();

        new Download(EventKind.LIST_EXPORTED, find(ListExport.class).single()::content)
                .handleDownloadRequest(request());

        assertThat(taken()).isEqualTo(before + 1);
        assertThat(lastWords()).contains(name + ".xlsx", "components.export.rows");
        assertThat(out.size()).isPositive();
    }

    @Test
    void theFiltersOfAListAreSaid() {
        open("systems", "q=sepsis&lifecycle=PRODUCTION");

        assertThat(find(ListExport.class).single().content("robin").details())
                .extracting(Change::field, Change::after)
                .containsExactly(
                        tuple("components.export.limits", "Search: sepsis; Stage: In production"),
                        tuple("components.export.rows", "0"));
    }

    private DownloadEvent request() {
        var http = mock(VaadinRequest.class);
        when(http.getUserPrincipal()).thenReturn((Principal) () -> "robin");
        var event = mock(DownloadEvent.class);
        when(event.getRequest()).thenReturn(http);
        when(event.getSession()).thenReturn(VaadinSession.getCurrent());
        when(event.getOutputStream()).thenReturn(out);
        return event;
    }

    private long taken() {
        return jdbc.sql("select count(*) from audit_event where chain = 'access' and kind = 'list.exported'")
                .query(Long.class)
                .single();
    }

    private String lastWords() {
        return jdbc.sql("select words from audit_words where chain = 'access' order by seq desc limit 1")
                .query(String.class)
                .single();
    }
}
