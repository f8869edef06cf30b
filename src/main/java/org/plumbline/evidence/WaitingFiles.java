package org.plumbline.evidence;

import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.plumbline.shared.Subject;
import org.plumbline.shared.Wordless;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.domain.Limit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Has files scanned whose scanner did not answer when they came in. */
@Component
class WaitingFiles {

    private static final Logger LOG = LoggerFactory.getLogger(WaitingFiles.class);
    private static final int AT_ONCE = 20;

    private final Pieces pieces;
    private final Vault vault;
    private final Scanner scanner;
    private final EvidenceTrail trail;
    private final TransactionTemplate writing;

    WaitingFiles(
            Pieces pieces, Vault vault, Scanner scanner, EvidenceTrail trail, PlatformTransactionManager transactions) {
        this.pieces = pieces;
        this.vault = vault;
        this.scanner = scanner;
        this.trail = trail;
        this.writing = new TransactionTemplate(transactions);
    }

    /** Asks the scanner again; where it is still silent, the next round does. */
    @Scheduled(fixedDelay = 5, initialDelay = 1, timeUnit = TimeUnit.MINUTES)
    public void scan() {
        if (!scanner.isConfigured()) {
            return;
        }
        for (var piece : pieces.findAllByScanAndErasedAtIsNullOrderByIdAsc(ScanState.WAITING, Limit.of(AT_ONCE))) {
            scan(piece.id());
        }
    }

    private void scan(UUID id) {
        try {
            var verdict = scanner.scan(out -> vault.writeTo(id, out));
            if (verdict != ScanState.WAITING) {
                writing.executeWithoutResult(_ -> note(id, verdict));
            }
        } catch (UncheckedIOException damaged) {
            LOG.error("A file of evidence cannot be scanned", Wordless.of(damaged));
        }
    }

    /** Unless it was erased meanwhile, or another server was faster. */
    private void note(UUID id, ScanState verdict) {
        pieces.findById(id)
                .filter(piece -> piece.isKept() && piece.scan() == ScanState.WAITING)
                .ifPresent(piece -> {
                    piece.scanned(verdict);
                    var evidence = pieces.saveAndFlush(piece).evidence(true);
                    trail.scanned(record(evidence), evidence, ScanState.WAITING, verdict);
                });
    }

    /** Nobody is signed in here who could be asked for more than the piece knows of its record. */
    private static Subject record(Evidence evidence) {
        var owner = Objects.requireNonNull(evidence.owner());
        return new Subject(
                owner.type(), owner.id(), owner.code(), evidence.draft().title(), owner.partOf());
    }
}
