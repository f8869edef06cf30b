package org.plumbline.report;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plumbline.inventory.Lifecycle;
import org.plumbline.inventory.RiskTier;
import org.plumbline.inventory.SystemRow;
import org.plumbline.rmf.Coverage;
import org.plumbline.rmf.CoverageByCategory;

/** What the summary shows, gathered while the other sheets are written. */
final class AuditFigures {

    /** Instead of a number of rows where that says nothing. */
    static final int UNCOUNTED = -1;

    private final AuditSubject subject;
    private final AuditTally risks;
    private final Map<@Nullable RiskTier, Map<Lifecycle, Integer>> tiers = new HashMap<>();
    private final Map<AuditSheet, Integer> rows = new LinkedHashMap<>();
    private int systems;
    private int withoutOwner;
    private CoverageByCategory organisationCoverage = new CoverageByCategory(Map.of());
    private CoverageByCategory systemCoverage = new CoverageByCategory(Map.of());

    AuditFigures(AuditSubject subject) {
        this.subject = subject;
        this.risks = new AuditTally(subject.today());
    }

    void add(SystemRow system) {
        systems++;
        tiers.computeIfAbsent(system.tier(), _ -> new EnumMap<>(Lifecycle.class))
                .merge(system.lifecycle(), 1, Integer::sum);
        boolean owned =
                system.clinicalOwner() != null || system.technicalOwner() != null || system.complianceOwner() != null;
        withoutOwner += owned ? 0 : 1;
    }

    /** Names a sheet among the contents, with its rows or {@link #UNCOUNTED}. */
    void contains(AuditSheet sheet, int count) {
        rows.put(sheet, count);
    }

    /**
     * How far the AI RMF is covered.
     *
     * @param own of the organisation, or of the one system that the workbook is about
     * @param ofSystems of all systems together, empty for one system
     */
    void covered(CoverageByCategory own, CoverageByCategory ofSystems) {
        organisationCoverage = own;
        systemCoverage = ofSystems;
    }

    AuditSubject subject() {
        return subject;
    }

    AuditTally risks() {
        return risks;
    }

    int systems() {
        return systems;
    }

    int withoutOwner() {
        return withoutOwner;
    }

    Map<Lifecycle, Integer> systemsOf(@Nullable RiskTier tier) {
        return tiers.getOrDefault(tier, Map.of());
    }

    Map<AuditSheet, Integer> rows() {
        return rows;
    }

    CoverageByCategory organisationCoverage() {
        return organisationCoverage;
    }

    CoverageByCategory systemCoverage() {
        return systemCoverage;
    }

    /** Outcomes of the organisation and of its systems taken together. */
    Coverage reached() {
        return organisationCoverage.total();
    }
}
