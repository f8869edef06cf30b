package org.plumbline.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTest {

    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    /** RFC 6238, appendix B, cut to six digits. */
    @ParameterizedTest
    @CsvSource({
        "59, 287082",
        "1111111109, 081804",
        "1111111111, 050471",
        "1234567890, 005924",
        "2000000000, 279037",
        "20000000000, 353130"
    })
    void codesAreThoseOfTheStandard(long second, String code) {
        assertThat(Totp.code(SECRET, Instant.ofEpochSecond(second))).isEqualTo(code);
    }

    @Test
    void aCodeIsGoodOneStepBeforeAndAfterAndNoLonger() {
        var now = Instant.ofEpochSecond(1_000_020);
        var code = Totp.code(SECRET, now);

        assertThat(Totp.step(SECRET, code, now.minusSeconds(30), 0)).isPresent();
        assertThat(Totp.step(SECRET, code, now.plusSeconds(30), 0)).isPresent();
        assertThat(Totp.step(SECRET, code, now.minusSeconds(60), 0)).isEmpty();
        assertThat(Totp.step(SECRET, code, now.plusSeconds(60), 0)).isEmpty();
    }

    @Test
    void aCodeIsNotTakenTwice() {
        var now = Instant.ofEpochSecond(1_000_020);
        var code = Totp.code(SECRET, now);
        long step = Totp.step(SECRET, code, now, 0).orElseThrow();

        assertThat(Totp.step(SECRET, code, now, step)).isEmpty();
        assertThat(Totp.step(SECRET, code, now.plusSeconds(30), step)).isEmpty();
    }

    @Property
    void whatIsTypedIntoAnAppIsTheSecret(@ForAll @Size(20) byte[] secret) {
        var now = Instant.ofEpochSecond(1_000_020);
        assertThat(new PhoneApp(Totp.base32(secret)).codeAt(now)).isEqualTo(Totp.code(secret, now));
    }
}
