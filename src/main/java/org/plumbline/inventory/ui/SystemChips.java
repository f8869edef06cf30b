package org.plumbline.inventory.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import org.jspecify.annotations.Nullable;
import org.plumbline.components.LevelChip;
import org.plumbline.components.StateChip;
import org.plumbline.components.Tone;
import org.plumbline.inventory.DeploymentStatus;
import org.plumbline.inventory.Exposure;
import org.plumbline.inventory.Lifecycle;
import org.plumbline.inventory.RiskTier;

/** The states and tiers of systems as chips, each a word with a shape or on its colour. */
final class SystemChips {

    private SystemChips() {}

    static StateChip lifecycle(Component where, Lifecycle stage) {
        return new StateChip(where.getTranslation("inventory.lifecycle." + stage), tone(stage));
    }

    static Tone tone(Lifecycle stage) {
        return switch (stage) {
            case PROPOSED -> Tone.NEUTRAL;
            case IN_REVIEW, PILOT -> Tone.PROGRESS;
            case PRODUCTION -> Tone.GOOD;
            case SUSPENDED -> Tone.ATTENTION;
            case RETIRED -> Tone.ENDED;
        };
    }

    static LevelChip tier(Component where, @Nullable RiskTier tier) {
        return new LevelChip(level(tier), tierWord(where, tier));
    }

    static String tierWord(Component where, @Nullable RiskTier tier) {
        return where.getTranslation("inventory.tier." + (tier == null ? LevelChip.NOT_ASSESSED : tier));
    }

    /** The risk level whose colour a tier has. */
    static @Nullable String level(@Nullable RiskTier tier) {
        return switch (tier) {
            case CRITICAL -> "VERY_HIGH";
            case HIGH -> "HIGH";
            case MODERATE -> "MODERATE";
            case LOW -> "LOW";
            case null -> null;
        };
    }

    static StateChip deployment(Component where, DeploymentStatus status) {
        return new StateChip(
                where.getTranslation("inventory.deployment.status." + status),
                switch (status) {
                    case PLANNED -> Tone.NEUTRAL;
                    case PILOT -> Tone.PROGRESS;
                    case LIVE -> Tone.GOOD;
                    case PAUSED -> Tone.ATTENTION;
                    case ENDED -> Tone.ENDED;
                });
    }

    static Component exposure(Component where, @Nullable Exposure exposure) {
        if (exposure == null) {
            var open = new Span(where.getTranslation("components.not-stated"));
            open.addClassName("not-stated");
            return open;
        }
        return new StateChip(
                where.getTranslation("inventory.component.exposure." + exposure),
                switch (exposure) {
                    case INTERNAL_ONLY -> Tone.NEUTRAL;
                    case PARTNER_NETWORK -> Tone.PROGRESS;
                    case INTERNET_FACING -> Tone.ATTENTION;
                });
    }
}
