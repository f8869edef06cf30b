package org.plumbline.account;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Codes of authenticator apps (RFC 6238): six digits of HMAC-SHA-1 over steps of thirty seconds, which is what the apps
 * understand. Spring Security has no such factor.
 */
final class Totp {

    static final int DIGITS = 6;
    static final int SECRET_BYTES = 20;

    private static final int STEP_SECONDS = 30;
    private static final int MODULUS = 1_000_000;

    /** Clocks of phones differ: the code of the step before and after is good too. */
    private static final int DRIFT_STEPS = 1;

    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int BITS_A_LETTER = 5;
    private static final int LETTER_MASK = 0x1f;

    private Totp() {}

    /**
     * Checks a code.
     *
     * @param lastStep the step of the last code that was taken; it and those before are not taken again
     * @return the step of the code, or nothing where the code is wrong
     */
    static OptionalLong step(byte[] secret, String code, Instant now, long lastStep) {
        long here = now.getEpochSecond() / STEP_SECONDS;
        var given = code.replace(" ", "").getBytes(java.nio.charset.StandardCharsets.UTF_8);
        return LongStream.rangeClosed(here - DRIFT_STEPS, here + DRIFT_STEPS)
                .filter(step -> step > lastStep)
                .filter(step -> MessageDigest.isEqual(
                        code(secret, step).getBytes(java.nio.charset.StandardCharsets.UTF_8), given))
                .findFirst();
    }

    /** The code of now. */
    static String code(byte[] secret, Instant now) {
        return code(secret, now.getEpochSecond() / STEP_SECONDS);
    }

    private static String code(byte[] secret, long step) {
        try {
            var mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret, "RAW"));
            var hash = mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
            int offset = hash[hash.length - 1] & 0xf;
            int number = ByteBuffer.wrap(hash).getInt(offset) & 0x7fff_ffff;
            return String.format(java.util.Locale.ROOT, "%0" + DIGITS + "d", number % MODULUS);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** A secret as people type it into an app (RFC 4648 base 32, without padding). */
    static String base32(byte[] secret) {
        var letters = new StringBuilder();
        int buffer = 0;
        int bits = 0;
        for (byte one : secret) {
            buffer = buffer << Byte.SIZE | one & 0xff;
            bits += Byte.SIZE;
            while (bits >= BITS_A_LETTER) {
                bits -= BITS_A_LETTER;
                letters.append(ALPHABET.charAt(buffer >> bits & LETTER_MASK));
            }
        }
        if (bits > 0) {
            letters.append(ALPHABET.charAt(buffer << BITS_A_LETTER - bits & LETTER_MASK));
        }
        return letters.toString();
    }
}
