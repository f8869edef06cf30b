package org.plumbline.inventory.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plumbline.components.DateText;
import org.plumbline.components.Facts;
import org.plumbline.inventory.PhiUse;
import org.plumbline.inventory.SystemDetails;
import org.plumbline.inventory.SystemRoutes;

/** What is known about a system in short words; what is not stated says so. */
class SystemFacts extends Facts {

    SystemFacts(SystemDetails system, ZoneId zone) {
        var draft = system.draft();
        fact("inventory.kind", word("inventory.kind.", draft.kind()));
        fact("inventory.use", word("inventory.use.", draft.use()));
        fact("inventory.autonomy", word("inventory.autonomy.", draft.autonomy()));
        fact("inventory.high-impact", yesOrNo(draft.highImpact()));
        fact("inventory.patient-care-decision-support", yesOrNo(draft.patientCareDecisionSupport()));
        if (!draft.protectedInputs().isEmpty()) {
            fact("inventory.protected-inputs", words("inventory.protected-inputs.", draft.protectedInputs()));
        }
        fact("inventory.phi", word("inventory.phi.", draft.phi()));
        if (draft.phi() == PhiUse.YES) {
            fact("inventory.phi-classes", words("inventory.phi-classes.", draft.phiClasses()));
        }
        fact("inventory.fda-status", word("inventory.fda-status.", draft.fdaStatus()));
        if (draft.fdaIdentifier() != null) {
            fact("inventory.fda-identifier", draft.fdaIdentifier());
        }
        fact("inventory.sourcing", word("inventory.sourcing.", draft.sourcing()));
        fact("inventory.in-use-since", DateText.of(draft.inUseSince()));
        optional("inventory.organisation", draft.organisation());
        optional("inventory.unit", draft.unit());
        optional("inventory.external-id", draft.externalId());
        optional("inventory.contact", draft.contact());
        if (!draft.tags().isEmpty()) {
            fact("inventory.tags", tags(draft.tags()));
        }
        fact("inventory.changed-on", DateText.of(LocalDate.ofInstant(system.changedAt(), zone)));
    }

    private void optional(String labelKey, @Nullable String words) {
        if (words != null) {
            fact(labelKey, words);
        }
    }

    private @Nullable String word(String prefix, @Nullable Enum<?> value) {
        return value == null ? null : getTranslation(prefix + value.name());
    }

    private String words(String prefix, Collection<? extends Enum<?>> values) {
        return values.stream()
                .map(value -> getTranslation(prefix + ((Enum<?>) value).name()))
                .collect(Collectors.joining(", "));
    }

    private @Nullable String yesOrNo(@Nullable Boolean value) {
        return value == null ? null : getTranslation(value ? "inventory.yes" : "inventory.no");
    }

    private static Div tags(Collection<String> tags) {
        var chips = new Div();
        chips.addClassName("tag-chips");
        tags.forEach(tag -> {
            var query = QueryParameters.of(SystemQuery.TAG, tag).getQueryString();
            var chip = new Anchor(SystemRoutes.LIST + "?" + query, tag);
            chip.addClassName("tag-chip");
            chips.add(chip);
        });
        return chips;
    }
}
