package org.plumbline.account;

import java.io.ByteArrayOutputStream;
import java.time.Instant;

/** An authenticator app, as somebody has it on their phone. */
public final class PhoneApp {

    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private final byte[] secret;

    /** @param typed the key as the page shows it */
    public PhoneApp(String typed) {
        var bytes = new ByteArrayOutputStream();
        int buffer = 0;
        int bits = 0;
        for (char letter : typed.replace(" ", "").toCharArray()) {
            buffer = buffer << 5 | ALPHABET.indexOf(letter);
            bits += 5;
            if (bits >= 8) {
                bits -= 8;
                bytes.write(buffer >> bits & 0xff);
            }
        }
        secret = bytes.toByteArray();
    }

    public String codeAt(Instant now) {
        return Totp.code(secret, now);
    }
}
