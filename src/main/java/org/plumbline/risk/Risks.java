package org.plumbline.risk;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The risks on the register. Lists read rows, see {@link RiskQueries}. */
interface Risks extends Repository<Risk, UUID> {

    Risk saveAndFlush(Risk risk);

    Optional<Risk> findById(UUID id);

    Optional<Risk> findByCode(String code);

    List<Risk> findAllByIdIn(Collection<UUID> ids);

    @Query("select r from Risk r where r.acceptances.acceptedUntil < :today")
    List<Risk> findAllWithLapsedAcceptance(LocalDate today);

    @Query("""
            select distinct r from Risk r join r.acceptances.all a
            where a.requestedBy = :requester and a.decidedAt is not null and not a.answerRead
            order by r.code
            """)
    List<Risk> findAllWithUnreadAnswerTo(UUID requester);

    @Modifying(flushAutomatically = true, clearAutomatically = true)
    @Query(value = "delete from risk where demo", nativeQuery = true)
    int deleteDemo();
}
