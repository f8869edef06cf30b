package org.plumbline.account;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An authenticator with one passkey (ES256, no attestation), and the browser before it. */
public final class SecurityKey {

    public static final String ORIGIN = "http://localhost:8080";

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int USER_PRESENT = 0x01;
    private static final int USER_VERIFIED = 0x04;
    private static final int NEW_CREDENTIAL = 0x40;
    private static final int AAGUID_BYTES = 16;
    private static final int COORDINATE_BYTES = 32;

    private final byte[] credential = new byte[32];
    private final KeyPair keys;
    private String origin = ORIGIN;
    private boolean asksItsOwner = true;
    private int count;

    public SecurityKey() {
        new SecureRandom().nextBytes(credential);
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            keys = generator.generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** A page of somebody else asks from now on. */
    SecurityKey at(String elsewhere) {
        origin = elsewhere;
        return this;
    }

    /** From now on it signs for whoever touches it. */
    SecurityKey forAnybody() {
        asksItsOwner = false;
        return this;
    }

    /** How often it says it has signed; it counts on from there. */
    SecurityKey counting(int from) {
        count = from;
        return this;
    }

    /** Answers a question to make a passkey. */
    public String make(String question) {
        var asked = JSON.readTree(question);
        var authData = join(
                start(asked.at("/rp/id").asString(), NEW_CREDENTIAL),
                new byte[AAGUID_BYTES],
                ByteBuffer.allocate(2).putShort((short) credential.length).array(),
                credential,
                coseKey());
        var attestation = join(
                new byte[] {(byte) 0xa3, 0x63},
                "fmt".getBytes(US_ASCII),
                new byte[] {0x64},
                "none".getBytes(US_ASCII),
                new byte[] {0x67},
                "attStmt".getBytes(US_ASCII),
                new byte[] {(byte) 0xa0, 0x68},
                "authData".getBytes(US_ASCII),
                new byte[] {0x58, (byte) authData.length},
                authData);
        var client = client("webauthn.create", asked);
        return answer("""
                "attestationObject": "%s", "clientDataJSON": "%s", "transports": ["usb"]""".formatted(base64(attestation), base64(client)));
    }

    /** Answers a question to show its passkey, whatever passkeys were asked for. */
    public String show(String question) {
        var asked = JSON.readTree(question);
        var authData = start(asked.path("rpId").asString(), 0);
        var client = client("webauthn.get", asked);
        try {
            var signature = Signature.getInstance("SHA256withECDSA");
            signature.initSign(keys.getPrivate());
            signature.update(authData);
            signature.update(sha256(client));
            return answer("""
                    "authenticatorData": "%s", "clientDataJSON": "%s", "signature": "%s\"""".formatted(base64(authData), base64(client), base64(signature.sign())));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private String answer(String response) {
        return """
                {"id": "%1$s", "rawId": "%1$s", "type": "public-key", "authenticatorAttachment": "cross-platform",
                 "clientExtensionResults": {}, "response": {%2$s}}""".formatted(base64(credential), response);
    }

    private byte[] start(String rpId, int flags) {
        int said = flags | USER_PRESENT | (asksItsOwner ? USER_VERIFIED : 0);
        return join(
                sha256(rpId.getBytes(UTF_8)),
                new byte[] {(byte) said},
                ByteBuffer.allocate(Integer.BYTES).putInt(count++).array());
    }

    private byte[] client(String type, JsonNode asked) {
        return """
                {"type":"%s","challenge":"%s","origin":"%s","crossOrigin":false}""".formatted(type, asked.path("challenge").asString(), origin).getBytes(UTF_8);
    }

    /** COSE (RFC 9053): an ES256 key on the curve P-256. */
    private byte[] coseKey() {
        var point = ((ECPublicKey) keys.getPublic()).getW();
        return join(
                new byte[] {(byte) 0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21, 0x58, COORDINATE_BYTES},
                coordinate(point.getAffineX()),
                new byte[] {0x22, 0x58, COORDINATE_BYTES},
                coordinate(point.getAffineY()));
    }

    private static byte[] coordinate(BigInteger value) {
        var bytes = value.toByteArray();
        var exact = new byte[COORDINATE_BYTES];
        int length = Math.min(bytes.length, COORDINATE_BYTES);
        System.arraycopy(bytes, bytes.length - length, exact, COORDINATE_BYTES - length, length);
        return exact;
    }

    private static byte[] join(byte[]... parts) {
        var all = new ByteArrayOutputStream();
        for (var part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
