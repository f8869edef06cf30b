package org.plumbline.evidence;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.audit.CommandTrail;
import org.plumbline.audit.EventKind;
import org.plumbline.shared.Subject;

/**
 * Changes the key that wraps the keys of files. The files stay as they are: only their keys are wrapped anew, a hundred
 * at a time. Where it was interrupted, it goes on with the same new key; a server that runs follows.
 */
public final class EvidenceKeyRotation {

    private static final int AT_ONCE = 100;

    private final @Nullable Path file;
    private final @Nullable String secret;
    private final Clock clock;

    /**
     * A change of the key.
     *
     * @param file the file of the keys
     * @param secret the keys themselves, where they are not in a file: the new one first, then the old
     */
    public EvidenceKeyRotation(@Nullable Path file, @Nullable String secret, Clock clock) {
        this.file = file;
        this.secret = secret;
        this.clock = clock;
    }

    /**
     * What was done.
     *
     * @param key the id of the key that wraps from now on
     * @param files how many keys of files were wrapped anew
     */
    public record Changed(String key, long files) {}

    /** The key was not changed, and why. */
    public static final class Refused extends Exception {
        private Refused(String sentence) {
            super(sentence);
        }
    }

    /**
     * Changes the key.
     *
     * @throws Refused if there is no key, a key is missing, or the key of a file is damaged; what was wrapped anew by
     *     then stays so, and the old keys stay too
     */
    public Changed change(Connection connection) throws SQLException, IOException, Refused {
        connection.setAutoCommit(false);
        var keys = withNewest();
        long files = 0;
        for (int wrapped = rewrap(connection, keys); wrapped > 0; wrapped = rewrap(connection, keys)) {
            files += wrapped;
            connection.commit();
        }
        // Whoever adds a file holds this row from before it reads the keys until it is there: so none slips through.
        try (var lock = connection.createStatement();
                var row = lock.executeQuery("select prefix from code_counter where prefix = 'EVD' for update")) {
            row.next();
            files += rewrap(connection, keys);
            new CommandTrail(connection, clock)
                    .tell(EventKind.EVIDENCE_KEY_CHANGED, subject(keys.first().id()));
            connection.commit();
        }
        if (file != null && secret == null) {
            requireOnDisk(connection);
            keys.firstAlone().writeTo(file);
        }
        return new Changed(keys.first().id(), files);
    }

    /** H2 may hold back for a moment what it has committed; the old key must not be gone by then. */
    private static void requireOnDisk(Connection connection) throws SQLException {
        if (connection.getMetaData().getURL().startsWith("jdbc:h2:")) {
            try (var statement = connection.createStatement()) {
                statement.execute("checkpoint sync");
            }
        }
    }

    /** The keys with a new one in front; the one of last time where that was not used up. */
    private WrappingKeys withNewest() throws IOException, Refused {
        try {
            if (secret != null) {
                return WrappingKeys.read(secret);
            }
            if (file == null || Files.notExists(file)) {
                throw new Refused("There is no key of the evidence in " + file + ".");
            }
            var keys = WrappingKeys.in(file);
            if (keys.keys().size() > 1) {
                return keys; // somebody was interrupted
            }
            var next = keys.after(WrappingKeys.Key.made());
            next.writeTo(file);
            return next;
        } catch (IllegalArgumentException _) {
            throw new Refused("The key of the evidence cannot be read: each line is 256 bits in Base64.");
        }
    }

    /** Wraps some keys anew, of those that are not under the first one. */
    private static int rewrap(Connection connection, WrappingKeys keys) throws SQLException, IOException, Refused {
        int done = 0;
        try (var old = connection.prepareStatement(
                        "select evidence_id, key_id, wrapped_key from evidence_content where key_id <> ?"
                                + " order by evidence_id limit " + AT_ONCE + " for update");
                var update = connection.prepareStatement(
                        "update evidence_content set key_id = ?, wrapped_key = ? where evidence_id = ?")) {
            old.setString(1, keys.first().id());
            try (var row = old.executeQuery()) {
                while (row.next()) {
                    var id = row.getObject(1, UUID.class);
                    update.setString(1, keys.first().id());
                    update.setBytes(2, rewrapped(id, row.getString(2), row.getBytes(3), keys));
                    update.setObject(3, id);
                    update.addBatch();
                    done++;
                }
            }
            if (done > 0) {
                update.executeBatch();
            }
        }
        return done;
    }

    private static byte[] rewrapped(UUID id, String keyId, byte[] wrapped, WrappingKeys keys)
            throws IOException, Refused {
        var with = keys.find(keyId)
                .orElseThrow(() -> new Refused("A file of evidence was encrypted with the key " + keyId
                        + ", which is not there; add it after the others, and run this again."));
        return FileKey.unwrap(id, wrapped, with).wrap(keys.first());
    }

    private static Subject subject(String keyId) {
        return new Subject(
                "evidence-key", UUID.nameUUIDFromBytes(keyId.getBytes(StandardCharsets.UTF_8)), keyId, keyId);
    }
}
