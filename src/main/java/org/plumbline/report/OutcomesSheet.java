package org.plumbline.report;

import static org.plumbline.report.ReportWords.text;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plumbline.catalogue.Catalogue;
import org.plumbline.catalogue.Framework;
import org.plumbline.catalogue.MaturityScale;
import org.plumbline.rmf.AnswerDetails;
import org.plumbline.rmf.Coverage;
import org.plumbline.security.PersonRef;
import org.plumbline.shared.sheet.CellLink;
import org.plumbline.shared.sheet.CellPalette;
import org.plumbline.shared.sheet.ColumnKind;
import org.plumbline.shared.sheet.SheetPlan;
import org.plumbline.shared.sheet.SheetWriter;

/** The 72 outcomes of the AI RMF, each with its answer, and with those of the systems where each gives its own. */
final class OutcomesSheet {

    private static final int FROZEN = 2;

    private final MaturityScale scale;
    private final AuditSubject subject;
    private final SheetColumns<OutcomeLine> columns;

    OutcomesSheet(Catalogue catalogue, ReportPalettes palettes, AuditSubject subject) {
        this.scale = catalogue.maturityScale();
        this.subject = subject;
        this.columns = columns(palettes.statuses());
    }

    SheetPlan plan() {
        return new SheetPlan(
                AuditSheet.RMF.title(),
                AuditSheet.RMF.title(),
                List.of(AuditSheet.RMF.holds(), subject.line()),
                columns.plan(),
                FROZEN);
    }

    void add(SheetWriter sheet, OutcomeLine line) {
        sheet.row(
                List.of(AuditSheet.RMF.anchor(), Anchors.outcome(line.outcome().id())), columns.values(line));
    }

    private SheetColumns<OutcomeLine> columns(CellPalette statuses) {
        var all = new SheetColumns<OutcomeLine>()
                .add(header("ID"), ColumnKind.CODE, 14, line -> line.outcome().id())
                .add(
                        header("TITLE"),
                        ColumnKind.TEXT,
                        30,
                        line -> line.outcome().title())
                .add(
                        header("FUNCTION"),
                        ColumnKind.WORD,
                        11,
                        line -> line.function().title())
                .add(
                        header("CATEGORY"),
                        ColumnKind.TEXT,
                        24,
                        line -> line.category().title())
                .add(
                        header("MEANING"),
                        ColumnKind.TEXT,
                        46,
                        line -> line.outcome().outcome())
                .add(header("ANSWERED_BY"), ColumnKind.WORD, 16, line -> answeredBy(line.outcome()))
                .add(header("RISKS"), ColumnKind.LINK, 10, OutcomesSheet::risks);
        all.under(text("report.rmf.group.ANSWER"));
        if (subject.isOfOneSystem()) {
            all.add(
                    header("ORIGIN"),
                    ColumnKind.TEXT,
                    20,
                    of(details -> ReportWords.of(details.answer().origin())));
        }
        all.level(
                        header("STATUS"),
                        15,
                        statuses,
                        of(details -> status(details.answer().status())))
                .add(
                        header("MATURITY"),
                        ColumnKind.WORD,
                        13,
                        of(details -> maturity(details.answer().maturity())))
                .add(
                        header("OWNER"),
                        ColumnKind.TEXT,
                        18,
                        of(details -> name(details.answer().owner())))
                .add(
                        header("DUE"),
                        ColumnKind.DATE,
                        12,
                        of(details -> details.answer().dueOn()))
                .add(header("EVIDENCE"), ColumnKind.TEXT, 36, of(OutcomesSheet::evidence))
                .add(header("VERIFIED_BY"), ColumnKind.TEXT, 18, of(details -> name(details.verifier())))
                .add(header("VERIFIED_ON"), ColumnKind.DATE, 12, of(this::verifiedOn))
                .add(header("REASON"), ColumnKind.TEXT, 30, of(OutcomesSheet::reason))
                .add(
                        header("NOTES"),
                        ColumnKind.TEXT,
                        40,
                        of(details -> details.draft().notes()));
        if (!subject.isOfOneSystem()) {
            all.under(text("report.rmf.group.SYSTEMS"))
                    .add(header("REACHED"), ColumnKind.INTEGER, 11, across(Coverage::covered))
                    .add(header("IN_PROGRESS"), ColumnKind.INTEGER, 11, across(Coverage::inProgress))
                    .add(header("NOT_STARTED"), ColumnKind.INTEGER, 11, across(Coverage::notStarted))
                    .add(header("NOT_APPLICABLE"), ColumnKind.INTEGER, 12, across(Coverage::notApplicable))
                    .add(header("SYSTEMS"), ColumnKind.INTEGER, 11, across(Coverage::total));
        }
        return all;
    }

    private static String header(String column) {
        return text("report.rmf." + column);
    }

    private static Function<OutcomeLine, @Nullable Object> of(Function<AnswerDetails, @Nullable Object> value) {
        return line -> line.answer() == null ? null : value.apply(line.answer());
    }

    private static Function<OutcomeLine, @Nullable Object> across(Function<Coverage, Integer> count) {
        return line -> line.systems() == null ? null : count.apply(line.systems());
    }

    private static String answeredBy(Framework.Subcategory outcome) {
        return text(outcome.scope() == Framework.Scope.SYSTEM ? "report.rmf.per-system" : "report.rmf.organisation");
    }

    private static Object risks(OutcomeLine line) {
        return line.risks() == 0
                ? text("report.none")
                : new CellLink(
                        String.valueOf(line.risks()),
                        Anchors.risksOf(line.outcome().id()));
    }

    private String status(Enum<?> status) {
        return scale.statuses().stream()
                .filter(known -> known.id().equals(status.name()))
                .map(MaturityScale.Status::title)
                .findFirst()
                .orElse(status.name());
    }

    private @Nullable String maturity(@Nullable Integer value) {
        return value == null
                ? null
                : text("report.maturity", value, scale.level(value).title());
    }

    private static String evidence(AnswerDetails details) {
        return details.evidence().stream()
                .map(piece -> text("report.rmf.evidence-piece", piece.draft().title(), EvidenceSheet.place(piece)))
                .collect(Collectors.joining("\n"));
    }

    private @Nullable LocalDate verifiedOn(AnswerDetails details) {
        return details.verifiedAt() == null ? null : LocalDate.ofInstant(details.verifiedAt(), subject.zone());
    }

    /** Why it is out of scope, and why the system departs from the organisation's answer. */
    private static String reason(AnswerDetails details) {
        return Stream.of(details.draft().notApplicableReason(), details.draft().overrideReason())
                .filter(reason -> !reason.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    private static @Nullable String name(@Nullable PersonRef person) {
        return person == null ? null : person.name();
    }
}
