package org.plumbline.audit;

import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The keys that may have signed the checkpoints of a chain: those that are given, and each that one of them announced.
 * A key that announced another signs nothing after that.
 */
final class Signers {

    private final Map<String, PublicKey> keys = new HashMap<>();
    private final Map<String, Succession> successions = new HashMap<>();

    /** @param lastSize the size of the chain up to which a key signed */
    private record Succession(String nextKey, long lastSize) {}

    Signers(Collection<PublicKey> given, List<Checkpoint> checkpoints) {
        given.forEach(key -> keys.put(SigningKey.id(key), key));
        var announcements = checkpoints.stream()
                .filter(checkpoint -> checkpoint.nextKey() != null)
                .toList();
        int known;
        do {
            known = keys.size();
            announcements.forEach(this::learn);
        } while (keys.size() > known); // in any order: a key may be announced by one that is announced further on
    }

    private void learn(Checkpoint announcement) {
        var signer = keys.get(announcement.keyId());
        var nextKey = announcement.nextKey();
        if (signer == null || nextKey == null || !announcement.isSignedBy(signer)) {
            return;
        }
        var said = successions.putIfAbsent(announcement.keyId(), new Succession(nextKey, announcement.size()));
        if (said == null) {
            try {
                var next = SigningKey.publicKey(nextKey);
                keys.put(SigningKey.id(next), next);
            } catch (GeneralSecurityException | IllegalArgumentException _) {
                // what is no key signs nothing
            }
        } else if (said.nextKey().equals(nextKey) && said.lastSize() < announcement.size()) {
            successions.put(announcement.keyId(), new Succession(nextKey, announcement.size()));
        }
    }

    /** Whether a checkpoint was signed by a key that may, while it might. */
    boolean signed(Checkpoint checkpoint) {
        var signer = keys.get(checkpoint.keyId());
        if (signer == null || !checkpoint.isSignedBy(signer)) {
            return false;
        }
        var succession = successions.get(checkpoint.keyId());
        return succession == null
                || checkpoint.size() <= succession.lastSize()
                        && (checkpoint.nextKey() == null || checkpoint.nextKey().equals(succession.nextKey()));
    }
}
