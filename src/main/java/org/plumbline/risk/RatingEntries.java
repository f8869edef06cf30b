package org.plumbline.risk;

import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** The ratings that were given. */
interface RatingEntries extends Repository<RatingEntry, UUID> {

    RatingEntry save(RatingEntry entry);

    List<RatingEntry> findAllByRiskIdOrderByIdAsc(UUID riskId);
}
