package org.plumbline.risk;

import static org.plumbline.security.Permission.READ;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.rmf.LinkedRisks;
import org.plumbline.security.May;
import org.plumbline.security.OurOrganisation;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows the RMF map the open risks that speak to its outcomes. */
@Service
@May(READ)
class RisksOfOutcomes implements LinkedRisks {

    private final RiskQueries queries;
    private final RiskAccess access;
    private final OurOrganisation organisation;

    RisksOfOutcomes(RiskQueries queries, RiskAccess access, OurOrganisation organisation) {
        this.queries = queries;
        this.access = access;
        this.organisation = organisation;
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, Integer> countsBySubcategory(@Nullable UUID systemId) {
        return queries.countsBySubcategory(filter(systemId).build(), access.scope(), organisation.today());
    }

    @Override
    @Transactional(readOnly = true)
    public List<LinkedRisk> of(String subcategory, @Nullable UUID systemId) {
        var filter = filter(systemId).subcategories(Set.of(subcategory)).build();
        return queries.page(filter, access.scope(), organisation.today(), Pageable.unpaged()).stream()
                .map(line -> new LinkedRisk(
                        line.id(),
                        line.code(),
                        line.title(),
                        Words.of(line.current()),
                        RiskRoutes.details(new RiskId(line.id()))))
                .toList();
    }

    @Override
    public String raise(String subcategory, @Nullable UUID systemId) {
        return RiskRoutes.raise(systemId, null, subcategory);
    }

    private static RiskFilter.Builder filter(@Nullable UUID systemId) {
        return RiskFilter.with().openOnly(true).systems(systemId == null ? Set.of() : Set.of(systemId));
    }
}
