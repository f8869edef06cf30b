package org.plumbline.audit;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.plumbline.PlumblineTest;
import org.plumbline.TestPeople;
import org.plumbline.security.Role;
import org.plumbline.shared.Ids;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Nobody takes more along in a day than one may. */
@PlumblineTest
class DownloadsTest {

    @Autowired
    AccessLog access;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @Test
    void thirtyADayAreThirtyWithinTwentyFourHours() {
        var downloads = new Downloads(access, jdbc, clock, 2);
        TestPeople.continueAs(jdbc, "Quentin " + Ids.next(), Role.AUDITOR); // the trail outlives a test
        take(downloads, EventKind.LIST_EXPORTED);
        take(downloads, EventKind.REPORT_DOWNLOADED);

        assertThatExceptionOfType(ExportsSpent.class).isThrownBy(() -> take(downloads, EventKind.LIST_EXPORTED));
        assertThatNoException().isThrownBy(() -> take(downloads, EventKind.API_LIST_READ));

        var tomorrow = new Downloads(access, jdbc, Clock.offset(clock, Duration.ofDays(1)), 2);
        assertThatNoException().isThrownBy(() -> take(tomorrow, EventKind.LIST_EXPORTED));

        TestPeople.continueAs(jdbc, "Olga " + Ids.next(), Role.AUDITOR);
        assertThatNoException().isThrownBy(() -> take(downloads, EventKind.LIST_EXPORTED));
    }

    private static void take(Downloads downloads, EventKind kind) {
        downloads.handOver(kind, "risks.xlsx", "Risks", List.of());
    }
}
