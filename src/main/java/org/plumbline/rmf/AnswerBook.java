package org.plumbline.rmf;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plumbline.catalogue.Catalogue;
import org.plumbline.catalogue.Framework;
import org.plumbline.catalogue.Framework.Scope;
import org.plumbline.evidence.Evidence;
import org.plumbline.evidence.EvidenceRegister;
import org.plumbline.inventory.AiInventory;
import org.plumbline.inventory.AiSystemId;
import org.plumbline.security.CurrentPerson;
import org.plumbline.security.People;
import org.plumbline.security.PersonRef;
import org.springframework.stereotype.Component;

/** Puts together what was answered and what is inherited. Whoever calls it has checked what the person may see. */
@Component
class AnswerBook {

    private final Catalogue catalogue;
    private final Inheritance inheritance;
    private final AnswerReader reader;
    private final Assessments assessments;
    private final StoredAnswers stored;
    private final EvidenceRegister evidence;
    private final AiInventory inventory;
    private final People people;
    private final CurrentPerson me;

    AnswerBook(
            Catalogue catalogue,
            AnswerReader reader,
            Assessments assessments,
            StoredAnswers stored,
            EvidenceRegister evidence,
            AiInventory inventory,
            People people,
            CurrentPerson me) {
        this.catalogue = catalogue;
        this.inheritance = new Inheritance(catalogue.rmf());
        this.reader = reader;
        this.assessments = assessments;
        this.stored = stored;
        this.evidence = evidence;
        this.inventory = inventory;
        this.people = people;
        this.me = me;
    }

    AnswerSheet ofSystem(UUID systemId) {
        var system = inventory.find(new AiSystemId(systemId));
        var answers =
                merged(reader.ofSystems(List.of(systemId)).getOrDefault(systemId, Map.of()), reader.ofOrganisation());
        return new AnswerSheet(
                system.ref(), system.draft().kind(), answers, coverage(answers), this.stored.mayChange(systemId));
    }

    AnswerSheet ofOrganisation() {
        var stored = reader.ofOrganisation();
        var answers = inheritance.answeredOnce().stream()
                .map(id -> stored.getOrDefault(id, Answer.untouched(id, Origin.OWN)))
                .toList();
        return new AnswerSheet(null, null, answers, coverage(answers), this.stored.mayChange(null));
    }

    Map<UUID, List<Answer>> ofSystems(Collection<UUID> systems) {
        var seen = inventory.visibleSystems();
        var visible = systems.stream()
                .filter(id -> seen.map(own -> own.contains(id)).orElse(true))
                .toList();
        var stored = reader.ofSystems(visible);
        var organisation = reader.ofOrganisation();
        var answers = new HashMap<UUID, List<Answer>>();
        visible.forEach(id -> answers.put(id, merged(stored.getOrDefault(id, Map.of()), organisation)));
        return answers;
    }

    AnswerDetails details(AssessmentKey key, Framework.Subcategory outcome, Optional<Assessment> stored) {
        if (key.isOfOrganisation() || outcome.scope() == Scope.SYSTEM) {
            return own(key, stored, Origin.OWN, null);
        }
        var above = AssessmentKey.ofOrganisation(key.subcategory());
        var organisation =
                own(above, assessments.findBySystemIdIsNullAndSubcategory(key.subcategory()), Origin.INHERITED, null);
        return stored.isPresent()
                ? own(key, stored, Origin.OVERRIDE, organisation)
                : new AnswerDetails(
                        key,
                        AnswerDetails.NOT_STORED,
                        organisation.answer(),
                        organisation.draft().overridingBecause(""),
                        organisation.evidence(),
                        organisation.verifier(),
                        organisation.verifiedAt(),
                        organisation.editedBy(),
                        organisation.editedAt(),
                        organisation,
                        this.stored.mayChange(key.systemId()),
                        VerificationRefused.Ground.NOT_IN_PLACE);
    }

    private AnswerDetails own(
            AssessmentKey key, Optional<Assessment> stored, Origin origin, @Nullable AnswerDetails organisation) {
        if (stored.isEmpty()) {
            return new AnswerDetails(
                    key,
                    AnswerDetails.NOT_STORED,
                    Answer.untouched(key.subcategory(), origin),
                    AssessmentDraft.of(AnswerStatus.NOT_STARTED),
                    List.of(),
                    null,
                    null,
                    null,
                    null,
                    organisation,
                    this.stored.mayChange(key.systemId()),
                    VerificationRefused.Ground.NOT_IN_PLACE);
        }
        var assessment = stored.get();
        var draft = assessment.draft();
        var current = evidence(key);
        var names = people.named(Stream.of(draft.owner(), assessment.verifier(), assessment.editedBy())
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(HashSet::new)));
        var answer = new Answer(
                key.subcategory(),
                origin,
                assessment.status(),
                draft.maturity(),
                named(names, draft.owner()),
                draft.dueOn(),
                draft.notApplicableReason().isEmpty() ? null : draft.notApplicableReason(),
                current.size());
        return new AnswerDetails(
                key,
                assessment.version(),
                answer,
                draft,
                current,
                named(names, assessment.verifier()),
                assessment.verifiedAt(),
                named(names, assessment.editedBy()),
                assessment.editedAt(),
                organisation,
                this.stored.mayChange(key.systemId()),
                assessment.obstacle(current.size(), me.id()).orElse(null));
    }

    private List<Evidence> evidence(AssessmentKey key) {
        return evidence.of(key.evidenceOwner()).stream()
                .filter(Evidence::isCurrent)
                .toList();
    }

    private List<Answer> merged(Map<String, Answer> own, Map<String, Answer> organisation) {
        return catalogue.rmf().subcategories().stream()
                .map(outcome -> {
                    var id = outcome.id();
                    var answer = own.get(id);
                    if (outcome.scope() == Scope.SYSTEM) {
                        return answer == null ? Answer.untouched(id, Origin.OWN) : answer;
                    }
                    return answer == null
                            ? organisation
                                    .getOrDefault(id, Answer.untouched(id, Origin.INHERITED))
                                    .from(Origin.INHERITED)
                            : answer.from(Origin.OVERRIDE);
                })
                .toList();
    }

    private CoverageByCategory coverage(List<Answer> answers) {
        var byCategory = new java.util.LinkedHashMap<String, Coverage>();
        catalogue.rmf().categories().forEach(category -> byCategory.put(category.id(), Coverage.NONE));
        answers.forEach(answer -> byCategory.merge(
                answer.subcategory().substring(0, answer.subcategory().lastIndexOf('.')),
                answer.standing().coverage(),
                Coverage::plus));
        return new CoverageByCategory(byCategory);
    }

    private static @Nullable PersonRef named(Map<UUID, PersonRef> names, @Nullable UUID id) {
        return id == null ? null : names.get(id);
    }
}
