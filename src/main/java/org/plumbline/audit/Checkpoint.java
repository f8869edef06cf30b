package org.plumbline.audit;

import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.UUID;
import org.plumbline.audit.ChainStore.Head;

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

    /** States how a chain stands at its head. */
    static Checkpoint signed(Head head, Instant at, String root, SigningKey key) {
        var unsigned = new Checkpoint(head.origin(), head.chain(), head.size(), at, root, head.hash(), key.id(), "");
        try {
            var signer = Signature.getInstance(ALGORITHM);
            signer.initSign(key.secret());
            signer.update(unsigned.statement());
            var signature = Base64.getEncoder().encodeToString(signer.sign());
            return new Checkpoint(head.origin(), head.chain(), head.size(), at, root, head.hash(), key.id(), signature);
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
