package org.plumbline.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AtOnceTest {

    private final AtOnce atOnce = new AtOnce(2);

    @Test
    void whatEndsMakesRoomAndWhatWasRefusedTakesNone() {
        assertThat(atOnce.begin("ann")).isTrue();
        assertThat(atOnce.begin("ann")).isTrue();
        assertThat(atOnce.begin("ann")).isFalse();
        assertThat(atOnce.begin("ann")).isFalse();
        assertThat(atOnce.begin("bob")).isTrue();

        atOnce.end("ann");

        assertThat(atOnce.begin("ann")).isTrue();
        assertThat(atOnce.begin("ann")).isFalse();
    }
}
