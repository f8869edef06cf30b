package org.plumbline.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashSet;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {

    private static final byte[] SECRET = "twenty bytes of codes".getBytes(StandardCharsets.US_ASCII);
    private static final int NONCE_BYTES = 16;

    @TempDir
    Path folder;

    private Secrets secrets;

    @BeforeEach
    void aKey() {
        secrets = new Secrets(folder.resolve("account-key"));
    }

    /** The JDK's own cipher reads what was written, so it is that one and no other. */
    @Test
    void theyAreEncryptedWithAesOf256BitsInGcm() throws Exception {
        var key = Base64.getDecoder()
                .decode(Files.readString(folder.resolve("account-key")).strip());
        var written = Base64.getDecoder().decode(secrets.encrypt(SECRET));
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(
                Cipher.DECRYPT_MODE, new SecretKeySpec(key, "AES"), new GCMParameterSpec(128, written, 0, NONCE_BYTES));

        assertThat(key).hasSize(32);
        assertThat(cipher.doFinal(written, NONCE_BYTES, written.length - NONCE_BYTES))
                .isEqualTo(SECRET);
    }

    @Test
    void oneThatWasAlteredIsNotRead() {
        var whole = Base64.getDecoder().decode(secrets.encrypt(SECRET));
        for (int at = 0; at < whole.length; at++) {
            var altered = whole.clone();
            altered[at] ^= 1;
            assertThatExceptionOfType(IllegalStateException.class)
                    .as("byte %d", at)
                    .isThrownBy(() -> secrets.decrypt(Base64.getEncoder().encodeToString(altered)));
        }
    }

    @Test
    void noNonceIsUsedTwice() {
        var seen = new HashSet<String>();
        for (int i = 0; i < 1_000; i++) {
            var written = Base64.getDecoder().decode(secrets.encrypt(SECRET));
            assertThat(seen.add(Base64.getEncoder().encodeToString(java.util.Arrays.copyOf(written, NONCE_BYTES))))
                    .isTrue();
        }
    }
}
