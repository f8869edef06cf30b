package org.plumbline.evidence;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.plumbline.shared.Digests;
import org.plumbline.shared.PrivateFile;

/**
 * The keys that wrap the keys of files (256 bits each). The first wraps; the others only open what they wrapped before,
 * and go once nothing is left that needs them.
 */
record WrappingKeys(List<Key> keys) {

    private static final int BYTES = 32;
    private static final int ID_DIGITS = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    /**
     * A key.
     *
     * @param id the first digits of its digest, by which the database names it
     */
    record Key(String id, SecretKey secret) {

        static Key of(byte[] bytes) {
            if (bytes.length != BYTES) {
                throw new IllegalArgumentException("not a key of 256 bits");
            }
            return new Key(Digests.sha256(bytes).substring(0, ID_DIGITS), new SecretKeySpec(bytes, "AES"));
        }

        static Key made() {
            var bytes = new byte[BYTES];
            RANDOM.nextBytes(bytes);
            return of(bytes);
        }

        private String spelled() {
            return Base64.getEncoder().encodeToString(secret.getEncoded());
        }

        @Override
        public String toString() {
            return "key " + id;
        }
    }

    WrappingKeys {
        keys = List.copyOf(keys);
        if (keys.isEmpty()) {
            throw new IllegalArgumentException("no key");
        }
    }

    Key first() {
        return keys.getFirst();
    }

    Optional<Key> find(String id) {
        return keys.stream().filter(key -> key.id().equals(id)).findFirst();
    }

    /**
     * Reads keys in Base64, the newest first, with commas or line breaks between them.
     *
     * @throws IllegalArgumentException if one of them is none
     */
    static WrappingKeys read(String text) {
        return new WrappingKeys(Arrays.stream(text.split("[,\\s]+"))
                .filter(part -> !part.isEmpty())
                .map(part -> Key.of(Base64.getDecoder().decode(part)))
                .toList());
    }

    /**
     * Reads the keys of a file, one a line, the newest first.
     *
     * @throws IllegalArgumentException if one of them is none
     */
    static WrappingKeys in(Path file) throws IOException {
        return read(Files.readString(file));
    }

    /** The same keys after a new one. */
    WrappingKeys after(Key newest) {
        return new WrappingKeys(java.util.stream.Stream.concat(java.util.stream.Stream.of(newest), keys.stream())
                .toList());
    }

    /** The newest alone. */
    WrappingKeys firstAlone() {
        return new WrappingKeys(List.of(first()));
    }

    /** Writes the keys where only their owner reads them; whoever reads meanwhile has the old ones or the new ones. */
    void writeTo(Path file) throws IOException {
        var absolute = file.toAbsolutePath();
        var folder = absolute.getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        var part = absolute.resolveSibling("next-" + absolute.getFileName());
        Files.deleteIfExists(part); // of a change that was cut off
        PrivateFile.create(part);
        var lines = keys.stream().map(Key::spelled).toList();
        Files.write(part, lines, StandardCharsets.US_ASCII, StandardOpenOption.WRITE);
        Files.move(part, absolute, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
