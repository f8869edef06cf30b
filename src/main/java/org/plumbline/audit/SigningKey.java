package org.plumbline.audit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import org.plumbline.shared.StartRefused;

/**
 * The Ed25519 key that signs checkpoints, as PEM files: the private one, and beside it the public one, which verifies
 * and may be given to anybody.
 */
record SigningKey(PrivateKey secret, PublicKey open) {

    private static final String ALGORITHM = "Ed25519";
    private static final String PRIVATE = "PRIVATE KEY";
    private static final String PUBLIC = "PUBLIC KEY";
    private static final int ID_DIGITS = 16;

    /** Reads the key, or makes one where there is none. */
    static SigningKey at(Path file) {
        try {
            if (Files.notExists(file)) {
                make(file);
            }
            return new SigningKey(
                    factory().generatePrivate(new PKCS8EncodedKeySpec(bytes(file, PRIVATE))), publicKey(beside(file)));
        } catch (IOException | GeneralSecurityException | IllegalArgumentException unreadable) {
            throw new StartRefused("The key of the audit trail in " + file
                    + " cannot be read or made; give the folder to this user, or restore the key from a backup.");
        }
    }

    /** Reads a public key in PEM. */
    static PublicKey publicKey(Path file) throws IOException, GeneralSecurityException {
        return factory().generatePublic(new X509EncodedKeySpec(bytes(file, PUBLIC)));
    }

    /** Where the public key lies: {@code audit-key.pem} has {@code audit-key.public.pem} beside it. */
    static Path beside(Path file) {
        var name = file.getFileName().toString();
        return file.resolveSibling(name.replaceFirst("\\.pem$", "") + ".public.pem");
    }

    /** The first digits of the digest of the public key. */
    String id() {
        return id(open);
    }

    private static String id(PublicKey key) {
        return Digests.sha256(key.getEncoded()).substring(0, ID_DIGITS);
    }

    private static void make(Path file) throws IOException, GeneralSecurityException {
        var pair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
        Files.createDirectories(file.toAbsolutePath().getParent());
        write(beside(file), PUBLIC, pair.getPublic().getEncoded());
        writeSecret(file, pair);
    }

    private static void writeSecret(Path file, KeyPair pair) throws IOException {
        boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
        Files.createFile(
                file,
                posix
                        ? new FileAttribute<?>[] {
                            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                        }
                        : new FileAttribute<?>[0]);
        write(file, PRIVATE, pair.getPrivate().getEncoded());
    }

    private static void write(Path file, String label, byte[] key) throws IOException {
        var body = Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII))
                .encodeToString(key);
        Files.writeString(
                file,
                "-----BEGIN " + label + "-----\n" + body + "\n-----END " + label + "-----\n",
                StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING);
    }

    private static byte[] bytes(Path file, String label) throws IOException {
        var body = Files.readString(file)
                .replace("-----BEGIN " + label + "-----", "")
                .replace("-----END " + label + "-----", "");
        return Base64.getMimeDecoder().decode(body);
    }

    private static KeyFactory factory() throws GeneralSecurityException {
        return KeyFactory.getInstance(ALGORITHM);
    }
}
