package org.plumbline.audit;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.plumbline.audit.ChainStore.Head;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Signs how the chains stand: at start, and every hour in which something was added. A checkpoint is written outside
 * the database first; one that could not be kept there proves nothing. A trail that is found broken is signed no more.
 */
@Component
class Checkpoints {

    private static final Logger LOG = LoggerFactory.getLogger(Checkpoints.class);

    private final DataSource database;
    private final JdbcTemplate jdbc;
    private final AuditSettings settings;
    private final CheckpointFile file;
    private final Clock clock;
    private boolean verified;
    private boolean whole;

    Checkpoints(DataSource database, JdbcTemplate jdbc, AuditSettings settings, JsonMapper json, Clock clock) {
        this.database = database;
        this.jdbc = jdbc;
        this.settings = settings;
        this.file = new CheckpointFile(settings.checkpoints(), json);
        this.clock = clock;
    }

    /** Verifies the trail at the first run, and signs it then and every hour, unless it is broken. */
    @Scheduled(fixedRate = 1, timeUnit = TimeUnit.HOURS)
    synchronized void run() {
        if (!verified) {
            var verdict = new AuditVerification(settings.key(), settings.checkpoints()).of(database);
            whole = !(verdict instanceof Verdict.Broken);
            verified = true;
            if (!whole) {
                LOG.error("{} No more checkpoints are signed.", AuditVerification.sentence(verdict));
            }
        }
        if (whole) {
            sign();
        }
    }

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
            if (head.size() == 0 || isSigned(head)) {
                return;
            }
            var tree = new MerkleTree();
            rows.forEach(chain, (event, _) -> {
                if (event.seq() <= head.size()) {
                    tree.add(event.hash());
                }
            });
            connection.rollback(); // nothing was written
            var checkpoint = Checkpoint.signed(head, clock.instant(), tree.root(), key);
            file.add(checkpoint);
            keep(checkpoint);
        }
    }

    private boolean isSigned(Head head) {
        return Boolean.TRUE.equals(jdbc.queryForObject(
                "select exists (select 1 from audit_checkpoint where chain = ? and size = ?)",
                Boolean.class,
                head.chain().id(),
                head.size()));
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
