package org.plumbline.audit;

import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.UUID;

/**
 * A signed statement of how a chain stood. Kept where whoever runs the database cannot change it, it proves that
 * nothing before it was rewritten or cut off.
 *
 * @param size how many events the chain had
 * @param root Merkle root over their hashes (RFC 6962)
 * @param headHash hash of the last of them
 * @param keyId digest of the public key that verifies the signature
 * @param signature Ed25519, in Base64
 */
public record Checkpoint(
        UUID origin, Chain chain, long size, Instant at, String root, String headHash, String keyId, String signature) {

    private static final String FORMAT = "plumbline-checkpoint-v1";
    private static final String ALGORITHM = "Ed25519";

    public Checkpoint {
        at = at.truncatedTo(ChronoUnit.SECONDS);
    }

    static Checkpoint signed(
            UUID origin,
            Chain chain,
            long size,
            Instant at,
            String root,
            String headHash,
            String keyId,
            PrivateKey key) {
        var unsigned = new Checkpoint(origin, chain, size, at, root, headHash, keyId, "");
        try {
            var signer = Signature.getInstance(ALGORITHM);
            signer.initSign(key);
            signer.update(unsigned.statement());
            var signature = Base64.getEncoder().encodeToString(signer.sign());
            return new Checkpoint(origin, chain, size, unsigned.at(), root, headHash, keyId, signature);
        } catch (GeneralSecurityException unusable) {
            throw new IllegalStateException("The key of the audit trail does not sign", unusable);
        }
    }

    boolean isSignedBy(PublicKey key) {
        try {
            var verifier = Signature.getInstance(ALGORITHM);
            verifier.initVerify(key);
            verifier.update(statement());
            return verifier.verify(Base64.getDecoder().decode(signature));
        } catch (GeneralSecurityException | IllegalArgumentException _) {
            return false; // no signature at all is none by this key
        }
    }

    private byte[] statement() {
        return new Canonical(FORMAT)
                .add(origin)
                .add(chain.id())
                .add(size)
                .add(at)
                .add(root)
                .add(headHash)
                .add(keyId)
                .bytes();
    }
}
