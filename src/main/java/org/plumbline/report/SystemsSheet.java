package org.plumbline.report;

import static org.plumbline.report.ReportWords.text;
import static org.plumbline.report.ReportWords.yesNoOrOpen;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plumbline.catalogue.Catalogue;
import org.plumbline.catalogue.TierRules;
import org.plumbline.inventory.RiskTier;
import org.plumbline.inventory.TierReason;
import org.plumbline.security.PersonRef;
import org.plumbline.shared.sheet.CellLink;
import org.plumbline.shared.sheet.CellToned;
import org.plumbline.shared.sheet.ColumnKind;
import org.plumbline.shared.sheet.SheetPlan;
import org.plumbline.shared.sheet.SheetWriter;

/** The inventory as a sheet: one row for each AI system. */
final class SystemsSheet {

    private static final int FROZEN = 2;

    private final Catalogue catalogue;
    private final SheetColumns<SystemLine> columns;

    SystemsSheet(Catalogue catalogue, ReportPalettes palettes) {
        this.catalogue = catalogue;
        this.columns = columns(palettes);
    }

    SheetPlan plan(AuditSubject subject) {
        return new SheetPlan(
                AuditSheet.SYSTEMS.title(),
                AuditSheet.SYSTEMS.title(),
                List.of(AuditSheet.SYSTEMS.holds(), subject.line()),
                columns.plan(),
                FROZEN);
    }

    void add(SheetWriter sheet, SystemLine line) {
        sheet.row(List.of(AuditSheet.SYSTEMS.anchor(), Anchors.system(line.row().id())), columns.values(line));
    }

    private SheetColumns<SystemLine> columns(ReportPalettes palettes) {
        return new SheetColumns<SystemLine>()
                .add(header("CODE"), ColumnKind.CODE, 10, line -> line.row().code())
                .add(header("NAME"), ColumnKind.TEXT, 32, line -> line.row().name())
                .add(
                        header("LIFECYCLE"),
                        ColumnKind.WORD,
                        13,
                        line -> ReportWords.of(line.row().lifecycle()))
                .level(
                        header("TIER"),
                        13,
                        palettes.tiers(),
                        line -> tier(line.row().tier()))
                .add(header("TIER_REASONS"), ColumnKind.TEXT, 56, this::reasons)
                .under(text("report.systems.group.RISKS"))
                .add(header("RISKS"), ColumnKind.LINK, 9, SystemsSheet::risks)
                .level(header("HIGHEST"), 13, palettes.levels(), SystemsSheet::highest)
                .add(header("RMF"), ColumnKind.WORD, 12, SystemsSheet::outcomes)
                .under(text("report.systems.group.WHAT"))
                .add(
                        header("PURPOSE"),
                        ColumnKind.TEXT,
                        40,
                        line -> line.profile().draft().purpose())
                .add(
                        header("INTENDED_USE"),
                        ColumnKind.TEXT,
                        36,
                        line -> line.profile().draft().intendedUse())
                .add(
                        header("OUT_OF_SCOPE"),
                        ColumnKind.TEXT,
                        30,
                        line -> line.profile().draft().outOfScopeUse())
                .add(
                        header("KIND"),
                        ColumnKind.WORD,
                        14,
                        line -> ReportWords.of(line.row().kind()))
                .add(
                        header("USE"),
                        ColumnKind.WORD,
                        12,
                        line -> ReportWords.of(line.row().use()))
                .add(
                        header("AUTONOMY"),
                        ColumnKind.WORD,
                        17,
                        line -> ReportWords.of(line.row().autonomy()))
                .add(
                        header("HIGH_IMPACT"),
                        ColumnKind.WORD,
                        9,
                        line -> yesNoOrOpen(line.profile().draft().highImpact()))
                .under(text("report.systems.group.RULES"))
                .add(
                        header("DECISION_SUPPORT"),
                        ColumnKind.WORD,
                        18,
                        line -> yesNoOrOpen(line.profile().draft().patientCareDecisionSupport()))
                .add(
                        header("PROTECTED"),
                        ColumnKind.TEXT,
                        18,
                        line -> ReportWords.all(line.profile().draft().protectedInputs()))
                .add(
                        header("PHI"),
                        ColumnKind.WORD,
                        7,
                        line -> ReportWords.of(line.row().phi()))
                .add(
                        header("PHI_CLASSES"),
                        ColumnKind.TEXT,
                        24,
                        line -> ReportWords.all(line.profile().draft().phiClasses()))
                .add(
                        header("FDA_STATUS"),
                        ColumnKind.TEXT,
                        18,
                        line -> ReportWords.of(line.profile().draft().fdaStatus()))
                .add(
                        header("FDA_ID"),
                        ColumnKind.CODE,
                        12,
                        line -> line.profile().draft().fdaIdentifier())
                .under(text("report.systems.group.SOURCE"))
                .add(
                        header("SOURCING"),
                        ColumnKind.WORD,
                        19,
                        line -> ReportWords.of(line.profile().draft().sourcing()))
                .add(
                        header("VENDOR"),
                        ColumnKind.TEXT,
                        22,
                        line -> line.row().vendor() == null
                                ? null
                                : line.row().vendor().name())
                .add(header("PRODUCT"), ColumnKind.TEXT, 20, line -> line.row().productName())
                .under(text("report.systems.group.PEOPLE"))
                .add(
                        header("CLINICAL_OWNER"),
                        ColumnKind.TEXT,
                        18,
                        line -> name(line.row().clinicalOwner()))
                .add(
                        header("TECHNICAL_OWNER"),
                        ColumnKind.TEXT,
                        18,
                        line -> name(line.row().technicalOwner()))
                .add(
                        header("COMPLIANCE_OWNER"),
                        ColumnKind.TEXT,
                        18,
                        line -> name(line.row().complianceOwner()))
                .add(
                        header("CONTACT"),
                        ColumnKind.TEXT,
                        20,
                        line -> line.profile().draft().contact())
                .under(text("report.systems.group.WHERE"))
                .add(
                        header("FACILITIES"),
                        ColumnKind.TEXT,
                        24,
                        line -> String.join("\n", line.row().facilities()))
                .add(
                        header("ORGANISATION"),
                        ColumnKind.TEXT,
                        20,
                        line -> line.row().organisation())
                .add(header("UNIT"), ColumnKind.TEXT, 18, line -> line.row().unit())
                .add(
                        header("IN_USE_SINCE"),
                        ColumnKind.DATE,
                        12,
                        line -> line.row().inUseSince())
                .add(
                        header("EXTERNAL_ID"),
                        ColumnKind.CODE,
                        16,
                        line -> line.row().externalId())
                .add(
                        header("TAGS"),
                        ColumnKind.TEXT,
                        18,
                        line -> String.join(", ", line.row().tags()))
                .add(
                        header("CHANGED"),
                        ColumnKind.DATE_TIME,
                        17,
                        line -> line.row().changedAt());
    }

    private static String header(String column) {
        return text("report.columns.systems." + column);
    }

    private String tier(@Nullable RiskTier tier) {
        return tier == null ? ReportWords.level((String) null) : tierTitle(catalogue, tier.name());
    }

    static String tierTitle(Catalogue catalogue, String id) {
        return catalogue.tierRules().tiers().stream()
                .filter(tier -> tier.id().equals(id))
                .map(TierRules.Tier::title)
                .findFirst()
                .orElse(id);
    }

    /** The decision of a person, where there is one, before what the rules say for their own tier. */
    private String reasons(SystemLine line) {
        var tier = line.profile().tier();
        var reasons = tier.reasons().stream()
                .filter(reason -> tier.computed() == null || reason.tier() == tier.computed())
                .map(TierReason::text)
                .distinct()
                .collect(Collectors.joining("\n"));
        var override = tier.override();
        return override == null
                ? reasons
                : text("report.systems.overridden", tier(override.tier()), override.by(), override.reason()) + "\n"
                        + reasons;
    }

    private static Object risks(SystemLine line) {
        int risks = line.load().risks();
        return risks == 0
                ? text("report.none")
                : new CellLink(String.valueOf(risks), Anchors.risksOf(line.row().id()));
    }

    private static @Nullable String highest(SystemLine line) {
        return line.load().risks() == 0
                ? null
                : ReportWords.level(line.load().highest().level());
    }

    private static Object outcomes(SystemLine line) {
        var coverage = line.total();
        return new CellToned(
                ReportWords.share(coverage.covered(), coverage.applicable()),
                ReportPalettes.ofShare(coverage.covered(), coverage.applicable()));
    }

    private static @Nullable String name(@Nullable PersonRef person) {
        return person == null ? null : person.name();
    }
}
