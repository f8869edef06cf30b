package org.plumbline.report;

import static org.plumbline.report.ReportWords.text;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.plumbline.evidence.Evidence;
import org.plumbline.evidence.EvidenceLine;
import org.plumbline.shared.sheet.ColumnKind;
import org.plumbline.shared.sheet.SheetPlan;
import org.plumbline.shared.sheet.SheetWriter;

/** The index of all evidence: what it is, whom it belongs to, its digest, and whether it still counts. */
final class EvidenceSheet {

    private static final int FROZEN = 1;

    private final SheetColumns<EvidenceLine> columns;
    private final SheetWriter sheet;

    EvidenceSheet(AuditSubject subject, SheetWriter sheet) {
        this.columns = columns(subject);
        this.sheet = sheet;
    }

    static SheetPlan plan(AuditSubject subject) {
        return new SheetPlan(
                AuditSheet.EVIDENCE.title(),
                AuditSheet.EVIDENCE.title(),
                List.of(AuditSheet.EVIDENCE.holds(), subject.line()),
                columns(subject).plan(),
                FROZEN);
    }

    void add(EvidenceLine line) {
        sheet.row(List.of(AuditSheet.EVIDENCE.anchor()), columns.values(line));
    }

    /** Where a piece is: by its code here, or elsewhere. */
    static String place(Evidence piece) {
        return piece.reference() == null ? piece.code() : piece.reference();
    }

    private static SheetColumns<EvidenceLine> columns(AuditSubject subject) {
        return new SheetColumns<EvidenceLine>()
                .add(header("CODE"), ColumnKind.CODE, 11, of(Evidence::code))
                .add(
                        header("RECORD"),
                        ColumnKind.CODE,
                        16,
                        line -> line.record().code())
                .add(
                        header("RECORD_TITLE"),
                        ColumnKind.TEXT,
                        30,
                        line -> line.record().title())
                .add(
                        header("TITLE"),
                        ColumnKind.TEXT,
                        36,
                        of(piece -> piece.draft().title()))
                .add(header("PLACE"), ColumnKind.TEXT, 30, of(EvidenceSheet::name))
                .add(header("TYPE"), ColumnKind.WORD, 14, file(file -> text("evidence.type." + file.type())))
                .add(header("BYTES"), ColumnKind.INTEGER, 12, file(Evidence.Document::bytes))
                .add(header("SHA256"), ColumnKind.CODE, 66, file(Evidence.Document::sha256))
                .add(header("ADDED_BY"), ColumnKind.TEXT, 20, of(Evidence::addedBy))
                .add(header("ADDED_ON"), ColumnKind.DATE, 12, of(piece -> day(piece.addedAt(), subject)))
                .add(
                        header("COLLECTED_ON"),
                        ColumnKind.DATE,
                        12,
                        of(piece -> piece.draft().collectedOn()))
                .add(
                        header("VALID_UNTIL"),
                        ColumnKind.DATE,
                        12,
                        of(piece -> piece.draft().validUntil()))
                .add(header("STATE"), ColumnKind.WORD, 14, of(piece -> state(piece, subject)))
                .add(
                        header("REASON"),
                        ColumnKind.TEXT,
                        30,
                        of(piece -> piece.end() == null ? null : piece.end().reason()));
    }

    private static String header(String column) {
        return text("report.columns.evidence." + column);
    }

    private static Function<EvidenceLine, @Nullable Object> of(Function<Evidence, @Nullable Object> value) {
        return line -> value.apply(line.evidence());
    }

    private static Function<EvidenceLine, @Nullable Object> file(Function<Evidence.Document, @Nullable Object> value) {
        return of(piece -> piece.file() == null ? null : value.apply(piece.file()));
    }

    private static @Nullable String name(Evidence piece) {
        return piece.file() == null ? piece.reference() : piece.file().name();
    }

    private static String state(Evidence piece, AuditSubject subject) {
        return piece.isCurrent() && piece.isExpired(subject.today())
                ? text("evidence.expired")
                : text("evidence.state." + piece.state());
    }

    private static LocalDate day(Instant at, AuditSubject subject) {
        return LocalDate.ofInstant(at, subject.zone());
    }
}
