package org.plumbline.audit;

import java.security.SecureRandom;
import java.util.HexFormat;
import org.plumbline.shared.Digests;

/**
 * What people read of an event, and the salt that keeps its digest from being guessed once it is erased.
 *
 * @param text JSON, kept as it was written
 */
record Words(String salt, String text) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int SALT_BYTES = 16;

    static Words salted(String text) {
        var salt = new byte[SALT_BYTES];
        RANDOM.nextBytes(salt);
        return new Words(HexFormat.of().formatHex(salt), text);
    }

    /** The commitment that the chain holds: SHA-256 of salt and text. */
    String digest() {
        return Digests.sha256(
                new Canonical("plumbline-words-v1").add(salt).add(text).bytes());
    }
}
