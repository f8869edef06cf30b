package org.plumbline.report;

import static org.plumbline.report.ReportWords.text;

import org.jspecify.annotations.Nullable;
import org.plumbline.shared.sheet.ColumnKind;
import org.plumbline.shared.sheet.SheetColumn;

/**
 * The columns of the risk register: those of NIST IR 8286, its one current assessment set between the inherent and the
 * target one, and what an auditor asks next.
 */
enum RegisterColumn {
    CODE(ColumnKind.CODE, 10, null, true),
    PRIORITY(ColumnKind.INTEGER, 9, null, true),
    TITLE(ColumnKind.TEXT, 32, null, false),
    DESCRIPTION(ColumnKind.TEXT, 70, null, true),
    CATEGORY(ColumnKind.TEXT, 20, null, true),
    SYSTEM(ColumnKind.LINK, 11, null, false),
    SYSTEMS(ColumnKind.TEXT, 34, null, false),
    VENDORS(ColumnKind.TEXT, 20, null, false),
    OUTCOMES(ColumnKind.TEXT, 22, null, false),
    INHERENT_LIKELIHOOD(ColumnKind.WORD, 13, "INHERENT", false),
    INHERENT_IMPACT(ColumnKind.WORD, 13, "INHERENT", false),
    INHERENT_EXPOSURE(ColumnKind.LEVEL, 13, "INHERENT", false),
    CURRENT_LIKELIHOOD(ColumnKind.WORD, 13, "CURRENT", true),
    CURRENT_IMPACT(ColumnKind.WORD, 13, "CURRENT", true),
    CURRENT_EXPOSURE(ColumnKind.LEVEL, 13, "CURRENT", true),
    APPETITE(ColumnKind.LEVEL, 15, "CURRENT", false),
    RATED_ON(ColumnKind.DATE, 12, "CURRENT", false),
    RATIONALE(ColumnKind.TEXT, 40, "CURRENT", false),
    TARGET_LIKELIHOOD(ColumnKind.WORD, 13, "TARGET", false),
    TARGET_IMPACT(ColumnKind.WORD, 13, "TARGET", false),
    TARGET_EXPOSURE(ColumnKind.LEVEL, 13, "TARGET", false),
    RESPONSE_TYPE(ColumnKind.WORD, 12, "RESPONSE", true),
    RESPONSE_COST(ColumnKind.MONEY, 14, "RESPONSE", true),
    RESPONSE_CURRENCY(ColumnKind.WORD, 10, "RESPONSE", false),
    RESPONSE_DESCRIPTION(ColumnKind.TEXT, 40, "RESPONSE", true),
    ACTIONS(ColumnKind.TEXT, 76, "RESPONSE", false),
    NEXT_ACTION(ColumnKind.DATE, 12, "RESPONSE", false),
    OWNER(ColumnKind.TEXT, 18, null, true),
    STATUS(ColumnKind.WORD, 13, null, true),
    REVIEW_ON(ColumnKind.DATE, 12, null, false),
    ACCEPTED_UNTIL(ColumnKind.DATE, 12, null, false),
    ACCEPTANCE(ColumnKind.TEXT, 40, null, false),
    RAISED_ON(ColumnKind.DATE, 12, null, false);

    private final ColumnKind kind;
    private final int width;
    private final @Nullable String group;
    private final boolean inIr8286;

    RegisterColumn(ColumnKind kind, int width, @Nullable String group, boolean inIr8286) {
        this.kind = kind;
        this.width = width;
        this.group = group;
        this.inIr8286 = inIr8286;
    }

    String header() {
        return text("report.register." + name());
    }

    /** The header together with that above it. */
    String fullHeader() {
        return group == null ? header() : text("report.register.of-group", groupTitle(group), header());
    }

    String meaning() {
        return text("report.register." + name() + ".meaning");
    }

    /** What NIST IR 8286 calls the column; a dash for a column of our own. */
    String ir8286() {
        return inIr8286 ? text("report.register." + name() + ".ir8286") : text("report.register.own");
    }

    SheetColumn column(ReportPalettes palettes) {
        var column = kind == ColumnKind.LEVEL
                ? SheetColumn.level(header(), width, this == APPETITE ? palettes.verdicts() : palettes.levels())
                : SheetColumn.of(header(), kind, width);
        return group == null ? column : column.in(groupTitle(group));
    }

    private static String groupTitle(String group) {
        return text("report.register.group." + group);
    }
}
