package org.plumbline.audit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.plumbline.audit.Verdict.Broken;
import org.plumbline.audit.Verdict.Unknown;
import org.plumbline.audit.Verdict.Whole;
import org.plumbline.shared.Snapshot;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tells whether a trail is as it was written. It needs no running server: a database, the public key, and the
 * checkpoints that were kept elsewhere. What was rewritten after the newest of those cannot be told.
 */
public final class AuditVerification {

    private final Path key;
    private final Path checkpoints;
    private final JsonMapper json = JsonMapper.shared();

    /**
     * A verification.
     *
     * @param key the public key in PEM, several where it was changed, or the private one that has it beside it
     * @param checkpoints the file of checkpoints that were kept outside the database
     */
    public AuditVerification(Path key, Path checkpoints) {
        this.key = Files.exists(SigningKey.beside(key)) ? SigningKey.beside(key) : key;
        this.checkpoints = checkpoints;
    }

    /** Verifies both chains of a database. */
    public Verdict of(DataSource database) {
        try (var connection = database.getConnection()) {
            return of(connection);
        } catch (SQLException unreadable) {
            return unreadable(unreadable);
        }
    }

    /** Verifies both chains of a database as they stand at one moment, and writes nothing. */
    public Verdict of(Connection connection) {
        try {
            Snapshot.begin(connection);
            try {
                return verify(new DatabaseRows(connection), false);
            } finally {
                connection.rollback();
            }
        } catch (SQLException | IOException unreadable) {
            return unreadable(unreadable);
        }
    }

    /** Verifies an export, as {@link AuditExport} writes it. */
    public Verdict of(Path export) {
        try {
            return verify(new ExportedRows(export, json), true);
        } catch (SQLException | IOException unreadable) {
            return unreadable(unreadable);
        }
    }

    private static Verdict unreadable(Exception why) {
        return new Unknown("the trail cannot be read: " + why.getMessage());
    }

    /**
     * @param isOutside whether the rows left the database, and with them the checkpoint that was signed at their end
     */
    private Verdict verify(AuditRows rows, boolean isOutside) throws SQLException, IOException {
        List<PublicKey> publicKeys;
        List<Checkpoint> outside;
        try {
            publicKeys = SigningKey.publicKeys(key);
            outside = new CheckpointFile(checkpoints, json).read();
        } catch (IOException | GeneralSecurityException | IllegalArgumentException missing) {
            return rows.head(Chain.CHANGES).size() == 0
                            && rows.head(Chain.ACCESS).size() == 0
                    ? new Whole(0)
                    : new Unknown("the public key or the checkpoints cannot be read: " + missing.getMessage());
        }
        long events = 0;
        var unwitnessed = new ArrayList<String>();
        for (var chain : Chain.values()) {
            var head = rows.head(chain);
            var ofChain = outside.stream()
                    .filter(checkpoint -> checkpoint.chain() == chain)
                    .toList();
            var all = new ArrayList<>(ofChain);
            all.addAll(rows.checkpoints(chain));
            var verifier = new ChainVerifier(head, all, publicKeys);
            rows.forEach(chain, verifier::add);
            var broken = verifier.end();
            if (broken.isPresent()) {
                return broken.get();
            }
            events += verifier.events();
            boolean witnessed = !ofChain.isEmpty()
                    || isOutside && all.stream().anyMatch(checkpoint -> checkpoint.size() == head.size());
            if (!witnessed && verifier.events() > 0) {
                unwitnessed.add(chain.id());
            }
        }
        return unwitnessed.isEmpty()
                ? new Whole(events)
                : new Unknown("no checkpoint from outside the database speaks of the chain "
                        + String.join(" and ", unwitnessed)
                        + ", so its end may have been cut off");
    }

    /** A verdict as people read it. */
    public static String sentence(Verdict verdict) {
        return switch (verdict) {
            case Whole(long events) ->
                "The audit trail is whole: %,d events are as they were written.".formatted(events);
            case Broken(Chain chain, long seq, Verdict.Break kind) ->
                "The audit trail is broken: event %d of the chain %s, %s.".formatted(seq, chain.id(), words(kind));
            case Unknown(String why) -> "Whether the audit trail is whole cannot be told: " + why + ".";
        };
    }

    private static String words(Verdict.Break kind) {
        return switch (kind) {
            case SEQUENCE -> "is missing, comes twice or stands in another place (sequence)";
            case LINK -> "does not continue the one before it (link)";
            case CONTENT -> "says something else than was written (content)";
            case WORDS -> "was given other words (words)";
            case TIME -> "is older than the one before it (time)";
            case HEAD -> "is not where the chain ends (head)";
            case CHECKPOINT -> "or one after it differs from what was signed (checkpoint)";
            case SIGNATURE -> "has a checkpoint that was not signed with this key (signature)";
            case CUT -> "was signed and is gone (cut)";
        };
    }
}
