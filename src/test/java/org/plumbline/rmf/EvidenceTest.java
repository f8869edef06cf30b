package org.plumbline.rmf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EvidenceTest {

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
    void needsATitleAndAReference() {
        assertThatIllegalArgumentException().isThrownBy(() -> new EvidenceDraft(" ", "Shelf 4"));
        assertThatIllegalArgumentException().isThrownBy(() -> new EvidenceDraft("Policy", ""));
    }

    private static Evidence evidence(String reference) {
        return new Evidence(UUID.randomUUID(), "Policy", reference, "Ada", Instant.EPOCH);
    }
}
