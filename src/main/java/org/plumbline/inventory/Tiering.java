package org.plumbline.inventory;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plumbline.catalogue.Catalogue;
import org.plumbline.catalogue.TierRules;
import org.springframework.stereotype.Component;

/** Puts a system into its tier by the catalogue's rules, and keeps every reason. */
@Component
class Tiering {

    private final TierRules rules;
    private final String edition;

    Tiering(Catalogue catalogue) {
        this.rules = catalogue.tierRules();
        this.edition = "%s %s %08x".formatted(rules.id(), rules.version(), rules.hashCode());
    }

    /** Names the rules and their content, so that a tier from older rules is recognised. */
    String edition() {
        return edition;
    }

    /**
     * The tier that the rules give.
     *
     * <p>While kind, use, autonomy or PHI are not stated, a lower tier could still rise, so there is none yet. The
     * highest tier cannot rise, so it stands as soon as one of its rules holds.
     */
    TierAssessment assess(SystemDraft draft) {
        var facts = facts(draft);
        var reasons = new ArrayList<TierReason>();
        for (var rule : rules.rules()) {
            if (rule.holds(facts)) {
                reasons.add(new TierReason(rule.id(), RiskTier.valueOf(rule.tier()), rule.reason()));
            }
        }
        reasons.sort(Comparator.comparing(TierReason::tier));
        var missing = missing(draft);
        boolean cannotRise = !reasons.isEmpty() && reasons.getFirst().tier() == RiskTier.CRITICAL;
        if (!missing.isEmpty() && !cannotRise) {
            return new TierAssessment(null, reasons, missing, null);
        }
        if (reasons.isEmpty()) {
            var otherwise = rules.otherwise();
            reasons.add(new TierReason("otherwise", RiskTier.valueOf(otherwise.tier()), otherwise.reason()));
        }
        return new TierAssessment(reasons.getFirst().tier(), reasons, List.of(), null);
    }

    private static List<String> missing(SystemDraft draft) {
        var missing = new ArrayList<String>();
        if (draft.kind() == null) {
            missing.add("inventory.kind");
        }
        if (draft.use() == null) {
            missing.add("inventory.use");
        }
        if (draft.autonomy() == null) {
            missing.add("inventory.autonomy");
        }
        if (draft.phi() == null) {
            missing.add("inventory.phi");
        }
        return missing;
    }

    private static Map<String, String> facts(SystemDraft draft) {
        var facts = new HashMap<String, String>();
        put(facts, "kind", draft.kind());
        put(facts, "use", draft.use());
        put(facts, "autonomy", draft.autonomy());
        put(facts, "patientCareDecisionSupport", draft.patientCareDecisionSupport());
        put(facts, "highImpact", draft.highImpact());
        put(facts, "phi", draft.phi() == null ? null : draft.phi() == PhiUse.YES);
        return facts;
    }

    private static void put(Map<String, String> facts, String field, @Nullable Object value) {
        if (value != null) {
            facts.put(field, value.toString());
        }
    }
}
