package org.plumbline.audit;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.Map;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Signs how the chains stand: at start, and every hour in which something was added. A checkpoint is written outside
 * the database first; one that could not be kept there proves nothing.
 */
@Component
class Checkpoints {

    private static final Logger LOG = LoggerFactory.getLogger(Checkpoints.class);

    private final DataSource database;
    private final JdbcTemplate jdbc;
    private final AuditSettings settings;
    private final CheckpointFile file;
    private final Clock clock;
    private final Map<Chain, Long> signed = new EnumMap<>(Chain.class);

    Checkpoints(DataSource database, JdbcTemplate jdbc, AuditSettings settings, JsonMapper json, Clock clock) {
        this.database = database;
        this.jdbc = jdbc;
        this.settings = settings;
        this.file = new CheckpointFile(settings.checkpoints(), json);
        this.clock = clock;
    }

    @EventListener(ApplicationReadyEvent.class)
    void check() {
        var verdict = new AuditVerification(settings.key(), settings.checkpoints()).of(database);
        if (verdict instanceof Verdict.Broken broken) {
            LOG.error("The audit trail is not as it was written: {}", AuditVerification.sentence(broken));
        }
        sign();
    }

    @Scheduled(cron = "0 0 * * * *")
    void sign() {
        var key = SigningKey.at(settings.key());
        for (var chain : Chain.values()) {
            try {
                sign(chain, key);
            } catch (IOException | SQLException failure) {
                LOG.error("No checkpoint of the audit trail could be kept in {}", settings.checkpoints(), failure);
            }
        }
    }

    private void sign(Chain chain, SigningKey key) throws IOException, SQLException {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            var rows = new DatabaseRows(connection);
            var head = rows.head(chain);
            if (head.size() == signed.getOrDefault(chain, 0L)) {
                return;
            }
            var tree = new MerkleTree();
            rows.forEach(chain, (event, _) -> {
                if (event.seq() <= head.size()) {
                    tree.add(event.hash());
                }
            });
            connection.rollback(); // nothing was written
            var checkpoint = Checkpoint.signed(
                    head.origin(),
                    chain,
                    head.size(),
                    clock.instant(),
                    tree.root(),
                    head.hash(),
                    key.id(),
                    key.secret());
            if (alreadySigned(checkpoint)) {
                signed.put(chain, head.size());
                return;
            }
            file.add(checkpoint);
            keep(checkpoint);
            signed.put(chain, head.size());
        }
    }

    private boolean alreadySigned(Checkpoint checkpoint) {
        return Boolean.TRUE.equals(jdbc.queryForObject(
                "select exists (select 1 from audit_checkpoint where chain = ? and size = ?)",
                Boolean.class,
                checkpoint.chain().id(),
                checkpoint.size()));
    }

    private void keep(Checkpoint checkpoint) {
        jdbc.update(
                """
                insert into audit_checkpoint (chain, size, at, root, head_hash, key_id, signature)
                values (?, ?, ?, ?, ?, ?, ?)
                """,
                checkpoint.chain().id(),
                checkpoint.size(),
                OffsetDateTime.ofInstant(checkpoint.at(), ZoneOffset.UTC),
                checkpoint.root(),
                checkpoint.headHash(),
                checkpoint.keyId(),
                checkpoint.signature());
    }
}
