package org.plumbline.report;

import static org.plumbline.report.ReportWords.date;
import static org.plumbline.report.ReportWords.level;
import static org.plumbline.report.ReportWords.text;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plumbline.catalogue.Catalogue;
import org.plumbline.inventory.SystemRef;
import org.plumbline.risk.AcceptanceState;
import org.plumbline.risk.ResponsePlan;
import org.plumbline.risk.RiskDetails;
import org.plumbline.shared.sheet.CellLink;
import org.plumbline.shared.sheet.SheetPlan;
import org.plumbline.shared.sheet.SheetWriter;

/** The risk register as a sheet: one row for each risk, in the columns of {@link RegisterColumn}. */
final class RegisterSheet {

    private static final int FROZEN = 3;

    private final Catalogue catalogue;
    private final AuditSubject subject;
    private final Predicate<UUID> covers;
    private final SheetWriter sheet;

    /** @param covers whether the workbook is about a system; others that share a risk are counted, not named */
    RegisterSheet(Catalogue catalogue, AuditSubject subject, Predicate<UUID> covers, SheetWriter sheet) {
        this.catalogue = catalogue;
        this.subject = subject;
        this.covers = covers;
        this.sheet = sheet;
    }

    static SheetPlan plan(AuditSubject subject, ReportPalettes palettes) {
        var columns = Arrays.stream(RegisterColumn.values())
                .map(column -> column.column(palettes))
                .toList();
        return new SheetPlan(
                AuditSheet.REGISTER.title(),
                AuditSheet.REGISTER.title(),
                List.of(AuditSheet.REGISTER.holds(), subject.line()),
                columns,
                FROZEN);
    }

    void add(RiskDetails risk) {
        var values = new @Nullable Object[RegisterColumn.values().length];
        for (var column : RegisterColumn.values()) {
            values[column.ordinal()] = value(column, risk);
        }
        sheet.row(anchors(risk), values);
    }

    private List<String> anchors(RiskDetails risk) {
        var anchors = new ArrayList<String>();
        anchors.add(AuditSheet.REGISTER.anchor());
        anchors.add(Anchors.risk(risk.id().value()));
        if (risk.status().isOpen()) {
            covered(risk).forEach(system -> anchors.add(Anchors.risksOf(system.id())));
            risk.subcategories().forEach(outcome -> anchors.add(Anchors.risksOf(outcome)));
        }
        return anchors;
    }

    private @Nullable Object value(RegisterColumn column, RiskDetails risk) {
        var description = risk.description();
        var response = Optional.ofNullable(risk.response());
        return switch (column) {
            case CODE -> risk.code();
            case PRIORITY -> risk.priority();
            case TITLE -> description.title();
            case DESCRIPTION ->
                text("report.register.sentence", description.cause(), description.event(), description.consequence());
            case CATEGORY ->
                catalogue
                        .riskCategory(description.category())
                        .map(category -> category.title())
                        .orElse(description.category());
            case SYSTEM -> system(risk);
            case SYSTEMS -> systems(risk);
            case VENDORS -> risk.vendors().stream().map(vendor -> vendor.name()).collect(Collectors.joining("\n"));
            case OUTCOMES -> String.join(", ", risk.subcategories());
            case INHERENT_LIKELIHOOD -> level(risk.inherent().likelihood());
            case INHERENT_IMPACT -> level(risk.inherent().impact());
            case INHERENT_EXPOSURE -> level(risk.inherent().exposure());
            case CURRENT_LIKELIHOOD -> level(risk.current().likelihood());
            case CURRENT_IMPACT -> level(risk.current().impact());
            case CURRENT_EXPOSURE -> level(risk.current().exposure());
            case APPETITE -> ReportWords.verdict(risk.verdict());
            case RATED_ON ->
                risk.current().ratedAt() == null ? null : day(risk.current().ratedAt());
            case RATIONALE -> risk.current().rationale();
            case TARGET_LIKELIHOOD -> level(risk.target().likelihood());
            case TARGET_IMPACT -> level(risk.target().impact());
            case TARGET_EXPOSURE -> level(risk.target().exposure());
            case RESPONSE_TYPE ->
                response.map(ResponsePlan::type).map(ReportWords::of).orElse(null);
            case RESPONSE_COST ->
                response.map(ResponsePlan::cost).map(cost -> cost.amount()).orElse(null);
            case RESPONSE_CURRENCY ->
                response.map(ResponsePlan::cost).map(cost -> cost.currency()).orElse(null);
            case RESPONSE_DESCRIPTION -> response.map(ResponsePlan::description).orElse(null);
            case ACTIONS -> actions(risk);
            case NEXT_ACTION -> nextAction(risk);
            case OWNER -> risk.owner() == null ? null : risk.owner().name();
            case STATUS -> ReportWords.of(risk.status());
            case REVIEW_ON -> risk.reviewOn();
            case ACCEPTED_UNTIL -> risk.acceptedUntil();
            case ACCEPTANCE -> acceptance(risk);
            case RAISED_ON -> day(risk.raisedAt());
        };
    }

    private List<SystemRef> covered(RiskDetails risk) {
        return risk.systems().stream()
                .filter(system -> covers.test(system.id()))
                .toList();
    }

    /** A cell holds one link, so it leads to the first system. */
    private @Nullable Object system(RiskDetails risk) {
        return covered(risk).stream()
                .findFirst()
                .map(first -> new CellLink(first.code(), Anchors.system(first.id())))
                .orElse(null);
    }

    private String systems(RiskDetails risk) {
        var covered = covered(risk);
        var lines = new ArrayList<String>();
        covered.forEach(system -> lines.add(system.code() + " " + system.name()));
        int others = risk.systems().size() - covered.size();
        if (others > 0) {
            lines.add(text("report.register.others", others));
        }
        return String.join("\n", lines);
    }

    /** The open steps one by one, and how many are done. */
    private static String actions(RiskDetails risk) {
        var lines = new ArrayList<String>();
        for (var action : risk.actions()) {
            if (action.isOpen()) {
                lines.add(action(action));
            }
        }
        int done = risk.actions().size() - lines.size();
        if (done > 0) {
            lines.add(text("report.register.actions.done", done));
        }
        return String.join("\n", lines);
    }

    private static String action(RiskDetails.Action action) {
        var due = action.dueOn() == null
                ? text("report.register.action.open")
                : text("report.register.action.due", date(action.dueOn()));
        var owner = action.owner();
        return text("report.register.action", action.title(), owner == null ? due : owner.name() + ", " + due);
    }

    private static @Nullable LocalDate nextAction(RiskDetails risk) {
        return risk.actions().stream()
                .filter(RiskDetails.Action::isOpen)
                .flatMap(action -> Optional.ofNullable(action.dueOn()).stream())
                .min(LocalDate::compareTo)
                .orElse(null);
    }

    /** The acceptance in force, else the request that waits, else the last that was declined. */
    private @Nullable String acceptance(RiskDetails risk) {
        return risk.acceptance(AcceptanceState.IN_FORCE)
                .map(acceptance -> decision("report.register.accepted", acceptance))
                .or(() -> risk.acceptance(AcceptanceState.REQUESTED)
                        .map(request -> text(
                                "report.register.requested",
                                name(request.requestedBy()),
                                date(day(request.requestedAt())),
                                request.reason())))
                .or(() -> risk.acceptance(AcceptanceState.DECLINED)
                        .map(acceptance -> decision("report.register.declined", acceptance)))
                .orElse(null);
    }

    private String decision(String key, RiskDetails.Acceptance acceptance) {
        var at = acceptance.decidedAt();
        var reason = acceptance.decisionReason();
        return text(
                key,
                name(acceptance.decidedBy()),
                at == null ? "" : date(day(at)),
                reason == null ? acceptance.reason() : reason);
    }

    private static String name(org.plumbline.security.@Nullable PersonRef person) {
        return person == null ? text("report.register.own") : person.name();
    }

    private LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, subject.zone());
    }
}
