package org.plumbline.audit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.plumbline.shared.Subject;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import tools.jackson.databind.json.JsonMapper;

/**
 * Changes the key that signs checkpoints. The old key announces the new one in its last checkpoint of each chain, so
 * who holds the first public key can follow.
 */
public final class KeyRotation {

    private final Path key;
    private final Path checkpoints;
    private final Clock clock;
    private final JsonMapper json = JsonMapper.shared();

    /**
     * A change of the key.
     *
     * @param key the private key
     * @param checkpoints the file of checkpoints outside the database
     */
    public KeyRotation(Path key, Path checkpoints, Clock clock) {
        this.key = key;
        this.checkpoints = checkpoints;
        this.clock = clock;
    }

    /** The key was not changed, and why. */
    public static final class Refused extends Exception {
        private Refused(String sentence) {
            super(sentence);
        }
    }

    /**
     * Changes the key. While it does, nobody can append to the trail; a server that runs uses the new key from then on.
     * Where it was interrupted, it goes on with the same new key.
     *
     * @return the ids of the old and the new key, as checkpoints name them
     * @throws Refused if there is no key, or the trail is broken
     */
    public List<String> change(Connection connection) throws SQLException, IOException, Refused {
        if (Files.notExists(key)) {
            throw new Refused("There is no key of the audit trail in " + key + ".");
        }
        if (new AuditVerification(key, checkpoints).of(connection) instanceof Verdict.Broken broken) {
            throw new Refused(AuditVerification.sentence(broken) + " Its key stays as it is.");
        }
        var before = SigningKey.at(key);
        var next = SigningKey.after(key);
        var jdbc = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
        var store = new ChainStore(jdbc);
        connection.setAutoCommit(false);
        for (var chain : Chain.values()) {
            var head = store.lockedHead(chain); // until the new key is in its place
            var tree = new MerkleTree();
            new DatabaseRows(connection).hashes(chain, 0, head.size(), tree::add);
            var last = Checkpoint.announcing(next.open(), head, clock.instant(), tree.root(), before);
            new DiskBarrier(jdbc).pass(); // what it speaks of, before it speaks
            new CheckpointFile(checkpoints, json).keep(last);
            Checkpoints.insert(jdbc, last);
        }
        try {
            SigningKey.succeed(key);
        } catch (GeneralSecurityException unreadable) {
            throw new IOException(unreadable);
        }
        connection.commit();
        new CommandTrail(connection, clock).tell(EventKind.AUDIT_KEY_CHANGED, subject(before, next));
        connection.commit();
        return List.of(before.id(), next.id());
    }

    private static Subject subject(SigningKey before, SigningKey next) {
        return new Subject(
                "audit-key",
                UUID.nameUUIDFromBytes(next.id().getBytes(StandardCharsets.UTF_8)),
                next.id(),
                before.id());
    }
}
