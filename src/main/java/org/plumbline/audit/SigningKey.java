package org.plumbline.audit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.plumbline.shared.Digests;
import org.plumbline.shared.PrivateFile;
import org.plumbline.shared.StartRefused;

/**
 * The Ed25519 key that signs checkpoints, as PEM files: the private one, and beside it the public one, which verifies
 * and may be given to anybody.
 */
record SigningKey(PrivateKey secret, PublicKey open) {

    static final String ALGORITHM = "Ed25519";

    private static final String PRIVATE = "PRIVATE KEY";
    private static final String PUBLIC = "PUBLIC KEY";
    private static final int ID_DIGITS = 16;

    /** Reads the key, or makes one where there is none. */
    static SigningKey at(Path file) {
        try {
            if (Files.notExists(file)) {
                make(file);
            }
            var secret = factory().generatePrivate(new PKCS8EncodedKeySpec(bytes(Files.readString(file), PRIVATE)));
            return publicKeys(beside(file)).stream()
                    .map(open -> new SigningKey(secret, open))
                    .filter(SigningKey::isAPair)
                    .findFirst()
                    .orElseThrow(() -> new GeneralSecurityException("no public key belongs to the private one"));
        } catch (IOException | GeneralSecurityException | IllegalArgumentException unreadable) {
            throw new StartRefused("The key of the audit trail in " + file
                    + " cannot be read or made; give the folder to this user, or restore the key from a backup.");
        }
    }

    /** Reads the public keys of a PEM file: the first one, and those that came after it. */
    static List<PublicKey> publicKeys(Path file) throws IOException, GeneralSecurityException {
        var keys = new ArrayList<PublicKey>();
        for (var block : Files.readString(file).split("(?=-----BEGIN )")) {
            if (!block.isBlank()) {
                keys.add(publicKey(bytes(block, PUBLIC)));
            }
        }
        if (keys.isEmpty()) {
            throw new GeneralSecurityException(file + " holds no key");
        }
        return keys;
    }

    /** A public key as a checkpoint announces it. */
    static PublicKey publicKey(String base64) throws GeneralSecurityException {
        return publicKey(Base64.getDecoder().decode(base64));
    }

    private static PublicKey publicKey(byte[] encoded) throws GeneralSecurityException {
        return factory().generatePublic(new X509EncodedKeySpec(encoded));
    }

    /** The key that is to come after the one in the file; the same as before where changing it was interrupted. */
    static SigningKey after(Path file) {
        return at(next(file));
    }

    /** Puts the key that comes after the one in the file in its place. Its public key joins the others. */
    static void succeed(Path file) throws IOException, GeneralSecurityException {
        var next = after(file).open();
        if (!publicKeys(beside(file)).contains(next)) {
            Files.writeString(beside(file), pem(PUBLIC, next.getEncoded()), StandardOpenOption.APPEND);
        }
        Files.move(next(file), file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        Files.deleteIfExists(beside(next(file)));
    }

    private static Path next(Path file) {
        return file.resolveSibling("next-" + file.getFileName());
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

    /** The signature over some bytes, in Base64. */
    String sign(byte[] statement) {
        try {
            var signer = Signature.getInstance(ALGORITHM);
            signer.initSign(secret);
            signer.update(statement);
            return Base64.getEncoder().encodeToString(signer.sign());
        } catch (GeneralSecurityException unusable) {
            throw new IllegalStateException("The key of the audit trail does not sign", unusable);
        }
    }

    private boolean isAPair() {
        var probe = new byte[] {1};
        try {
            var verifier = Signature.getInstance(ALGORITHM);
            verifier.initVerify(open);
            verifier.update(probe);
            return verifier.verify(Base64.getDecoder().decode(sign(probe)));
        } catch (GeneralSecurityException _) {
            return false;
        }
    }

    static String id(PublicKey key) {
        return Digests.sha256(key.getEncoded()).substring(0, ID_DIGITS);
    }

    private static void make(Path file) throws IOException, GeneralSecurityException {
        var pair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
        Files.createDirectories(file.toAbsolutePath().getParent());
        write(beside(file), PUBLIC, pair.getPublic().getEncoded());
        writeSecret(file, pair);
    }

    private static void writeSecret(Path file, KeyPair pair) throws IOException {
        PrivateFile.create(file);
        write(file, PRIVATE, pair.getPrivate().getEncoded());
    }

    private static void write(Path file, String label, byte[] key) throws IOException {
        Files.writeString(file, pem(label, key), StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING);
    }

    private static String pem(String label, byte[] key) {
        var body = Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII))
                .encodeToString(key);
        return "-----BEGIN " + label + "-----\n" + body + "\n-----END " + label + "-----\n";
    }

    private static byte[] bytes(String pem, String label) {
        var body = pem.replace("-----BEGIN " + label + "-----", "").replace("-----END " + label + "-----", "");
        return Base64.getMimeDecoder().decode(body);
    }

    private static KeyFactory factory() throws GeneralSecurityException {
        return KeyFactory.getInstance(ALGORITHM);
    }
}
