package org.plumbline.rmf;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.catalogue.Catalogue;
import org.plumbline.catalogue.Framework;
import org.plumbline.catalogue.Framework.Scope;
import org.plumbline.inventory.AiInventory;
import org.plumbline.security.CurrentPerson;
import org.plumbline.security.Permission;
import org.plumbline.shared.NotFound;
import org.plumbline.shared.StaleVersion;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/** The answers as they are stored, and who sees and changes which. */
@Component
class StoredAnswers {

    private final Catalogue catalogue;
    private final Assessments assessments;
    private final AiInventory inventory;
    private final CurrentPerson me;
    private final Clock clock;

    StoredAnswers(Catalogue catalogue, Assessments assessments, AiInventory inventory, CurrentPerson me, Clock clock) {
        this.catalogue = catalogue;
        this.assessments = assessments;
        this.inventory = inventory;
        this.me = me;
        this.clock = clock;
    }

    Optional<Assessment> find(AssessmentKey key) {
        return key.systemId() == null
                ? assessments.findBySystemIdIsNullAndSubcategory(key.subcategory())
                : assessments.findBySystemIdAndSubcategory(key.systemId(), key.subcategory());
    }

    /** Stores an answer; who was overtaken by somebody else's change at the same moment is told so. */
    Assessment save(Assessment assessment) {
        try {
            return assessments.saveAndFlush(assessment);
        } catch (DataIntegrityViolationException | OptimisticLockingFailureException _) {
            throw new StaleVersion(assessment.key().subcategory());
        }
    }

    Assessment fresh(AssessmentKey key, Framework.Subcategory outcome) {
        return new Assessment(key, outcome.category(), place(outcome), false, me.id(), clock.instant());
    }

    Assessment freshDemo(AssessmentKey key, Framework.Subcategory outcome, UUID by) {
        return new Assessment(key, outcome.category(), place(outcome), true, by, clock.instant());
    }

    private int place(Framework.Subcategory outcome) {
        return catalogue.rmf().subcategories().indexOf(outcome);
    }

    /** Whether an answer under this key stands in the place of one of the organisation. */
    static boolean overrides(AssessmentKey key, Framework.Subcategory outcome) {
        return !key.isOfOrganisation() && outcome.scope() == Scope.ORGANISATION;
    }

    Framework.Subcategory outcome(AssessmentKey key) {
        return catalogue
                .subcategory(key.subcategory())
                .orElseThrow(() -> new NotFound("subcategory", key.subcategory()));
    }

    /** Whether the person may answer for the system, or for the organisation where there is none. */
    boolean mayChange(@Nullable UUID systemId) {
        return systemId == null ? me.may(Permission.KEEP_ORGANISATION) : inventory.mayChange(systemId);
    }

    Framework.Subcategory changeable(AssessmentKey key) {
        var outcome = outcome(key);
        if (!mayChange(key.systemId())) {
            throw notFound(key);
        }
        if (key.isOfOrganisation() && outcome.scope() == Scope.SYSTEM) {
            throw new AnsweredPerSystem(key);
        }
        return outcome;
    }

    void requireSight(AssessmentKey key) {
        if (key.systemId() != null) {
            inventory.requireVisible(key.systemId());
        } else if (!me.may(Permission.READ_ORGANISATION)) {
            throw notFound(key);
        }
    }

    private static NotFound notFound(AssessmentKey key) {
        return key.systemId() == null
                ? new NotFound("organisation-level answer", key.subcategory())
                : new NotFound("AI system", key.systemId());
    }
}
