package org.plumbline.rmf;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plumbline.audit.ActivityEntry;
import org.plumbline.audit.ActivityLog;
import org.plumbline.audit.EventKind;
import org.plumbline.audit.Recorded;
import org.plumbline.catalogue.Catalogue;
import org.plumbline.catalogue.MaturityScale;
import org.plumbline.components.DateText;
import org.plumbline.inventory.AiInventory;
import org.plumbline.security.People;
import org.plumbline.security.PersonRef;
import org.plumbline.shared.Change;
import org.plumbline.shared.Subject;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Tells the trail what happened to answers, in the words that people read. */
@Component
class AnswerTrail {

    static final String SUBJECT_TYPE = "rmf-assessment";

    private final Catalogue catalogue;
    private final AiInventory inventory;
    private final People people;
    private final ActivityLog log;
    private final ApplicationEventPublisher events;

    AnswerTrail(
            Catalogue catalogue,
            AiInventory inventory,
            People people,
            ActivityLog log,
            ApplicationEventPublisher events) {
        this.catalogue = catalogue;
        this.inventory = inventory;
        this.people = people;
        this.log = log;
        this.events = events;
    }

    List<ActivityEntry> of(AssessmentKey key, int limit) {
        return log.of(SUBJECT_TYPE, key.trailId(), limit);
    }

    void answered(Assessment now, AnswerStatus statusBefore, AssessmentDraft before, boolean overriddenNow) {
        var after = now.draft();
        var names = people.named(Stream.of(before.owner(), after.owner())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        var changes = new ArrayList<>(List.of(
                status(statusBefore, now.status()),
                Change.of("rmf.maturity", words(before.maturity()), words(after.maturity())),
                Change.of("rmf.owner", name(names, before.owner()), name(names, after.owner())),
                Change.of("rmf.due-on", words(before.dueOn()), words(after.dueOn())),
                Change.of("rmf.notes", before.notes(), after.notes()),
                Change.of("rmf.not-applicable-reason", before.notApplicableReason(), after.notApplicableReason())));
        if (!overriddenNow) {
            changes.add(Change.of("rmf.override-reason", before.overrideReason(), after.overrideReason()));
        }
        events.publishEvent(Recorded.because(
                overriddenNow ? EventKind.RMF_OVERRIDDEN : EventKind.RMF_ANSWERED,
                subject(now.key()),
                overriddenNow ? after.overrideReason() : null,
                changes.toArray(Change[]::new)));
    }

    void overrideWithdrawn(AssessmentKey key, Assessment withdrawn) {
        events.publishEvent(Recorded.of(
                EventKind.RMF_OVERRIDE_WITHDRAWN,
                subject(key),
                Change.of("rmf.status", word(withdrawn.status()), null),
                Change.of("rmf.override-reason", withdrawn.draft().overrideReason(), null)));
    }

    void verified(Assessment assessment) {
        events.publishEvent(Recorded.of(
                EventKind.RMF_VERIFIED,
                subject(assessment.key()),
                status(AnswerStatus.IN_PLACE, AnswerStatus.VERIFIED)));
    }

    Subject subject(AssessmentKey key) {
        var outcome = catalogue.subcategory(key.subcategory()).orElseThrow();
        if (key.systemId() == null) {
            return new Subject(SUBJECT_TYPE, key.trailId(), key.subcategory(), outcome.title());
        }
        var system = inventory.named(List.of(key.systemId())).get(key.systemId());
        return new Subject(
                SUBJECT_TYPE,
                key.trailId(),
                key.subcategory(),
                system == null ? outcome.title() : system.code() + " " + system.name(),
                key.systemId());
    }

    Change status(AnswerStatus before, AnswerStatus after) {
        return Change.of("rmf.status", word(before), word(after));
    }

    private String word(AnswerStatus status) {
        return catalogue.maturityScale().status(status.name()).title();
    }

    private @Nullable String words(@Nullable Integer maturity) {
        if (maturity == null) {
            return null;
        }
        MaturityScale.Level level = catalogue.maturityScale().level(maturity);
        return level.value() + " " + level.title();
    }

    private static String words(@Nullable LocalDate date) {
        return DateText.of(date);
    }

    private static @Nullable String name(Map<UUID, PersonRef> names, @Nullable UUID id) {
        var person = id == null ? null : names.get(id);
        return person == null ? null : person.name();
    }
}
