package org.plumbline.rmf;

import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.plumbline.catalogue.Catalogue;
import org.plumbline.evidence.EvidenceHolder;
import org.plumbline.evidence.EvidenceOwner;
import org.plumbline.inventory.AiInventory;
import org.plumbline.security.CurrentPerson;
import org.plumbline.security.Permission;
import org.plumbline.shared.Change;
import org.plumbline.shared.Subject;
import org.springframework.stereotype.Component;

/**
 * Answers have evidence. Whoever adds or withdraws some changes the answer, takes a verification back, and gives the
 * answer where there is none yet.
 */
@Component
class EvidenceOfAnswers implements EvidenceHolder {

    private final Catalogue catalogue;
    private final StoredAnswers answers;
    private final AnswerTrail trail;
    private final AiInventory inventory;
    private final CurrentPerson me;
    private final Clock clock;

    EvidenceOfAnswers(
            Catalogue catalogue,
            StoredAnswers answers,
            AnswerTrail trail,
            AiInventory inventory,
            CurrentPerson me,
            Clock clock) {
        this.catalogue = catalogue;
        this.answers = answers;
        this.trail = trail;
        this.inventory = inventory;
        this.me = me;
        this.clock = clock;
    }

    @Override
    public String type() {
        return AnswerTrail.SUBJECT_TYPE;
    }

    @Override
    public Map<EvidenceOwner, Subject> seen(Collection<EvidenceOwner> owners) {
        var systems = inventory
                .named(owners.stream()
                        .map(EvidenceOwner::partOf)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet()))
                .keySet();
        var visible = inventory.visibleSystems();
        boolean organisation = me.may(Permission.READ); // systems show what they inherit
        var seen = new HashMap<EvidenceOwner, Subject>();
        for (var owner : owners) {
            var system = owner.partOf();
            boolean isSeen = system == null
                    ? organisation
                    : systems.contains(system)
                            && visible.map(own -> own.contains(system)).orElse(true);
            if (isSeen && isAnAnswer(owner)) {
                seen.put(owner, trail.subject(key(owner)));
            }
        }
        return seen;
    }

    @Override
    public boolean mayChange(EvidenceOwner owner) {
        return isAnAnswer(owner) && answers.mayChange(owner.partOf());
    }

    @Override
    public List<Change> changing(EvidenceOwner owner) {
        var key = key(owner);
        var outcome = answers.changeable(key);
        var assessment = answers.find(key).orElseGet(() -> answers.fresh(key, outcome));
        if (StoredAnswers.overrides(key, outcome) && !assessment.isOverride()) {
            throw ReasonMissing.whyOverridden(key);
        }
        var before = assessment.status();
        assessment.evidenceChanged(me.id(), clock.instant());
        return List.of(trail.status(before, answers.save(assessment).status()));
    }

    /** Whether the id is the one of the answer that the rest names: ids alone say nothing of rights. */
    private boolean isAnAnswer(EvidenceOwner owner) {
        return catalogue.subcategory(owner.code()).isPresent()
                && key(owner).trailId().equals(owner.id());
    }

    private static AssessmentKey key(EvidenceOwner owner) {
        return new AssessmentKey(owner.partOf(), owner.code());
    }
}
