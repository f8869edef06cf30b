package org.plumbline.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EvidenceTest {

    private static final LocalDate MARCH = LocalDate.of(2026, 3, 31);

    @Test
    void aWebAddressIsALink() {
        assertThat(evidence("https://docs.example.org/policy?v=2").link())
                .contains("https://docs.example.org/policy?v=2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"javascript:alert(1)", "data:text/html,x", "Shelf 4", "file:///etc/passwd", "https://", "http:x"
            })
    void anythingElseIsText(String reference) {
        assertThat(evidence(reference).link()).isEmpty();
    }

    @Test
    void countsOnItsLastDay() {
        assertThat(evidence("Shelf 4").isExpired(MARCH)).isFalse();
        assertThat(evidence("Shelf 4").isExpired(MARCH.plusDays(1))).isTrue();
    }

    @Test
    void doesNotRunOutBeforeItWasCollected() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new EvidenceDraft("Policy", null, MARCH, MARCH.minusDays(1)));
    }

    private static Evidence evidence(String reference) {
        return new Evidence(
                new EvidenceId(UUID.randomUUID()),
                0,
                "EVD-0001",
                new EvidenceOwner("vendor", UUID.randomUUID(), "VEN-0001", null),
                new EvidenceDraft("Policy", null, null, MARCH),
                reference,
                null,
                "Ada",
                Instant.EPOCH,
                EvidenceState.CURRENT,
                null);
    }
}
