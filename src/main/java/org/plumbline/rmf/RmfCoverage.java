package org.plumbline.rmf;

import static org.plumbline.security.Permission.READ;
import static org.plumbline.security.Permission.READ_ORGANISATION;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.catalogue.Catalogue;
import org.plumbline.inventory.AiInventory;
import org.plumbline.inventory.Lifecycle;
import org.plumbline.inventory.SystemFilter;
import org.plumbline.inventory.SystemRow;
import org.plumbline.security.May;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts how many outcomes are reached. Answers are counted in the database, what systems inherit is added here; the
 * number of statements does not grow with the number of systems.
 */
@Service
@May(READ)
public class RmfCoverage {

    /** A retired system has no work left to do. */
    static final Set<Lifecycle> COUNTED = EnumSet.complementOf(EnumSet.of(Lifecycle.RETIRED));

    private final Catalogue catalogue;
    private final Inheritance inheritance;
    private final AnswerReader reader;
    private final AiInventory inventory;

    RmfCoverage(Catalogue catalogue, AnswerReader reader, AiInventory inventory) {
        this.catalogue = catalogue;
        this.inheritance = new Inheritance(catalogue.rmf());
        this.reader = reader;
        this.inventory = inventory;
    }

    /** A page of the matrix: systems as the inventory finds and sorts them, each with its categories. */
    @Transactional(readOnly = true)
    public List<MatrixRow> matrix(SystemFilter filter, Pageable page) {
        var systems = inventory.search(filter, page);
        var ids = systems.stream().map(SystemRow::id).toList();
        var standings = reader.standings(inheritance.answeredOnce(), ids);
        var own = reader.counted(inheritance.answeredPerSystem(), ids);
        var organisation = of(standings, null);
        return systems.stream()
                .map(system -> new MatrixRow(
                        system.id(),
                        system.code(),
                        system.name(),
                        system.lifecycle(),
                        system.tier(),
                        inheritance.ofSystem(
                                own.getOrDefault(system.id(), Map.of()), of(standings, system.id()), organisation)))
                .toList();
    }

    /** How many lines the matrix has. */
    @Transactional(readOnly = true)
    public long count(SystemFilter filter) {
        return inventory.count(filter);
    }

    /** The coverage of one system. */
    @Transactional(readOnly = true)
    public CoverageByCategory ofSystem(UUID systemId) {
        inventory.requireVisible(systemId);
        var ids = List.of(systemId);
        var standings = reader.standings(inheritance.answeredOnce(), ids);
        var own = reader.counted(inheritance.answeredPerSystem(), ids).getOrDefault(systemId, Map.of());
        return inheritance.ofSystem(own, of(standings, systemId), of(standings, null));
    }

    /** The coverage of the outcomes that the organisation answers once. */
    @May(READ_ORGANISATION)
    @Transactional(readOnly = true)
    public CoverageByCategory ofOrganisation() {
        return inheritance.ofOrganisation(of(reader.standings(inheritance.answeredOnce(), List.of()), null));
    }

    /** Where the organisation and all its systems stand. */
    @May(READ_ORGANISATION)
    @Transactional(readOnly = true)
    public OverallCoverage overall() {
        int systems = systemCount();
        var own = reader.countedByCategory(inheritance.answeredPerSystem());
        return new OverallCoverage(ofOrganisation(), inheritance.ofSystems(own, systems), systems);
    }

    /** For each outcome that systems answer for themselves, how the systems that are not retired stand. */
    @May(READ_ORGANISATION)
    @Transactional(readOnly = true)
    public Map<String, Coverage> acrossSystems() {
        return inheritance.ofEachOutcome(reader.countedBySubcategory(inheritance.answeredPerSystem()), systemCount());
    }

    /** Whether NIST's generative profile speaks about this kind of system. */
    public boolean isGenerative(AnswerSheet sheet) {
        return sheet.kind() != null
                && catalogue
                        .generativeProfile()
                        .appliesTo()
                        .contains(sheet.kind().name());
    }

    /** The twelve generative-AI risks with the coverage of their outcomes; none for a system of another kind. */
    public List<GenerativeRiskCoverage> generativeRisks(AnswerSheet sheet) {
        if (!isGenerative(sheet)) {
            return List.of();
        }
        return catalogue.generativeProfile().risks().stream()
                .map(risk -> new GenerativeRiskCoverage(
                        risk,
                        risk.subcategories().stream()
                                .flatMap(id -> sheet.answer(id).stream())
                                .map(answer -> answer.standing().coverage())
                                .reduce(Coverage.NONE, Coverage::plus)))
                .toList();
    }

    private int systemCount() {
        return (int) inventory.count(SystemFilter.ALL.withLifecycles(COUNTED));
    }

    private static Map<String, Standing> of(
            Map<@Nullable UUID, Map<String, Standing>> standings, @Nullable UUID systemId) {
        var found = standings.get(systemId);
        return found == null ? Map.of() : found;
    }
}
