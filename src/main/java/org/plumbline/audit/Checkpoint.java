package org.plumbline.audit;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.audit.ChainStore.Head;

/**
 * A signed statement of how a chain stood. Kept where whoever runs the database cannot change it, it proves that
 * nothing before it was rewritten or cut off.
 *
 * @param size how many events the chain had
 * @param root Merkle root over their hashes (RFC 6962)
 * @param headHash hash of the last of them
 * @param keyId digest of the public key that verifies the signature
 * @param nextKey the public key that signs the checkpoints after this one, in Base64; null while this key goes on
 * @param signature Ed25519, in Base64
 */
public record Checkpoint(
        UUID origin,
        Chain chain,
        long size,
        Instant at,
        String root,
        String headHash,
        String keyId,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String nextKey,
        String signature) {

    private static final String FORMAT = "plumbline-checkpoint-v1";
    private static final String FORMAT_WITH_NEXT_KEY = "plumbline-checkpoint-v2";

    public Checkpoint {
        at = at.truncatedTo(ChronoUnit.SECONDS);
    }

    /** States how a chain stands at its head. */
    static Checkpoint signed(Head head, Instant at, String root, SigningKey key) {
        return signed(head, at, root, key, null);
    }

    /** The last one of a key: it states how a chain stands, and which key comes after it. */
    static Checkpoint announcing(PublicKey next, Head head, Instant at, String root, SigningKey key) {
        return signed(head, at, root, key, Base64.getEncoder().encodeToString(next.getEncoded()));
    }

    private static Checkpoint signed(Head head, Instant at, String root, SigningKey key, @Nullable String nextKey) {
        var unsigned =
                new Checkpoint(head.origin(), head.chain(), head.size(), at, root, head.hash(), key.id(), nextKey, "");
        return unsigned.with(key.sign(unsigned.statement()));
    }

    private Checkpoint with(String newSignature) {
        return new Checkpoint(origin, chain, size, at, root, headHash, keyId, nextKey, newSignature);
    }

    boolean isSignedBy(PublicKey key) {
        try {
            var verifier = Signature.getInstance(SigningKey.ALGORITHM);
            verifier.initVerify(key);
            verifier.update(statement());
            return verifier.verify(Base64.getDecoder().decode(signature));
        } catch (GeneralSecurityException | IllegalArgumentException _) {
            return false; // no signature at all is none by this key
        }
    }

    private byte[] statement() {
        var statement = new Canonical(nextKey == null ? FORMAT : FORMAT_WITH_NEXT_KEY)
                .add(origin)
                .add(chain.id())
                .add(size)
                .add(at)
                .add(root)
                .add(headHash)
                .add(keyId);
        return (nextKey == null ? statement : statement.add(nextKey)).bytes();
    }
}
