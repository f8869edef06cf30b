package org.plumbline.account;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Base64;
import javax.crypto.spec.SecretKeySpec;
import org.plumbline.shared.PrivateFile;
import org.plumbline.shared.StartRefused;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.crypto.encrypt.AesBytesEncryptor;
import org.springframework.security.crypto.encrypt.AesBytesEncryptor.CipherAlgorithm;
import org.springframework.security.crypto.encrypt.BytesEncryptor;
import org.springframework.security.crypto.keygen.KeyGenerators;
import org.springframework.stereotype.Component;

/**
 * Encrypts what the database must not tell (AES-256-GCM). The key is a file outside the database, made at the first
 * start; a backup of the database without it is of no use for signing in as somebody.
 */
@Component
class Secrets {

    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 16;

    private final BytesEncryptor encryptor;

    Secrets(@Value("${plumbline.account.key}") Path file) {
        try {
            if (Files.notExists(file)) {
                make(file);
            }
            var key = Base64.getMimeDecoder().decode(Files.readString(file));
            if (key.length != KEY_BYTES) {
                throw new IllegalArgumentException("not a key of 256 bits");
            }
            encryptor = new AesBytesEncryptor(
                    new SecretKeySpec(key, "AES"), KeyGenerators.secureRandom(NONCE_BYTES), CipherAlgorithm.GCM);
        } catch (IOException | IllegalArgumentException unreadable) {
            throw new StartRefused("The key of the accounts in " + file
                    + " cannot be read or made; give the folder to this user, or restore the key from a backup.");
        }
    }

    String encrypt(byte[] secret) {
        return Base64.getEncoder().encodeToString(encryptor.encrypt(secret));
    }

    /** @throws IllegalStateException if it was not encrypted with this key */
    byte[] decrypt(String encrypted) {
        return encryptor.decrypt(Base64.getDecoder().decode(encrypted));
    }

    private static void make(Path file) throws IOException {
        var parent = file.toAbsolutePath().getParent();
        if (parent != null) {
            Files.createDirectories(parent);
        }
        PrivateFile.create(file);
        var key = KeyGenerators.secureRandom(KEY_BYTES).generateKey();
        Files.write(
                file,
                Base64.getEncoder().encodeToString(key).getBytes(StandardCharsets.US_ASCII),
                StandardOpenOption.WRITE);
    }
}
