package org.plumbline.audit;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.plumbline.audit.ChainStore.Head;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mail.MailSender;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Signs how the chains stand: at start, after a thousand events, and every hour in which something was added. A
 * checkpoint is written to the file outside the database first; one that could not be kept there proves nothing. Other
 * places get it within a minute, and again until they take it; nothing waits for them. A trail that is found broken is
 * signed no more.
 */
@Component
class Checkpoints {

    private static final Logger LOG = LoggerFactory.getLogger(Checkpoints.class);
    private static final Duration SIGNED_EVERY = Duration.ofHours(1);
    private static final long SIGNED_AFTER = 1_000;
    private static final Instant NEVER = Instant.EPOCH;

    private final DataSource database;
    private final JdbcTemplate jdbc;
    private final AuditSettings settings;
    private final DiskBarrier disk;
    private final CheckpointFile file;
    private final Clock clock;
    private final Keeping kept;
    private final List<Keeping> others = new ArrayList<>();
    private final Map<Chain, MerkleTree> trees = new EnumMap<>(Chain.class);
    private @Nullable Verdict verdict; // of the first run

    @Autowired
    Checkpoints(
            DataSource database,
            JdbcTemplate jdbc,
            AuditSettings settings,
            ObjectProvider<MailSender> mail,
            JsonMapper json,
            Clock clock) {
        this(database, jdbc, settings, places(settings, mail, json), json, clock);
    }

    Checkpoints(
            DataSource database,
            JdbcTemplate jdbc,
            AuditSettings settings,
            List<CheckpointPlace> others,
            JsonMapper json,
            Clock clock) {
        this.database = database;
        this.jdbc = jdbc;
        this.settings = settings;
        this.disk = new DiskBarrier(jdbc);
        this.file = new CheckpointFile(settings.checkpoints(), json);
        this.clock = clock;
        this.kept = new Keeping(file);
        others.forEach(place -> this.others.add(new Keeping(place)));
    }

    private static List<CheckpointPlace> places(
            AuditSettings settings, ObjectProvider<MailSender> mail, JsonMapper json) {
        var places = new ArrayList<CheckpointPlace>();
        if (settings.syslog() != null) {
            places.add(new CheckpointSyslog(settings.syslog(), json));
        }
        if (!settings.mailTo().isEmpty()) {
            places.add(new CheckpointMail(
                    mail.getIfAvailable(() -> _ -> {
                        throw new org.springframework.mail.MailSendException("spring.mail.host is not set");
                    }),
                    settings.mailFrom(),
                    settings.mailTo(),
                    json));
        }
        return places;
    }

    /** Verifies the trail at the first run; signs it, unless it is broken, then and whenever that is due. */
    @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.MINUTES)
    void run() {
        boolean first = verify();
        for (var chain : Chain.values()) {
            if (first || isDue(chain)) {
                sign(chain);
            }
        }
        others.forEach(Keeping::deliver);
    }

    /** @return whether it was verified now */
    private synchronized boolean verify() {
        if (verdict != null) {
            return false;
        }
        var found = new AuditVerification(settings.key(), settings.checkpoints()).of(database);
        if (found instanceof Verdict.Broken) {
            LOG.error("{} No more checkpoints are signed.", AuditVerification.sentence(found));
        }
        verdict = found;
        return true;
    }

    private boolean isDue(Chain chain) {
        var head = jdbc.queryForObject("select size from audit_head where chain = ?", Long.class, chain.id());
        var signed = jdbc.queryForObject(
                "select coalesce(max(size), 0) from audit_checkpoint where chain = ?", Long.class, chain.id());
        var at = Optional.ofNullable(jdbc.queryForObject(
                        "select max(at) from audit_checkpoint where chain = ?", OffsetDateTime.class, chain.id()))
                .map(OffsetDateTime::toInstant)
                .orElse(NEVER);
        long added = (head == null ? 0 : head) - (signed == null ? 0 : signed);
        return added >= SIGNED_AFTER || added > 0 && !at.plus(SIGNED_EVERY).isAfter(clock.instant());
    }

    /**
     * Signs how a chain stands now, unless that is signed already or the trail is broken.
     *
     * @return the end of what is signed; none where nothing could be
     */
    synchronized Optional<Head> sign(Chain chain) {
        if (verdict instanceof Verdict.Broken) {
            return Optional.empty();
        }
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            var rows = new DatabaseRows(connection);
            var head = rows.head(chain);
            if (head.size() == 0) {
                return Optional.empty();
            }
            if (!isSigned(head)) {
                var tree = trees.computeIfAbsent(chain, _ -> new MerkleTree());
                rows.hashes(chain, tree.size(), head.size(), tree::add);
                if (tree.size() != head.size()) {
                    LOG.error(
                            "The chain {} had {} events and has {}: it was cut. It is not signed.",
                            chain.id(),
                            tree.size(),
                            head.size());
                    return Optional.empty();
                }
                // The key is read after the head, so that none signs beyond where it announced its successor.
                keep(Checkpoint.signed(head, clock.instant(), tree.root(), SigningKey.at(settings.key())));
            }
            connection.rollback(); // nothing was written
            return Optional.of(head);
        } catch (IOException | SQLException | DataAccessException failure) {
            kept.failed(failure);
            return Optional.empty();
        }
    }

    private boolean isSigned(Head head) {
        return Boolean.TRUE.equals(jdbc.queryForObject(
                "select exists (select 1 from audit_checkpoint where chain = ? and size = ?)",
                Boolean.class,
                head.chain().id(),
                head.size()));
    }

    /** What it speaks of has to be on the disk first: a trail that lost its end would look like one that was cut. */
    private void keep(Checkpoint checkpoint) throws IOException {
        disk.pass();
        file.keep(checkpoint);
        kept.succeeded(checkpoint);
        others.forEach(place -> place.owe(checkpoint));
        try {
            insert(jdbc, checkpoint);
        } catch (DuplicateKeyException _) {
            // another process signed the same at the same moment
        }
    }

    static void insert(JdbcTemplate jdbc, Checkpoint checkpoint) {
        jdbc.update(
                """
                insert into audit_checkpoint (chain, size, at, root, head_hash, key_id, next_key, signature)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                """,
                checkpoint.chain().id(),
                checkpoint.size(),
                OffsetDateTime.ofInstant(checkpoint.at(), ZoneOffset.UTC),
                checkpoint.root(),
                checkpoint.headHash(),
                checkpoint.keyId(),
                checkpoint.nextKey(),
                checkpoint.signature());
    }

    /** What the first run found; none before it. */
    Optional<Verdict> verdict() {
        return Optional.ofNullable(verdict);
    }

    /** How the places outside the database fared since the start, the file first. */
    List<TrailState.Place> places() {
        var places = new ArrayList<>(List.of(kept.state()));
        others.forEach(place -> places.add(place.state()));
        return places;
    }

    /** What one place has, and what it still gets. */
    private static final class Keeping {

        private final CheckpointPlace place;
        private final Map<Chain, Checkpoint> owed = new EnumMap<>(Chain.class); // the newest speaks for those before
        private @Nullable Instant lastKept;
        private @Nullable String failure;

        private Keeping(CheckpointPlace place) {
            this.place = place;
        }

        private synchronized void owe(Checkpoint checkpoint) {
            owed.put(checkpoint.chain(), checkpoint);
        }

        /** Only the scheduler delivers, so that nobody else waits for a network. */
        private void deliver() {
            for (var checkpoint : owed()) {
                try {
                    place.keep(checkpoint);
                    succeeded(checkpoint);
                } catch (IOException | RuntimeException refused) {
                    failed(refused);
                }
            }
        }

        private synchronized List<Checkpoint> owed() {
            return List.copyOf(owed.values());
        }

        private synchronized void succeeded(Checkpoint checkpoint) {
            owed.remove(checkpoint.chain(), checkpoint);
            lastKept = checkpoint.at();
            failure = null;
        }

        private synchronized void failed(Exception why) {
            failure = String.valueOf(why.getMessage());
            LOG.error("No checkpoint of the audit trail could be kept in {}", place.name(), why);
        }

        private synchronized TrailState.Place state() {
            return new TrailState.Place(place.name(), lastKept, failure);
        }
    }
}
