package org.plumbline.evidence;

import static org.plumbline.security.Permission.CONTRIBUTE;
import static org.plumbline.security.Permission.KEEP_DEMO;
import static org.plumbline.security.Permission.MANAGE;
import static org.plumbline.security.Permission.READ;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.plumbline.security.CurrentPerson;
import org.plumbline.security.May;
import org.plumbline.shared.Codes;
import org.plumbline.shared.Job;
import org.plumbline.shared.NotFound;
import org.plumbline.shared.StaleVersion;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keeps the evidence of records. Whoever may see a record may read its evidence, whoever may change it may add to it.
 * Nothing is replaced or removed silently: a piece is superseded or withdrawn, and stays on the list.
 */
@Service
@May(READ)
public class EvidenceRegister {

    /** How many current pieces a record may have. */
    public static final int MOST_PIECES = 200;

    private static final String PREFIX = "EVD";
    private static final String WHAT = "evidence";
    private static final int STEP = 500;
    private static final UUID FIRST = new UUID(0, 0);

    private final Pieces pieces;
    private final Records records;
    private final Examination examination;
    private final Scanner scanner;
    private final Vault vault;
    private final Codes codes;
    private final EvidenceTrail trail;
    private final EvidenceSettings settings;
    private final CurrentPerson me;
    private final Clock clock;
    private final TransactionTemplate writing;

    EvidenceRegister(
            Pieces pieces,
            Records records,
            Examination examination,
            Scanner scanner,
            Vault vault,
            Codes codes,
            EvidenceTrail trail,
            EvidenceSettings settings,
            CurrentPerson me,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.pieces = pieces;
        this.records = records;
        this.examination = examination;
        this.scanner = scanner;
        this.vault = vault;
        this.codes = codes;
        this.trail = trail;
        this.settings = settings;
        this.me = me;
        this.clock = clock;
        this.writing = new TransactionTemplate(transactions);
    }

    /** The content of a file, to be handed out. */
    public record Content(Evidence evidence, Writer writer) {

        /** Writes the content; fails where it is not what was once put away. */
        @FunctionalInterface
        public interface Writer {
            void writeTo(OutputStream out) throws IOException;
        }
    }

    /** All evidence of a record, the oldest first, with what was superseded and withdrawn. */
    @Transactional(readOnly = true)
    public List<Evidence> of(EvidenceOwner owner) {
        records.requireSeen(owner);
        return pieces.findAllBySubjectIdAndSubjectTypeOrderByAddedAtAscIdAsc(owner.id(), owner.type()).stream()
                .map(this::shown)
                .toList();
    }

    /** How many current pieces a record has. */
    @Transactional(readOnly = true)
    public int count(EvidenceOwner owner) {
        records.requireSeen(owner);
        return pieces.countBySubjectIdAndSubjectTypeAndState(owner.id(), owner.type(), EvidenceState.CURRENT);
    }

    /** Whether the person may add evidence to a record and withdraw it. */
    @Transactional(readOnly = true)
    public boolean mayChange(EvidenceOwner owner) {
        return records.mayChange(owner);
    }

    /** Whether the person may erase content. */
    public boolean mayErase() {
        return me.may(MANAGE);
    }

    @Transactional(readOnly = true)
    public Evidence find(EvidenceId id) {
        return shown(visible(id));
    }

    /** Says where something is found that speaks for a record. */
    @May(CONTRIBUTE)
    @Transactional
    public EvidenceId addReference(EvidenceOwner owner, EvidenceDraft draft, String reference) {
        var record = records.requireChangeable(owner);
        var changes = records.holder(owner).changing(owner);
        var code = codes.next(PREFIX);
        requireRoom(owner, null);
        var piece = pieces.saveAndFlush(Piece.at(reference, code, owner, draft, me.id(), me.name(), clock.instant()));
        trail.added(record, shown(piece), null, changes);
        return new EvidenceId(piece.id());
    }

    /**
     * Takes a file. It is looked at before a transaction begins, so that a scanner that takes its time holds up nobody.
     *
     * @param supersedes the piece that it stands in the place of, null for none
     * @throws UnfitFile if it is not taken
     * @throws AlreadyAttached if the record has the same content
     * @throws QuotaReached if there is no room for it
     * @throws NotCurrent if what it shall supersede is over already
     */
    @May(CONTRIBUTE)
    public EvidenceId addFile(
            EvidenceOwner owner,
            IncomingFile file,
            EvidenceDraft draft,
            @Nullable EvidenceId supersedes,
            Job.Steps steps) {
        records.requireChangeable(owner);
        var examined = examination.of(file, steps);
        return Objects.requireNonNull(writing.execute(_ -> keep(owner, file, examined, draft, supersedes, steps)));
    }

    private EvidenceId keep(
            EvidenceOwner owner,
            IncomingFile file,
            ExaminedFile examined,
            EvidenceDraft draft,
            @Nullable EvidenceId supersedes,
            Job.Steps steps) {
        var record = records.requireChangeable(owner);
        requireNew(owner, examined);
        var changes = records.holder(owner).changing(owner);
        var code = codes.next(PREFIX); // from here on, one after the other: so the room is counted right
        requireRoom(owner, examined);
        var piece = pieces.saveAndFlush(Piece.of(examined, code, owner, draft, me.id(), me.name(), clock.instant()));
        Evidence superseded = null;
        if (supersedes != null) {
            var older = changeable(supersedes);
            if (!older.owner().equals(owner)) {
                throw new NotFound(WHAT, supersedes.value());
            }
            superseded = shown(older);
            older.giveWayTo(piece.id(), me.name(), clock.instant());
            pieces.saveAndFlush(older);
        }
        try (var content = Files.newInputStream(file.path())) {
            vault.put(
                    piece.id(), content, done -> steps.report("evidence.progress.encrypting", done, examined.bytes()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        trail.added(record, shown(piece), superseded, changes);
        return new EvidenceId(piece.id());
    }

    /**
     * Says something else of a piece.
     *
     * @throws NotCurrent if it is over
     * @throws StaleVersion if somebody else changed it since
     */
    @May(CONTRIBUTE)
    @Transactional
    public void describe(EvidenceId id, long version, EvidenceDraft draft) {
        var piece = changeable(id);
        StaleVersion.check(piece.code(), version, piece.version());
        var before = piece.draft();
        if (!before.equals(draft)) {
            piece.describe(draft);
            trail.described(records.requireSeen(piece.owner()), shown(pieces.saveAndFlush(piece)), before);
        }
    }

    /**
     * Takes a piece back. It stays on the list with the reason, and its content stays readable.
     *
     * @throws NotCurrent if it is over already
     */
    @May(CONTRIBUTE)
    @Transactional
    public void withdraw(EvidenceId id, String reason) {
        var piece = changeable(id);
        var changes = records.holder(piece.owner()).changing(piece.owner());
        piece.withdraw(me.name(), reason, clock.instant());
        trail.withdrawn(records.requireSeen(piece.owner()), shown(pieces.saveAndFlush(piece)), reason.strip(), changes);
    }

    /**
     * Destroys the content of a file that was superseded or withdrawn, with its key: for what should never have been
     * put here. What it was called, its size and its digest stay.
     *
     * @throws StillCurrent if it still speaks for its record
     */
    @May(MANAGE)
    @Transactional
    public void erase(EvidenceId id, String reason) {
        var piece = changeable(id);
        if (!piece.isKept()) {
            throw new NotFound(WHAT, id.value());
        }
        piece.erase(clock.instant());
        vault.erase(id.value());
        trail.erased(
                records.requireSeen(piece.owner()),
                shown(pieces.saveAndFlush(piece)),
                EvidenceDraft.required("reason", reason, EvidenceDraft.LONGEST_NOTE));
    }

    /**
     * The content of a file.
     *
     * @throws FileShut if it is not handed out
     */
    @Transactional(readOnly = true)
    public Content content(EvidenceId id) {
        var evidence = shown(visible(id));
        var file = evidence.file();
        if (file == null) {
            throw new NotFound(WHAT, id.value());
        }
        if (file.erased()) {
            throw FileShut.erased(evidence.code());
        }
        if (!file.open()) {
            throw file.scan() == ScanState.INFECTED
                    ? FileShut.infected(evidence.code())
                    : FileShut.waiting(evidence.code());
        }
        return new Content(evidence, out -> vault.writeTo(id.value(), out));
    }

    /** Hands over all evidence of records that the person may see, the oldest first; for an index. */
    @Transactional(readOnly = true)
    public void walk(Consumer<EvidenceLine> lines) {
        var last = FIRST;
        List<Piece> step;
        do {
            step = pieces.after(last, Limit.of(STEP));
            var seen = records.seen(step.stream().map(Piece::owner).toList());
            for (var piece : step) {
                var record = seen.get(piece.owner());
                if (record != null) {
                    lines.accept(new EvidenceLine(shown(piece), record));
                }
                last = piece.id();
            }
        } while (step.size() == STEP);
    }

    /** Takes away what belongs to fictional records or is part of them, whoever added it. */
    @May(KEEP_DEMO)
    @Transactional
    public int removeDemo(Set<UUID> records) {
        return records.isEmpty() ? 0 : pieces.deleteAllOf(records);
    }

    private void requireNew(EvidenceOwner owner, ExaminedFile file) {
        pieces.findFirstBySubjectIdAndSubjectTypeAndStateAndSha256(
                        owner.id(), owner.type(), EvidenceState.CURRENT, file.sha256())
                .ifPresent(same -> {
                    throw new AlreadyAttached(
                            file.name(), same.code(), same.draft().title());
                });
    }

    private void requireRoom(EvidenceOwner owner, @Nullable ExaminedFile file) {
        if (pieces.countBySubjectIdAndSubjectTypeAndState(owner.id(), owner.type(), EvidenceState.CURRENT)
                >= MOST_PIECES) {
            throw QuotaReached.ofRecord(MOST_PIECES);
        }
        if (file != null
                && pieces.bytesOf(me.id()) + file.bytes()
                        > settings.quotaPerPerson().toBytes()) {
            throw QuotaReached.ofPerson(settings.quotaPerPerson().toMegabytes());
        }
        if (file != null
                && pieces.bytesOfAll() + file.bytes() > settings.quota().toBytes()) {
            throw QuotaReached.ofAll(settings.quota().toMegabytes());
        }
    }

    private Piece visible(EvidenceId id) {
        var piece = pieces.findById(id.value()).orElseThrow(() -> new NotFound(WHAT, id.value()));
        if (records.seen(List.of(piece.owner())).isEmpty()) {
            throw new NotFound(WHAT, id.value());
        }
        return piece;
    }

    private Piece changeable(EvidenceId id) {
        var piece = visible(id);
        if (!records.mayChange(piece.owner())) {
            throw new NotFound(WHAT, id.value());
        }
        return piece;
    }

    private Evidence shown(Piece piece) {
        return piece.evidence(scanner.isConfigured());
    }
}
