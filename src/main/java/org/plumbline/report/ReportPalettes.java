package org.plumbline.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plumbline.catalogue.Catalogue;
import org.plumbline.scoring.Appetite;
import org.plumbline.scoring.Level;
import org.plumbline.shared.sheet.CellPalette;
import org.plumbline.shared.sheet.CellTone;

/**
 * The colours of levels, tiers and states.
 *
 * @param levels words of exposure, likelihood and impact
 * @param tiers words of risk tiers
 * @param verdicts words for an exposure against the appetite
 * @param statuses words for how far an outcome of the AI RMF is reached
 */
record ReportPalettes(CellPalette levels, CellPalette tiers, CellPalette verdicts, CellPalette statuses) {

    private static final List<CellTone> SEVERITY = List.of(
            CellTone.SEVERITY_1, CellTone.SEVERITY_2, CellTone.SEVERITY_3, CellTone.SEVERITY_4, CellTone.SEVERITY_5);

    private static final Map<String, CellTone> STATUSES = Map.of(
            "NOT_STARTED", CellTone.PROGRESS_0,
            "IN_PROGRESS", CellTone.PROGRESS_1,
            "IN_PLACE", CellTone.PROGRESS_2,
            "VERIFIED", CellTone.PROGRESS_3,
            "NOT_APPLICABLE", CellTone.UNKNOWN);

    static ReportPalettes of(Catalogue catalogue) {
        var levels = new LinkedHashMap<String, CellTone>();
        for (var level : Level.values()) {
            levels.put(ReportWords.level(level), of(level));
        }
        levels.put(ReportWords.level((Level) null), CellTone.UNKNOWN);

        var tiers = new LinkedHashMap<String, CellTone>();
        catalogue.tierRules().tiers().forEach(tier -> tiers.put(tier.title(), ofTier(catalogue, tier.id())));
        tiers.put(ReportWords.level((Level) null), CellTone.UNKNOWN);

        var verdicts = new LinkedHashMap<String, CellTone>();
        verdicts.put(ReportWords.verdict(Appetite.Verdict.ABOVE), CellTone.WARNING);
        verdicts.put(ReportWords.verdict(Appetite.Verdict.NOT_ASSESSED), CellTone.UNKNOWN);

        var statuses = new LinkedHashMap<String, CellTone>();
        catalogue.maturityScale().statuses().forEach(status -> statuses.put(status.title(), ofStatus(status.id())));
        return new ReportPalettes(
                new CellPalette(levels), new CellPalette(tiers), new CellPalette(verdicts), new CellPalette(statuses));
    }

    /** The colour of a level; that of the unknown where there is none. */
    static CellTone of(@Nullable Level level) {
        return level == null ? CellTone.UNKNOWN : SEVERITY.get(level.ordinal());
    }

    /** The colour of a level of the catalogue. */
    static CellTone ofLevel(String id) {
        return of(Level.valueOf(id));
    }

    /** The highest tier has the colour of the highest level. */
    static CellTone ofTier(Catalogue catalogue, @Nullable String id) {
        var tiers = catalogue.tierRules().tiers();
        for (int i = 0; i < tiers.size(); i++) {
            if (tiers.get(i).id().equals(id)) {
                return SEVERITY.get(Math.max(0, SEVERITY.size() - 1 - i));
            }
        }
        return CellTone.UNKNOWN;
    }

    static CellTone ofStatus(String id) {
        return STATUSES.getOrDefault(id, CellTone.QUIET);
    }

    /** The colour of a share of outcomes: none, some, more than half, all. */
    static CellTone ofShare(int part, int whole) {
        if (whole == 0) {
            return CellTone.UNKNOWN;
        }
        if (part == 0) {
            return CellTone.PROGRESS_0;
        }
        if (part == whole) {
            return CellTone.PROGRESS_3;
        }
        return 2 * part <= whole ? CellTone.PROGRESS_1 : CellTone.PROGRESS_2;
    }
}
