package org.plumbline.risk.ui;

import com.vaadin.flow.component.Component;
import org.jspecify.annotations.Nullable;
import org.plumbline.catalogue.Catalogue;
import org.plumbline.catalogue.RiskCategory;
import org.plumbline.components.LevelChip;
import org.plumbline.components.StateChip;
import org.plumbline.components.Tone;
import org.plumbline.risk.AcceptanceState;
import org.plumbline.risk.Cost;
import org.plumbline.risk.RiskDraft;
import org.plumbline.risk.RiskStatus;
import org.plumbline.scoring.Appetite;
import org.plumbline.scoring.Level;

/** How the register's states and levels are told. */
final class RiskWords {

    private RiskWords() {}

    static String of(Component where, RiskStatus status) {
        return where.getTranslation("risk.status." + status.name());
    }

    static Tone tone(RiskStatus status) {
        return switch (status) {
            case IDENTIFIED -> Tone.ATTENTION;
            case ASSESSED -> Tone.NEUTRAL;
            case IN_TREATMENT -> Tone.PROGRESS;
            case MONITORED, ACCEPTED -> Tone.GOOD;
            case CLOSED -> Tone.ENDED;
        };
    }

    static StateChip chip(Component where, RiskStatus status) {
        return new StateChip(of(where, status), tone(status));
    }

    static String of(Component where, Appetite.Verdict verdict) {
        return where.getTranslation("risk.verdict." + verdict.name());
    }

    static Tone tone(Appetite.Verdict verdict) {
        return switch (verdict) {
            case WITHIN -> Tone.GOOD;
            case ABOVE -> Tone.BAD;
            case NOT_ASSESSED -> Tone.ATTENTION;
        };
    }

    static StateChip chip(Component where, AcceptanceState state) {
        var tone = switch (state) {
            case REQUESTED -> Tone.ATTENTION;
            case IN_FORCE -> Tone.GOOD;
            case DECLINED -> Tone.BAD;
            case WITHDRAWN, OVERTAKEN, CLOSED, EXPIRED, RENEWED -> Tone.ENDED;
        };
        return new StateChip(where.getTranslation("risk.acceptance.state." + state.name()), tone);
    }

    static String of(Component where, @Nullable Level level) {
        return where.getTranslation(LevelChip.wordKey(id(level)));
    }

    static LevelChip chip(@Nullable Level level) {
        return new LevelChip(id(level));
    }

    static @Nullable String id(@Nullable Level level) {
        return level == null ? null : level.name();
    }

    /** If this, then that, resulting in harm. */
    static String sentence(Component where, RiskDraft risk) {
        return where.getTranslation("risk.sentence", risk.cause(), risk.event(), risk.consequence());
    }

    static String category(Catalogue catalogue, String id) {
        return catalogue.riskCategory(id).map(RiskCategory::title).orElse(id);
    }

    /** An amount of money, as in USD 12,000.50. */
    static String of(Cost cost) {
        return "%s %,.2f".formatted(cost.currency(), cost.amount());
    }
}
