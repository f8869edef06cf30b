package org.plumbline.evidence;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.UUID;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Encrypts the pieces of one file (AES-256-GCM) with a random key that no other file has. Each piece is bound to the
 * file, to its place and to whether it is the last, so none can be changed, left out, moved, or taken from elsewhere.
 *
 * <p>The nonce of a piece is its place: the key is never used for a second file, so no nonce comes twice.
 */
final class FileKey {

    /** How much of a file is in one piece. */
    static final int PIECE = 512 * 1024;

    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final byte[] PIECES = "plumbline-evidence-piece-v1".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] KEYS = "plumbline-evidence-key-v1".getBytes(StandardCharsets.US_ASCII);
    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final UUID file;
    private final SecretKey key;

    private FileKey(UUID file, SecretKey key) {
        this.file = file;
        this.key = key;
    }

    /** A new key for a file. */
    static FileKey made(UUID file) {
        var bytes = new byte[KEY_BYTES];
        RANDOM.nextBytes(bytes);
        return new FileKey(file, new SecretKeySpec(bytes, "AES"));
    }

    /**
     * The key of a file, as it was wrapped.
     *
     * @throws ContentDamaged if it was not wrapped with this key and for this file
     */
    static FileKey unwrap(UUID file, byte[] wrapped, WrappingKeys.Key with) throws ContentDamaged {
        if (wrapped.length <= NONCE_BYTES) {
            throw new ContentDamaged("its key is cut off");
        }
        var nonce = Arrays.copyOf(wrapped, NONCE_BYTES);
        var rest = Arrays.copyOfRange(wrapped, NONCE_BYTES, wrapped.length);
        try {
            var bytes = run(Cipher.DECRYPT_MODE, with.secret(), nonce, binding(file, with), rest);
            return new FileKey(file, new SecretKeySpec(bytes, "AES"));
        } catch (AEADBadTagException forged) {
            throw new ContentDamaged("its key is not the one that was wrapped", forged);
        }
    }

    /** This key, for the database to keep. */
    byte[] wrap(WrappingKeys.Key with) {
        var nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        try {
            var wrapped = run(Cipher.ENCRYPT_MODE, with.secret(), nonce, binding(file, with), key.getEncoded());
            return ByteBuffer.allocate(NONCE_BYTES + wrapped.length)
                    .put(nonce)
                    .put(wrapped)
                    .array();
        } catch (AEADBadTagException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** @param place from 0 */
    byte[] encrypt(byte[] piece, int place, boolean last) {
        try {
            return run(Cipher.ENCRYPT_MODE, key, nonce(place), binding(place, last), piece);
        } catch (AEADBadTagException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** @throws ContentDamaged if this is not the piece that was encrypted for this place */
    byte[] decrypt(byte[] encrypted, int place, boolean last) throws ContentDamaged {
        try {
            return run(Cipher.DECRYPT_MODE, key, nonce(place), binding(place, last), encrypted);
        } catch (AEADBadTagException forged) {
            throw new ContentDamaged("piece " + place + " of " + file + " is not the one that was stored", forged);
        }
    }

    private static byte[] run(int mode, SecretKey key, byte[] nonce, byte[] bound, byte[] input)
            throws AEADBadTagException {
        try {
            var cipher = Cipher.getInstance(CIPHER);
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(bound);
            return cipher.doFinal(input);
        } catch (AEADBadTagException forged) {
            throw forged;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java platform has AES-GCM", impossible);
        }
    }

    private static byte[] nonce(int place) {
        return ByteBuffer.allocate(NONCE_BYTES).putLong(0).putInt(place).array();
    }

    private byte[] binding(int place, boolean last) {
        return start(PIECES, file, Integer.BYTES + 1)
                .putInt(place)
                .put((byte) (last ? 1 : 0))
                .array();
    }

    private static byte[] binding(UUID file, WrappingKeys.Key with) {
        var id = with.id().getBytes(StandardCharsets.US_ASCII);
        return start(KEYS, file, id.length).put(id).array();
    }

    private static ByteBuffer start(byte[] purpose, UUID file, int more) {
        return ByteBuffer.allocate(purpose.length + 2 * Long.BYTES + more)
                .put(purpose)
                .putLong(file.getMostSignificantBits())
                .putLong(file.getLeastSignificantBits());
    }
}
