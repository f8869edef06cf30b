package org.plumbline.rmf;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** What shows that outcomes are reached. */
interface EvidenceLinks extends Repository<EvidenceLink, UUID> {

    EvidenceLink saveAndFlush(EvidenceLink link);

    void delete(EvidenceLink link);

    Optional<EvidenceLink> findById(UUID id);

    List<EvidenceLink> findAllByAssessmentIdOrderByAddedAtAscIdAsc(UUID assessmentId);

    int countByAssessmentId(UUID assessmentId);
}
