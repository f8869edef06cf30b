package org.plumbline.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.shared.StartRefused;

class KnownNamesTest {

    private final KnownNames unset = new KnownNames(new WebSettings(null, List.of(), null));
    private final KnownNames set = based("https://Plumbline.example.org");

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "LOCALHOST", "127.0.0.1", "[::1]", "192.168.1.20", "[fe80::1]"})
    void withoutABaseAddressThisMachineAndEveryAddressAreOurs(String name) {
        assertThat(unset.has(name)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"evil.example", "localhost.evil.example", "127.0.0.1.evil.example", "", "[::1].evil.example"})
    void aStrangersNameIsNotOurs(String name) {
        assertThat(unset.has(name)).isFalse();
        assertThat(set.has(name)).isFalse();
    }

    @Test
    void aBaseAddressLeavesItsNameAndThisMachineByItself() {
        assertThat(set.has("plumbline.example.org")).isTrue();
        assertThat(set.has("localhost")).isTrue();
        assertThat(set.has("192.168.1.20")).isFalse();
        assertThat(set.isBase("PLUMBLINE.example.org")).isTrue();
        assertThat(unset.isBase("localhost")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"plumbline.example.org", "ftp://plumbline.example.org", "https://", "https://a.example/path"})
    void whatIsNoBaseAddressStopsTheStart(String text) {
        assertThatExceptionOfType(StartRefused.class)
                .isThrownBy(() -> based(text))
                .withMessageContaining("PLUMBLINE_BASE_URL");
    }

    private static KnownNames based(String text) {
        return new KnownNames(
                new WebSettings(URI.create(text.equals("https://") ? "https:///" : text), List.of(), null));
    }
}
