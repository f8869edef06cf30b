package org.plumbline.account;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PassphraseTest {

    private static final List<String> ABOUT =
            List.of("grace.hopper@lakeside.example", "Grace Hopper", "Lakeside Health");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "aaaaaaaaaaaaaaaaaa",
                "123456789012345678",
                "passwordpassword",
                "Password12345678",
                "qwertyuiopasdfgh",
                "gracehopper2026!",
                "LakesideHealth1!",
                "plumbline-plumbline",
                "grace.hopper@lakeside.example"
            })
    void whatIsEasilyGuessedIsRefused(String password) {
        assertThatExceptionOfType(UnfitPassphrase.Guessable.class).isThrownBy(() -> Passphrase.check(password, ABOUT));
    }

    @ParameterizedTest
    @ValueSource(strings = {"otter velvet canyon ninth", "four words of a sentence", "xK9$mQ2vR7!pLw4"})
    void wordsThatHaveNothingToDoWithEachOtherAreFine(String password) {
        assertThatCode(() -> Passphrase.check(password, ABOUT)).doesNotThrowAnyException();
    }

    @Test
    void lengthCountsInCharactersAsPeopleSeeThem() {
        assertThatExceptionOfType(UnfitPassphrase.Length.class)
                .isThrownBy(() -> Passphrase.check("xK9$mQ2vR7!pLw", ABOUT));
        assertThatExceptionOfType(UnfitPassphrase.Length.class)
                .isThrownBy(() -> Passphrase.check("otter velvet canyon ".repeat(7), ABOUT));
        assertThatExceptionOfType(UnfitPassphrase.Length.class)
                .isThrownBy(() -> Passphrase.check("\uD83E\uDD8A".repeat(14), ABOUT));
    }
}
